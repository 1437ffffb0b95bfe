package org.corvee.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.corvee.model.Credibility;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;
import org.corvee.source.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Decision decision(String curator, int day, Verdict verdict) {
        return new Decision(
                ThingId.actor("ada"),
                ThingId.actor("un-kpi-901"),
                verdict,
                Credibility.PROBABLY_TRUE,
                new Decision.Signature(curator, LocalDate.of(2031, 6, day), "Born on one  day\nin one town."));
    }

    private DecisionFile file() {
        return new DecisionFile(new DataFolder(folder, null));
    }

    @Test
    void writesALineAndAClaim() throws IOException {
        file().add(decision("Zoë Quay", 1, Verdict.SAME));
        assertEquals(
                "2031-06-01, Zoë Quay: actor/ada and actor/un-kpi-901 are one. Born on one day in one town.\n",
                Files.readString(folder.resolve("documents/identity.txt")));
        List<String> lines = Files.readAllLines(file().path());
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("\"published\":\"2031-06-01\""), lines.get(0));
        assertTrue(
                lines.get(1)
                        .contains(
                                "\"things\":{\"actor/curator-zoe-quay\":{\"type\":\"Person\",\"label\":\"Zoë Quay\"}},"
                                        + "\"testimonies\":{\"curator-zoe-quay-2031-06-01\":{\"witness\":"
                                        + "\"curator-zoe-quay\",\"on\":\"2031-06-01\"}},\"claims\":[{\"passage\":[0,90,"),
                lines.get(1));
        assertTrue(
                lines.get(1)
                        .endsWith(
                                "\"modality\":\"asserted\",\"says\":\"actor/ada and actor/un-kpi-901 are one.\",\"reason\":"
                                        + "\"Born on one day in one town.\",\"credibility\":\"2\",\"statements\":"
                                        + "[[\"actor/ada\",\"exactMatch\",\"actor/un-kpi-901\"]]}]}"),
                lines.get(1));
    }

    @Test
    void goesOnWhereSomebodyWasStoppedBetweenTheTextAndTheRecords() throws IOException {
        file().add(decision("Zoë Quay", 1, Verdict.SAME));
        Path text = folder.resolve("documents/identity.txt");
        String whole = Files.readString(text);
        Files.writeString(text, whole + "2031-06-02, Ole Pier: a line that no record has\n");
        file().add(decision("Ole Pier", 3, Verdict.UNSURE));
        assertEquals(whole, Files.readString(text).substring(0, whole.length()));
        assertEquals(2, Files.readAllLines(text).size());
        Files.writeString(text, "another text\n");
        Unreadable refused = assertThrows(Unreadable.class, () -> file().add(decision("Ole Pier", 4, Verdict.SAME)));
        assertTrue(refused.problem().contains("identity.txt: not the text that"), refused.problem());
    }

    @Test
    void takesBackWhatTheSameCuratorSaidBefore() throws IOException {
        file().add(decision("Zoë Quay", 1, Verdict.SAME));
        file().add(decision("Ole Pier", 1, Verdict.SAME));
        file().add(decision("Zoë Quay", 2, Verdict.UNSURE));
        List<String> lines = Files.readAllLines(file().path());
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).endsWith("\"retracted\":\"2031-06-02\"}]}"), lines.get(1));
        assertTrue(!lines.get(2).contains("retracted"), lines.get(2));
        assertTrue(lines.get(3).contains("\"things\":{},"), lines.get(3));
        assertTrue(lines.get(3).contains("\"modality\":\"opinion\""), lines.get(3));
        assertTrue(lines.get(3).contains("\"resembles\""), lines.get(3));
    }

    @Test
    void refusesATextThatSomebodyChanged() throws IOException {
        file().add(decision("Zoë Quay", 1, Verdict.SAME));
        Files.writeString(folder.resolve("documents/identity.txt"), "something else");
        Unreadable changed =
                assertThrows(Unreadable.class, () -> file().add(decision("Zoë Quay", 2, Verdict.DIFFERENT)));
        assertTrue(
                changed.problem().matches(".*identity.txt: not the text that .*identity.jsonl pins"),
                changed.problem());
        assertEquals("restore both as they were", changed.remedy());
        assertEquals(2, Files.readAllLines(file().path()).size());
        Files.writeString(file().path(), "{");
        Unreadable broken =
                assertThrows(Unreadable.class, () -> file().add(decision("Zoë Quay", 2, Verdict.DIFFERENT)));
        assertTrue(broken.problem().endsWith("identity.jsonl:1: no record in JSON"), broken.problem());
    }

    @Test
    void refusesADecisionOnNothing() {
        assertEquals(
                "actor/ada is compared with itself",
                assertThrows(
                                Unreadable.class,
                                () -> new Decision(
                                        ThingId.actor("ada"),
                                        ThingId.actor("ada"),
                                        Verdict.SAME,
                                        Credibility.CONFIRMED,
                                        new Decision.Signature("Zoë", LocalDate.EPOCH, "so")))
                        .problem());
        assertEquals(
                "the reason is empty; say it with --because",
                said(assertThrows(Unreadable.class, () -> new Decision.Signature("Zoë", LocalDate.EPOCH, " "))));
        assertEquals(
                "the curator's name is empty; say it with --by",
                said(assertThrows(Unreadable.class, () -> new Decision.Signature("", LocalDate.EPOCH, "so"))));
        assertEquals(
                "the reason has 1,001 characters; write 1,000 at most",
                said(assertThrows(
                        Unreadable.class, () -> new Decision.Signature("Zoë", LocalDate.EPOCH, "x".repeat(1_001)))));
        assertEquals(
                "no id can be made of the curator's name '방파제'; write it in Latin letters",
                said(assertThrows(Unreadable.class, () -> file().add(decision("방파제", 1, Verdict.SAME)))));
    }

    private static String said(Unreadable fault) {
        return fault.problem() + "; " + fault.remedy();
    }
}
