package org.corvee.evidence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.Occurrence.OccurrenceKind;
import org.corvee.evidence.Occurrences;
import org.corvee.evidence.table.OccurrenceColumns.Tally;
import org.corvee.evidence.table.OccurrenceColumns.Wanted;
import org.corvee.model.Bounds;
import org.corvee.model.Modality;
import org.corvee.query.Answer;
import org.corvee.query.InlineData;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Nodes;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.store.Snapshot;
import org.corvee.web.WholeGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted over columns is what the reader of single occurrences finds, filter by filter. */
@SuppressWarnings("NullAway.Init")
class OccurrenceColumnsTest {
    private static final ShortNames NAMES = ShortNames.PUBLISHED;
    private static final Wanted ALL =
            new Wanted(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 1, Bounds.OPEN);

    static Library queries;
    static Snapshot build;
    static ClaimTable table;
    static OccurrenceColumns columns;
    static List<Occurrence> occurrences;

    @BeforeAll
    static void reads() throws IOException {
        queries = Library.read(Path.of("queries"));
        build = WholeGraph.store().current().orElseThrow();
        table = ClaimTable.of(build.dataset(), NAMES);
        columns = OccurrenceColumns.of(table, words());
        occurrences = Txn.calculateRead(
                build.dataset(),
                () -> Occurrences.read(NAMES::brief, name -> {
                    try (Answer answer = new LocalEndpoint(build.dataset(), new QueryBounds(Duration.ofMinutes(1)))
                            .ask(queries.query(name).question(Map.of(), NAMES))) {
                        return answer.result();
                    }
                }));
    }

    @AfterAll
    static void closes() {
        build.close();
    }

    private static OccurrenceColumns.Words words() {
        return OccurrenceColumns.Words.of(
                InlineData.of(queries.query("page/occurrences"), "predicate", "kind"),
                InlineData.of(queries.query("page/involved"), "doing", "way"));
    }

    @Test
    void theLastYearsLeaveOutWhatHasNothingInThem() {
        OccurrenceColumns.Years years = new OccurrenceColumns.Years(
                2010,
                Map.of(OccurrenceKind.ARRIVAL, new int[] {1, 0, 2}, OccurrenceKind.STATUS, new int[] {3, 0, 0}));
        OccurrenceColumns.Years last = years.last(2);
        assertEquals(2011, last.first());
        assertEquals(2012, last.last());
        assertEquals(Set.of(OccurrenceKind.ARRIVAL), last.counts().keySet());
        assertEquals(List.of(0, 2), Arrays.stream(last.counts().get(OccurrenceKind.ARRIVAL)).boxed().toList());
        assertEquals(2010, years.last(9).first(), "there are no more than these");
    }

    private static Set<String> counted(Wanted wanted) {
        return Txn.calculateRead(build.dataset(), () -> Arrays.stream(columns.rows(wanted))
                .mapToObj(row -> NAMES.brief((Term.Iri) Nodes.term(table.claim(row))))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> read(Predicate<Occurrence> passes) {
        return occurrences.stream()
                .filter(passes)
                .flatMap(one -> one.backing().claims().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Node> thing(String slug) {
        return NAMES.thing(slug).map(Nodes::node);
    }

    @Test
    void findsTheSameClaims() {
        assertTrue(read(one -> true).size() > 100);
        assertEquals(read(one -> true), counted(ALL));
    }

    @Test
    void findsTheSameOfEachKindAndModality() {
        for (OccurrenceKind kind : OccurrenceKind.values()) {
            assertEquals(
                    read(one -> one.act().kind() == kind),
                    counted(new Wanted(
                            Set.of(kind),
                            Set.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            1,
                            Bounds.OPEN)),
                    kind.word());
        }
        for (Modality modality : Modality.values()) {
            assertEquals(
                    read(one -> one.speech().doubt().modality() == modality),
                    counted(new Wanted(
                            Set.of(),
                            Set.of(modality),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            1,
                            Bounds.OPEN)),
                    modality.word());
        }
    }

    @Test
    void findsTheSameInEachWindow() {
        for (int year : List.of(1800, 2017, 2019, 2020, 2023, 2025, 2030)) {
            Bounds window = new Bounds(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            assertEquals(
                    read(one -> one.meets(window)),
                    counted(new Wanted(
                            Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 1, window)),
                    "" + year);
        }
    }

    @Test
    void findsTheSameOfDocumentsAndActors() {
        Set<String> documents =
                occurrences.stream().map(one -> one.speech().document().id()).collect(Collectors.toSet());
        for (String document : documents) {
            assertEquals(
                    read(one -> one.speech().document().id().equals(document)),
                    counted(new Wanted(
                            Set.of(), Set.of(), thing(document), Optional.empty(), Optional.empty(), 1, Bounds.OPEN)),
                    document);
        }
        Set<String> actors = occurrences.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.speech().voice()), one.actors().stream()))
                .map(label -> label.id())
                .collect(Collectors.toSet());
        assertTrue(actors.size() > 10, actors::toString);
        for (String actor : actors) {
            assertEquals(
                    read(one -> one.involves(actor)),
                    counted(new Wanted(
                            Set.of(), Set.of(), Optional.empty(), thing(actor), Optional.empty(), 1, Bounds.OPEN)),
                    actor);
        }
    }

    @Test
    void aPlaceHasWhatIsInIt() {
        int[] rows = columns.rows(ALL);
        List<Tally> places = columns.byPlace(rows);
        List<Tally> countries = columns.byCountry(rows);
        long placed = Arrays.stream(rows)
                .filter(row -> table.place(row) != ClaimTable.NONE)
                .count();
        assertEquals(placed, places.stream().mapToInt(Tally::all).sum());
        assertEquals(placed, countries.stream().mapToInt(Tally::all).sum());
        assertTrue(countries.size() < places.size());
        Node russia = thing("place/russia").orElseThrow();
        Tally whole = countries.stream()
                .filter(tally -> tally.thing().equals(russia))
                .findFirst()
                .orElseThrow();
        assertEquals(
                whole.all(),
                columns.rows(new Wanted(
                                Set.of(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(russia),
                                1,
                                Bounds.OPEN))
                        .length);
        assertEquals(russia, columns.countryOf(thing("place/vladivostok").orElseThrow()));
    }

    @Test
    void aYearHasWhatMayHoldInIt() {
        OccurrenceColumns.Years years = columns.years(columns.rows(ALL), 20).orElseThrow();
        int[] presences = Objects.requireNonNull(years.counts().get(OccurrenceKind.PRESENCE));
        for (int year = years.first(); year <= years.last(); year++) {
            Wanted ofYear = new Wanted(
                    Set.of(OccurrenceKind.PRESENCE),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    new Bounds(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            assertEquals(columns.rows(ofYear).length, presences[year - years.first()], "" + year);
        }
        assertTrue(columns.years(new int[0], 20).isEmpty());
    }

    @Test
    void aQueryWithoutTheListIsNamed() {
        IllegalStateException fault = assertThrows(
                IllegalStateException.class, () -> InlineData.of(queries.query("page/involved"), "predicate", "kind"));
        assertEquals("queries/page/involved.rq: no VALUES (?predicate ?kind)", fault.getMessage());
    }
}
