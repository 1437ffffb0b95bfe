package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.QueryPage;
import org.corvee.page.ResultTable;
import org.corvee.page.sparql.SparqlPage;
import org.corvee.query.Answer;
import org.corvee.query.Format;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Portion;
import org.corvee.query.QueryBounds;
import org.corvee.query.Result;
import org.corvee.query.Labels;
import org.corvee.query.Written;
import org.corvee.query.WrongQuestion;
import org.corvee.web.Payload;
import org.corvee.web.Refused;
import org.corvee.web.ServedBuild;
import org.corvee.web.ServerSettings;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;

/** Makes the answer to a query, whole: bytes in a format, or a page. */
record AnswerWriter(ServerSettings settings, Sites sites) {
    /** Longer queries make addresses that are nothing to follow. */
    private static final int LONGEST_LINK = 4_000;

    /**
     * The answer.
     *
     * @param time the longest that it may take
     */
    Payload payload(HttpServletRequest request, Asked asked, ServedBuild build, Duration time) {
        QueryBounds bounds = new QueryBounds(time, settings.limits().portion(), settings.services());
        return build.read(() -> {
            LocalEndpoint endpoint = build.endpoint(bounds);
            try (Answer answer = endpoint.answer("query", asked.query())) {
                return asked.data()
                        .map(format -> written(format, answer))
                        .orElseGet(() -> page(request, asked, answer, endpoint));
            } catch (WrongQuestion cannot) {
                throw new Refused(400, String.valueOf(cannot.getMessage()));
            }
        });
    }

    private Payload written(Format format, Answer answer) {
        Written written = answer.written(format);
        if (written.cut() == Portion.Cut.NONE) {
            return new Payload(200, format.mediaType(), written.bytes(), incomplete(answer));
        }
        Map<String, String> said = new TreeMap<>(incomplete(answer));
        CutMark mark = new CutMark(settings.limits(), sites.origin().get());
        said.put("Corvee-Truncated", mark.header(written.cut()));
        return new Payload(200, format.mediaType(), mark.put(format, written), said);
    }

    private static Map<String, String> incomplete(Answer answer) {
        return answer.notes().isEmpty()
                ? Map.of()
                : Map.of("Corvee-Incomplete", String.join(" | ", answer.notes()).replaceAll("[^\\x20-\\x7E]", "?"));
    }

    private Payload page(HttpServletRequest request, Asked asked, Answer answer, LocalEndpoint endpoint) {
        Result result = answer.first(ResultTable.MOST + 1);
        SiteNames names = new SiteNames(Labels.of(settings.names(), result, endpoint));
        List<Html> shown =
                new ArrayList<>(answer.notes().stream().map(MessagePage::notice).toList());
        shown.add(new ResultTable(result, names).html());
        String document =
                new SparqlPage(asked.text().text(), Html.all(shown), downloads(asked)).document(sites.of(request));
        return page(200, document);
    }

    static Payload page(int status, String document) {
        return new Payload(status, "text/html", document.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static List<QueryPage.Download> downloads(Asked asked) {
        return asked.text().text().length() > LONGEST_LINK
                ? List.of()
                : Format.words(asked.kind()).stream()
                        .map(format -> new QueryPage.Download(format, address(asked, format)))
                        .toList();
    }

    private static Link address(Asked asked, String format) {
        return Link.ours("/sparql", new TreeMap<>(Map.of("query", asked.text().text(), "format", format)));
    }
}
