package org.corvee.release.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.Cv;

/**
 * A difference in words of claims.
 *
 * @param claims what happened to claims, by kind, in the order of their ids
 * @param consequences what follows of it
 * @param others how many other things are new, gone or changed, by the name of their class
 */
public record ClaimDiff(
        Map<Kind, List<ClaimChange>> claims, Map<Turn, List<String>> consequences, SortedMap<String, Tally> others) {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

    /** What happened to a claim. */
    public enum Kind {
        ADDED("added"),
        WITHDRAWN("withdrawn"),
        RESTATED("restated: the same voice in the same place is read to say something else"),
        REWORDED("reworded"),
        RE_ANCHORED("anchored elsewhere"),
        RE_ATTRIBUTED("attributed to another"),
        RE_GRADED("graded otherwise"),
        RE_MARKED("marked otherwise");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What a reader calls it. */
        public String words() {
            return words;
        }
    }

    /** What turned because claims changed. */
    public enum Turn {
        ACCEPTED("accepted now"),
        NOT_ACCEPTED("accepted no more"),
        CONFLICT("in conflict now"),
        NO_CONFLICT("in conflict no more"),
        CORROBORATION("corroborated otherwise"),
        DUTY("duties that turned");

        private final String words;

        Turn(String words) {
            this.words = words;
        }

        /** What a reader calls it. */
        public String words() {
            return words;
        }
    }

    /**
     * A claim that changed.
     *
     * @param id its IRI, in the younger graph where it is there
     * @param before what it said, in our words; empty where it is new
     * @param now what it says; empty where it is gone
     * @param detail what else is different, such as {@code credibility 3 → 2}; empty where nothing is
     * @param touches the IRIs of its subject, its object and its document
     */
    public record ClaimChange(String id, String before, String now, String detail, Set<String> touches) {
        /** Copies the set. */
        public ClaimChange {
            touches = Set.copyOf(touches);
        }
    }

    /** How many things of a class are new, gone and changed. */
    public record Tally(int added, int removed, int changed) {
        Tally plus(Tally other) {
            return new Tally(added + other.added, removed + other.removed, changed + other.changed);
        }
    }

    /** Properties that grade a claim. */
    private static final List<String> GRADES = List.of("modality", "credibility", "qualifier", "stance", "part");

    private static final List<String> WORDS = List.of("says", "reason");
    private static final List<String> TIMES = List.of("holdsDuring", "holdsFrom", "holdsTo");

    /** What a difference between two graphs means. */
    public static ClaimDiff of(GraphDiff graphs) {
        Reader reader = new Reader();
        graphs.changes().forEach(reader::take);
        return reader.diff();
    }

    /** How many claims changed in any way. */
    public int size() {
        return claims.values().stream().mapToInt(Collection::size).sum();
    }

    /** The lines on one subject. */
    private record Lines(List<String> lines) {
        Optional<String> object(String property) {
            String between = "> <" + property + "> ";
            return lines.stream()
                    .filter(line -> line.startsWith(between, line.indexOf('>')))
                    .map(line -> line.substring(line.indexOf('>') + between.length(), line.length() - 2))
                    .findFirst();
        }

        String ours(String property) {
            return object(Cv.NS + property).orElse("");
        }

        boolean isA(String type) {
            return lines.stream().anyMatch(line -> line.endsWith("> <" + RDF + "type> <" + Cv.NS + type + "> ."));
        }

        String says() {
            return text(ours("says"));
        }

        /** What it states, and of which stance. */
        List<String> statement() {
            return Stream.concat(
                            Stream.of("subject", "predicate", "object")
                                    .map(part -> object(RDF + part).orElse("")),
                            Stream.of(ours("stance")))
                    .toList();
        }

        /** The statement as a line of the graph. */
        String triple() {
            return Stream.of("subject", "predicate", "object")
                            .map(part -> object(RDF + part).orElse(""))
                            .collect(Collectors.joining(" "))
                    + " .";
        }

        String document() {
            return ours("passage").replaceFirst("#.*", "");
        }
    }

    private static final Lines NOTHING = new Lines(List.of());

    /** The letters of a literal, without its language. */
    private static String text(String literal) {
        int end = literal.lastIndexOf('"');
        return literal.startsWith("\"") && end > 0
                ? literal.substring(1, end)
                        .replace("\\\"", "\"")
                        .replace("\\n", " ")
                        .replace("\\\\", "\\")
                : literal;
    }

    /** A term as a reader knows it. */
    private static String brief(String term) {
        return term.isEmpty() ? "none" : text(term.replaceFirst("^<.*[/#]([^/#>]+)>$", "$1"));
    }

    /** Sorts what it takes. */
    private static final class Reader {
        private final Map<Kind, List<ClaimChange>> claims = new EnumMap<>(Kind.class);
        private final Map<Turn, SortedSet<String>> turns = new EnumMap<>(Turn.class);
        private final Map<String, String> says = new HashMap<>();
        private final Set<String> newFacts = new TreeSet<>();
        private final Set<String> oldFacts = new TreeSet<>();
        private final SortedMap<String, Tally> others = new TreeMap<>();
        private final Map<String, Lines> added = new TreeMap<>();
        private final Map<String, Lines> withdrawn = new TreeMap<>();

        void take(GraphDiff.SubjectChange change) {
            Lines old = new Lines(change.old());
            Lines young = new Lines(change.young());
            String id = change.subject().replaceAll("[<>]", "");
            if (old.isA("Claim") && young.isA("Claim")) {
                changed(id, old, young, change);
            } else if (young.isA("Claim")) {
                added.put(id, young);
            } else if (old.isA("Claim")) {
                withdrawn.put(id, old);
            } else if (old.isA("Finding") || young.isA("Finding")) {
                finding(old, young);
            } else {
                other(old, young);
                newFacts.addAll(change.added());
                oldFacts.addAll(change.removed());
            }
            accepted(young);
            accepted(old);
        }

        /** Remembers in what words an accepted statement is claimed: the statement itself is a triple of its subject's. */
        private void accepted(Lines claim) {
            if (!claim.ours("assertedUnder").isEmpty()) {
                says.putIfAbsent(claim.triple(), claim.says());
            }
        }

        private void acceptances() {
            says.forEach((triple, words) -> {
                if (newFacts.contains(triple)) {
                    turn(Turn.ACCEPTED, words);
                } else if (oldFacts.contains(triple)) {
                    turn(Turn.NOT_ACCEPTED, words);
                }
            });
        }

        private void finding(Lines old, Lines young) {
            String label = text(young.object(LABEL).or(() -> old.object(LABEL)).orElse(""));
            if (old.isA("Conflict") || young.isA("Conflict")) {
                if (young.lines().isEmpty() || old.lines().isEmpty()) {
                    turn(young.lines().isEmpty() ? Turn.NO_CONFLICT : Turn.CONFLICT, label);
                }
            } else if (old.isA("ComplianceFinding") || young.isA("ComplianceFinding")) {
                if (!old.ours("outcome").equals(young.ours("outcome"))) {
                    turn(Turn.DUTY, young.lines().isEmpty() ? "no more: " + label : label);
                }
            } else if (!old.ours("originsAtLeast").equals(young.ours("originsAtLeast"))
                    || !old.ours("originsAtMost").equals(young.ours("originsAtMost"))) {
                turn(Turn.CORROBORATION, young.lines().isEmpty() ? "no more: " + label : label);
            }
        }

        private void turn(Turn turn, String words) {
            turns.computeIfAbsent(turn, none -> new TreeSet<>()).add(words);
        }

        /** A finding that only has another id now has not turned. */
        private void cancel(Turn one, Turn other) {
            Set<String> both = new TreeSet<>(turns.getOrDefault(one, new TreeSet<>()));
            both.retainAll(turns.getOrDefault(other, new TreeSet<>()));
            Stream.of(one, other)
                    .flatMap(turn -> Stream.ofNullable(turns.get(turn)))
                    .forEach(lines -> lines.removeAll(both));
        }

        private void other(Lines old, Lines young) {
            Lines any = young.lines().isEmpty() ? old : young;
            String typed = "> <" + RDF + "type> <" + Cv.NS;
            Optional<String> type = any.lines().stream()
                    .filter(line -> line.startsWith(typed, line.indexOf('>')))
                    .map(line -> brief(
                            line.substring(line.indexOf('>') + typed.length() - Cv.NS.length() - 1, line.length() - 2)))
                    .findFirst();
            if (type.isPresent()) {
                Tally one = new Tally(
                        old.lines().isEmpty() ? 1 : 0,
                        young.lines().isEmpty() ? 1 : 0,
                        old.lines().isEmpty() || young.lines().isEmpty() ? 0 : 1);
                others.merge(type.get(), one, Tally::plus);
            }
        }

        /** A claim with the same id in both: who states what where is the same. */
        private void changed(String id, Lines old, Lines young, GraphDiff.SubjectChange change) {
            List<String> lines = Stream.concat(change.removed().stream(), change.added().stream())
                    .toList();
            List<String> details = new ArrayList<>();
            Stream.concat(GRADES.stream(), TIMES.stream())
                    .forEach(property -> detail(property, old, young).ifPresent(details::add));
            if (!details.isEmpty()) {
                put(Kind.RE_GRADED, id, old, young, String.join(", ", details));
            }
            detail("marking", old, young).ifPresent(detail -> put(Kind.RE_MARKED, id, old, young, detail));
            detail("testimony", old, young).ifPresent(detail -> put(Kind.RE_ATTRIBUTED, id, old, young, detail));
            if (WORDS.stream().anyMatch(word -> lines.stream().anyMatch(line -> line.contains(Cv.NS + word + "> ")))) {
                put(Kind.REWORDED, id, old, young, "");
            }
        }

        private static Optional<String> detail(String property, Lines old, Lines young) {
            String before = old.ours(property);
            String now = young.ours(property);
            return before.equals(now)
                    ? Optional.empty()
                    : Optional.of("%s %s → %s".formatted(property, brief(before), brief(now)));
        }

        private void put(Kind kind, String id, Lines old, Lines young, String detail) {
            claims.computeIfAbsent(kind, none -> new ArrayList<>())
                    .add(new ClaimChange(id, old.says(), young.says(), detail, touches(old, young)));
        }

        private static Set<String> touches(Lines old, Lines young) {
            return Stream.of(old, young)
                    .flatMap(lines -> Stream.concat(
                            Stream.of("subject", "object").flatMap(part -> lines.object(RDF + part).stream()),
                            Stream.of(lines.document() + ">")))
                    .filter(term -> term.startsWith("<"))
                    .map(term -> term.substring(1, term.length() - 1))
                    .collect(Collectors.toSet());
        }

        /** Claims with other ids that are one claim to a reader: the same statement in the document, or the same place and voice. */
        private void pair() {
            pair(lines -> Stream.concat(Stream.of(lines.document()), lines.statement().stream())
                    .toList());
            pair(lines -> List.of(
                    lines.ours("passage"),
                    lines.ours("testimony"),
                    lines.statement().get(1)));
        }

        private void pair(Function<Lines, List<String>> sameness) {
            Map<List<String>, String> gone = new HashMap<>();
            withdrawn.forEach((id, lines) -> gone.putIfAbsent(sameness.apply(lines), id));
            for (String id : List.copyOf(added.keySet())) {
                Lines young = added.getOrDefault(id, NOTHING);
                String before = gone.remove(sameness.apply(young));
                if (before != null) {
                    Lines old = withdrawn.getOrDefault(before, NOTHING);
                    withdrawn.remove(before);
                    added.remove(id);
                    put(kind(old, young), id, old, young, difference(old, young));
                }
            }
        }

        private static Kind kind(Lines old, Lines young) {
            if (!old.statement().equals(young.statement())) {
                return Kind.RESTATED;
            }
            return old.ours("testimony").equals(young.ours("testimony")) ? Kind.RE_ANCHORED : Kind.RE_ATTRIBUTED;
        }

        private static String difference(Lines old, Lines young) {
            return Stream.of("testimony", "passage", "stance")
                    .flatMap(property -> detail(property, old, young).stream())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }

        ClaimDiff diff() {
            pair();
            acceptances();
            added.forEach((id, lines) -> put(Kind.ADDED, id, NOTHING, lines, ""));
            withdrawn.forEach((id, lines) -> put(Kind.WITHDRAWN, id, lines, NOTHING, ""));
            claims.values().forEach(list -> list.sort(Comparator.comparing(ClaimChange::id)));
            cancel(Turn.CONFLICT, Turn.NO_CONFLICT);
            turns.values().removeIf(Set::isEmpty);
            Map<Turn, List<String>> words = new EnumMap<>(Turn.class);
            turns.forEach((turn, lines) -> words.put(turn, List.copyOf(lines)));
            return new ClaimDiff(claims, words, others);
        }
    }
}
