package org.corvee.audit.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.store.Snapshot;
import org.corvee.web.WholeGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What follows from the five documents, as the build writes it. */
class FiveDocumentsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/audit/finding/conflicts.txt");

    private static Snapshot snapshot;
    private static Findings published;

    @BeforeAll
    static void open() {
        snapshot = WholeGraph.store().current().orElseThrow();
        published = Txn.calculateRead(snapshot.dataset(), () -> Findings.published(snapshot.dataset()));
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    @Test
    void publishWhatAnAuditDerives() {
        Findings derived =
                Txn.calculateRead(snapshot.dataset(), () -> Findings.derive(snapshot.dataset(), Harbour.RULES));
        assertEquals(List.of(), derived.without(published));
        assertEquals(List.of(), published.without(derived));
    }

    @Test
    void comeAPageAtATime() {
        FindingTable table = FindingTable.of(snapshot.dataset());
        assertEquals(FindingCounts.of(published), table.counts());
        Txn.executeRead(snapshot.dataset(), () -> {
            EvidenceGraph evidence = EvidenceGraph.of(snapshot.dataset().getDefaultGraph());
            List<Conflict> real = Stream.of(0, 3)
                    .flatMap(from -> table.conflicts(evidence, Conflict.Verdict.REAL, from, from + 3).stream())
                    .toList();
            assertEquals(6, Set.copyOf(real).size());
            assertTrue(published.conflicts().containsAll(real), real::toString);
            List<Corroboration> all = table.corroborations(evidence, 0, Integer.MAX_VALUE);
            assertEquals(Set.copyOf(published.corroborations()), Set.copyOf(all));
            List<Integer> origins =
                    all.stream().map(one -> one.origins().atLeast()).toList();
            assertEquals(origins.stream().sorted(Comparator.reverseOrder()).toList(), origins);
        });
    }

    @Test
    void contradictEachOtherAsListed() throws IOException {
        assertEquals(
                Files.readString(GOLDEN),
                published.conflicts().stream()
                        .map(FiveDocumentsTest::line)
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void engageTheDutyToSendHomeUnlessAnExceptionApplies() {
        assertEquals(
                List.of("skilled-remodellers-vladivostok-2021 1", "vladivostok-2023 1"),
                published.compliance().stream()
                        .filter(f -> f.engagement() == Engagement.ENGAGED_UNLESS_EXCEPTED)
                        .map(f -> "%s %s"
                                .formatted(
                                        f.matter()
                                                .about()
                                                .substring(f.matter().about().lastIndexOf('/') + 1),
                                        f.strength().origins()))
                        .sorted()
                        .toList());
        assertTrue(published.compliance().stream().noneMatch(f -> f.engagement() == Engagement.ENGAGED));
        assertTrue(published.compliance().stream().anyMatch(f -> f.engagement() == Engagement.NOT_ENGAGED));
    }

    private static String line(Conflict conflict) {
        return "%s %s: %s | %s"
                .formatted(
                        conflict.verdict().word(),
                        conflict.basis().rule(),
                        names(conflict.sides().one()),
                        names(conflict.sides().other()));
    }

    private static String names(List<String> claims) {
        return claims.stream()
                .map(claim -> claim.substring(claim.lastIndexOf('/') + 1))
                .collect(Collectors.joining(" "));
    }
}
