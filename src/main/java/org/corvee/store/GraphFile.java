package org.corvee.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;

/**
 * A graph as gzipped, sorted, canonical N-Triples.
 *
 * @param path the file
 */
record GraphFile(Path path) {
    private static final int BUFFER = 1 << 16;

    /** The graph of a build. */
    static GraphFile in(Path build) {
        return new GraphFile(build.resolve("graph.nt.gz"));
    }

    /**
     * Writes what the sorter holds, and names it by the SHA-256 of the lines, each with its end.
     *
     * @param also gets every line as well
     */
    BuildId write(LineSorter sorter, LineStream.LineSink also) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (OutputStream out = open(digest)) {
            sorter.forEach(line -> {
                out.write(line);
                out.write('\n');
                also.line(line);
            });
        }
        return new BuildId(HexFormat.of().formatHex(digest.digest()));
    }

    /** Writes a finished table, and names it by the SHA-256 of the lines, each with its end. */
    BuildId write(TripleTable table) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (OutputStream out = open(digest)) {
            table.writeTo(out);
        }
        return new BuildId(HexFormat.of().formatHex(digest.digest()));
    }

    /** Takes what is written by the block, for a digest and a packer that are called for each word cost twice as much. */
    private OutputStream open(MessageDigest digest) throws IOException {
        return new BufferedOutputStream(
                new DigestOutputStream(new FastGzip(Files.newOutputStream(path)), digest), BUFFER);
    }

    /** The id of what the file holds, whatever it is called. */
    BuildId id() throws IOException {
        try (InputStream in = open()) {
            return new BuildId(DigestUtils.sha256Hex(in));
        }
    }

    /** The id of what the sorter holds, without writing it. */
    static BuildId idOf(LineSorter sorter) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        sorter.forEach(line -> {
            digest.update(line);
            digest.update((byte) '\n');
        });
        return new BuildId(HexFormat.of().formatHex(digest.digest()));
    }

    /** The unpacked bytes. */
    InputStream open() throws IOException {
        return new GZIPInputStream(Files.newInputStream(path), BUFFER);
    }

    /** Gives every triple to the stream. */
    void triplesTo(StreamRDF stream) throws IOException {
        try (InputStream in = open()) {
            RDFParser.source(in).lang(Lang.NTRIPLES).checking(false).parse(stream);
        }
    }

    /** Sorted lines repeat so much that the quickest level already shrinks them to a tenth. */
    static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
