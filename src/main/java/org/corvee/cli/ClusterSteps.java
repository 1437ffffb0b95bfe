package org.corvee.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.OA;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Containment;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.OriginCounter;
import org.corvee.claim.Lexicon;
import org.corvee.claim.PartDeclarations;
import org.corvee.claim.Reading;
import org.corvee.claim.RecordBytes;
import org.corvee.model.Cv;
import org.corvee.model.TripleCounts;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.Spot;
import org.corvee.store.Closure;
import org.corvee.store.GraphCounts;
import org.corvee.store.IndexScan;
import org.corvee.store.LineDraft;
import org.corvee.store.Recipe;
import org.corvee.triple.AudienceClaims;
import org.corvee.triple.AudienceClaims.MarkedUse;
import org.corvee.triple.ClaimTriples;
import org.corvee.triple.DatasetTriples;
import org.corvee.triple.Iris;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a build that many machines share, each on one machine and by the rules by which one machine builds alone.
 *
 * <p>Whoever shares them out, such as the program under {@code src/spark}, has a class path of its own, on which this and its
 * libraries are not. So it calls a step by its name, and what goes in and comes out are texts, numbers, bytes and lists of
 * the JDK's own. A record that comes out is a text whose first character says what it is; the constants here name them.
 *
 * <p>A build is: {@code declare} each part of the data; {@code know} what all declare; {@code read} each part; {@code settle}
 * what the parts left open, with the reference tables; {@code derive} from what is known of things; {@code findings} of claims
 * that hang together; {@code describe} from counts.
 */
public final class ClusterSteps implements BiFunction<String, Object, Object> {
    /** Begins a line of the graph. */
    public static final char LINE = 'L';

    /** Begins a line that the policy derived. */
    public static final char FACT = 'P';

    /** Begins the faults of a part, the notes of one, or what it left open. */
    private static final char FAULTS = 'F';

    private static final char NOTES = 'N';
    private static final char OPEN = 'O';

    /** Begins the numbers of documents, claims, passages, testimonies and things that were read. */
    private static final char CENSUS = 'C';

    /** Begins a message that ends the build. */
    private static final char PROBLEM = 'X';

    /** Begins a message that ends nothing. */
    private static final char MESSAGE = 'M';

    private static final List<String> UNREAD = List.of(
            Cv.SAYS,
            Cv.REASON,
            Cv.MARKING,
            Cv.SHA256,
            OA.start.getURI(),
            OA.end.getURI(),
            OA.hasSource.getURI(),
            OA.hasSelector.getURI());

    private final Home home;
    private final GraphRules rules;
    private final PolicyFile policy;
    private final Lexicon lexicon;
    private final List<Triple> terms = new ArrayList<>();
    private PartDeclarations.@Nullable All declared;

    /**
     * What one copy is a copy of.
     *
     * @param path where the copy lies
     * @param spot the place of its first line
     */
    private record Copy(Path path, Spot spot) {}

    /** A list of faults or notes, on its way from one machine to another. */
    record Told(List<Fault> faults) {
        Told {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param home the project's folder, or a copy of its ontology and queries
     * @param base of the IRIs
     * @param policy by which claims become facts
     */
    public ClusterSteps(String home, String base, String policy) throws IOException {
        this.home = new Home(Path.of(home));
        this.rules = new GraphRules(this.home, new Iris(base));
        this.policy = PolicyFile.read(this.home.queries().resolve("policy"), policy);
        this.lexicon = this.home.lexicon();
        rules.terms(sink(terms::add));
        if (this.policy.scanned().isEmpty()) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "policy '%s' weighs claims of different documents, which one machine alone can do; leave out --engine"
                            .formatted(policy));
        }
    }

