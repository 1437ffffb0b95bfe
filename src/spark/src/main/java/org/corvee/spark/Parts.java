package org.corvee.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A folder of builds on any file system that Hadoop knows: one folder a build, named by its id, and the name of the current
 * one in {@code current}.
 *
 * <p>A build's parts are gzipped, and their lines in the order of their names are the canonical dump. Gzip's members may stand
 * one after the other, so {@code cat part-*.nt.gz} is the gzipped dump. Parts are written under names of their own and moved
 * when they are whole, so that a task that dies or comes twice harms nothing; the build is moved when all of them are, and
 * {@code current} last.
 *
 * @param folder of the builds
 * @param settings of the file systems
 */
record Parts(String folder, SerializableConfiguration settings) {
    static final String CURRENT = "current";
    static final String SUMMARY = "build.tsv";

    /**
     * A part that was written.
     *
     * @param bytes of it, packed
     * @param sha256 of its lines, each with its end
     */
    record Part(String name, long triples, long bytes, String sha256) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** A build that was written. */
    record Written(String id, long triples, int parts) {}

    /** Writes sorted lines as the current build. */
    Written write(JavaRDD<String> sorted, String policy, long derived) throws IOException {
        String writing = folder + "/.writing-" + UUID.randomUUID();
        SerializableConfiguration shared = settings;
        FileSystem files = files(writing);
        try {
            List<Part> parts = sorted
                    .mapPartitionsWithIndex(
                            (index, lines) -> one(writing, index, lines, shared.value()).iterator(), true)
                    .collect()
                    .stream()
                    .sorted(Comparator.comparing(Part::name))
                    .toList();
            String id = id(files, writing, parts);
            summary(files, writing, id, policy, derived, parts);
            Path build = new Path(folder, id);
            if (!files.exists(build) && !files.rename(new Path(writing), build)) {
                throw new IOException(build + ": cannot be moved to its place");
            }
            point(files, id);
            return new Written(id, parts.stream().mapToLong(Part::triples).sum(), parts.size());
        } finally {
            files.delete(new Path(writing), true);
        }
    }

    /**
     * The current build, each part read once more and found to be what was written.
     *
     * @throws IOException if there is none, or a part is damaged or missing; the message names it
     */
    Written current() throws IOException {
        FileSystem files = files(folder);
        Path current = new Path(folder, CURRENT);
        if (!files.exists(current)) {
            throw new IOException(folder + ": no build in parts is here; name the --out of 'corvee build --engine spark'");
        }
        String id = text(files, current).strip();
        List<Part> parts = text(files, new Path(folder + "/" + id, SUMMARY))
                .lines()
                .skip(1)
                .map(row -> row.split("\t"))
                .map(row -> new Part(row[0], Long.parseLong(row[1]), Long.parseLong(row[2]), row[3]))
                .toList();
        String found = id(files, folder + "/" + id, parts);
        if (!found.equals(id)) {
            throw new IOException("%s/%s: its parts are build %s".formatted(folder, id, found));
        }
        return new Written(id, parts.stream().mapToLong(Part::triples).sum(), parts.size());
    }

    private static String text(FileSystem files, Path path) throws IOException {
        try (InputStream in = files.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private FileSystem files(String of) throws IOException {
        return new Path(of).getFileSystem(settings.value());
    }

    private static List<Part> one(String writing, int index, Iterator<String> lines, Configuration settings)
            throws IOException {
        if (!lines.hasNext()) {
            return List.of();
        }
        String name = "part-%05d.nt.gz".formatted(index);
        Path attempt = new Path(writing, ".%s-%d".formatted(name, TaskContext.get().taskAttemptId()));
        FileSystem files = attempt.getFileSystem(settings);
        MessageDigest digest = sha256();
        long triples = 0;
        try (OutputStream out = new Packed(files.create(attempt, true))) {
            while (lines.hasNext()) {
                byte[] line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
                digest.update(line);
                out.write(line);
                triples++;
            }
        }
        Path whole = new Path(writing, name);
        files.delete(whole, false);
        if (!files.rename(attempt, whole)) {
            throw new IOException(whole + ": cannot be written");
        }
        return List.of(new Part(
                name, triples, files.getFileStatus(whole).getLen(), HexFormat.of().formatHex(digest.digest())));
    }

    /** A digest goes from the first byte to the last, so this one step is one machine's. */
    private static String id(FileSystem files, String writing, List<Part> parts) throws IOException {
        MessageDigest all = sha256();
        for (Part part : parts) {
            MessageDigest own = sha256();
            try (InputStream in = new GZIPInputStream(files.open(new Path(writing, part.name())), 1 << 16);
                    InputStream digested = new DigestInputStream(new DigestInputStream(in, own), all)) {
                digested.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(own.digest()).equals(part.sha256())) {
                throw new IOException(part.name() + ": is not what was written; see to the disk, and build again");
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static void summary(
            FileSystem files, String writing, String id, String policy, long derived, List<Part> parts)
            throws IOException {
        StringBuilder text = new StringBuilder("build\t%s\t%s\t%d\n".formatted(id, policy, derived));
        parts.forEach(part -> text.append("%s\t%d\t%d\t%s\n"
                .formatted(part.name(), part.triples(), part.bytes(), part.sha256())));
        write(files, new Path(writing, SUMMARY), text.toString());
    }

    private void point(FileSystem files, String id) throws IOException {
        Path next = new Path(folder, ".current-" + id);
        write(files, next, id + "\n");
        Path current = new Path(folder, CURRENT);
        files.delete(current, false);
        if (!files.rename(next, current)) {
            throw new IOException(current + ": cannot be written");
        }
    }

    private static void write(FileSystem files, Path path, String text) throws IOException {
        try (OutputStream out = files.create(path, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sorted lines repeat so much that the quickest level already shrinks them to a tenth. */
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
