package org.corvee.page.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.RowCells;
import org.corvee.evidence.Whereabouts;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.model.Word;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/**
 * The rows of any answer as markers, by what its columns are called and what stands in them.
 *
 * <ul>
 *   <li>Time: the columns {@code from} and {@code to}, or {@code earliest} and {@code latest}, or else the first column
 *       with days; {@code during} tells how surely, in EDTF, or else the row's claim does.
 *   <li>Place: the places and sites in the row; if there are none, where the first of its things lies.
 *   <li>Doubt: the columns {@code modality} and {@code stance}.
 *   <li>Band: the first property of our ontology, or concept of our vocabularies, in the row.
 *   <li>Title: the column {@code says}, or else the words of its first cells.
 * </ul>
 *
 * @param knowledge what the build says of things and claims, whatever was asked
 * @param names how a reader calls what stands in the rows
 */
public record ResultMarks(Result result, Knowledge knowledge, TermHtml.TermNames names) {
    private static final List<List<String>> TIMES = List.of(List.of("from", "to"), List.of("earliest", "latest"));
    private static final Set<String> SURETIES = Set.of("stance", "modality");
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final int WORDS = 3;

    /**
     * What a build says of its things and claims.
     *
     * @param slugs how slugs are made of IRIs
     * @param during when a claim of a slug holds, in EDTF, where somebody says so
     */
    public record Knowledge(
            Function<Term.Iri, String> slugs, Whereabouts whereabouts, Function<String, Optional<String>> during) {
        /** Reads the answers of {@code page/whereabouts} and {@code page/claim-times}. */
        public static Knowledge read(Function<Term.Iri, String> slugs, Result whereabouts, Result times) {
            Map<String, String> during = new HashMap<>();
            for (Row row : times.rows()) {
                during.put(new RowCells(row, slugs).slug("claim"), row.text("during"));
            }
            return new Knowledge(
                    slugs, new Whereabouts(whereabouts, slugs), claim -> Optional.ofNullable(during.get(claim)));
        }
    }

    /** The id of a row of the answer, counted from 0. */
    public static String anchor(int row) {
        return "row-" + (row + 1);
    }

    /** A marker for each row, in their order. */
    public List<Marker> markers() {
        List<String> times = times();
        return IntStream.range(0, result.rows().size())
                .mapToObj(at -> marker(anchor(at), result.rows().get(at), times))
                .toList();
    }

    private List<String> times() {
        return TIMES.stream()
                .filter(result.columns()::containsAll)
                .findFirst()
                .orElseGet(() -> result.columns().stream()
                        .filter(column -> result.rows().stream()
                                .anyMatch(row -> row.text(column).matches(DAY)))
                        .findFirst()
                        .map(column -> List.of(column, column))
                        .orElse(List.of()));
    }

    private Marker marker(String anchor, Row row, List<String> times) {
        Map<String, Object> told = new LinkedHashMap<>();
        String title = title(row);
        told.put("title", title);
        told.put(
                "about",
                things(row).findFirst().flatMap(names::link).map(Link::value).orElse(""));
        result.columns().forEach(column -> told.putIfAbsent(column, word(row, column)));
        told.put("claims", claims(row));
        return new Marker(
                anchor,
                new Marker.Band(band(row), ""),
                title,
                doubt(row),
                new Occurrence.Scene(dating(row, times), List.of(), places(row)),
                told);
    }

    private Dating dating(Row row, List<String> times) {
        if (times.isEmpty()) {
            return Dating.UNKNOWN;
        }
        Dating dating = Dating.read(during(row), row.text(times.get(0)), row.text(times.get(1)));
        return dating.isKnown() ? dating : Dating.UNKNOWN;
    }

    private String during(Row row) {
        return row.text("during").isEmpty()
                ? claims(row).stream().findFirst().flatMap(knowledge.during()).orElse("")
                : row.text("during");
    }

    private Occurrence.@Nullable Doubt doubt(Row row) {
        Stance stance = word(row, "stance", Stance.class).orElse(Stance.AFFIRMS);
        return word(row, "modality", Modality.class)
                .map(modality -> new Occurrence.Doubt(modality, stance))
                .orElse(null);
    }

    private <E extends Enum<E> & Word> Optional<E> word(Row row, String scheme, Class<E> list) {
        return row.iri(scheme)
                .map(knowledge.slugs())
                .filter(slug -> slug.startsWith(scheme + "/"))
                .flatMap(slug -> Word.find(list, slug.substring(scheme.length() + 1)));
    }

    private List<Occurrence.Location> places(Row row) {
        Set<Occurrence.Location> places = new LinkedHashSet<>();
        things(row)
                .map(knowledge.slugs())
                .filter(slug -> slug.startsWith("place/") || slug.startsWith("site/"))
                .forEach(slug -> places.addAll(knowledge.whereabouts().of(slug)));
        return places.isEmpty()
                ? things(row)
                        .map(knowledge.slugs())
                        .map(knowledge.whereabouts()::of)
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : List.copyOf(places);
    }

    private String band(Row row) {
        return iris(row)
                .filter(ResultMarks::isOurWord)
                .findFirst()
                .map(names::word)
                .orElse("");
    }

    private static boolean isOurWord(Term.Iri iri) {
        return iri.value().startsWith(Cv.NS) || iri.value().startsWith(Cv.VOCABULARY);
    }

    private String title(Row row) {
        if (!row.text("says").isEmpty()) {
            return row.text("says");
        }
        List<String> words = new ArrayList<>();
        for (String column : result.columns()) {
            String word = word(row, column);
            boolean said = word.isEmpty() || SURETIES.contains(column) || word.matches(DAY);
            if (!said && words.size() < WORDS) {
                words.add(word);
            }
        }
        return words.stream().collect(Collectors.joining(" · "));
    }

    private String word(Row row, String column) {
        return row.iri(column).map(names::word).orElseGet(() -> row.text(column));
    }

    private List<String> claims(Row row) {
        return iris(row)
                .map(knowledge.slugs())
                .filter(slug -> slug.startsWith("claim/"))
                .distinct()
                .toList();
    }

    /** The things of the row, in the order of the columns: neither words of ours nor claims. */
    private Stream<Term.Iri> things(Row row) {
        return iris(row)
                .filter(iri -> !isOurWord(iri))
                .filter(iri -> !knowledge.slugs().apply(iri).startsWith("claim/"));
    }

    private Stream<Term.Iri> iris(Row row) {
        return result.columns().stream()
                .filter(column -> !SURETIES.contains(column))
                .flatMap(column -> row.iri(column).stream());
    }
}
