package org.corvee.page.memo;

import org.corvee.memo.Edition;
import org.corvee.page.Html;

/** A memo as one file that needs nothing else, to read, print and hand over. */
public record MemoFile(Edition edition) {
    /** The whole file. */
    public String document() {
        return Html.filled(JteMemoFileGenerated::render, this).markup();
    }

    Html body() {
        return new MemoBody(edition).html();
    }
}
