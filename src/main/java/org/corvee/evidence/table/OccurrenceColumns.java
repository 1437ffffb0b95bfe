package org.corvee.evidence.table;

import static org.corvee.query.Nodes.iri;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Occurrence.OccurrenceKind;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.model.Bounds;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.model.Word;
import org.corvee.store.IndexScan;

/**
 * What happens where and when, counted claim by claim: for a build that has too many occurrences to read each.
 *
 * <p>It adds a kind and a last day to each row of a {@link ClaimTable}, and to each place what that lies in. A filter is one
 * walk over these numbers; the graph is not read.
 */
public final class OccurrenceColumns {
    private static final OccurrenceKind[] KINDS = OccurrenceKind.values();
    private static final byte NO_KIND = -1;

    private final ClaimTable table;
    private final IndexScan scan;
    private final Words words;
    private final byte[] kinds;
    private final int[] spoken;
    private final Map<Integer, Set<Long>> wholes = new HashMap<>();
    private final Set<Long> countries = new HashSet<>();

    /**
     * Which words of the data speak of what happens.
     *
     * @param kinds by property
     * @param doing properties that lead from an actor to what it is involved in
     * @param doneBy properties that lead from that to the actor
     */
    public record Words(Map<Node, OccurrenceKind> kinds, Set<Node> doing, Set<Node> doneBy) {
        public Words {
            kinds = Map.copyOf(kinds);
            doing = Set.copyOf(doing);
            doneBy = Set.copyOf(doneBy);
        }

        /**
         * Reads the lists that two questions of the library bring with them.
         *
         * @param kinds the words of kinds by property
         * @param involvements {@code in} or {@code out} by property, seen from the actor
         */
        public static Words of(Map<Node, Node> kinds, Map<Node, Node> involvements) {
            Map<Node, OccurrenceKind> known = new HashMap<>();
            kinds.forEach((property, word) -> known.put(
                    property,
                    Word.find(OccurrenceKind.class, word.getLiteralLexicalForm())
                            .orElseThrow()));
            return new Words(known, going("in", involvements), going("out", involvements));
        }

