package org.corvee.page.search;

import java.util.List;

/**
 * What was found of one sort.
 *
 * @param key what the address says, such as {@code things}
 * @param more whether there are more than shown
 */
public record Group(String key, String title, List<Found> found, boolean more) {
    public Group {
        found = List.copyOf(found);
    }
}
