package org.corvee.evidence.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Policy;
import org.corvee.model.Bounds;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.model.Word;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/** Puts the columns together from what a scan has read. */
final class TableMaker {
    private final TableScan read;
    private final PlaceTree places;
    private final Map<Long, Origins> origins;
    private final ShortNames names;

    TableMaker(TableScan read, ShortNames names) {
        this.read = read;
        this.names = names;
        this.places = new PlaceTree(read, names);
        this.origins = origins();
    }

    /**
     * A table's parts.
     *
     * @param policy the name of the policy under which the build was made
     * @param claims the database's number of each claim, row by row
     * @param documents the codes of all documents, in the order of their publication
     * @param properties the database's numbers of all properties
     * @param findings those of all findings, sorted
     */
    record MadeTable(
            String policy,
            Codes codes,
            long[] claims,
            ClaimTable.Columns columns,
            int[] documents,
            ClaimTable.Holdings holdings,
            Set<Long> properties,
            long[] findings) {}

    MadeTable make() {
        long[] claims = inReadingOrder();
        long[] subject = column(claims, TableScan.SUBJECT);
        long[] property = column(claims, TableScan.PREDICATE);
        long[] object = column(claims, TableScan.OBJECT);
        long[] testimony = column(claims, Cv.TESTIMONY_OF);
        long[] document = map(claims, this::document);
        long[] voice = map(testimony, one -> value(Cv.WITNESS, one));
        long[] place = IntStream.range(0, claims.length)
                .mapToLong(row -> places.of(object[row], subject[row]))
                .toArray();
        long[] documents = read.members(Cv.DOCUMENT).distinct();
        Codes codes = codes(subject, property, object, testimony, document, voice, place, documents);
        ClaimTable.Columns.Said said =
                new ClaimTable.Columns.Said(coded(codes, subject), coded(codes, property), coded(codes, object));
        ClaimTable.Columns.Source source = new ClaimTable.Columns.Source(
                coded(codes, document),
                coded(codes, voice),
                coded(codes, testimony),
                coded(codes, place),
                characters(claims, TableScan.START),
                characters(claims, TableScan.END));
        Bounds[] times = Arrays.stream(claims).mapToObj(this::time).toArray(Bounds[]::new);
        int[] manner = Arrays.stream(claims).mapToInt(this::manner).toArray();
        new Acceptance(read, names).mark(claims, manner);
        review(claims, said, source, manner);
        ClaimTable.Columns columns = new ClaimTable.Columns(
                said,
                source,
                Arrays.stream(times).mapToInt(time -> day(time.first())).toArray(),
                Arrays.stream(times).mapToInt(time -> day(time.last())).toArray(),
                days(claims, testimony),
                manner,
                Arrays.stream(claims)
                        .mapToInt(claim -> Manner.of(origins.getOrDefault(claim, Origins.ONE)))
                        .toArray());
        return new MadeTable(
                policy(),
                codes,
                claims,
                columns,
                coded(codes, published(documents, inferredDays(claims, property, subject, object, voice))),
                new ClaimTable.Holdings(
                        claims.length,
                        read.members(Cv.PASSAGE).size(),
                        read.pairs(Cv.WITNESS).distinctValues().length,
                        documents.length),
                read.properties(),
                read.members(Cv.FINDING).distinct());
    }

    /** Marks what is reviewed, and what is read otherwise; claims of one passage stand beside each other. */
    private void review(long[] claims, ClaimTable.Columns.Said said, ClaimTable.Columns.Source source, int[] manner) {
        Relation reviewed = read.pairs(Cv.REVIEWED_ON);
        int first = 0;
        for (int row = 0; row < claims.length; row++) {
            if (reviewed.has(claims[row])) {
                manner[row] = Manner.with(manner[row], Set.of(Manner.Mark.REVIEWED));
            }
            if (row + 1 == claims.length || !source.isSamePassage(row, row + 1)) {
                readOtherwise(first, row + 1, said, source, manner);
                first = row + 1;
            }
        }
    }

    /** Marks the claims of a passage of which one has its voice say what another has it deny. */
    private static void readOtherwise(
            int from, int to, ClaimTable.Columns.Said said, ClaimTable.Columns.Source source, int[] manner) {
        if (IntStream.range(from, to).noneMatch(row -> Manner.isDenial(manner[row]))) {
            return;
        }
        Map<List<Integer>, List<Integer>> alike = IntStream.range(from, to)
                .boxed()
                .collect(Collectors.groupingBy(row -> List.of(
                        said.subject()[row], said.property()[row], said.object()[row], source.testimony()[row])));
        alike.values().stream()
                .filter(rows -> rows.stream()
                                .map(row -> Manner.isDenial(manner[row]))
                                .distinct()
                                .count()
                        > 1)
                .flatMap(List::stream)
                .forEach(row -> manner[row] = Manner.with(manner[row], Set.of(Manner.Mark.DISAGREED)));
    }

