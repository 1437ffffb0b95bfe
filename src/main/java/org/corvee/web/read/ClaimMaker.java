package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.corvee.page.Naming;
import org.corvee.page.thing.ClaimPage;
import org.corvee.page.thing.Claimed;
import org.corvee.page.thing.FootnoteText;
import org.corvee.page.thing.Origins;
import org.corvee.page.thing.Takeaway;
import org.corvee.page.thing.Voices;
import org.corvee.query.Result;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.PassageWords;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/**
 * The pages of claims, {@code /doc/claim/SLUG}.
 *
 * @param folders of the texts whose words may be shown
 */
public record ClaimMaker(PageQuestions questions, Sites sites, List<Path> folders) implements Handler {
    public ClaimMaker {
        folders = List.copyOf(folders);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String slug = "claim/" + Pages.below(request);
        return new Pages(sites).of(request, build -> page(build, slug)
                .map(page -> Reply.html(200, page.document(sites.of(request))))
                .orElseThrow(() -> unknown(slug)));
    }

    private static Refused unknown(String slug) {
        return new Refused(404, "No claim of this build is called '%s'; the queries list them all.".formatted(slug));
    }

    private Optional<ClaimPage> page(ServedBuild build, String slug) {
        Optional<Term.Iri> iri = questions.names().thing(slug);
        if (iri.isEmpty()) {
            return Optional.empty();
        }
        ThingQuestions about = new ThingQuestions(questions, build, slug);
        Result claims = about.ask("entity-claims");
        return Claimed.all(claims).stream()
                .filter(claim -> claim.needed("claim").equals(iri.get()))
                .findFirst()
                .map(claim -> page(about, claim, claims, iri.get()));
    }

    private ClaimPage page(ThingQuestions about, Claimed claim, Result claims, Term.Iri iri) {
        Result voices = about.ask("entity-voices");
        Result others = about.ask("claim-others");
        Result conflicts = about.ask("entity-conflicts");
        Result derivation = about.ask("claim-derivation");
        Result mentions = about.ask("entity-mentions");
        Naming naming =
                new Naming(questions.names(about.build(), claims, voices, others, conflicts, derivation, mentions));
        PassageWords words = new PassageWords(about.build(), folders);
        return new ClaimPage(
                claim,
                new FootnoteText(naming, Voices.of(voices), words::of),
                new ClaimPage.Beside(others, conflicts, derivation, mentions, Origins.of(about.ask("entity-origins"))),
                new Takeaway(iri, about.slug(), List.of()),
                naming);
    }
}
