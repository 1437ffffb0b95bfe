package org.corvee.page.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * Reads the answers of the page's questions as occurrences.
 *
 * @param slugs how slugs are made of IRIs
 * @param whereabouts where their things lie
 */
public record OccurrenceReader(Function<Term.Iri, String> slugs, Whereabouts whereabouts) {
    /** The answers of {@code page/occurrences}, {@code page/headcounts} and {@code page/involved}. */
    public record Answers(Result occurrences, Result headcounts, Result involved) {}

    /** Claims that say one thing of one subject in one passage are one occurrence. */
    public List<Occurrence> read(Answers answers) {
        Map<String, Set<String>> numbers = numbers(answers.headcounts());
        Map<String, List<Named>> actors = actors(answers.involved());
        Map<List<String>, List<Cells>> groups = new LinkedHashMap<>();
        answers.occurrences().rows().forEach(row -> groups.computeIfAbsent(key(row), key -> new ArrayList<>())
                .add(new Cells(row, slugs)));
        return groups.values().stream()
                .map(claims -> occurrence(claims, numbers, actors))
                .toList();
    }

    private List<String> key(Row row) {
        Cells cells = new Cells(row, slugs);
        return Stream.concat(
                        Stream.of("passage", "voice", "subject", "predicate", "stance", "modality")
                                .map(cells::slug),
                        Stream.of(cells.text("during"), detail(cells)))
                .toList();
    }

    private Occurrence occurrence(
            List<Cells> claims, Map<String, Set<String>> numbers, Map<String, List<Named>> actors) {
        Cells first = claims.get(0);
        Named subject = first.named("subject");
        Doubt doubt = new Doubt(modality(first), first.slug("stance").equals("stance/denies"));
        When when = new When(first.text("during"), first.day("from"), first.day("to"));
        Occurrence.Act act = new Occurrence.Act(
                kind(first),
                subject,
                detail(first),
                String.join(" / ", numbers.getOrDefault(subject.slug(), Set.of())),
                first.text("says"));
        return new Occurrence(
                act,
                doubt,
                new Occurrence.Setting(when, places(claims)),
                new Occurrence.Source(
                        first.named("document"), first.named("voice"), actors.getOrDefault(subject.slug(), List.of())),
                backing(claims));
    }

    private static Occurrence.Backing backing(List<Cells> claims) {
        List<String> slugs =
                claims.stream().map(claim -> claim.slug("claim")).distinct().toList();
        int least = claims.stream()
                .mapToInt(claim -> claim.number("least", 1))
                .min()
                .orElse(1);
        int most =
                claims.stream().mapToInt(claim -> claim.number("most", 1)).max().orElse(1);
        return new Occurrence.Backing(slugs, least, most);
    }

    /** Where the objects lie, or else the subject, when something is said of how or when it is. */
    private List<Place> places(List<Cells> claims) {
        Set<Place> places = new LinkedHashSet<>();
        claims.forEach(claim -> places.addAll(whereabouts.of(claim.slug("object"))));
        return places.isEmpty() ? whereabouts.of(claims.get(0).slug("subject")) : List.copyOf(places);
    }

    private static String detail(Cells claim) {
        if (kind(claim) == Kind.STATUS) {
            return claim.slug("object").replaceFirst("^[a-z-]+/", "").replace('-', ' ');
        }
        return claim.slug("object").startsWith("site/") ? "at " + claim.text("objectLabel") : "";
    }

    private static Kind kind(Cells claim) {
        String word = claim.text("kind");
        return Kind.of(word)
                .orElseThrow(() -> new IllegalStateException(
                        "queries/page/occurrences.rq: no kind '%s'; valid ones are %s".formatted(word, Kind.words())));
    }

    private static Modality modality(Cells claim) {
        String word = claim.slug("modality").replaceFirst("^modality/", "");
        return Modality.of(word)
                .orElseThrow(() -> new IllegalStateException(
                        "modality '%s' is unknown here; valid ones are %s".formatted(word, Modality.words())));
    }

    private Map<String, Set<String>> numbers(Result headcounts) {
        Map<String, Set<String>> numbers = new LinkedHashMap<>();
        for (Row row : headcounts.rows()) {
            Cells cells = new Cells(row, slugs);
            // The wording in quotation marks repeats what the label says already.
            String label = cells.text("label").replaceFirst(" \\(“.*”\\)$", "");
            numbers.computeIfAbsent(cells.slug("thing"), key -> new LinkedHashSet<>())
                    .add(label);
        }
        return numbers;
    }

    private Map<String, List<Named>> actors(Result involved) {
        return involved.rows().stream()
                .map(row -> new Cells(row, slugs))
                .collect(Collectors.groupingBy(
                        cells -> cells.slug("thing"),
                        Collectors.mapping(
                                cells -> new Named(cells.slug("actor"), cells.text("label")), Collectors.toList())));
    }
}
