package org.corvee.web.sparql;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corvee.query.Answer;
import org.corvee.query.Format;

/** Writes an answer into a file among the temporary ones, so that it is whole before its first byte goes out. */
public final class AnswerFile {
    private AnswerFile() {}

    /** What an answer is as a file. */
    public interface FileBody {
        /** Writes it into a stream, which it may close. */
        void write(OutputStream out) throws IOException;
    }

    /** The file of an answer; there is none when the answer fails. */
    public static Path of(Answer answer, Format format) {
        return of(format.extension(), out -> answer.write(format, out));
    }

    /** The file of an answer, whoever writes it; there is none when that fails. */
    public static Path of(String extension, FileBody body) {
        try {
            Path file = Files.createTempFile(
                    "corvee-answer-%d-".formatted(ProcessHandle.current().pid()), "." + extension);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                body.write(out);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
