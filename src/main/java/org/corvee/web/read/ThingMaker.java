package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.Naming;
import org.corvee.page.map.Occurrence;
import org.corvee.page.thing.Claimed;
import org.corvee.page.thing.FootnoteText;
import org.corvee.page.thing.Origins;
import org.corvee.page.thing.Portrait;
import org.corvee.page.thing.Takeaway;
import org.corvee.page.thing.Themes;
import org.corvee.page.thing.ThingPage;
import org.corvee.page.thing.Voices;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.PassageWords;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.explore.MapMaker;

/**
 * The pages of things, {@code /doc/TYPE/SLUG}: actors, cohorts, places, visas, resolutions, testimonies and the like.
 *
 * @param map knows what happened where and when
 * @param folders of the texts whose words may be shown
 */
public record ThingMaker(PageQuestions questions, Sites sites, MapMaker map, List<Path> folders) implements Handler {
    private static final String ADDRESS = "/doc/";

    public ThingMaker {
        folders = List.copyOf(folders);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String slug = request.getRequestURI().substring(ADDRESS.length());
        return new Pages(sites).of(request, build -> thing(slug)
                .flatMap(iri -> page(new ThingQuestions(questions, build, slug), iri))
                .map(page -> Reply.html(200, page.document(sites.of(request))))
                .orElseGet(() -> unknown(request, slug)));
    }

    /** The IRI, when the address is that of one of our things. */
    private Optional<Term.Iri> thing(String slug) {
        ShortNames names = questions.names();
        return names.thing(slug)
                .filter(iri -> names.slug(iri).filter(slug::equals).isPresent());
    }

    private Optional<ThingPage> page(ThingQuestions about, Term.Iri iri) {
        Portrait portrait = new Portrait(iri, about.ask("entity"));
        if (!portrait.isKnown()) {
            return Optional.empty();
        }
        Result claims = about.ask("entity-claims");
        Result voices = about.ask("entity-voices");
        Result conflicts = about.ask("entity-conflicts");
        Result said = about.ask("entity-said");
        Result mentions = about.ask("entity-mentions");
        Result law = about.ask("entity-law");
        Naming naming = new Naming(questions.names(
                about.build(), portrait.plain(), claims, voices, conflicts, said, mentions, law, itself(iri)));
        FootnoteText text = new FootnoteText(naming, Voices.of(voices), words(about.build())::of);
        return Optional.of(new ThingPage(
                portrait,
                new ThingPage.Evidence(Claimed.all(claims), text, Origins.of(about.ask("entity-origins")), conflicts),
                new ThingPage.Around(Themes.of(about.general("themes")), occurrences(about), said, mentions, law),
                new Takeaway(iri, about.slug(), List.of(about.table())),
                naming));
    }

    private List<Occurrence> occurrences(ThingQuestions about) {
        return map.occurrences(about.build()).stream()
                .filter(occurrence -> occurrence.isAbout(about.slug()))
                .toList();
    }

    private PassageWords words(ServedBuild build) {
        return new PassageWords(build, folders);
    }

    private static Result itself(Term.Iri iri) {
        return new Result(List.of("thing"), List.of(new Row(Map.of("thing", iri))));
    }

    private Reply unknown(HttpServletRequest request, String slug) {
        String last = slug.substring(slug.lastIndexOf('/') + 1).replace('-', ' ');
        Html page = Html.all(List.of(
                Html.tag(Html.Tag.H1, "No such thing"),
                MessagePage.notice("Nothing in this build is called '%s'; search for it by its name.".formatted(slug)),
                Html.tag(
                        Html.Tag.P,
                        Html.link(Link.ours("/search", Map.of("q", last)), "Search for “%s”".formatted(last)))));
        return Reply.html(404, new Layout(sites.of(request)).page("No such thing", page));
    }
}
