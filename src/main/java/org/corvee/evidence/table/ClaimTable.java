package org.corvee.evidence.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Policy;
import org.corvee.evidence.Review;
import org.corvee.evidence.Support;
import org.corvee.model.Bounds;
import org.corvee.model.Modality;
import org.corvee.model.Word;
import org.corvee.query.Clock;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.store.IndexScan;

/**
 * Every claim of a build as a row of numbers.
 *
 * <p>Rows are in reading order: by document, then as its text goes; what stands in no document comes last. A thing, a
 * voice, a document, a place has a <em>code</em>, which is its number here and nowhere else. It is made once, and never
 * changes, as its build does not.
 *
 * <pre>{@code
 * ClaimTable table = ClaimTable.of(dataset, names);
 * int[] rows = table.rows(Selection.ALL.with(Facet.VOICE, voice).with(Claim.Status.DENIED));
 * int[] telling = table.tellingFirst(rows);
 * }</pre>
 */
public final class ClaimTable {
    /** The code of nothing, where a claim has no such part. */
    public static final int NONE = -1;

    /** The day of a time that has no first day. */
    static final int EVER = Integer.MIN_VALUE;

    /** The day of a time that has no last day. */
    static final int ON = Integer.MAX_VALUE;

    private final IndexScan scan;
    private final Codes codes;
    private final long[] claims;
    private final Columns columns;
    private final int[] documents;
    private final int[] documentsByClaims;
    private final Map<Facet, Postings> postings = new EnumMap<>(Facet.class);
    private final Holdings holdings;
    private final Surroundings surroundings;
    private final ShortNames names;
    private final String policy;
    private final Map<Policy, ClaimTable> others;
    private final int[] byClaim;
    private final int[] byTime;
    private final int accepted;

