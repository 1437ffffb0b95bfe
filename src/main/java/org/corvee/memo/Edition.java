package org.corvee.memo;

import java.util.List;
import org.corvee.evidence.Document;

/**
 * A memo as one build bears it out: every format writes the same blocks and notes.
 *
 * @param build the id of the build, 64 hex digits
 * @param notes in the order of their numbers, from 1
 * @param documents that the notes cite
 */
public record Edition(
        Memo.Front front, String build, List<Part> parts, List<Footnote> notes, List<Document> documents) {
    /** The heading above the list of documents. */
    public static final String DOCUMENTS = "Documents";

    /** So many digits of a build's id are enough for a reader. */
    static final int BRIEF = 12;

    public Edition {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        documents = List.copyOf(documents);
    }

    /** Blocks under a heading, which may be empty. */
    public record Part(String heading, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a part. */
    public sealed interface Block {}

    /** The analyst's own words. */
    public record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** A claim in our paraphrase. */
    public record Stated(String says, int note) implements Block {}

    /**
     * What stands against the block above, and was not asked for.
     *
     * @param mark how it stands against it, and against which notes
     */
    public record Against(String mark, String says, int note) implements Block {}

    /**
     * Against the block above stand claims that were given before.
     *
     * @param mark how
     */
    public record AgainstToo(String mark, List<Integer> notes) implements Block {
        public AgainstToo {
            notes = List.copyOf(notes);
        }

        /** What stands before the numbers. */
        public String lead() {
            return mark + " too, see note ";
        }
    }

    /** A piece of a paragraph. */
    public sealed interface Span {}

    /** Plain words. */
    public record Words(String text) implements Span {}

    /** The number of a note. */
    public record Mark(int note) implements Span {}

    /** The build in short. */
    public String brief() {
        return build.length() > BRIEF ? build.substring(0, BRIEF) : build;
    }

    /** What the list of documents says of one, beside its name and its digest. */
    public static String described(Document document) {
        String publisher = document.publisher() == null
                ? "no publisher"
                : document.publisher().text();
        int length = document.text().length();
        return "%s, %s%s"
                .formatted(
                        publisher,
                        Footnote.published(document),
                        length < 0 ? "" : ", %,d characters".formatted(length));
    }

    /** What the whole rests on, and how to check it. */
    public String basis() {
        return "Every footnote paraphrases its source as build %s of Corvée has it; positions count Unicode characters in the"
                        .formatted(build)
                + " text with the digest above. Claims that contradict a cited claim were added automatically."
                + " “corvee memo verify” shows which footnotes differ in a later build.";
    }
}
