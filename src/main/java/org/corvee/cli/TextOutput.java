package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --output} of commands that write one text. */
final class TextOutput {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private @Nullable Path file;

    /** Whether a person may be looking at it. */
    boolean isStandard() {
        return file == null;
    }

    /** Writes it where it was asked for. */
    void write(String text, PrintWriter out) {
        if (file == null) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFailure(
                    Corvee.USAGE, "%s: cannot be written (%s); name another file with -o".formatted(file, e));
        }
    }
}
