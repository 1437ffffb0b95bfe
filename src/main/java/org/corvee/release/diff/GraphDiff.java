package org.corvee.release.diff;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.corvee.model.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The subjects whose lines differ between two graphs.
 *
 * @param changes in the order of their subjects
 */
public record GraphDiff(List<SubjectChange> changes) {
    private static final int BUFFER = 1 << 16;

    /**
     * A subject in both graphs.
     *
     * @param subject between angle brackets
     * @param old its lines in the older graph; none where it is new
     * @param young its lines in the younger graph; none where it is gone
     */
    public record SubjectChange(String subject, List<String> old, List<String> young) {
        /** Copies the lines. */
        public SubjectChange {
            old = List.copyOf(old);
            young = List.copyOf(young);
        }

        /** The lines that are gone. */
        public List<String> removed() {
            return old.stream().filter(line -> !young.contains(line)).toList();
        }

        /** The lines that are new. */
        public List<String> added() {
            return young.stream().filter(line -> !old.contains(line)).toList();
        }
    }

    /** Copies the list. */
    public GraphDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Reads two files of sorted N-Triples, gzipped or not.
     *
     * @throws IOException where a file cannot be read, or is not sorted
     */
    public static GraphDiff between(Path older, Path younger) throws IOException {
        List<SubjectChange> changes = new ArrayList<>();
        try (Runs old = new Runs(older);
                Runs young = new Runs(younger)) {
            while (old.subject() != null || young.subject() != null) {
                int order = compare(old.subject(), young.subject());
                String subject = order <= 0 ? old.subject() : young.subject();
                List<String> before = order <= 0 ? old.take() : List.of();
                List<String> now = order >= 0 ? young.take() : List.of();
                if (!before.equals(now)) {
                    changes.add(new SubjectChange(String.valueOf(subject), before, now));
                }
            }
        }
        return new GraphDiff(changes);
    }

    /** What has ended comes last. */
    private static int compare(@Nullable String old, @Nullable String young) {
        return Objects.compare(old, young, Comparator.nullsLast(ByteOrder.UTF_8));
    }

    /** The lines of one subject after the other. */
    private static final class Runs implements AutoCloseable {
        private final Path file;
        private final BufferedReader lines;
        private @Nullable String next;
        private @Nullable String subject;

        Runs(Path file) throws IOException {
            this.file = file;
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
            this.lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
            advance();
        }

        @Nullable
        String subject() {
            return subject;
        }

        List<String> take() throws IOException {
            List<String> run = new ArrayList<>();
            String taken = subject;
            while (next != null && taken != null && taken.equals(subject)) {
                run.add(next);
                advance();
            }
            if (subject != null && compare(taken, subject) > 0) {
                throw new IOException("%s: not sorted: '%s' stands behind '%s'".formatted(file, subject, taken));
            }
            return run;
        }

        private void advance() throws IOException {
            next = lines.readLine();
            int end = next == null ? -1 : next.indexOf(' ');
            if (next != null && (end < 0 || !next.endsWith(" ."))) {
                throw new IOException("%s: '%s' is no line of N-Triples".formatted(file, next));
            }
            subject = next == null ? null : next.substring(0, end);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
