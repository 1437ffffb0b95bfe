package org.corvee.claim;

import org.corvee.model.Unreadable;

/**
 * The text of a document, which is not in the graph.
 *
 * @param file its file name
 * @param sha256 hex digest of the file's bytes
 * @param length in code points
 */
public record PinnedText(String file, String sha256, int length) {
    public PinnedText {
        if (file.matches(".*[/\\\\].*") || file.startsWith(".")) {
            throw new Unreadable("'%s' is no file name".formatted(file), "write the text's name without a folder");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Unreadable(
                    "'%s' is no digest of a text".formatted(sha256), "write the 64 hex digits that 'sha256sum' prints");
        }
        if (length < 1) {
            throw new Unreadable("a text of length %d".formatted(length), "write its number of code points");
        }
    }
}