    private int[] characters(long[] claims, String property) {
        return Arrays.stream(claims)
                .mapToInt(claim -> Math.toIntExact(number(property, value(Cv.PASSAGE_OF, claim))))
                .toArray();
    }

    private long[] inReadingOrder() {
        long[] claims = read.members(Cv.CLAIM).distinct();
        long[] passage = column(claims, Cv.PASSAGE_OF);
        Map<Long, String> names = new HashMap<>();
        String[] document = Arrays.stream(passage)
                .mapToObj(one -> one == Relation.NO_NODE ? "~" : names.computeIfAbsent(source(one), this::text))
                .toArray(String[]::new);
        int[] start = characters(claims, TableScan.START);
        int[] end = characters(claims, TableScan.END);
        return IntStream.range(0, claims.length)
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> document[at])
                        .thenComparing(at -> start[at])
                        .thenComparing(at -> end[at])
                        .thenComparing(at -> claims[at]))
                .mapToLong(at -> claims[at])
                .toArray();
    }

    /** The document of a passage; a passage that names none stands for one, so that its claims stay together. */
    private long source(long passage) {
        long document = value(TableScan.SOURCE, passage);
        return document == Relation.NO_NODE ? passage : document;
    }

    private String text(long id) {
        return read.node(id).toString();
    }

    private long document(long claim) {
        return value(TableScan.SOURCE, value(Cv.PASSAGE_OF, claim));
    }

    private long[] column(long[] claims, String property) {
        Relation pairs = read.pairs(property);
        return map(claims, claim -> pairs.value(claim, read::node));
    }

    private static long[] map(long[] ids, LongUnaryOperator of) {
        return Arrays.stream(ids).map(of).toArray();
    }

    private long value(String property, long subject) {
        return read.pairs(property).value(subject, read::node);
    }

    private static Codes codes(long[]... columns) {
        return new Codes(Arrays.stream(columns)
                .flatMapToLong(Arrays::stream)
                .filter(id -> id != Relation.NO_NODE)
                .sorted()
                .distinct()
                .toArray());
    }

    private static int[] coded(Codes codes, long[] ids) {
        return Arrays.stream(ids).mapToInt(codes::of).toArray();
    }

    /** The days by which claims had been said and had begun to hold, as {@link org.corvee.query.Clock} asks for them. */
    private ClaimTable.Columns.Days days(long[] claims, long[] testimony) {
        Map<Long, Integer> published = new HashMap<>();
        Map<Long, Integer> told = new HashMap<>();
        int[] said = IntStream.range(0, claims.length)
                .map(row -> Math.min(
                        firstOf(claims[row], Cv.RECORDED_ON),
                        told.computeIfAbsent(testimony[row], voice -> toldBy(voice, published))))
                .toArray();
        int[] held = Arrays.stream(claims)
                .mapToInt(claim -> firstOf(claim, Cv.HOLDS_FROM, Cv.HOLDS_TO))
                .toArray();
        return new ClaimTable.Columns.Days(said, held);
    }

    private int toldBy(long testimony, Map<Long, Integer> published) {
        return Arrays.stream(read.pairs(Cv.IN_DOCUMENT).values(testimony))
                .mapToInt(document ->
                        published.computeIfAbsent(document, each -> firstOf(each, Cv.PUBLISHED_TO, Cv.RECORDED_ON)))
                .reduce(firstOf(testimony, Cv.SAID_TO), Math::min);
    }

    /** The first of the days that something has for some properties. */
    private int firstOf(long subject, String... properties) {
        return Arrays.stream(properties)
                .flatMapToLong(property -> Arrays.stream(read.pairs(property).values(subject)))
                .mapToObj(read::common)
                .filter(Node::isLiteral)
                .flatMap(day -> Dating.read("", day.getLiteralLexicalForm(), "").first().stream())
                .mapToInt(TableMaker::day)
                .min()
                .orElse(ClaimTable.ON);
    }

    /** Without a time of its own, a claim about a time is of that time. */
    private Bounds time(long claim) {
        boolean isHeld = read.pairs(Cv.HOLDS_DURING).has(claim)
                || read.pairs(Cv.HOLDS_FROM).has(claim)
                || read.pairs(Cv.HOLDS_TO).has(claim);
        return isHeld
                ? Dating.read("", literal(Cv.HOLDS_FROM, claim), literal(Cv.HOLDS_TO, claim))
                        .bounds()
                : span(value(TableScan.OBJECT, claim));
    }

    private Bounds span(long time) {
        return Dating.read("", literal(Cv.EARLIEST, time), literal(Cv.LATEST, time))
                .bounds();
    }

    private String literal(String property, long subject) {
        return common(property, subject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    private Optional<Node> common(String property, long subject) {
        long value = value(property, subject);
        return value == Relation.NO_NODE ? Optional.empty() : Optional.of(read.common(value));
    }

    private long number(String property, long subject) {
        String text = literal(property, subject);
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
    }

    private int manner(long claim) {
        boolean denial = word(Cv.STANCE, claim).equals(Stance.DENIES.word());
        Optional<Modality> modality = Word.find(Modality.class, word(Cv.MODALITY, claim));
        Claim.Status status = Claim.Status.of(
                !literal(Cv.RETRACTED_ON, claim).isEmpty(),
                read.pairs(Cv.ASSERTED_UNDER).has(claim),
                false,
                denial,
                modality);
        long depth = number(Cv.HEARSAY_DEPTH, value(Cv.TESTIMONY_OF, claim));
        return Manner.of(denial, modality, status, Math.toIntExact(depth));
    }

    private String word(String property, long claim) {
        return common(property, claim)
                .filter(Node::isURI)
                .map(concept -> concept.getURI().substring(concept.getURI().lastIndexOf('#') + 1))
                .orElse("");
    }

    /** The origins of each claim on which a finding rests: those of the finding with the most. */
    private Map<Long, Origins> origins() {
        Map<Long, Origins> most = new HashMap<>();
        for (long finding : read.members(Cv.CORROBORATION).distinct()) {
            long least = number(Cv.ORIGINS_AT_LEAST, finding);
            long greatest = number(Cv.ORIGINS_AT_MOST, finding);
            if (least >= 1 && greatest >= least) {
                Origins counted = new Origins(Math.toIntExact(least), Math.toIntExact(greatest));
                for (long claim : read.pairs(Cv.RESTS_ON).values(finding)) {
                    most.merge(claim, counted, (one, other) -> other.atMost() > one.atMost() ? other : one);
                }
            }
        }
        return most;
    }

    /** The first days on which documents were published, as the curators claim them. */
    private Map<Long, Long> inferredDays(long[] claims, long[] property, long[] subject, long[] object, long[] voice) {
        long publishedOn = read.id(Cv.term("publishedOn")).orElse(Relation.NO_NODE);
        long curators = names.thing("actor/corvee-curators")
                .flatMap(iri -> read.id(iri.value()))
                .orElse(Relation.NO_NODE);
        Map<Long, Long> days = new HashMap<>();
        for (int row = 0; row < claims.length; row++) {
            if (property[row] == publishedOn
                    && voice[row] == curators
                    && curators != Relation.NO_NODE
                    && literal(Cv.RETRACTED_ON, claims[row]).isEmpty()
                    && word(Cv.STANCE, claims[row]).equals(Stance.AFFIRMS.word())) {
                long document = subject[row];
                Dating.read("", literal(Cv.EARLIEST, object[row]), "")
                        .first()
                        .ifPresent(day -> days.merge(document, day.toEpochDay(), Math::min));
            }
        }
        return days;
    }

    private long[] published(long[] documents, Map<Long, Long> inferred) {
        Map<Long, Long> days = new HashMap<>(inferred);
        Arrays.stream(documents)
                .forEach(document -> days.putIfAbsent(
                        document,
                        Dating.read("", literal(Cv.PUBLISHED_FROM, document), "")
                                .first()
                                .map(LocalDate::toEpochDay)
                                .orElse(Long.MAX_VALUE)));
        return Arrays.stream(documents)
                .boxed()
                .sorted(Comparator.comparing((Long document) -> days.get(document))
                        .thenComparing(this::text))
                .mapToLong(document -> document)
                .toArray();
    }

    /** The policy under which the build was made; where nothing is accepted, the one that is taken when none is named. */
    private String policy() {
        return Arrays.stream(read.pairs(Cv.ASSERTED_UNDER).distinctValues())
                .mapToObj(read::node)
                .filter(Node::isURI)
                .map(policy -> names.brief(new Term.Iri(policy.getURI())).replaceFirst("^policy/", ""))
                .findFirst()
                .orElse(Policy.DEFAULT.word());
    }

    /** A day counted from 1970; the ends of time are {@link ClaimTable#EVER} and {@link ClaimTable#ON}. */
    static int day(LocalDate day) {
        return (int) Math.max(ClaimTable.EVER, Math.min(ClaimTable.ON, day.toEpochDay()));
    }

    /** The days of a time whose ends are counted from 1970. */
    static Bounds bounds(int from, int to) {
        return new Bounds(
                from == ClaimTable.EVER ? LocalDate.MIN : LocalDate.ofEpochDay(from),
                to == ClaimTable.ON ? LocalDate.MAX : LocalDate.ofEpochDay(to));
    }
}
