package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.curate.ClaimRecord;
import org.corvee.curate.OpenDocument;
import org.corvee.curate.Workbench;
import org.corvee.curate.desk.Outlook;
import org.corvee.model.Json;
import org.corvee.source.DataFolder;
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
        try (Workbench desk = Workbench.at(new DataFolder(data, folder), folder, home.lexicon())) {
            OpenDocument document = desk.document(ARTICLE);
            DraftOutlook maker = new DraftOutlook(desk, new GraphRules(home, new Iris(Iris.BASE)), DataBuild.POLICY);
            assertEquals(new Outlook(List.of(), List.of()), maker.of(document));
            document.declare("cohort/builders", Json.object("label", "builders"));
            document.add(
                    claim(
                            document,
                            "affirms",
                            "[[cohort/builders, worksIn, place/vladivostok], [cohort/builders, nationality, place/north-korea]]"));
            document.add(claim(document, "denies", "[[cohort/dprk-workers-in-russia, worksIn, place/russia, 2031]]"));
            Outlook outlook = maker.of(document);
            assertTrue(isThere(outlook, "fact", "builders · works in · Vladivostok"), outlook.toString());
            assertTrue(
                    isThere(outlook, "conflict", "North Korean workers in Russia do not work in Russia"),
                    outlook.toString());
            assertTrue(isThere(outlook, "duty", "builders: whether Resolution 2397, paragraph 8"));
            assertTrue(outlook.pages().get(0).lines().contains("new: works in · Vladivostok"), outlook.toString());
            document.undo();
            assertTrue(maker.of(document).changes().stream()
                    .noneMatch(change -> change.kind().equals("conflict")));
        }
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
        fields.add("statements", JsonParser.parseString(statements.replaceAll("([\\w/-]+)", "\"$1\"")));
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
