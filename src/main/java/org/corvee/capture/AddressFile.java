package org.corvee.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.model.Unreadable;
import org.corvee.model.Utf8;

/**
 * A shortcut, {@code article.url}, beside the page that was saved from there: {@code article.html}, {@code article.pdf}.
 *
 * <p>It names the address and no more. A curator's machine asks no publisher for anything: the publisher would learn who
 * looks at what, and a page that a program fetches is often not the one that a reader saw.
 *
 * @param address that it names
 * @param saved the page beside it
 */
public record AddressFile(String address, Path saved) {
    private static final String ENDING = ".url";
    private static final int MOST_BYTES = 1 << 16;

    /** Whether a file is a shortcut, by its name. */
    public static boolean isOne(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    /** Reads a shortcut, and finds the page beside it. */
    public static AddressFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new Unreadable("not a shortcut that can be read", "let it hold one line URL=https://…");
        }
        String address = WebAddress.only(Utf8.text(file));
        return new AddressFile(address, beside(file, address));
    }

    private static Path beside(Path file, String address) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ENDING.length());
        try (Stream<Path> all = Files.list(file.toAbsolutePath().getParent())) {
            List<Path> saved = all.filter(Files::isRegularFile)
                    .filter(other -> other.getFileName().toString().startsWith(stem + ".")
                            && !other.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
            if (saved.size() != 1) {
                throw new Unreadable(
                        "names %s, and %s beside it"
                                .formatted(address, saved.isEmpty() ? "no saved page is" : "several files are"),
                        "nothing is fetched from the web: save the page as %s.html or .pdf there, and nothing else of that name"
                                .formatted(stem));
            }
            return saved.get(0);
        }
    }
}
