package org.corvee.page.compare;

import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TH;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.WideTable;

/**
 * A part of a comparison: a table with a column for each side.
 *
 * @param id its place on the page
 * @param note one sentence on what stands in it
 * @param rows those that are shown
 * @param total how many rows there are
 */
record ComparedSection(String id, String title, String note, List<ComparedRow> rows, int total) {
    /** The most rows that are shown. */
    static final int MOST = 60;

    ComparedSection {
        rows = List.copyOf(rows);
    }

    /** A row: what it is about, and what stands on either side. */
    record ComparedRow(Html head, Html left, Html right) {
        private Html html() {
            return tag(TR, tag(TH, head).with(Attribute.Name.SCOPE, "row"), tag(TD, left), tag(TD, right));
        }
    }

    /**
     * The section.
     *
     * @param left the name of the left column
     * @param onward where the whole lists are
     */
    Html html(String left, String right, Html onward) {
        WideTable table = new WideTable(
                List.of("Row", left, right),
                rows.stream().map(ComparedRow::html).toList());
        Html count = total > rows.size()
                ? all(List.of(text(" The first %,d of %,d rows; all of it: ".formatted(rows.size(), total)), onward))
                : text(total == 1 ? " One row." : " %,d rows.".formatted(total));
        return tag(
                        SECTION,
                        tag(H2, title),
                        tag(P, text(note), count).with(Attribute.Name.CLASS, "quiet"),
                        table.html("compared"))
                .with(Attribute.Name.ID, id);
    }

    /** Several pieces under each other; a dash where there are none. */
    static Html list(List<Html> items) {
        return items.isEmpty()
                ? text("–")
                : tag(UL, all(items.stream().map(item -> tag(LI, item)).toList()));
    }
}