    private ClaimTable(IndexScan scan, TableMaker.MadeTable made, ShortNames names) {
        this.names = names;
        this.policy = made.policy();
        this.others = new ConcurrentHashMap<>();
        this.scan = scan;
        this.codes = made.codes();
        this.claims = made.claims();
        this.columns = made.columns();
        this.documents = made.documents();
        for (Facet facet : Facet.values()) {
            postings.put(facet, Postings.of(codes.size(), facet.columns(columns)));
        }
        this.documentsByClaims = Arrays.stream(documents)
                .boxed()
                .sorted(Comparator.comparing((Integer code) -> -count(Facet.DOCUMENT, code)))
                .mapToInt(code -> code)
                .toArray();
        this.holdings = made.holdings();
        this.surroundings = new Surroundings(scan, this, made.properties(), made.findings());
        this.byClaim = IntStream.range(0, claims.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> claims[row]))
                .mapToInt(row -> row)
                .toArray();
        this.byTime = IntStream.range(0, claims.length)
                .filter(row -> isDated(row))
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> from(row))
                        .thenComparing(row -> to(row) == ON ? EVER : to(row)))
                .mapToInt(row -> row)
                .toArray();
        this.accepted = countAccepted();
    }

    private boolean isDated(int row) {
        return from(row) != EVER || to(row) != ON;
    }

    /** The same claims as another policy takes them. */
    private ClaimTable(ClaimTable own, Policy policy) {
        this.names = own.names;
        this.policy = policy.word();
        this.others = own.others;
        this.scan = own.scan;
        this.codes = own.codes;
        this.claims = own.claims;
        this.columns = own.columns.under(policy);
        this.documents = own.documents;
        this.documentsByClaims = own.documentsByClaims;
        this.postings.putAll(own.postings);
        this.holdings = own.holdings;
        this.surroundings = own.surroundings;
        this.byClaim = own.byClaim;
        this.byTime = own.byTime;
        this.accepted = countAccepted();
    }

    /**
     * Reads the claims of a dataset in one scan.
     *
     * @param names of its things
     */
    public static ClaimTable of(DatasetGraph dataset, ShortNames names) {
        IndexScan scan = IndexScan.of(dataset);
        return new ClaimTable(scan, new TableMaker(TableScan.of(scan), names).make(), names);
    }

    /** The name of the policy by which claims are accepted here; that of the build, where no other was chosen. */
    public String policy() {
        return policy;
    }

    /** The policies that a reader may choose: that of the build, and those that can be decided without building again. */
    public List<String> policies() {
        return Stream.concat(Word.all(Policy.class).stream(), Stream.of(policy))
                .distinct()
                .toList();
    }

    /**
     * The same claims under a policy; of this table, which is the build's own.
     *
     * @param name one of {@link #policies}
     */
    public ClaimTable under(String name) {
        return name.equals(policy)
                ? this
                : others.computeIfAbsent(
                        Policy.find(name).orElseThrow(() -> new IllegalArgumentException("no policy " + name)),
                        other -> new ClaimTable(this, other));
    }

    /** Whether a claim is accepted under this table's policy, and whether others contradict it. */
    public Claim.Standing standing(Node claim) {
        return row(claim)
                .map(row -> new Claim.Standing(isAccepted(row) ? List.of(policyLabel()) : List.of(), isDisputed(row)))
                .orElse(Claim.Standing.NONE);
    }

    private Label policyLabel() {
        Term.Iri iri = names.thing("policy/" + policy).orElseThrow();
        return new Label(iri, names.brief(iri), policy);
    }

    private Optional<Integer> row(Node claim) {
        OptionalLong wanted = scan.id(claim);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int from = 0;
        int to = byClaim.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean isBefore = claims[byClaim[middle]] < wanted.getAsLong();
            from = isBefore ? middle + 1 : from;
            to = isBefore ? to : middle;
        }
        return from < byClaim.length && claims[byClaim[from]] == wanted.getAsLong()
                ? Optional.of(byClaim[from])
                : Optional.empty();
    }

    private boolean isDisputed(int row) {
        return Manner.has(columns.manner()[row], Manner.Mark.DISPUTED);
    }

    private boolean isAccepted(int row) {
        return status(row).isAccepted();
    }

    /** What carries the statement of a claim: of all claims of it that are accepted, or else of all that take its stance. */
    public Support support(int row) {
        boolean accepted = isAccepted(row);
        Support.Voices best = stating(subject(row), property(row), object(row))
                .filter(other -> accepted ? isAccepted(other) : isDenial(other) == isDenial(row))
                .mapToObj(other -> Manner.voices(columns.manner()[other]))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Manner.voices(columns.manner()[row]));
        return new Support(origins(row), best);
    }

    /** What carries the statement of a claim. */
    public Support support(Node claim) {
        return row(claim).map(this::support).orElse(Support.ONE);
    }

    /** A triple in codes. */
    private record Statement(int subject, int property, int object) {
        private boolean isWhole() {
            return subject != NONE && property != NONE && object != NONE;
        }
    }

    private int countAccepted() {
        Set<Statement> statements = new HashSet<>();
        for (int row = 0; row < size(); row++) {
            Statement statement = new Statement(subject(row), property(row), object(row));
            if (isAccepted(row) && statement.isWhole()) {
                statements.add(statement);
            }
        }
        return statements.size();
    }

    /** What a build holds, whatever the policy, in numbers. */
    record Holdings(int claims, int passages, int voices, int documents) {}

    /**
     * What a build holds, in numbers.
     *
     * @param accepted the statements that the policy accepts
     */
    public record Totals(int claims, int passages, int voices, int documents, int accepted) {
        /** The numbers by the words for what they count, in the order of a page. */
        public Map<String, Integer> byWord() {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            numbers.put("claims", claims);
            numbers.put("passages", passages);
            numbers.put("voices", voices);
            numbers.put("documents", documents);
            numbers.put("accepted", accepted);
            return numbers;
        }
    }

    /** By what claims are found without looking at each. */
    public enum Facet {
        /** The subject or the object. */
        THING {
            @Override
            int[][] columns(Columns columns) {
                return new int[][] {columns.said().subject(), columns.said().object()};
            }
        },
        PROPERTY {
            @Override
            int[][] columns(Columns columns) {
                return new int[][] {columns.said().property()};
            }
        },
        DOCUMENT {
            @Override
            int[][] columns(Columns columns) {
                return new int[][] {columns.source().document()};
            }
        },
        /** Who speaks. */
        VOICE {
            @Override
            int[][] columns(Columns columns) {
                return new int[][] {columns.source().voice()};
            }
        },
        /** On which occasion. */
        TESTIMONY {
            @Override
            int[][] columns(Columns columns) {
                return new int[][] {columns.source().testimony()};
            }
        },
        /** The nearest place with a point, of the object or else of the subject. */
        PLACE {
            @Override
            int[][] columns(Columns columns) {
                return new int[][] {columns.source().place()};
            }
        };

        abstract int[][] columns(Columns columns);
    }

    /**
     * The columns, row by row.
     *
     * @param from the first day of which a claim speaks, counted from 1970, or {@link #EVER}
     * @param to the last day, or {@link #ON}
     * @param by the days by which claims were said, and by which they hold
     * @param manner stance, modality, status and depth in one number, as {@link Manner} reads it
     * @param origins at least and at most, as {@link Manner} reads them
     */
    record Columns(Said said, Source source, int[] from, int[] to, Days by, int[] manner, int[] origins) {
        /** What claims say, in codes. */
        record Said(int[] subject, int[] property, int[] object) {}

        /**
         * Where claims are from, and which place they are of, in codes.
         *
         * @param start the first character of the passage, or -1
         * @param end the first character after it, or -1
         */
        record Source(int[] document, int[] voice, int[] testimony, int[] place, int[] start, int[] end) {
            /** Whether two claims stand in the same words of the same document. */
            boolean isSamePassage(int row, int other) {
                return document[row] == document[other] && start[row] == start[other] && end[row] == end[other];
            }
        }

        /**
         * Days counted from 1970, as {@link org.corvee.query.Clock} has them; {@link #ON} where none is certain.
         *
         * @param said by which the claim had been said
         * @param held by which the time had begun for which it holds
         */
        record Days(int[] said, int[] held) {}

        /** The same as another policy takes them. */
        private Columns under(Policy policy) {
            int[] taken = new int[manner.length];
            Arrays.setAll(taken, row -> Manner.under(manner[row], policy));
            return new Columns(said, source, from, to, by, taken, origins);
        }

        private Stream<int[]> arrays() {
            return Stream.of(
                    said.subject(),
                    said.property(),
                    said.object(),
                    source.document(),
                    source.voice(),
                    source.testimony(),
                    source.place(),
                    source.start(),
                    source.end(),
                    from,
                    to,
                    by.said(),
                    by.held(),
                    manner,
                    origins);
        }
    }

    /** How many claims there are. */
    public int size() {
        return claims.length;
    }

    /** What the build holds. */
    public Totals totals() {
        return new Totals(holdings.claims(), holdings.passages(), holdings.voices(), holdings.documents(), accepted);
    }

    /** What stands of things, and what points at them, a page at a time. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The code of a node, if a claim has it as a part. */
    public OptionalInt code(Node node) {
        return scan.id(node).stream()
                .mapToInt(codes::of)
                .filter(code -> code != NONE)
                .findFirst();
    }

    /** The code of a number of the database's own, or {@link #NONE}. */
    int code(long id) {
        return codes.of(id);
    }

    /** The database's own number of a code. */
    long id(int code) {
        return codes.id(code);
    }

    /** What it was read from. */
    IndexScan scan() {
        return scan;
    }

    /** The first day for which a claim holds, counted from 1970, or {@link #EVER}. */
    int from(int row) {
        return columns.from()[row];
    }

    /** The last day, or {@link #ON}. */
    int to(int row) {
        return columns.to()[row];
    }

    /** Whether a claim is by a day, on a clock. */
    public boolean isBy(int row, Clock clock, LocalDate day) {
        int first =
                switch (clock) {
                    case SAID -> columns.by().said()[row];
                    case HELD -> columns.by().held()[row];
                };
        return first != ON && first <= day.toEpochDay();
    }

    /** The node of a code. */
    public Node node(int code) {
        return scan.node(codes.id(code));
    }

    /** The rows of which a time is known by their first day and their last, those with an open side first; a copy. */
    public int[] byTime() {
        return byTime.clone();
    }

    /** The documents of the build, also those without a claim, in the order of their publication. */
    public int[] documents() {
        return documents.clone();
    }

    /** The same, those with the most claims first. */
    public int[] documentsByClaims() {
        return documentsByClaims.clone();
    }

    /** The codes that have claims by a facet, in no order that means anything. */
    public int[] keys(Facet facet) {
        return postings(facet).keys().clone();
    }

    /** How many claims a code has by a facet. */
    public int count(Facet facet, int code) {
        return postings(facet).count(code);
    }

    /** How many claims a node has by a facet. */
    public int count(Facet facet, Node node) {
        return code(node).stream().map(code -> count(facet, code)).sum();
    }

    /** The rows of a node by a facet, in reading order. */
    public int[] rows(Facet facet, Node node) {
        return rows(facet, code(node).orElse(NONE));
    }

    /** The rows of a code by a facet, in reading order. */
    int[] rows(Facet facet, int code) {
        return postings(facet).of(code);
    }

    /**
     * The claims about a thing, in it when it is a document, and of it when it is a testimony, in the order of their IRIs.
     *
     * @param after the IRI of the last claim that is not wanted any more, or empty
     * @param most so many of them
     */
    public List<Node> claimsOf(Node thing, String after, int most) {
        long[] found = Stream.of(Facet.THING, Facet.DOCUMENT, Facet.TESTIMONY)
                .flatMapToInt(facet -> Arrays.stream(rows(facet, thing)))
                .distinct()
                .mapToLong(row -> claims[row])
                .sorted()
                .toArray();
        int from = 0;
        int to = found.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean isBefore = scan.node(found[middle]).toString().compareTo(after) <= 0;
            from = isBefore ? middle + 1 : from;
            to = isBefore ? to : middle;
        }
        return Arrays.stream(found).skip(from).limit(most).mapToObj(scan::node).toList();
    }

    /** The rows of the claims that state a triple, in whatever stance. */
    public int[] rows(Triple triple) {
        int subject = code(triple.getSubject()).orElse(NONE);
        int property = code(triple.getPredicate()).orElse(NONE);
        int object = code(triple.getObject()).orElse(NONE);
        return stating(subject, property, object).toArray();
    }

    /** Whether a claim states a triple of the database's own numbers. */
    boolean isClaimed(long subject, long property, long object) {
        return stating(codes.of(subject), codes.of(property), codes.of(object))
                .findAny()
                .isPresent();
    }

    private IntStream stating(int subject, int property, int object) {
        if (subject == NONE || property == NONE || object == NONE) {
            return IntStream.empty();
        }
        Postings things = postings(Facet.THING);
        int rarer = things.count(subject) < things.count(object) ? subject : object;
        return Arrays.stream(things.of(rarer))
                .filter(row -> subject(row) == subject && property(row) == property && object(row) == object);
    }

    /** The rows of a selection, in reading order. */
    public int[] rows(Selection selection) {
        Map<Facet, Integer> wanted = new EnumMap<>(Facet.class);
        selection.nodes().forEach((facet, node) -> wanted.put(facet, code(node).orElse(NONE)));
        return candidates(wanted).filter(row -> passes(row, wanted, selection)).toArray();
    }

    /** The rows of the rarest of the codes; all where none is wanted. */
    private IntStream candidates(Map<Facet, Integer> wanted) {
        int[] rarest = null;
        for (Map.Entry<Facet, Integer> each : wanted.entrySet()) {
            Postings all = postings(each.getKey());
            if (rarest == null || all.count(each.getValue()) < rarest.length) {
                rarest = all.of(each.getValue());
            }
        }
        return rarest == null ? IntStream.range(0, size()) : Arrays.stream(rarest);
    }

    private boolean passes(int row, Map<Facet, Integer> wanted, Selection selection) {
        for (Map.Entry<Facet, Integer> each : wanted.entrySet()) {
            if (!has(row, each.getKey(), each.getValue())) {
                return false;
            }
        }
        return selection.allows(status(row), modality(row), review(row))
                && selection.meets(columns.from()[row], columns.to()[row]);
    }

    private boolean has(int row, Facet facet, int code) {
        for (int[] column : facet.columns(columns)) {
            if (column[row] == code) {
                return true;
            }
        }
        return false;
    }

    /**
     * Rows with the most telling first: what is accepted before what is only said, an official record before what others
     * say and unnamed voices after them, what many origins say before what one says, first hand before hearsay; what weighs
     * the same stays as it was.
     */
    public int[] tellingFirst(int[] rows) {
        int[] starts = new int[Manner.WEIGHTS + 1];
        for (int row : rows) {
            starts[weight(row) + 1]++;
        }
        for (int weight = 0; weight < Manner.WEIGHTS; weight++) {
            starts[weight + 1] += starts[weight];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[starts[weight(row)]++] = row;
        }
        return sorted;
    }

    private int weight(int row) {
        return Manner.weight(columns.manner()[row], columns.origins()[row]);
    }

    /**
     * Rows with those first that say what other rows say, then the most telling.
     *
     * @param thing what the rows are about, which does not count as said; none where the rows are somebody's words
     * @param otherThing what the others are about
     */
    public int[] agreeingFirst(int[] rows, Optional<Node> thing, int[] others, Optional<Node> otherThing) {
        int self = thing.map(this::code).orElse(OptionalInt.empty()).orElse(NONE);
        int otherSelf = otherThing.map(this::code).orElse(OptionalInt.empty()).orElse(NONE);
        Set<Saying> said = new HashSet<>();
        for (int row : others) {
            said.add(saying(row, otherSelf));
        }
        int[] telling = tellingFirst(rows);
        return IntStream.concat(
                        Arrays.stream(telling).filter(row -> said.contains(saying(row, self))),
                        Arrays.stream(telling).filter(row -> !said.contains(saying(row, self))))
                .toArray();
    }

    /** What a claim says, but for the thing that it is about. */
    private record Saying(int subject, int property, int object) {}

    private Saying saying(int row, int self) {
        return new Saying(
                subject(row) == self ? NONE : subject(row), property(row), object(row) == self ? NONE : object(row));
    }

    /** How many different documents and testimonies some rows have. */
    public Sources sources(int[] rows) {
        BitSet documentsOf = new BitSet();
        BitSet testimonies = new BitSet();
        BitSet voices = new BitSet();
        for (int row : rows) {
            documentsOf.set(document(row) + 1);
            testimonies.set(testimony(row) + 1);
            voices.set(voice(row) + 1);
        }
        voices.clear(0);
        return new Sources(documentsOf.cardinality(), testimonies.cardinality(), voices.cardinality());
    }

    /** How many documents, testimonies and voices claims come from. */
    public record Sources(int documents, int testimonies, int voices) {}

    /** How many of some rows have each status. */
    public Map<Claim.Status, Integer> statuses(int[] rows) {
        int[] counts = new int[Claim.Status.values().length];
        for (int row : rows) {
            counts[status(row).ordinal()]++;
        }
        Map<Claim.Status, Integer> statuses = new EnumMap<>(Claim.Status.class);
        for (Claim.Status status : Claim.Status.values()) {
            if (counts[status.ordinal()] > 0) {
                statuses.put(status, counts[status.ordinal()]);
            }
        }
        return statuses;
    }

    /** The claim of a row. */
    public Node claim(int row) {
        return scan.node(claims[row]);
    }

    /** The code of what a claim is about, or {@link #NONE}. */
    public int subject(int row) {
        return columns.said().subject()[row];
    }

    /** The code of the property that a claim uses, or {@link #NONE}. */
    public int property(int row) {
        return columns.said().property()[row];
    }

    /** The code of where a claim leads, a thing or a value, or {@link #NONE}. */
    public int object(int row) {
        return columns.said().object()[row];
    }

    /** The code of the document in which a claim stands, or {@link #NONE}. */
    public int document(int row) {
        return columns.source().document()[row];
    }

    /** The code of who says it, or {@link #NONE}. */
    public int voice(int row) {
        return columns.source().voice()[row];
    }

    /** The code of the testimony, or {@link #NONE}. */
    public int testimony(int row) {
        return columns.source().testimony()[row];
    }

    /** The stretch of its document's text in which it stands, where the graph names one. */
    public Optional<Passage.CharRange> passage(int row) {
        int start = columns.source().start()[row];
        int end = columns.source().end()[row];
        return start >= 0 && end >= start ? Optional.of(new Passage.CharRange(start, end)) : Optional.empty();
    }

    /** The code of the place of which a claim is, or {@link #NONE}. */
    public int place(int row) {
        return columns.source().place()[row];
    }

    /** The days for which it holds; of a claim about a time, that time. */
    public Bounds time(int row) {
        return TableMaker.bounds(columns.from()[row], columns.to()[row]);
    }

    /** Whether it denies. */
    public boolean isDenial(int row) {
        return Manner.isDenial(columns.manner()[row]);
    }

    /** The modality, where it is one of ours. */
    public Optional<Modality> modality(int row) {
        return Manner.modality(columns.manner()[row]);
    }

    /** What it is to this graph. */
    public Claim.Status status(int row) {
        return Manner.status(columns.manner()[row]);
    }

    /** What a second person has said of it. */
    public Review review(int row) {
        int manner = columns.manner()[row];
        if (Manner.has(manner, Manner.Mark.DISAGREED)) {
            return Review.DISAGREED;
        }
        return Manner.has(manner, Manner.Mark.REVIEWED) ? Review.REVIEWED : Review.NOT_REVIEWED;
    }

    /** How many voices stand between its voice and the reader; -1 where the graph does not say. */
    public int depth(int row) {
        return Manner.depth(columns.manner()[row]);
    }

    /** On how many independent origins it rests. */
    public Origins origins(int row) {
        return Manner.origins(columns.origins()[row]);
    }

    /** How many bytes its numbers take in memory. */
    public long bytes() {
        long columnsOfInts = columns.arrays().count();
        return Integer.BYTES * (columnsOfInts * size() + documents.length)
                + Integer.BYTES * (long) byClaim.length
                + Long.BYTES * ((long) claims.length + codes.size())
                + postings.values().stream().mapToLong(Postings::bytes).sum();
    }

    private Postings postings(Facet facet) {
        return postings.getOrDefault(facet, Postings.NOTHING);
    }
}
