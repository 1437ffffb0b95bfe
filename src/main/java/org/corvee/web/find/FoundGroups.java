package org.corvee.web.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.page.Link;
import org.corvee.page.search.SearchPage.Found;
import org.corvee.page.search.SearchPage.Group;
import org.corvee.query.Term;
import org.corvee.query.name.Match;
import org.corvee.query.name.Name;
import org.corvee.query.name.TextIndex.Hit;
import org.corvee.web.SiteNames;

/** What a search found, as a page shows it. */
record FoundGroups(SearchAnswers answers, SiteNames names) {
    private static final int OF_EACH = 10;
    private static final int OF_ONE = 100;

    /** A sentence that says several things is as many claims with one paraphrase. */
    private static final int CLAIMS_OF_A_SENTENCE = 10;

    List<Group> of(Search search) {
        return Arrays.stream(Search.Sort.values())
                .map(sort -> search.wants(sort)
                        ? group(sort, search)
                        : new Group(sort.key(), sort.title(), List.of(), false))
                .toList();
    }

    private Group group(Search.Sort sort, Search search) {
        int most = search.only().isEmpty() ? OF_EACH : OF_ONE;
        List<Found> found =
                switch (sort) {
                    case THINGS -> matches(answers.things(search, most + 1));
                    case DOCUMENTS -> matches(answers.documents(search, most + 1));
                    case CLAIMS -> claims(answers.claims(search, (most + 1) * CLAIMS_OF_A_SENTENCE));
                    case QUESTIONS -> questions(answers.questions(search, most + 1));
                };
        List<Found> shown = found.stream().limit(most).toList();
        return new Group(
                sort.key(),
                sort.title(),
                shown,
                found.size() > most && search.only().isEmpty());
    }

    private List<Found> matches(List<Match> matches) {
        return matches.stream().flatMap(match -> found(match).stream()).toList();
    }

    private Optional<Found> found(Match match) {
        String iri = match.named().iri();
        String kind = match.named().kinds().stream()
                .findFirst()
                .map(answers.finder().kinds()::label)
                .orElse("");
        return address(iri)
                .map(address -> new Found(
                        address,
                        kind,
                        match.named().label(),
                        why(match),
                        Set.of(),
                        answers.finder().claimsAbout(iri)));
    }

    private static Found.Why why(Match match) {
        boolean other = !match.name().text().equals(match.named().label());
        String how = how(match.how());
        return new Found.Why(
                other ? match.name().text() : "", other ? match.name().lang() : "", how);
    }

    private static String how(Match.How how) {
        return switch (how) {
            case SAME, WITHOUT_ACCENTS, BY_WORDS, BEGINNING, INSIDE -> "";
            case IN_LATIN_LETTERS -> "the same in Latin letters";
            case BY_SOUND -> "the same under another romanization";
            case NEARLY -> "spelt nearly so";
            case BY_INITIALS -> "its initials may be those";
        };
    }

    private List<Found> claims(List<Hit> hits) {
        Map<String, List<Hit>> sentences = new LinkedHashMap<>();
        hits.forEach(hit -> sentences
                .computeIfAbsent(hit.sentence().in() + " " + hit.sentence().text(), none -> new ArrayList<>())
                .add(hit));
        return sentences.values().stream()
                .flatMap(said -> claim(said.get(0), said.size()).stream())
                .toList();
    }

    private Optional<Found> claim(Hit hit, int claims) {
        Found.Why in = new Found.Why(document(hit.sentence().in()), "", "");
        return address(hit.sentence().id())
                .map(address -> new Found(address, "", hit.sentence().text(), in, hit.words(), claims));
    }

    private String document(String iri) {
        return answers.finder()
                .names()
                .thing(iri)
                .map(named -> "in " + named.label())
                .orElse("");
    }

    private static List<Found> questions(List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> Link.inside("/queries/" + hit.sentence().id()).stream()
                        .map(address -> new Found(address, "", hit.sentence().text(), Found.Why.PLAIN, hit.words(), 0)))
                .toList();
    }

    private Optional<Link> address(String iri) {
        return names.link(new Term.Iri(iri));
    }

    /** Other spellings to try: names somewhat like the text, then words of claims that are near to its words. */
    List<String> near(Search search) {
        return search.text().isEmpty()
                ? List.of()
                : Stream.concat(
                                answers.finder().names().like(search.text(), 5).stream()
                                        .map(Name::text),
                                answers.finder().claims().near(search.text(), 5).stream())
                        .distinct()
                        .limit(6)
                        .toList();
    }
}
