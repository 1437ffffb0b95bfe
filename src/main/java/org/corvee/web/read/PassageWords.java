package org.corvee.web.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.corvee.evidence.Passage;
import org.corvee.evidence.TextFolders;
import org.corvee.evidence.TextFolders.UnreadableText;
import org.corvee.model.SourceText;

/**
 * The words of passages for one page, from texts that are no part of the graph.
 *
 * <p>Words are given out only where they have the digest that was pinned. A text is read when a page first asks for it,
 * and let go with the page, so that what is shown is what lies in the folder now.
 */
final class PassageWords {
    private final TextFolders texts;

    /**
     * The words for a page.
     *
     * @param folders as {@link org.corvee.web.ServerSettings#documents()} gives them; none gives no words
     */
    PassageWords(List<Path> folders) {
        this.texts = new TextFolders(folders);
    }

    /** Whether there are texts at all. */
    boolean areGiven() {
        return !texts.folders().isEmpty();
    }

    /** The words of a passage, where its text is at hand and still says them there. */
    Optional<String> of(Passage passage) {
        try {
            return areGiven() ? texts.words(passage) : Optional.empty();
        } catch (UnreadableText noWords) {
            return Optional.empty();
        }
    }

    /**
     * The text of a file's name, if a folder has it.
     *
     * @throws UnreadableText when it is there and is no UTF-8
     */
    Optional<SourceText> text(String file) {
        return texts.named(file);
    }
}
