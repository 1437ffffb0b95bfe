package org.corvee.web.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.system.Txn;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.query.Answer;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Parameter;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that are asked of some claims at a time give the rows of the whole answer, in its order. */
class RowWindowsTest {
    private static final int MOST = 170;
    private static final int LATE = 90;

    @Test
    void givesTheRowsOfTheWholeAnswer(@TempDir Path folder) throws IOException {
        Store store = TestStores.generated(folder, 1_000);
        Library library = Library.read(Path.of("queries"));
        TreeSet<String> compared = new TreeSet<>();
        try (Snapshot snapshot = store.current().orElseThrow()) {
            ClaimTable table = ClaimTable.of(snapshot.dataset(), ShortNames.PUBLISHED);
            LocalEndpoint endpoint = new LocalEndpoint(snapshot.dataset(), new QueryBounds(Duration.ofMinutes(1)));
            for (StoredQuery stored : library.queries()) {
                if (stored.group().equals("analyst") && !needs(stored)) {
                    for (Map<String, String> by : days(stored)) {
                        PagedQuestion paged = PagedQuestion.of(stored.question(by, ShortNames.PUBLISHED));
                        Txn.executeRead(snapshot.dataset(), () -> RowWindows.of(
                                        paged, table, query -> Optional.of(ask(endpoint, query)))
                                .ifPresent(windows -> {
                                    compared.add(stored.stem());
                                    compare(stored.name() + by, paged, windows, endpoint);
                                }));
                    }
                }
            }
        }
        assertTrue(
                compared.containsAll(List.of("timeline", "movements", "denied", "unnamed", "quantities")),
                () -> "asked " + compared);
    }

    private static void compare(String name, PagedQuestion paged, RowWindows windows, LocalEndpoint endpoint) {
        Result whole = ask(endpoint, paged.rows(0, MOST));
        assertEquals(
                whole.rows().stream().skip(LATE).toList(),
                windows.rows(query -> ask(endpoint, query), LATE, MOST - LATE).rows(),
                name + ", late");
        assertEquals(
                whole.rows(),
                windows.rows(query -> ask(endpoint, query), 0, MOST).rows(),
                name);
    }

    /** Nothing given; and where claims have clocks, days that some of the claims are by. */
    private static List<Map<String, String>> days(StoredQuery stored) {
        boolean hasClocks = stored.header().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("said-by"));
        return hasClocks
                ? List.of(Map.of(), Map.of("said-by", "2020-01-01", "held-by", "2018-01-01"))
                : List.of(Map.of());
    }

    private static boolean needs(StoredQuery stored) {
        return stored.header().parameters().stream()
                .anyMatch(parameter -> parameter.fallback().need() == Parameter.Need.REQUIRED);
    }

    private static Result ask(LocalEndpoint endpoint, Question question) {
        try (Answer answer = endpoint.ask(question)) {
            return answer.result();
        }
    }

    private static Result ask(LocalEndpoint endpoint, Query query) {
        try (Answer answer = endpoint.answer("a window", query)) {
            return answer.result();
        }
    }
}
