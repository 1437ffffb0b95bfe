package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.Rules;
import org.corvee.curate.ClaimRecord;
import org.corvee.curate.OpenDocument;
import org.corvee.curate.Workbench;
import org.corvee.curate.desk.Outlook;
import org.corvee.curate.desk.Outlook.ThingLines;
import org.corvee.model.Json;
import org.corvee.source.DataFolder;
import org.corvee.triple.ClaimTriples;
import org.corvee.triple.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an invented article would change in the graph of the real documents. */
class DraftOutlookTest {
    private static final String ARTICLE = "port-arrivals-2031";

    @Test
    void tellsFactsConflictsAndDutiesOfADraft(@TempDir Path folder) throws IOException {
        Path data = copied(folder);
        Home home = new Home(Path.of(""));
        GraphRules rules = new GraphRules(home, new Iris(Iris.BASE));
        try (Workbench desk = Workbench.at(new DataFolder(data, folder), folder, home.lexicon())) {
            OpenDocument document = desk.document(ARTICLE);
            DraftOutlook maker = new DraftOutlook(desk, rules, DataBuild.POLICY);
            assertEquals(Outlook.NONE, outlook(maker, document));
            document.declare("cohort/builders", Json.object("label", "builders"));
            document.add(
                    claim(
                            document,
                            "affirms",
                            "[[cohort/builders, worksIn, place/vladivostok], [cohort/builders, nationality, place/north-korea]]"));
            document.add(claim(document, "denies", "[[cohort/dprk-workers-in-russia, worksIn, place/russia, 2031]]"));
            Outlook outlook = outlook(maker, document);
            assertTrue(isThere(outlook, "fact", "builders · works in · Vladivostok"), outlook.toString());
            assertTrue(
                    isThere(outlook, "conflict", "North Korean workers in Russia do not work in Russia"),
                    outlook.toString());
            assertTrue(isThere(outlook, "duty", "builders: whether Resolution 2397, paragraph 8"));
            assertTrue(outlook.pages().get(0).lines().contains("new: works in · Vladivostok"), outlook.toString());
            document.add(
                    claim(
                            document,
                            "affirms",
                            "[[cohort/builders, partOf, cohort/dprk-workers-in-russia], [cohort/donggang-2019-12, headcount, 900 persons]]"));
            assertEquals(ofWhole(desk, rules, document), findings(outlook(maker, document)));
            ClaimRecord written = claim(document, "affirms", "[[cohort/builders, headcount, 9000 persons]]");
            Outlook typed = maker.of(document, document.with(written, ""));
            assertTrue(isThere(typed, "fact", "builders · has headcount · 9000 persons"), typed.toString());
            assertEquals(
                    List.of(
                            "North Korean workers in Russia",
                            "builders",
                            "workers who reached Donggang in December 2019"),
                    typed.pages().stream().map(ThingLines::thing).sorted().toList());
            assertTrue(
                    typed.pages().stream()
                            .flatMap(page -> page.lines().stream())
                            .anyMatch("works at · construction materials factory in Donggang"::equals),
                    "what stays on a page is not new");
            document.add(written);
            assertEquals(outlook(maker, document), typed);
            document.undo();
            document.undo();
            document.undo();
            assertTrue(outlook(maker, document).changes().stream()
                    .noneMatch(change -> change.kind().equals("conflict")));
        }
    }

    private static Outlook outlook(DraftOutlook maker, OpenDocument document) throws IOException {
        return maker.of(document, List.of(document.draft().text()));
    }

    /** What changes of the findings of all that there is, not only of what the draft touches. */
    private static Set<String> ofWhole(Workbench desk, GraphRules rules, OpenDocument document) throws IOException {
        Findings before = whole(desk, rules, document, document.file().read().text());
        Findings after = whole(desk, rules, document, document.draft().text());
        Set<String> changes = new TreeSet<>();
        after.without(before)
                .forEach(finding -> changes.add("true " + finding.basis().label()));
        before.without(after)
                .forEach(finding -> changes.add("false " + finding.basis().label()));
        return changes;
    }

    private static Findings whole(Workbench desk, GraphRules rules, OpenDocument document, String record)
            throws IOException {
        Rules law = rules.law();
        return rules.look(
                DataBuild.POLICY,
                law,
                into -> {
                    try {
                        rules.terms(into);
                        desk.readOthers(document, new ClaimTriples(rules.iris(), into));
                        desk.read(document, record, new ClaimTriples(rules.iris(), into));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                graph -> Findings.derive(graph, law));
    }

    private static Set<String> findings(Outlook outlook) {
        return outlook.changes().stream()
                .filter(change -> !change.kind().equals("fact"))
                .map(change -> change.isNew() + " " + change.words())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isThere(Outlook outlook, String kind, String words) {
        return outlook.changes().stream()
                .anyMatch(change -> change.isNew()
                        && change.kind().equals(kind)
                        && change.words().contains(words));
    }

    private static ClaimRecord claim(OpenDocument document, String stance, String statements) {
        JsonObject fields = Json.object("testimony", "narrator", "modality", "reported", "stance", stance);
        fields.add(
                "passage",
                document.place(48, 55, document.text().passage(48, 55)).json());
        fields.addProperty("says", "A ferry brought builders.");
        fields.add("statements", JsonParser.parseString(statements.replaceAll("([\\w/-]+(?: persons)?)", "\"$1\"")));
        return new ClaimRecord(fields);
    }

    private static Path copied(Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (Stream<Path> all = Files.walk(Path.of("data"))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copy = data.resolve(Path.of("data").relativize(path).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(path, copy);
            }
        }
        Path article = Path.of("src/test/resources/curate");
        Files.copy(article.resolve(ARTICLE + ".yaml"), data.resolve("documents").resolve(ARTICLE + ".yaml"));
        Files.copy(article.resolve(ARTICLE + ".txt"), folder.resolve(ARTICLE + ".txt"));
        return data;
    }
}