        private static Set<Node> going(String way, Map<Node, Node> involvements) {
            return involvements.entrySet().stream()
                    .filter(each -> each.getValue().getLiteralLexicalForm().equals(way))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Which claims are wanted; what is empty asks nothing.
     *
     * @param actor who says it, to whom it happens, or who is involved
     * @param place where it happens, or in what that lies
     * @param origins the least number of them
     * @param window a day of which they must speak; {@link Bounds#OPEN} takes all
     */
    public record Wanted(
            Set<OccurrenceKind> kinds,
            Set<Modality> modalities,
            Optional<Node> document,
            Optional<Node> actor,
            Optional<Node> place,
            int origins,
            Bounds window) {
        public Wanted {
            kinds = Set.copyOf(kinds);
            modalities = Set.copyOf(modalities);
        }
    }

    /**
     * How many claims there are of a thing, by how surely they are made.
     *
     * @param thing a place, a country, a document
     * @param doubted what is expected, rumoured, inferred or thought
     */
    public record Tally(Node thing, int stated, int doubted, int denied) {
        /** All of them. */
        public int all() {
            return stated + doubted + denied;
        }
    }

    /**
     * How many claims may hold in each of some years, by kind.
     *
     * @param first the first of the years
     * @param counts one number a year
     */
    public record Years(int first, Map<OccurrenceKind, int[]> counts) {
        public Years {
            counts = new EnumMap<>(counts);
        }

        /** At most so many of the years, the last ones. */
        public Years last(int most) {
            int begin = Math.max(first, last() - most + 1);
            Map<OccurrenceKind, int[]> later = new EnumMap<>(OccurrenceKind.class);
            counts.forEach((kind, each) -> {
                int[] kept = Arrays.copyOfRange(each, begin - first, each.length);
                if (Arrays.stream(kept).anyMatch(count -> count > 0)) {
                    later.put(kind, kept);
                }
            });
            return new Years(begin, later);
        }

        /** The last of the years. */
        public int last() {
            return first
                    + counts.values().stream().mapToInt(one -> one.length).max().orElse(1)
                    - 1;
        }
    }

    private OccurrenceColumns(ClaimTable table, Words words) {
        this.table = table;
        this.scan = table.scan();
        this.words = words;
        this.kinds = new byte[table.size()];
        this.spoken = new int[table.size()];
    }

    /** Reads what a table lacks: the kinds of its claims, the days on which they were made, and what its places lie in. */
    public static OccurrenceColumns of(ClaimTable table, Words words) {
        OccurrenceColumns columns = new OccurrenceColumns(table, words);
        columns.readKinds();
        columns.readSpoken();
        columns.readPlaces();
        return columns;
    }

    private void readKinds() {
        Arrays.fill(kinds, NO_KIND);
        words.kinds().forEach((property, kind) -> {
            for (int row : table.rows(Facet.PROPERTY, property)) {
                kinds[row] = (byte) kind.ordinal();
            }
        });
    }

    private void readSpoken() {
        Map<Integer, Integer> said = days(Cv.SAID_TO);
        Map<Integer, Integer> published = days(Cv.PUBLISHED_TO);
        Map<Integer, Integer> recorded = days(Cv.RECORDED_ON);
        for (int row = 0; row < spoken.length; row++) {
            int document = table.document(row);
            spoken[row] = Optional.ofNullable(said.get(table.testimony(row)))
                    .or(() -> Optional.ofNullable(published.get(document)))
                    .or(() -> Optional.ofNullable(recorded.get(document)))
                    .orElse(ClaimTable.ON);
        }
    }

    /** The values of a property of days, by the codes of their subjects. */
    private Map<Integer, Integer> days(String property) {
        Map<Integer, Integer> days = new HashMap<>();
        scan.id(iri(property))
                .ifPresent(id -> scan.starting(IndexScan.Order.POS, id, (s, p, o) -> {
                    int code = table.code(s);
                    Node node = scan.node(o);
                    if (code != ClaimTable.NONE && node.isLiteral()) {
                        Dating.read("", node.getLiteralLexicalForm(), "")
                                .first()
                                .ifPresent(day -> days.put(code, TableMaker.day(day)));
                    }
                }));
        return days;
    }

    private void readPlaces() {
        scan.id(RDF.type.asNode()).ifPresent(type -> scan.id(iri(Cv.term("Country")))
                .ifPresent(country -> scan.starting(
                        IndexScan.Order.POS, type, country, Integer.MAX_VALUE, (s, p, o) -> countries.add(s))));
        long within = scan.id(iri(Cv.CONTAINED_IN_ALL)).orElse(Relation.NO_NODE);
        for (int place : table.keys(Facet.PLACE)) {
            Set<Long> around = new HashSet<>();
            scan.starting(IndexScan.Order.SPO, table.id(place), within, Integer.MAX_VALUE, (s, p, o) -> around.add(o));
            wholes.put(place, around);
        }
    }

    /** The rows of the claims that are wanted, in reading order. */
    public int[] rows(Wanted wanted) {
        BitSet allowed = new BitSet();
        wanted.kinds().forEach(kind -> allowed.set(kind.ordinal()));
        Optional<BitSet> places = wanted.place().map(this::placesIn);
        Optional<BitSet> involved = wanted.actor().map(this::involvedWith);
        int actor = wanted.actor().map(this::code).orElse(ClaimTable.NONE);
        int document = wanted.document().map(this::code).orElse(ClaimTable.NONE);
        int from = TableMaker.day(wanted.window().first());
        int to = TableMaker.day(wanted.window().last());
        boolean isOpen = wanted.window().equals(Bounds.OPEN);
        int[] looked = candidates(wanted, places, involved);
        int[] found = new int[looked.length];
        int count = 0;
        for (int row : looked) {
            if (kinds[row] != NO_KIND
                    && (allowed.isEmpty() || allowed.get(kinds[row]))
                    && (wanted.document().isEmpty() || table.document(row) == document)
                    && isAmong(places, table.place(row))
                    && (wanted.actor().isEmpty()
                            || table.voice(row) == actor && actor != ClaimTable.NONE
                            || isAmong(involved, table.subject(row)))
                    && table.origins(row).atMost() >= wanted.origins()
                    && (wanted.modalities().isEmpty() || isSaid(row, wanted.modalities()))
                    && (isOpen || meets(row, from, to))) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The rows among which all that is wanted is found, in reading order: those of the rarest thing that is asked for. */
    private int[] candidates(Wanted wanted, Optional<BitSet> places, Optional<BitSet> involved) {
        List<int[]> choices = new ArrayList<>();
        wanted.document().ifPresent(document -> choices.add(table.rows(Facet.DOCUMENT, document)));
        places.ifPresent(some -> choices.add(joined(Facet.PLACE, some.stream())));
        involved.ifPresent(some -> {
            int[] said =
                    wanted.actor().map(actor -> table.rows(Facet.VOICE, actor)).orElse(new int[0]);
            int[] done = joined(Facet.THING, some.stream());
            choices.add(sorted(IntStream.concat(Arrays.stream(said), Arrays.stream(done))));
        });
        if (!wanted.kinds().isEmpty()) {
            choices.add(joined(
                    Facet.PROPERTY,
                    words.kinds().entrySet().stream()
                            .filter(each -> wanted.kinds().contains(each.getValue()))
                            .mapToInt(each -> code(each.getKey()))));
        }
        return choices.stream()
                .min(Comparator.comparingInt(rows -> rows.length))
                .orElseGet(() -> IntStream.range(0, kinds.length).toArray());
    }

    private int[] joined(Facet facet, IntStream codes) {
        return sorted(codes.flatMap(code -> Arrays.stream(table.rows(facet, code))));
    }

    private static int[] sorted(IntStream rows) {
        return rows.sorted().distinct().toArray();
    }

    private int code(Node node) {
        return table.code(node).orElse(ClaimTable.NONE);
    }

    private BitSet placesIn(Node whole) {
        BitSet places = new BitSet();
        long id = scan.id(whole).orElse(Relation.NO_NODE);
        wholes.forEach((place, around) -> {
            if (table.id(place) == id || around.contains(id)) {
                places.set(place);
            }
        });
        return places;
    }

    /** An actor, and what it is involved in. */
    private BitSet involvedWith(Node actor) {
        BitSet involved = new BitSet();
        int self = code(actor);
        if (self == ClaimTable.NONE) {
            return involved;
        }
        involved.set(self);
        Set<Integer> doing = codes(words.doing());
        Set<Integer> doneBy = codes(words.doneBy());
        for (int row : table.rows(Facet.THING, actor)) {
            int other = table.subject(row) == self && doing.contains(table.property(row))
                    ? table.object(row)
                    : table.object(row) == self && doneBy.contains(table.property(row))
                            ? table.subject(row)
                            : ClaimTable.NONE;
            if (other != ClaimTable.NONE) {
                involved.set(other);
            }
        }
        return involved;
    }

    private Set<Integer> codes(Set<Node> nodes) {
        return nodes.stream().map(this::code).collect(Collectors.toSet());
    }

    private static boolean isAmong(Optional<BitSet> codes, int code) {
        return codes.isEmpty() || code != ClaimTable.NONE && codes.get().get(code);
    }

    private boolean isSaid(int row, Set<Modality> modalities) {
        return table.modality(row).filter(modalities::contains).isPresent();
    }

    /** As {@link org.corvee.evidence.Occurrence#meets} has it. */
    private boolean meets(int row, int from, int to) {
        return isTimed(row) && first(row) <= to && last(row) >= from;
    }

    /** Whether a day is known of which a claim speaks. */
    public boolean isTimed(int row) {
        return table.from(row) != ClaimTable.EVER || table.to(row) != ClaimTable.ON;
    }

    private int first(int row) {
        return table.from(row) == ClaimTable.EVER ? table.to(row) : table.from(row);
    }

    private int last(int row) {
        return table.to(row) == ClaimTable.ON ? Math.max(first(row), spoken[row]) : table.to(row);
    }

    /** What a claim tells of: the kind of its property. */
    public OccurrenceKind kind(int row) {
        return KINDS[kinds[row]];
    }

    /** How many of some rows each place has, the most first; those without a place are in none. */
    public List<Tally> byPlace(int[] rows) {
        return by(table::place, rows);
    }

    /** How many of some rows each country has, the most first; a place that lies in no country stands for itself. */
    public List<Tally> byCountry(int[] rows) {
        Map<Long, Shares> shares = new LinkedHashMap<>();
        tallies(rows, table::place).forEach((place, at) -> shares.computeIfAbsent(country(place), one -> new Shares())
                .add(at));
        return shares.entrySet().stream()
                .map(each -> each.getValue().of(scan.node(each.getKey())))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** The country in which a place lies, or is. */
    public Node countryOf(Node place) {
        return table.code(place).stream()
                .mapToObj(code -> scan.node(country(code)))
                .findFirst()
                .orElse(place);
    }

    private long country(int place) {
        long self = table.id(place);
        return Stream.concat(
                        Stream.of(self),
                        wholes.getOrDefault(place, Set.of()).stream().sorted())
                .filter(countries::contains)
                .findFirst()
                .orElse(self);
    }

    /** How many of some rows each document has, the most first. */
    public List<Tally> byDocument(int[] rows) {
        return by(table::document, rows);
    }

    /** How many of some rows each voice has, the most first. */
    public List<Tally> byVoice(int[] rows) {
        return by(table::voice, rows);
    }

    private List<Tally> by(IntUnaryOperator column, int[] rows) {
        return tallies(rows, column).entrySet().stream()
                .map(each -> each.getValue().of(table.node(each.getKey())))
                .sorted(MOST_FIRST)
                .toList();
    }

    private Map<Integer, Shares> tallies(int[] rows, IntUnaryOperator column) {
        Map<Integer, Shares> tallies = new LinkedHashMap<>();
        for (int row : rows) {
            int code = column.applyAsInt(row);
            if (code != ClaimTable.NONE) {
                tallies.computeIfAbsent(code, one -> new Shares()).add(table, row);
            }
        }
        return tallies;
    }

    private static final Comparator<Tally> MOST_FIRST = Comparator.comparingInt(Tally::all)
            .reversed()
            .thenComparing(tally -> tally.thing().toString());

    /** Counts while it is counted. */
    private static final class Shares {
        private static final Set<Modality> STATED = Set.of(Modality.ASSERTED, Modality.REPORTED);

        private int stated = 0;
        private int doubted = 0;
        private int denied = 0;

        void add(ClaimTable table, int row) {
            if (table.isDenial(row)) {
                denied++;
            } else if (table.modality(row).filter(STATED::contains).isPresent()) {
                stated++;
            } else {
                doubted++;
            }
        }

        void add(Shares other) {
            stated += other.stated;
            doubted += other.doubted;
            denied += other.denied;
        }

        Tally of(Node thing) {
            return new Tally(thing, stated, doubted, denied);
        }
    }

    /**
     * In how many of some rows' times each year lies, kind by kind.
     *
     * @param most so many years, the last ones
     * @return nothing when no time is known
     */
    public Optional<Years> years(int[] rows, int most) {
        int[] known = Arrays.stream(rows).filter(this::isTimed).toArray();
        if (known.length == 0) {
            return Optional.empty();
        }
        int latest = Arrays.stream(known)
                .map(row -> year(last(row) == ClaimTable.ON ? first(row) : last(row)))
                .max()
                .orElseThrow();
        int earliest = Arrays.stream(known).map(row -> year(first(row))).min().orElseThrow();
        int begin = Math.max(earliest, latest - most + 1);
        Map<OccurrenceKind, int[]> counts = new EnumMap<>(OccurrenceKind.class);
        for (int row : known) {
            int[] ofKind = counts.computeIfAbsent(kind(row), kind -> new int[latest - begin + 1]);
            int until = last(row) == ClaimTable.ON ? latest : year(last(row));
            for (int year = Math.max(begin, year(first(row))); year <= until; year++) {
                ofKind[year - begin]++;
            }
        }
        return Optional.of(new Years(begin, counts));
    }

    private static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }
}