    @Override
    public Object apply(String step, Object input) {
        try {
            return switch (step) {
                case "declare" -> declare(copies(input));
                case "know" -> know((List<?>) input);
                case "read" -> read(copies(((Object[]) input)[0]), String.valueOf(((Object[]) input)[1]));
                case "settle" -> settle(copies(((Object[]) input)[0]), texts(((Object[]) input)[1]));
                case "derive" -> derive(lines(input));
                case "weigh" -> weigh(lines(((Object[]) input)[0]), texts(((Object[]) input)[1]));
                case "unread" -> unread();
                case "findings" -> findings(lines(((Object[]) input)[0]), texts(((Object[]) input)[1]));
                case "describe" ->
                    describe(texts(((Object[]) input)[0]), texts(((Object[]) input)[1]), lines(((Object[]) input)[2]));
                default -> throw new IllegalArgumentException(step + ": no such step");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] declare(List<Copy> copies) throws IOException {
        return RecordBytes.of(reading(copies, null).declarations(paths(copies)));
    }

    private Object know(List<?> parts) {
        declared = new PartDeclarations.All(parts.stream()
                .map(part -> RecordBytes.read((byte[]) part, PartDeclarations.class))
                .toList());
        return true;
    }

    private Reading reading(List<Copy> copies, @Nullable Path texts) {
        Map<Path, Spot> spots = new LinkedHashMap<>();
        copies.forEach(copy -> spots.put(copy.path(), copy.spot()));
        return Reading.ofPart(new DataFolder(home.folder(), texts), lexicon, spots);
    }

    private PartDeclarations.All declared() {
        if (declared == null) {
            throw new IllegalStateException("nobody said what all parts declare");
        }
        return declared;
    }

    /** Reads documents: their lines, what the policy makes of them, and what is open until all are read. */
    private List<String> read(List<Copy> copies, String texts) throws IOException {
        LineDraft draft = new LineDraft();
        StreamRDF into = draft.data();
        terms.forEach(into::triple);
        Set<String> lines = new LinkedHashSet<>();
        Census census = new Census(new ClaimTriples(rules.iris(), sink(triple -> {
            if (lines.add(LINE + LineDraft.line(triple))) {
                into.triple(triple);
            }
        })));
        AudienceClaims admitted = new AudienceClaims(census);
        List<String> records = new ArrayList<>();
        try {
            Reading.Summary read = reading(copies, Path.of(texts)).into(admitted, paths(copies), declared());
            draft.settle();
            draft.derive(rules.policy(policy).rule(), fact -> lines.add(FACT + fact));
            records.add(record(NOTES, new Told(read.notes())));
            records.add(record(OPEN, admitted.openEnds()));
            records.add(census(census));
        } catch (BadData e) {
            return List.of(record(FAULTS, new Told(e.faults())));
        } catch (MarkedUse e) {
            return List.of(PROBLEM + String.valueOf(e.getMessage()));
        }
        records.addAll(lines);
        return records;
    }

    /** Reads reference tables, and puts the open ends of all parts together: lines, or what is wrong with the data. */
    private List<String> settle(List<Copy> copies, List<String> ofParts) throws IOException {
        Faults all = new Faults();
        Set<String> records = new LinkedHashSet<>();
        Census census =
                new Census(new ClaimTriples(rules.iris(), sink(triple -> records.add(LINE + LineDraft.line(triple)))));
        AudienceClaims admitted = new AudienceClaims(census);
        try {
            if (!copies.isEmpty()) {
                Reading.Summary read = reading(copies, null).into(admitted, paths(copies), declared());
                read.notes().forEach(all::note);
            }
        } catch (BadData e) {
            e.faults().forEach(all::add);
        }
        of(FAULTS, Told.class, ofParts).forEach(told -> told.faults().forEach(all::add));
        of(NOTES, Told.class, ofParts).forEach(told -> told.faults().forEach(all::note));
        if (all.count() > 0) {
            return List.of(PROBLEM
                    + "%s%nnot built: %,d problems in the data"
                            .formatted(new BadData(all.all()).getMessage(), all.count()));
        }
        Optional<String> problem =
                ofParts.stream().filter(text -> text.charAt(0) == PROBLEM).findFirst();
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        try {
            admitted.settle(of(OPEN, AudienceClaims.OpenEnds.class, ofParts).toList());
            admitted.finish();
        } catch (MarkedUse e) {
            return List.of(PROBLEM + String.valueOf(e.getMessage()));
        }
        terms.forEach(term -> records.add(LINE + LineDraft.line(term)));
        List<String> settled = new ArrayList<>(records);
        settled.add(census(census));
        all.notes().forEach(note -> settled.add(MESSAGE + note.text()));
        return settled;
    }

    /** What follows from things, documents and terms, whatever is claimed of them. */
    private List<String> derive(Iterator<String> lines) throws IOException {
        LineDraft draft = new LineDraft();
        draft.read(lines);
        draft.settle();
        Set<String> derived = new LinkedHashSet<>();
        try {
            draft.derive(GraphRules.DERIVATION, derived::add);
            draft.derive(rules.containment(), derived::add);
        } catch (Containment.TooDeep | Closure.TooLong e) {
            return List.of(PROBLEM + String.valueOf(e.getMessage()));
        }
        for (Recipe.Derivation meta : rules.meta(policy)) {
            draft.derive(meta, derived::add);
        }
        return derived.stream().map(line -> LINE + line).toList();
    }

    /**
     * Those of the properties that claims and passages have, and that {@link Finding}s are not made of, which no rule names
     * either: half of a graph's bytes need not be moved to where findings are made.
     */
    private List<String> unread() throws IOException {
        List<String> unread = new ArrayList<>();
        String text = rules.law().rules().stream()
                .map(rule -> rule.query().toString(Syntax.syntaxARQ))
                .collect(Collectors.joining());
        for (String property : UNREAD) {
            if (!text.contains(property.substring(property.indexOf('#') + 1))) {
                unread.add("<" + property + ">");
            }
        }
        return unread;
    }

    /**
     * The findings on some things.
     *
     * @param own the IRIs of the things; of all, if there are none
     */
    private List<String> findings(Iterator<String> lines, List<String> own) throws IOException {
        LineDraft draft = new LineDraft();
        draft.read(lines);
        draft.settle();
        Set<String> found = new LinkedHashSet<>();
        Set<String> wanted = new HashSet<>(own);
        draft.derive(rules.findings(finding -> wanted.isEmpty() || isOn(finding, wanted)), found::add);
        return found.stream().map(line -> LINE + line).toList();
    }

    /**
     * On how many witnesses and origins rests what is claimed of some things: rows of how many statements, the witnesses, the
     * origins at least and at most.
     *
     * @param own the IRIs of the things; of all, if there are none
     */
    private static List<String> weigh(Iterator<String> lines, List<String> own) {
        LineDraft draft = new LineDraft();
        draft.read(lines);
        draft.settle();
        Set<String> wanted = new HashSet<>(own);
        OriginCounter counter = OriginCounter.of(IndexScan.of(draft.dataset()));
        Map<List<Long>, Integer> witnesses = new HashMap<>();
        counter.witnesses((s, p, o, origins) -> witnesses.put(List.of(s, p, o), origins.atMost()));
        SortedMap<String, Integer> counts = new TreeMap<>();
        counter.count((s, p, o, origins) -> {
            if (wanted.isEmpty() || wanted.contains(counter.node(s).getURI())) {
                counts.merge(
                        "%d\t%d\t%d"
                                .formatted(
                                        witnesses.getOrDefault(List.of(s, p, o), 0),
                                        origins.atLeast(),
                                        origins.atMost()),
                        1,
                        Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + "\t" + entry.getKey())
                .toList();
    }

    /** Whether a finding is on one of some things, or rests on one of some claims. */
    private static boolean isOn(Finding finding, Set<String> own) {
        if (finding instanceof ComplianceFinding compliance) {
            return own.contains(compliance.matter().about());
        }
        if (finding instanceof Corroboration corroboration) {
            return own.contains(corroboration.proposition().subject().getURI());
        }
        return finding.basis().claims().stream().anyMatch(own::contains);
    }

    /**
     * What the graph says of its own contents.
     *
     * @param sizes rows of what is counted and how much
     * @param schema rows of a class, a property, its triples, and a class of its values or nothing
     * @param repeatable lines with each pair of a property and an object that may be said again
     */
    private List<String> describe(List<String> sizes, List<String> schema, Iterator<String> repeatable)
            throws IOException {
        DatasetTriples dataset = rules.dataset();
        List<Triple> ofClasses = new ArrayList<>();
        for (String row : schema) {
            String[] cells = row.split("\t", -1);
            dataset.schema(cells[0], cells[1], Long.parseLong(cells[2]), cells[3], sink(ofClasses::add));
        }
        LineDraft draft = new LineDraft();
        draft.read(repeatable);
        draft.settle();
        Set<String> said = new LinkedHashSet<>();
        GraphCounts counts = draft.count(counts(sizes), ofClasses);
        ofClasses.forEach(triple -> said.add(LINE + LineDraft.line(triple)));
        draft.describe(
                all -> dataset.of(all.all(), all.classes(), all.properties()), counts, line -> said.add(LINE + line));
        return List.copyOf(said);
    }

    private static GraphCounts counts(List<String> sizes) {
        TripleCounts all = TripleCounts.NONE;
        SortedMap<String, Long> classes = new TreeMap<>();
        SortedMap<String, TripleCounts> properties = new TreeMap<>();
        for (String row : sizes) {
            String[] cells = row.split("\t", -1);
            switch (cells[0]) {
                case "all" -> all = counts(cells);
                case "class" -> classes.put(cells[1], Long.parseLong(cells[2]));
                default -> properties.put(cells[1], counts(cells));
            }
        }
        return new GraphCounts(all, classes, properties);
    }

    private static TripleCounts counts(String[] cells) {
        return new TripleCounts(Long.parseLong(cells[2]), Long.parseLong(cells[3]), Long.parseLong(cells[4]));
    }

    private static String census(Census census) {
        Census.DocumentCounts total = census.total();
        return CENSUS
                + "%d\t%d\t%d\t%d\t%d"
                        .formatted(
                                census.rows().size(),
                                total.claims(),
                                total.passages(),
                                total.testimonies(),
                                total.things());
    }

    private static StreamRDF sink(Consumer<Triple> triples) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.accept(triple);
            }
        };
    }

    private static String record(char kind, Object record) {
        return kind + Base64.getEncoder().encodeToString(RecordBytes.of(record));
    }

    private static <T> Stream<T> of(char kind, Class<T> type, List<String> records) {
        return records.stream()
                .filter(text -> text.charAt(0) == kind)
                .map(text -> RecordBytes.read(Base64.getDecoder().decode(text.substring(1)), type));
    }

    private static Collection<Path> paths(List<Copy> copies) {
        return copies.stream().map(Copy::path).toList();
    }

    private static List<Copy> copies(Object input) {
        return ((List<?>) input)
                .stream()
                        .map(copy -> (String[]) copy)
                        .map(copy -> new Copy(Path.of(copy[0]), new Spot(copy[1], Integer.parseInt(copy[2]))))
                        .toList();
    }

    private static List<String> texts(Object input) {
        return ((List<?>) input).stream().map(String.class::cast).toList();
    }

    private static Iterator<String> lines(Object input) {
        Iterator<?> lines = (Iterator<?>) input;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public String next() {
                return (String) lines.next();
            }
        };
    }
}
