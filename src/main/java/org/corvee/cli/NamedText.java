package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.model.NearWords;
import org.corvee.model.NotUtf8;
import org.corvee.model.SourceText;
import org.corvee.source.DataFolder;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.YamlReader;

/**
 * Finds the text that somebody means by a document's id or by how the text's file name begins.
 *
 * @param folder where documents and texts are
 */
record NamedText(DataFolder folder) {
    SourceText read(String name) throws IOException {
        Path document = folder.document(name);
        Path text = Files.isRegularFile(document) ? textOf(document) : textNamed(name);
        try {
            return SourceText.read(text);
        } catch (NotUtf8 e) {
            throw new CommandFailure(Corvee.FINDINGS, e.in(DataFolder.name(text)));
        }
    }

    private Path textOf(Path document) throws IOException {
        String file = pinned(document).orElse("");
        return folder.text(document, file)
                .orElseThrow(() -> new CommandFailure(
                        Corvee.USAGE,
                        "%s: its text '%s' was not found; name its folder with --documents"
                                .formatted(DataFolder.name(document), file)));
    }

    /** The name of the text that a document's file pins, if it does. */
    static Optional<String> pinned(Path document) throws IOException {
        return new YamlReader(document.toString(), new Faults())
                .readFile(document)
                .flatMap(r -> value(r, "text"))
                .flatMap(t -> value(t, "file"))
                .flatMap(f -> f instanceof Node.Scalar text ? Optional.of(text.text()) : Optional.empty());
    }

    private static Optional<Node> value(Node record, String key) {
        return record instanceof Node.Mapping mapping ? mapping.value(key) : Optional.empty();
    }

    private Path textNamed(String name) throws IOException {
        List<Path> texts = folder.allTexts();
        List<Path> named =
                texts.stream().filter(t -> fileName(t).startsWith(name)).toList();
        if (named.size() != 1) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee pin: " + (named.isEmpty() ? unknown(name, texts) : several(name, named)));
        }
        return named.get(0);
    }

    private String unknown(String name, List<Path> texts) throws IOException {
        List<String> known = new ArrayList<>();
        for (Path file : folder.files()) {
            if (DataFolder.kind(file) == DataFolder.Kind.DOCUMENT) {
                known.add(fileName(file).replaceFirst("\\.yaml$", ""));
            }
        }
        texts.forEach(t -> known.add(fileName(t)));
        return "no document '%s'; %s"
                .formatted(name, NearWords.of(name, known).remedy("name the folder of the texts with --documents"));
    }

    private static String several(String name, List<Path> named) {
        return "several texts begin with '%s'; write more of %s"
                .formatted(name, named.stream().map(NamedText::fileName).collect(Collectors.joining(" or ")));
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }
}
