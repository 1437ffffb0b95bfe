package org.corvee.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.model.Word;
import org.corvee.query.Result;
import org.corvee.query.Term;

/**
 * Reads what is said to happen, and decides which claims are one {@link Occurrence}.
 *
 * <p>Claims are one when one testimony states them in one passage, of one subject by one property, for one time as said
 * and as read, with one stance and one modality. What they lead to tells them apart only where it says what happens, not
 * where: “open” and “crowded” are two statuses, two cities are where it leads of one dispatch.
 *
 * @param slugs how slugs are made of IRIs
 * @param whereabouts where their things lie
 */
public record Occurrences(Function<Term.Iri, String> slugs, Whereabouts whereabouts) {
    private static final List<String> ONE_STATEMENT =
            List.of("passage", "testimony", "subject", "predicate", "stance", "modality");
    private static final List<String> ONE_TIME = List.of("during", "from", "to");

    /**
     * The occurrences of a graph.
     *
     * @param slugs how slugs are made of IRIs
     * @param ask answers the library's questions by their names
     */
    public static List<Occurrence> read(Function<Term.Iri, String> slugs, Function<String, Result> ask) {
        return new Occurrences(slugs, new Whereabouts(ask.apply("page/whereabouts"), slugs)).read(ask);
    }

    /** The occurrences of a graph whose whereabouts are known. */
    public List<Occurrence> read(Function<String, Result> ask) {
        Map<String, Set<String>> numbers = numbers(ask.apply("page/headcounts"));
        Map<String, List<Label>> actors = actors(ask.apply("page/involved"));
        Map<List<String>, List<RowCells>> groups = new LinkedHashMap<>();
        rows(ask.apply("page/occurrences"))
                .forEach(claim -> groups.computeIfAbsent(key(claim), key -> new ArrayList<>())
                        .add(claim));
        return groups.values().stream()
                .map(claims -> occurrence(claims, numbers, actors))
                .toList();
    }

    private Stream<RowCells> rows(Result result) {
        return result.rows().stream().map(row -> new RowCells(row, slugs));
    }

    private static List<String> key(RowCells claim) {
        return Stream.of(
                        ONE_STATEMENT.stream().map(claim::slug),
                        ONE_TIME.stream().map(claim::text),
                        Stream.of(isWhere(claim) ? "" : claim.slug("object")))
                .flatMap(part -> part)
                .toList();
    }

    /** Whether a claim leads to where something happens, and not to what. */
    private static boolean isWhere(RowCells claim) {
        return kind(claim).isSomewhere()
                || claim.slug("object").startsWith("place/")
                || claim.slug("object").startsWith("site/");
    }

    private Occurrence occurrence(
            List<RowCells> claims, Map<String, Set<String>> numbers, Map<String, List<Label>> actors) {
        RowCells first = claims.get(0);
        Label subject = first.label("subject");
        List<Occurrence.Target> targets =
                claims.stream().map(this::end).distinct().toList();
        Occurrence.Act act = new Occurrence.Act(
                kind(first),
                subject,
                first.name("predicate"),
                detail(first, targets),
                String.join(" / ", numbers.getOrDefault(subject.id(), Set.of())));
        return new Occurrence(
                act,
                new Occurrence.Scene(first.dating("during", "from", "to"), targets, places(subject, targets)),
                speech(first),
                backing(claims),
                actors.getOrDefault(subject.id(), List.of()));
    }

    private Occurrence.Target end(RowCells claim) {
        Label thing = claim.label("object");
        return new Occurrence.Target(claim.slug("claim"), thing, whereabouts.of(thing.id()));
    }

    /** Where the targets lie, or else the subject, when something is said of how or when it is. */
    private List<Occurrence.Location> places(Label subject, List<Occurrence.Target> targets) {
        List<Occurrence.Location> places = targets.stream()
                .flatMap(end -> end.places().stream())
                .distinct()
                .toList();
        return places.isEmpty() ? whereabouts.of(subject.id()) : places;
    }

    private static Occurrence.Speech speech(RowCells claim) {
        Occurrence.Doubt doubt = new Occurrence.Doubt(
                word(Modality.class, claim.name("modality")), word(Stance.class, claim.name("stance")));
        LocalDate latest = Dating.day(claim.text("said")).orElse(null);
        return new Occurrence.Speech(claim.label("document"), claim.label("voice"), doubt, claim.text("says"), latest);
    }

    private static Occurrence.Backing backing(List<RowCells> claims) {
        List<String> slugs =
                claims.stream().map(claim -> claim.slug("claim")).distinct().toList();
        int least =
                claims.stream().mapToInt(claim -> claim.origins("least")).min().orElse(1);
        int most =
                claims.stream().mapToInt(claim -> claim.origins("most")).max().orElse(1);
        return new Occurrence.Backing(slugs, least, most);
    }

    private static String detail(RowCells claim, List<Occurrence.Target> targets) {
        if (kind(claim) == Occurrence.OccurrenceKind.STATUS) {
            return claim.name("object").replace('-', ' ');
        }
        List<String> sites = targets.stream()
                .map(Occurrence.Target::thing)
                .filter(thing -> thing.id().startsWith("site/"))
                .map(Label::text)
                .distinct()
                .toList();
        return sites.isEmpty() ? "" : "at " + String.join(" and ", sites);
    }

    private static Occurrence.OccurrenceKind kind(RowCells claim) {
        return word(Occurrence.OccurrenceKind.class, claim.text("kind"));
    }

    private static <E extends Enum<E> & Word> E word(Class<E> list, String word) {
        return Word.find(list, word)
                .orElseThrow(
                        () -> new IllegalStateException("queries/page/occurrences.rq: no %s '%s'; valid ones are %s"
                                .formatted(list.getSimpleName(), word, String.join(", ", Word.all(list)))));
    }

    private Map<String, Set<String>> numbers(Result headcounts) {
        Map<String, Set<String>> numbers = new LinkedHashMap<>();
        rows(headcounts).forEach(cells -> {
            // The wording in quotation marks repeats what the label says already.
            String label = cells.text("label").replaceFirst(" \\(“.*”\\)$", "");
            numbers.computeIfAbsent(cells.slug("thing"), key -> new LinkedHashSet<>())
                    .add(label);
        });
        return numbers;
    }

    private Map<String, List<Label>> actors(Result involved) {
        return rows(involved)
                .collect(Collectors.groupingBy(
                        cells -> cells.slug("thing"),
                        Collectors.mapping(cells -> cells.label("actor", "label"), Collectors.toList())));
    }
}
