package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
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
import org.corvee.query.Unsayable;
import org.corvee.query.Wording;
import org.corvee.query.Written;
import org.corvee.web.Reply;
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
    Reply reply(HttpServletRequest request, Asked asked, ServedBuild build, Duration time) {
        QueryBounds bounds = new QueryBounds(time, settings.limits().portion(), settings.services());
        return build.read(() -> {
            LocalEndpoint endpoint = build.endpoint(bounds);
            return asked.isForPeople() ? page(request, asked, endpoint) : written(asked, asked.formats(), endpoint);
        });
    }

    /** In the first of these formats that can say the answer; rows are read once, so that each try asks anew. */
    private Reply written(Asked asked, List<Format> formats, LocalEndpoint endpoint) {
        try (Answer answer = endpoint.answer("query", asked.query())) {
            return written(formats.get(0), answer);
        } catch (Unsayable cannot) {
            if (formats.size() == 1) {
                throw cannot;
            }
            return written(asked, formats.subList(1, formats.size()), endpoint);
        }
    }

    private Reply written(Format format, Answer answer) {
        Written written = answer.written(format);
        if (written.cut() == Portion.Cut.NONE) {
            return new Reply(200, format.mediaType(), written.bytes()).with(incomplete(answer));
        }
        Map<String, String> said = new TreeMap<>(incomplete(answer));
        CutMark mark = new CutMark(settings.limits(), sites.origin().get());
        said.put("Corvee-Truncated", mark.header(written.cut()));
        return new Reply(200, format.mediaType(), mark.put(format, written)).with(said);
    }

    private static Map<String, String> incomplete(Answer answer) {
        return answer.notes().isEmpty()
                ? Map.of()
                : Map.of("Corvee-Incomplete", String.join(" | ", answer.notes()).replaceAll("[^\\x20-\\x7E]", "?"));
    }

    private Reply page(HttpServletRequest request, Asked asked, LocalEndpoint endpoint) {
        try (Answer answer = endpoint.answer("query", asked.query())) {
            return page(request, asked, answer, endpoint);
        }
    }

    private Reply page(HttpServletRequest request, Asked asked, Answer answer, LocalEndpoint endpoint) {
        Result result = answer.first(ResultTable.MOST + 1);
        SiteNames names = new SiteNames(Wording.labelled(settings.names(), result, endpoint));
        List<Html> shown =
                new ArrayList<>(answer.notes().stream().map(MessagePage::notice).toList());
        shown.add(new ResultTable(result, names).html());
        String document =
                new SparqlPage(asked.text().text(), Html.all(shown), downloads(asked)).document(sites.of(request));
        return Reply.html(200, document);
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
