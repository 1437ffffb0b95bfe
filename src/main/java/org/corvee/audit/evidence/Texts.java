package org.corvee.audit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.model.NotUtf8;

/** The texts of documents in folders, each read once. */
public final class Texts {
    private final List<Path> folders;
    private final Map<String, Optional<Text>> read = new HashMap<>();

    /**
     * @param folders are searched in this order
     */
    public Texts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    public List<Path> folders() {
        return folders;
    }

    /** The text of a file's name, if a folder has it; a graph that is not ours cannot name a file elsewhere. */
    public Optional<Text> named(String file) {
        return file.isEmpty() || !Path.of(file).getFileName().toString().equals(file)
                ? Optional.empty()
                : read.computeIfAbsent(file, this::read);
    }

    /** The words of a passage, where its text is at hand and still says them. */
    public Optional<String> words(PassageCard passage) {
        return named(passage.document().text().file())
                .filter(text -> text.hasAt(passage.start(), passage.end(), passage.sha256()))
                .map(text -> text.words(passage.start(), passage.end()));
    }

    private Optional<Text> read(String file) {
        return folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Texts::readFully);
    }

    private static Text readFully(Path file) {
        try {
            return Text.read(file);
        } catch (NotUtf8 e) {
            throw new UnreadableText(e.in(file.toString()), e);
        } catch (IOException e) {
            throw new UnreadableText("%s: cannot be read: %s".formatted(file, e), e);
        }
    }

    /** A text that is there and cannot be read. */
    public static final class UnreadableText extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableText(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
