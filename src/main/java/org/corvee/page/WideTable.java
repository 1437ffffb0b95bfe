package org.corvee.page;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.TABLE;
import static org.corvee.page.Html.Tag.TBODY;
import static org.corvee.page.Html.Tag.TH;
import static org.corvee.page.Html.Tag.THEAD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;

/**
 * A table that scrolls by itself where the window is narrower, with the keyboard too.
 *
 * @param columns their heads
 * @param rows an element {@code tr} each
 */
public record WideTable(List<String> columns, List<? extends Html> rows) {
    public WideTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The table. */
    public Html.Element html() {
        return html("");
    }

    /** The table with a look of the stylesheet. */
    public Html.Element html(String look) {
        Html heads = all(columns.stream()
                .map(column -> tag(TH, column).with(Attribute.Name.SCOPE, "col"))
                .toList());
        Html.Element table = tag(TABLE, tag(THEAD, tag(TR, heads)), tag(TBODY, all(rows)));
        return tag(DIV, look.isEmpty() ? table : table.with(Attribute.Name.CLASS, look))
                .with(Attribute.Name.CLASS, "scroll")
                .with(Attribute.Name.TABINDEX, "0");
    }
}
