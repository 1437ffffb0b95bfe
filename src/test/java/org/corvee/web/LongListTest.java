package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.system.Txn;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.page.table.CellWords;
import org.corvee.page.table.TableChoice;
import org.corvee.page.table.TableRows;
import org.corvee.query.Answer;
import org.corvee.query.Labels;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.PagedQuestion;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.web.window.WindowsOfBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that is too long to be held gives the rows that the whole answer would give, chosen and in the order asked for. */
class LongListTest {
    private static final int MOST = 170;

    @Test
    void givesWhatTheWholeAnswerWould(@TempDir Path folder) throws IOException {
        Store store = TestStores.generated(folder, 1_000);
        Library library = Library.read(Path.of("queries"));
        try (Snapshot snapshot = store.current().orElseThrow()) {
            ClaimTable table = ClaimTable.of(snapshot.dataset(), ShortNames.PUBLISHED);
            LocalEndpoint endpoint = new LocalEndpoint(snapshot.dataset(), new QueryBounds(Duration.ofMinutes(1)));
            Txn.executeRead(snapshot.dataset(), () -> choosesAndSortsAsTheWholeAnswerDoes(table, endpoint, library));
        }
    }

    private static void choosesAndSortsAsTheWholeAnswerDoes(ClaimTable table, LocalEndpoint endpoint, Library library) {
        WindowsOfBuild build = new WindowsOfBuild(table);
        PagedQuestion claims =
                PagedQuestion.of(library.query("analyst/claims").question(Map.of(), ShortNames.PUBLISHED));
        CellWords words =
                new CellWords(new SiteNames(Labels.in(endpoint.dataset().getDefaultGraph(), ShortNames.PUBLISHED)));
        Result whole = ask(endpoint, claims.rows(0, Integer.MAX_VALUE));
        for (Map<String, String> asked : List.of(
                Map.of("only.modality", "modality/expected"),
                Map.of("only.stance", "stance/denies", "only.modality", "modality/reported"),
                Map.of("sort", "depth"),
                Map.of("sort", "-depth", "only.stance", "stance/denies"))) {
            TableChoice choice = TableChoice.read(asked);
            LongList list =
                    LongList.of(claims, build, words, choice).orElseThrow().allowed();
            List<Row> expected = new TableRows(whole, words, choice).chosen().rows();
            assertTrue(expected.size() > 5, asked + " " + expected.size());
            assertEquals(
                    expected.stream().skip(3).limit(MOST).toList(),
                    list.rows(question -> ask(endpoint, question), 3, MOST).rows(),
                    asked.toString());
            list.choices().facets().forEach(facet -> assertTrue(facet.values().size() > 1, facet.column()));
        }
        LongList latest = LongList.of(claims, build, words, TableChoice.read(Map.of("sort", "-during")))
                .orElseThrow();
        List<String> days = latest.rows(question -> ask(endpoint, question), 0, MOST).rows().stream()
                .map(row -> row.text("from"))
                .filter(day -> !day.isEmpty())
                .toList();
        assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
        assertTrue(days.size() > 20, days::toString);
        LongList voices = LongList.of(claims, build, words, TableChoice.read(Map.of("sort", "voice")))
                .orElseThrow();
        assertEquals(
                "sort, filter, only: this answer may have more than 5,000 rows, which can be sorted by during, document,"
                        + " modality, stance, depth and chosen by document, modality, stance, predicate; for anything"
                        + " else, choose something in the form first",
                assertThrows(Refused.class, voices::allowed).getMessage());
    }

    private static Result ask(LocalEndpoint endpoint, Question question) {
        try (Answer answer = endpoint.ask(question)) {
            return answer.result();
        }
    }
}
