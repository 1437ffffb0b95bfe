package org.corvee.drift;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.corvee.model.NotUtf8;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;

/** A text after some edits, which knows where everything has gone. */
final class Edited {
    private static final Map<String, String> STRAIGHT =
            Map.of("“", "\"", "”", "\"", "‘", "'", "’", "'", "—", "-", "–", "-", "\u00a0", " ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    private final int[] old;
    private final List<Edit> edits;

    private record Edit(int start, int end, String to) {}

    private Edited(SourceText text, List<Edit> edits) {
        this.old = text.passage(0, text.length()).codePoints().toArray();
        this.edits = edits;
    }

    static Edited withHeader(SourceText text) {
        return new Edited(text, List.of(new Edit(0, 0, "Home | News | About us\nUpdated on Tuesday\n\n")));
    }

    /** Without the paragraph in the middle. */
    static Edited withoutAParagraph(SourceText text) {
        String all = text.passage(0, text.length());
        int start = all.lastIndexOf("\n", all.length() / 2) + 1;
        int end = all.indexOf("\n", all.length() / 2) + 1;
        return new Edited(text, List.of(new Edit(all.codePointCount(0, start), all.codePointCount(0, end), "")));
    }

    static Edited straightened(SourceText text) {
        return each(text, Pattern.compile("[“”‘’—–\u00a0]"), sign -> STRAIGHT.getOrDefault(sign, sign));
    }

    /** One word in a hundred is another one. */
    static Edited withOtherWords(SourceText text) {
        AtomicInteger count = new AtomicInteger();
        return each(text, WORD, word -> count.incrementAndGet() % 100 == 40 ? "quayside" : word);
    }

    static Edited withCarriageReturns(SourceText text) {
        return each(text, Pattern.compile("\n"), end -> "\r\n");
    }

    static Edited decomposed(SourceText text) {
        return each(text, Pattern.compile("\\P{M}\\p{M}*"), Normalizer2.getNFDInstance()::normalize);
    }

    private static Edited each(SourceText text, Pattern what, Function<String, String> to) {
        String all = text.passage(0, text.length());
        List<Edit> edits = new ArrayList<>();
        what.matcher(all).results().forEach(found -> {
            String now = to.apply(found.group());
            if (!now.equals(found.group())) {
                edits.add(new Edit(all.codePointCount(0, found.start()), all.codePointCount(0, found.end()), now));
            }
        });
        return new Edited(text, edits);
    }

    SourceText text() throws NotUtf8 {
        StringBuilder now = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            now.append(new String(old, at, edit.start() - at)).append(edit.to());
            at = edit.end();
        }
        now.append(new String(old, at, old.length - at));
        return SourceText.of(now.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Where a passage has gone; nowhere if a part of it was taken out. */
    Optional<Stretch> truth(Pinned passage) {
        boolean isCut = edits.stream()
                .anyMatch(e -> e.to().isEmpty() && e.start() < passage.end() && passage.start() < e.end());
        return isCut
                ? Optional.empty()
                : Optional.of(new Stretch(now(passage.start(), false), now(passage.end(), true)));
    }

    private int now(int position, boolean isEnd) {
        int shift = 0;
        for (Edit edit : edits) {
            boolean isBefore = isEnd ? edit.start() < position : edit.end() <= position;
            shift += isBefore ? edit.to().codePointCount(0, edit.to().length()) - (edit.end() - edit.start()) : 0;
        }
        return position + shift;
    }
}
