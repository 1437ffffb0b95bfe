package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.evidence.table.ThingTable;
import org.corvee.page.PreviewPage;
import org.corvee.query.EscapedText;
import org.corvee.query.Term;
import org.corvee.query.name.NamedThing;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;

/**
 * A few lines about a thing, {@code /preview/TYPE/SLUG}, which pages show beside a link to it; never more than a few, however
 * much is said of the thing.
 */
public record PreviewHandler(PageQuestions questions) implements Handler {
    private static final int NAMES = 4;

    @Override
    public Reply reply(HttpServletRequest request) {
        String id = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        return Sites.reading(request, build -> build.things()
                .thing(id)
                .map(thing -> Reply.html(200, preview(build, thing).fragment().markup()))
                .orElseThrow(() -> new Refused(
                        404,
                        "'%s': there is no such thing; /doc lists those that there are"
                                .formatted(EscapedText.line(id)))));
    }

    private PreviewPage preview(ServedBuild build, ThingTable.ListedThing thing) {
        SiteNames names = questions.names(build);
        String kinds = thing.kinds().stream()
                .map(kind -> names.word(new Term.Iri(kind)))
                .sorted()
                .collect(Collectors.joining(", "));
        List<PreviewPage.OtherName> others = questions
                .names()
                .thing(thing.id())
                .flatMap(iri -> build.search().index().names().thing(iri.value()))
                .map(NamedThing::names)
                .orElse(List.of())
                .stream()
                .filter(name -> !name.text().equals(thing.name()))
                .limit(NAMES)
                .map(name -> new PreviewPage.OtherName(name.text(), name.lang()))
                .toList();
        return new PreviewPage(thing.id(), thing.name(), kinds, others, thing.claims());
    }
}
