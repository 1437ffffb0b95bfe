package org.corvee.curate.desk;

import java.io.IOException;
import java.util.List;
import org.corvee.curate.OpenDocument;

/**
 * What a draft would change in the graph.
 *
 * @param changes of facts, conflicts, counts of origins and duties, conflicts first
 * @param pages what the page of each touched thing would say
 */
public record Outlook(List<Change> changes, List<ThingLines> pages) {
    public Outlook {
        changes = List.copyOf(changes);
        pages = List.copyOf(pages);
    }

    /** Of a draft that changes nothing. */
    public static final Outlook NONE = new Outlook(List.of(), List.of());

    /**
     * Something that would come or go.
     *
     * @param kind such as {@code fact} or {@code conflict}
     */
    public record Change(String kind, boolean isNew, String words) {}

    /**
     * What the page of a thing would say.
     *
     * @param thing its name
     * @param lines one fact a line, what comes and what goes first
     */
    public record ThingLines(String thing, List<String> lines) {
        public ThingLines {
            lines = List.copyOf(lines);
        }
    }

    /** Builds a draft in memory and compares. */
    @FunctionalInterface
    public interface Maker {
        /**
         * What would change.
         *
         * @param records what the document would say, in one record or in several with one head
         */
        Outlook of(OpenDocument document, List<String> records) throws IOException;
    }
}
