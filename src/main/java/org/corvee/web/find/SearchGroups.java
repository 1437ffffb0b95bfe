package org.corvee.web.find;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.page.Link;
import org.corvee.page.SearchPage.FoundItem;
import org.corvee.page.SearchPage.FoundText;
import org.corvee.page.SearchPage.Group;
import org.corvee.query.Term;
import org.corvee.query.name.NameIndex;
import org.corvee.search.Hit;
import org.corvee.search.MatchReason;
import org.corvee.search.Place;
import org.corvee.search.SearchAnswer;
import org.corvee.web.SiteNames;

/** What a search found, as a page shows it. */
record SearchGroups(SiteNames names) {
    List<Group> of(SearchAnswer answer) {
        return answer.parts().stream().map(this::group).toList();
    }

    private Group group(SearchAnswer.KindFound part) {
        return new Group(
                part.kind().key(),
                part.kind().title(),
                new Group.Extent(part.count().words(), part.count().number(), part.pages()),
                part.hits().stream().flatMap(hit -> found(hit).stream()).toList());
    }

    private Optional<FoundItem> found(Hit hit) {
        return hit.match(new Hit.Cases<>() {
            @Override
            public Optional<FoundItem> named(Hit.NamedHit named) {
                return SearchGroups.this.named(named);
            }

            @Override
            public Optional<FoundItem> claims(Hit.ClaimHit claims) {
                return SearchGroups.this.claims(claims);
            }

            @Override
            public Optional<FoundItem> text(Hit.TextHit text) {
                return SearchGroups.this.text(text);
            }

            @Override
            public Optional<FoundItem> question(Hit.QuestionHit question) {
                return Link.inside("/queries/" + question.name())
                        .map(address -> new FoundItem(address, "", marked(question.summary()), List.of(), 0));
            }
        });
    }

    private Optional<FoundItem> named(Hit.NamedHit hit) {
        NameIndex.NameMatch match = hit.match();
        return address(match.named().iri())
                .map(address -> new FoundItem(
                        address, hit.kind(), FoundText.plain(match.named().label()), why(match), hit.claims()));
    }

    private static List<FoundItem.Why> why(NameIndex.NameMatch match) {
        boolean other = !match.name().text().equals(match.named().label());
        String how = Stream.of(how(match.how()), match.name().caveat())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return other || !how.isEmpty()
                ? List.of(new FoundItem.Why(
                        "",
                        FoundText.plain(other ? match.name().text() : ""),
                        other ? match.name().lang() : "",
                        how))
                : List.of();
    }

    private static String how(NameIndex.NameMatch.How how) {
        return switch (how) {
            case SAME, WITHOUT_ACCENTS, BY_WORDS, BEGINNING, INSIDE -> "";
            case IN_LATIN_LETTERS -> "the same in Latin letters";
            case BY_SOUND -> "the same under another romanization";
            case NEARLY -> "similar spelling";
            case BY_INITIALS -> "may be its initials";
            case BY_ACRONYM -> "its first letters";
        };
    }

    private Optional<FoundItem> claims(Hit.ClaimHit hit) {
        FoundText says =
                hit.in(Place.PARAPHRASE).map(SearchGroups::marked).orElseGet(() -> FoundText.plain(hit.says()));
        Stream<FoundItem.Why> reasons = hit.reasons().stream()
                .filter(reason -> reason.place() != Place.PARAPHRASE)
                .map(reason -> new FoundItem.Why(title(reason.place()), marked(reason), "", ""));
        List<FoundItem.Why> why =
                Stream.concat(Stream.of(in(hit.document())), reasons).toList();
        return address(hit.claims().get(0))
                .map(address ->
                        new FoundItem(address, "", says, why, hit.claims().size()));
    }

    private static FoundItem.Why in(Hit.SearchedDocument document) {
        return new FoundItem.Why("in", FoundText.plain(document.label()), "", "");
    }

    private static String title(Place place) {
        return switch (place) {
            case PARAPHRASE -> "paraphrase:";
            case TEXT -> "text:";
            case REASON -> "reason:";
            case LABEL -> "about:";
        };
    }

    private Optional<FoundItem> text(Hit.TextHit hit) {
        String claims = hit.claims().isEmpty() ? "no claim cites this" : "";
        FoundItem.Why place = new FoundItem.Why(
                "in",
                FoundText.plain(hit.document().label()),
                "",
                "characters %d to %d".formatted(hit.start(), hit.end()));
        return address(hit.place()).map(address -> new FoundItem(
                        address,
                        claims,
                        marked(hit.excerpt()),
                        List.of(place),
                        hit.claims().size())
                .leadingTo(hit.claims().stream()
                        .flatMap(claim -> address(claim).stream())
                        .limit(FoundItem.MOST_LINKS)
                        .toList()));
    }

    private static FoundText marked(MatchReason reason) {
        return new FoundText(
                reason.text(),
                reason.marks().stream()
                        .map(mark -> new FoundText.MarkedStretch(mark.start(), mark.end()))
                        .toList());
    }

    private Optional<Link> address(String iri) {
        return names.link(new Term.Iri(iri));
    }
}
