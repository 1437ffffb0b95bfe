package org.corvee.page.sparql;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.MessagePage;
import org.corvee.query.QueryPosition;

/** Why a query cannot be asked, with the line where it goes wrong and the wrong word in it marked. */
public record FaultyLine(String query, String fault, QueryPosition spot) {
    /** The fault and the line. */
    public Html html() {
        List<String> lines = query.lines().toList();
        Html fault = MessagePage.notice(this.fault);
        if (spot.line() > lines.size()) {
            return fault;
        }
        String line = lines.get(spot.line() - 1);
        int start = Math.min(Math.max(spot.column() - 1, 0), line.length());
        int end = line.startsWith(spot.token(), start) ? start + spot.token().length() : line.length();
        Html.Element shown = tag(
                PRE,
                tag(
                        CODE,
                        text(spot.line() + "  " + line.substring(0, start)),
                        tag(MARK, line.substring(start, end)),
                        text(line.substring(end))));
        return all(List.of(fault, shown.with(Attribute.Name.TABINDEX, "0")));
    }
}
