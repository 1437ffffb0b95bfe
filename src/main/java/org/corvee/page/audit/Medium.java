package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import org.corvee.page.Html;

/** For what an audit is written: a page folds and shortens, a file to print and keep has everything open. */
enum Medium {
    SCREEN(200),
    ARCHIVE(Integer.MAX_VALUE);

    private final int most;

    Medium(int most) {
        this.most = most;
    }

    /** How many places of a check are listed. */
    int most() {
        return most;
    }

    /** Something long under its summary. */
    Html folded(String summary, Html content) {
        return this == SCREEN
                ? tag(DETAILS, tag(SUMMARY, summary), content)
                : all(List.of(tag(Html.Tag.P, summary), content));
    }
}
