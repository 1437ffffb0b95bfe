package org.corvee.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more lines than memory holds, by their bytes, and gives each different line once.
 *
 * <p>An external merge sort (Knuth, volume 3, 5.4): full chunks are sorted and written as runs, and the runs are merged.
 * Lines may be added after a reading; the next reading has them too.
 */
final class LineSorter implements LineStream.LineSink, AutoCloseable {
    /** The open files of one merge, well under the usual limit of 256. */
    private static final int FAN_IN = 64;

    /** What a line costs in memory beyond its bytes: array header and reference. */
    private static final int OVERHEAD = 24;

    private final Path folder;
    private final long chunkBytes;
    private final List<byte[]> chunk = new ArrayList<>();
    private final Deque<Path> runs = new ArrayDeque<>();
    private long bytes = 0;
    private int made = 0;

    /**
     * @param folder where the runs go; made and removed by the sorter
     * @param chunkBytes how much may stand in memory before it is written
     */
    LineSorter(Path folder, long chunkBytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.chunkBytes = chunkBytes;
    }

    /** A sorter that keeps up to an eighth of the heap in memory. */
    LineSorter(Path folder) throws IOException {
        this(folder, Runtime.getRuntime().maxMemory() / 8);
    }

    @Override
    public void line(byte[] line) throws IOException {
        chunk.add(line);
        bytes += line.length + OVERHEAD;
        if (bytes > chunkBytes) {
            spill();
        }
    }

    /** Gives every different line to the sink, in the order of their bytes. */
    void forEach(LineStream.LineSink sink) throws IOException {
        if (runs.isEmpty()) {
            sortChunk();
            Distinct distinct = new Distinct(sink);
            for (byte[] line : chunk) {
                distinct.line(line);
            }
        } else {
            spill();
            while (runs.size() > FAN_IN) {
                runs.add(merged(take(FAN_IN)));
            }
            merge(List.copyOf(runs), sink);
        }
    }

    private void spill() throws IOException {
        if (chunk.isEmpty()) {
            return;
        }
        sortChunk();
        Path run = nextRun();
        write(run, sink -> {
            Distinct distinct = new Distinct(sink);
            for (byte[] line : chunk) {
                distinct.line(line);
            }
        });
        runs.add(run);
        chunk.clear();
        bytes = 0;
    }

    private void sortChunk() {
        chunk.sort(Arrays::compareUnsigned);
    }

    private Path merged(List<Path> some) throws IOException {
        Path run = nextRun();
        write(run, sink -> merge(some, sink));
        for (Path merged : some) {
            Files.delete(merged);
        }
        return run;
    }

    private static void merge(List<Path> some, LineStream.LineSink sink) throws IOException {
        Distinct distinct = new Distinct(sink);
        PriorityQueue<Run> heads = new PriorityQueue<>();
        List<Run> opened = new ArrayList<>();
        try {
            for (Path path : some) {
                Run run = new Run(new LineReader(Files.newInputStream(path)));
                opened.add(run);
                if (run.advance()) {
                    heads.add(run);
                }
            }
            while (!heads.isEmpty()) {
                Run least = heads.remove();
                distinct.line(least.head());
                if (least.advance()) {
                    heads.add(least);
                }
            }
        } finally {
            for (Run run : opened) {
                run.close();
            }
        }
    }

    private List<Path> take(int count) {
        List<Path> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(runs.remove());
        }
        return taken;
    }

    private Path nextRun() {
        made++;
        return folder.resolve("run-%05d".formatted(made));
    }

    private static void write(Path run, LineSource lines) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)) {
            lines.giveTo(line -> {
                out.write(line);
                out.write('\n');
            });
        }
    }

    @Override
    public void close() throws IOException {
        Disk.clear(folder);
    }

    /** Whoever can give lines to a sink. */
    @FunctionalInterface
    private interface LineSource {
        void giveTo(LineStream.LineSink sink) throws IOException;
    }

    /** Passes a line on unless it equals the one before. */
    private static final class Distinct implements LineStream.LineSink {
        private static final byte[] NONE = {'\n'};
        private final LineStream.LineSink next;
        private byte[] last = NONE;

        Distinct(LineStream.LineSink next) {
            this.next = next;
        }

        @Override
        public void line(byte[] line) throws IOException {
            if (!Arrays.equals(last, line)) {
                next.line(line);
                last = line;
            }
        }
    }

    /** A sorted file at its next line. */
    private static final class Run implements Comparable<Run>, AutoCloseable {
        private final LineReader reader;
        private byte[] head = {};

        Run(LineReader reader) {
            this.reader = reader;
        }

        boolean advance() throws IOException {
            byte[] next = reader.next();
            if (next == null) {
                return false;
            }
            head = next;
            return true;
        }

        byte[] head() {
            return head;
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(head, other.head);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Reads a stream's lines as bytes, one after the other. */
    private static final class LineReader implements AutoCloseable {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int from = 0;
        private int to = 0;

        LineReader(InputStream in) {
            this.in = in;
        }

        /** The next line without its end; null after the last. */
        byte @Nullable [] next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            while (from < to || fill()) {
                int end = from;
                while (end < to && buffer[end] != '\n') {
                    end++;
                }
                line.write(buffer, from, end - from);
                from = end + 1;
                if (end < to) {
                    return line.toByteArray();
                }
            }
            return line.size() == 0 ? null : line.toByteArray();
        }

        private boolean fill() throws IOException {
            from = 0;
            to = Math.max(0, in.read(buffer));
            return to > 0;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
