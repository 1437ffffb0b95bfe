package org.corvee.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.corvee.model.Cv;
import org.corvee.query.Library;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.corvee.query.name.TextIndex;

/**
 * Looks everywhere: into the names and the words of a build, the texts at hand, and the library's questions.
 *
 * @param texts where a reader has them and may see their words
 * @param questions the summaries of the library's queries, by their names
 */
public record Search(SearchIndex index, Optional<PassageIndex> texts, TextIndex questions) {
    private static final int NEAR = 5;
    private static final int MOST_NEAR = 6;

    /** The questions of a library, to be found by their summaries. */
    public static TextIndex questions(Library library) {
        return TextIndex.of(library.queries().stream()
                .filter(query ->
                        !query.isForBuilds() && !query.header().summary().isEmpty())
                .map(query -> new TextIndex.IndexedSentence(
                        query.name(), query.header().summary(), query.name()))
                .toList());
    }

    /** What there is to find. */
    public SearchAnswer answer(SearchRequest request) {
        AskedWords asked = AskedWords.of(request.text());
        IndexedNames.Begun names = index.things().begun(request.text());
        List<SearchAnswer.KindFound> parts = new ArrayList<>();
        parts.add(named(SearchKind.THINGS, request, names));
        parts.add(named(SearchKind.DOCUMENTS, request, names));
        parts.add(claims(request, asked));
        texts.ifPresent(passages -> parts.add(texts(request, asked, passages)));
        parts.add(asked(request, asked));
        SearchAnswer answer = new SearchAnswer(request, parts, List.of());
        return answer.isNothing() && !request.text().isEmpty()
                ? new SearchAnswer(request, parts, near(request.text(), asked))
                : answer;
    }

    private static SearchAnswer.KindFound part(SearchKind kind, SearchRequest request, Count count, List<Hit> hits) {
        int size = request.size();
        int pages = (int) ((count.number() + size - 1) / size);
        if (request.page() > Math.max(1, pages) && request.wants(kind)) {
            throw new SearchRequest.BadSearch(
                    "page: this search has %d %s; choose one of them".formatted(pages, pages == 1 ? "page" : "pages"));
        }
        return new SearchAnswer.KindFound(kind, count, request.wants(kind) ? hits : List.of(), pages);
    }

    private static SearchAnswer.KindFound named(SearchKind kind, SearchRequest request, IndexedNames.Begun names) {
        List<Hit.NamedHit> all = names.matches().stream()
                .map(match -> hit(match, names.picked()))
                .filter(hit -> isDocument(hit.match().named()) == (kind == SearchKind.DOCUMENTS))
                .toList();
        List<Hit> page = new ArrayList<>(
                all.stream().skip(request.from()).limit(request.size()).toList());
        return part(kind, request, new Count(all.size(), names.picked().areAll()), page);
    }

    private static Hit.NamedHit hit(NameIndex.NameMatch match, IndexedNames.Picked picked) {
        StoredThing thing = picked.of(match);
        return new Hit.NamedHit(match, thing.kind(), thing.claims());
    }

    private static boolean isDocument(NamedThing named) {
        return named.kinds().contains(Cv.DOCUMENT);
    }

    private SearchAnswer.KindFound claims(SearchRequest request, AskedWords asked) {
        boolean isWanted = request.wants(SearchKind.CLAIMS);
        WordQuery.Found found = index.claims(asked, isWanted ? request.from() : 0, isWanted ? request.size() : 0);
        List<Hit> hits = new ArrayList<>();
        found.hits().forEach(hit -> hits.add(hit(StoredClaims.read(hit.stored()), hit.score(), asked)));
        return part(SearchKind.CLAIMS, request, found.count(), hits);
    }

    private static Hit hit(StoredClaims claims, int score, AskedWords asked) {
        List<MatchReason> reasons = Stream.concat(
                        Stream.of(
                                MatchReason.of(Place.PARAPHRASE, claims.says(), asked),
                                MatchReason.of(Place.REASON, claims.reason(), asked)),
                        claims.labels().stream().map(label -> MatchReason.of(Place.LABEL, label, asked)))
                .filter(reason -> !reason.isNone())
                .toList();
        return new Hit.ClaimHit(
                claims.claims(),
                claims.says(),
                new Hit.SearchedDocument(
                        claims.document().iri(), claims.document().label()),
                score,
                reasons);
    }

    private static SearchAnswer.KindFound texts(SearchRequest request, AskedWords asked, PassageIndex passages) {
        boolean isWanted = request.wants(SearchKind.TEXTS);
        WordQuery.Found found = passages.find(asked, isWanted ? request.from() : 0, isWanted ? request.size() : 0);
        List<Hit> hits = new ArrayList<>();
        found.hits().forEach(hit -> hits.add(StoredPassage.read(hit.stored()).hit(hit.score(), asked)));
        return part(SearchKind.TEXTS, request, found.count(), hits);
    }

    private SearchAnswer.KindFound asked(SearchRequest request, AskedWords asked) {
        List<TextIndex.Hit> found = questions.find(request.text(), Integer.MAX_VALUE, any -> true);
        List<Hit> hits = new ArrayList<>();
        found.stream()
                .skip(request.from())
                .limit(request.size())
                .forEach(hit -> hits.add(new Hit.QuestionHit(
                        hit.sentence().id(),
                        MatchReason.of(Place.LABEL, hit.sentence().text(), asked),
                        hit.score())));
        return part(SearchKind.QUESTIONS, request, Count.of(found.size()), hits);
    }

    /** Names somewhat like the text, then words of claims that are near to its words. */
    private List<String> near(String text, AskedWords asked) {
        return Stream.concat(
                        index.names().like(text, NEAR).stream().map(NamedThing.ThingName::text),
                        index.wordsNear(asked, NEAR).stream())
                .distinct()
                .limit(MOST_NEAR)
                .toList();
    }

    /** The things that somebody may mean who has not finished writing, the best first. */
    public List<Hit.NamedHit> begun(String text, int most, Predicate<NamedThing> wanted) {
        IndexedNames.Begun names = index.things().begun(text);
        return names.matches().stream()
                .filter(match -> wanted.test(match.named()))
                .limit(most)
                .map(match -> hit(match, names.picked()))
                .toList();
    }

    /** Names to complete with. */
    public List<String> suggestions(String text, int most) {
        return index.names().begun(text, most, named -> !isDocument(named)).stream()
                .map(match -> match.name().text())
                .distinct()
                .toList();
    }
}
