package org.corvee.page.curate;

import java.util.List;
import org.corvee.page.Layout;
import org.corvee.page.Link;

/**
 * The documents on the desk, what waits for somebody first.
 *
 * @param rows one a document
 * @param unread how many of them are still to be read
 */
public record DeskPage(List<Row> rows, int unread) {
    public DeskPage {
        rows = List.copyOf(rows);
    }

    /**
     * A document.
     *
     * @param standing how far the work is
     * @param numbers sentences, sentences without a decision, claims, reviewed claims, faults; none before its head is complete, or while it
     *     is not read
     * @param problem why it cannot be opened, or empty
     * @param opens the address at which it is worked on
     */
    public record Row(String id, String label, String standing, List<Integer> numbers, String problem, String opens) {
        public Row {
            numbers = List.copyOf(numbers);
        }

        Link address() {
            return new Link(opens);
        }
    }

    /** The documents of which a newer version can be handed in. */
    List<String> revisable() {
        return rows.stream()
                .filter(row -> !row.numbers().isEmpty() && row.problem().isEmpty())
                .map(Row::id)
                .sorted()
                .toList();
    }

    /** The document. */
    public String document() {
        return Layout.document(JteDeskPageGenerated::render, new Layout.Site("", ""), this);
    }
}
