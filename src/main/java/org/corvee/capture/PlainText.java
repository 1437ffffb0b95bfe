package org.corvee.capture;

import java.util.ArrayList;
import java.util.List;

/** Recipe {@code text/1}: the letters as they are, line feeds at the ends of lines, no control characters. */
final class PlainText {
    private static final Recipe RECIPE = new Recipe("text/1", "");
    private static final int LONGEST_TITLE = 160;

    private PlainText() {}

    static Extraction extract(ReceivedFile file) {
        String text =
                CanonicalText.clean(Decoding.text(file.bytes(), file.hints().encoding()));
        CanonicalText.checkLength(text.codePointCount(0, text.length()));
        return new Extraction(text, SourceFormat.TEXT, RECIPE, blocks(text), List.of(), title(text));
    }

    /** Runs of lines between blank ones. */
    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        int start = -1;
        int end = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                String rest = line.stripLeading();
                start = start < 0 ? at + length - rest.codePointCount(0, rest.length()) : start;
                String kept = line.stripTrailing();
                end = at + kept.codePointCount(0, kept.length());
            } else if (start >= 0) {
                blocks.add(new Block(start, end, null));
                start = -1;
            }
            at += length + 1;
        }
        if (start >= 0) {
            blocks.add(new Block(start, end, null));
        }
        return blocks;
    }

    private static List<Proposed> title(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(1)
                .filter(line -> line.length() <= LONGEST_TITLE && !line.endsWith("."))
                .map(line -> new Proposed(Proposed.Field.TITLE, line, "the first line"))
                .toList();
    }
}
