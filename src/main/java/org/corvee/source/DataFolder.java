package org.corvee.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of curated data, and the one where the documents' texts lie.
 *
 * @param folder with {@code reference/}, {@code documents/} and {@code lists/}
 * @param texts where texts are that do not lie beside their document, if there is such a folder
 */
public record DataFolder(Path folder, @Nullable Path texts) {
    private static final String YAML = ".yaml";
    private static final String DRAFT = YAML + ".draft";

    /**
     * The files to read: reference tables, documents, then imported lists, each in the order of their names; and whatever
     * else lies there under a name, such as a folder or a pipe, so that somebody says that it is not read.
     */
    public List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(in(folder.resolve("reference")));
        files.addAll(in(folder.resolve("documents")));
        files.addAll(in(lists()));
        files.removeIf(f -> isLeftAlone(kind(f)) && Files.isRegularFile(f));
        return files;
    }

    /** The document's file whose place a draft takes, if the file is a draft. */
    public static Optional<Path> draftOf(Path file) {
        String name = file.getFileName().toString();
        return kind(file) == Kind.DRAFT
                ? Optional.of(file.resolveSibling(name.substring(0, name.length() - DRAFT.length()) + YAML))
                : Optional.empty();
    }

    private static boolean isLeftAlone(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.DRAFT;
    }

    /** What a file is, by the ending of its name. */
    public static Kind kind(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(YAML)) {
            return Kind.DOCUMENT;
        }
        if (name.endsWith(".jsonl")) {
            return Kind.BULK;
        }
        if (name.endsWith(".csv")) {
            return Kind.TABLE;
        }
        if (name.endsWith(DRAFT)) {
            return Kind.DRAFT;
        }
        return name.endsWith(".txt") ? Kind.TEXT : Kind.STRAY;
    }

    /** The name of a file for a reader: from the working folder if it lies below that, else the whole. */
    public static String name(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath().normalize();
        return (whole.startsWith(here) ? here.relativize(whole) : whole).toString();
    }

    /** Where the lists of others lie once they are imported, one a file. */
    public Path lists() {
        return folder.resolve("lists");
    }

    /** The file that curates the document of that id. */
    public Path document(String id) {
        return folder.resolve("documents").resolve(id + YAML);
    }

    /** The draft of that document's file, which may have faults: no build reads it. */
    public Path draft(String id) {
        return folder.resolve("documents").resolve(id + DRAFT);
    }

    /** The text file of that name, beside the file that names it or among the texts. */
    public Optional<Path> text(Path beside, String file) {
        Path near = beside.resolveSibling(file);
        if (Files.isRegularFile(near)) {
            return Optional.of(near);
        }
        return Optional.ofNullable(texts).map(t -> t.resolve(file)).filter(Files::isRegularFile);
    }

    /** All texts that lie beside documents or among the texts. */
    public List<Path> allTexts() throws IOException {
        List<Path> all = new ArrayList<>(in(folder.resolve("documents")));
        if (texts != null) {
            all.addAll(in(texts));
        }
        all.removeIf(f -> kind(f) != Kind.TEXT || !Files.isRegularFile(f));
        return all;
    }

    private static List<Path> in(Path where) throws IOException {
        if (!Files.isDirectory(where)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(p -> !p.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** What a file of the folder can be. */
    public enum Kind {
        /** A reference table. */
        TABLE,
        /** A curated document. */
        DOCUMENT,
        /** Many documents, one a line; a record that continues the one before belongs to its document. */
        BULK,
        /** The text of a document. */
        TEXT,
        /** A document's file in work, which only its curators read. */
        DRAFT,
        /** Something that nobody reads. */
        STRAY
    }
}
