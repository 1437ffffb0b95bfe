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
import org.corvee.page.SearchPage.FoundItem;
import org.corvee.page.SearchPage.Group;
import org.corvee.query.Term;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.corvee.query.name.TextIndex.Hit;
import org.corvee.web.SiteNames;

/** What a search found, as a page shows it. */
record SearchGroups(SearchRequest.SearchAnswers answers, SiteNames names) {
    private static final int OF_EACH = 10;
    private static final int OF_ONE = 100;

    /** A sentence that says several things is as many claims with one paraphrase. */
    private static final int CLAIMS_OF_A_SENTENCE = 10;

    List<Group> of(SearchRequest search) {
        return Arrays.stream(SearchRequest.Sort.values())
                .map(sort -> search.wants(sort)
                        ? group(sort, search)
                        : new Group(sort.key(), sort.title(), List.of(), false))
                .toList();
    }

    private Group group(SearchRequest.Sort sort, SearchRequest search) {
        int most = search.only().isEmpty() ? OF_EACH : OF_ONE;
        List<FoundItem> found =
                switch (sort) {
                    case THINGS -> matches(answers.things(search, most + 1));
                    case DOCUMENTS -> matches(answers.documents(search, most + 1));
                    case CLAIMS -> claims(answers.claims(search, (most + 1) * CLAIMS_OF_A_SENTENCE));
                    case QUESTIONS -> questions(answers.questions(search, most + 1));
                };
        List<FoundItem> shown = found.stream().limit(most).toList();
        return new Group(
                sort.key(),
                sort.title(),
                shown,
                found.size() > most && search.only().isEmpty());
    }

    private List<FoundItem> matches(List<NameIndex.NameMatch> matches) {
        return matches.stream().flatMap(match -> found(match).stream()).toList();
    }

    private Optional<FoundItem> found(NameIndex.NameMatch match) {
        String iri = match.named().iri();
        String kind = match.named().kinds().stream()
                .findFirst()
                .map(answers.finder().kinds()::label)
                .orElse("");
        return address(iri)
                .map(address -> new FoundItem(
                        address,
                        kind,
                        match.named().label(),
                        why(match),
                        Set.of(),
                        answers.finder().claimsAbout(iri)));
    }

    private static FoundItem.Why why(NameIndex.NameMatch match) {
        boolean other = !match.name().text().equals(match.named().label());
        String how = how(match.how());
        return new FoundItem.Why(
                other ? match.name().text() : "", other ? match.name().lang() : "", how);
    }

    private static String how(NameIndex.NameMatch.How how) {
        return switch (how) {
            case SAME, WITHOUT_ACCENTS, BY_WORDS, BEGINNING, INSIDE -> "";
            case IN_LATIN_LETTERS -> "the same in Latin letters";
            case BY_SOUND -> "the same under another romanization";
            case NEARLY -> "similar spelling";
            case BY_INITIALS -> "may be its initials";
        };
    }

    private List<FoundItem> claims(List<Hit> hits) {
        Map<String, List<Hit>> sentences = new LinkedHashMap<>();
        hits.forEach(hit -> sentences
                .computeIfAbsent(hit.sentence().in() + " " + hit.sentence().text(), none -> new ArrayList<>())
                .add(hit));
        return sentences.values().stream()
                .flatMap(said -> claim(said.get(0), said.size()).stream())
                .toList();
    }

    private Optional<FoundItem> claim(Hit hit, int claims) {
        FoundItem.Why in = new FoundItem.Why(document(hit.sentence().in()), "", "");
        return address(hit.sentence().id())
                .map(address -> new FoundItem(address, "", hit.sentence().text(), in, hit.words(), claims));
    }

    private String document(String iri) {
        return answers.finder()
                .names()
                .thing(iri)
                .map(named -> "in " + named.label())
                .orElse("");
    }

    private static List<FoundItem> questions(List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> Link.inside("/queries/" + hit.sentence().id()).stream()
                        .map(address ->
                                new FoundItem(address, "", hit.sentence().text(), FoundItem.Why.PLAIN, hit.words(), 0)))
                .toList();
    }

    private Optional<Link> address(String iri) {
        return names.link(new Term.Iri(iri));
    }

    /** Other spellings to try: names somewhat like the text, then words of claims that are near to its words. */
    List<String> near(SearchRequest search) {
        return search.text().isEmpty()
                ? List.of()
                : Stream.concat(
                                answers.finder().names().like(search.text(), 5).stream()
                                        .map(NamedThing.ThingName::text),
                                answers.finder().claims().near(search.text(), 5).stream())
                        .distinct()
                        .limit(6)
                        .toList();
    }
}
