package org.corvee.memo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an analyst hands over: a title, and sections of the analyst's own sentences and of claims by their id.
 *
 * @param pins what its footnotes said when they were last looked at, if somebody looked
 */
public record Memo(Front front, List<Section> sections, Optional<Pins> pins) {
    public Memo {
        sections = List.copyOf(sections);
    }

    /**
     * What stands above the first section.
     *
     * @param author empty where nobody signs
     */
    public record Front(String title, String author) {
        public Front {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a memo has a title");
            }
        }
    }

    /**
     * Blocks under a heading.
     *
     * @param heading empty for what stands before the first heading
     */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a section. */
    public sealed interface Block {
        /** The claims that it cites, in its order. */
        List<Citing> citings();

        /** How a file writes it. */
        String written();
    }

    /** The analyst's own words, with marks where they cite a claim. */
    public record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        @Override
        public List<Citing> citings() {
            return spans.stream()
                    .flatMap(span -> span instanceof Citing citing ? Stream.of(citing) : Stream.empty())
                    .toList();
        }

        @Override
        public String written() {
            StringBuilder written = new StringBuilder();
            spans.forEach(span -> written.append(span.written()));
            return written.toString();
        }
    }

    /** A claim that stands for itself, in our paraphrase. */
    public record Stated(Citing citing) implements Block {
        @Override
        public List<Citing> citings() {
            return List.of(citing);
        }

        @Override
        public String written() {
            return "- " + citing.written();
        }
    }

    /** A piece of a paragraph. */
    public sealed interface Span {
        /** How a file writes it. */
        String written();
    }

    /** Plain words. */
    public record Words(String text) implements Span {
        @Override
        public String written() {
            return text;
        }
    }

    /**
     * The place where a claim is cited.
     *
     * @param claim its id, such as {@code rfa-2019-12.0123456789ab}
     * @param line where the memo's text cites it
     */
    public record Citing(String claim, int line) implements Span {
        @Override
        public String written() {
            return "[^" + claim + "]";
        }
    }

    /** All that cites a claim, in the memo's order. */
    public List<Citing> citings() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.citings().stream())
                .toList();
    }

    /** Its headings and blocks one after the other, each as a file writes it: what {@link MemoText#of} takes. */
    public List<String> items() {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        section.heading().isEmpty() ? Stream.empty() : Stream.of("## " + section.heading()),
                        section.blocks().stream().map(Block::written)))
                .toList();
    }
}
