package org.corvee.model;

import java.util.List;

/** Where the pages of a text begin, for texts that were made of something with pages, such as a PDF. */
@FunctionalInterface
public interface PageStarts {
    /** Of no text are the pages known. */
    PageStarts NONE = sha256 -> List.of();

    /**
     * The first code point of each page, or nothing where a text has no pages or nobody knows them.
     *
     * @param sha256 of the text, in hex
     */
    List<Integer> of(String sha256);

    /** On which page, counted from 1, a code point stands; 0 where there are no pages. */
    static int page(List<Integer> starts, int position) {
        return (int) starts.stream().filter(start -> start <= position).count();
    }
}
