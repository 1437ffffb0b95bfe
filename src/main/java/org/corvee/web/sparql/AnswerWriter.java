package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.QueryPage;
import org.corvee.page.ResultTable;
import org.corvee.page.SparqlPage;
import org.corvee.query.Format;
import org.corvee.query.Labels;
import org.corvee.query.Portion;
import org.corvee.query.QueryBounds;
import org.corvee.query.Unsayable;
import org.corvee.query.Written;
import org.corvee.query.worker.Done;
import org.corvee.query.worker.Job;
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
     * @param compute gives the answer in the way that is wished
     */
    Reply reply(HttpServletRequest request, Asked asked, ServedBuild build, Function<Job.Wish, Done> compute) {
        if (asked.isForPeople()) {
            Job.Wish shown = new Job.Wish.Rows(ResultTable.MOST + 1);
            return page(request, asked, build, (Done.Rows) compute.apply(shown));
        }
        return written(asked.formats(), compute);
    }

    /** In the first of these formats that can say the answer; each try asks anew. */
    private Reply written(List<Format> formats, Function<Job.Wish, Done> compute) {
        Format format = formats.get(0);
        try {
            return written(format, (Done.Bytes)
                    compute.apply(new Job.Wish.Bytes(format, settings.limits().portion())));
        } catch (Unsayable cannot) {
            if (formats.size() == 1) {
                throw cannot;
            }
            return written(formats.subList(1, formats.size()), compute);
        }
    }

    private Reply written(Format format, Done.Bytes answer) {
        Written written = answer.written();
        if (written.cut() == Portion.Cut.NONE) {
            return new Reply(200, format.mediaType(), written.bytes()).with(incomplete(answer.notes()));
        }
        Map<String, String> said = new TreeMap<>(incomplete(answer.notes()));
        CutMark mark = new CutMark(settings.limits(), sites.origin().get());
        said.put("Corvee-Truncated", mark.header(written.cut()));
        return new Reply(200, format.mediaType(), mark.put(format, written)).with(said);
    }

    private static Map<String, String> incomplete(List<String> notes) {
        return notes.isEmpty()
                ? Map.of()
                : Map.of("Corvee-Incomplete", String.join(" | ", notes).replaceAll("[^\\x20-\\x7E]", "?"));
    }

    private Reply page(HttpServletRequest request, Asked asked, ServedBuild build, Done.Rows answer) {
        QueryBounds bounds = new QueryBounds(settings.limits().answer());
        SiteNames names =
                build.read(() -> new SiteNames(Labels.of(settings.names(), answer.result(), build.endpoint(bounds))));
        List<Html> shown =
                new ArrayList<>(answer.notes().stream().map(MessagePage::notice).toList());
        shown.add(new ResultTable(answer.result(), names).html());
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
