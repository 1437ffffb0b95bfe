package org.corvee.web.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.corvee.store.BuildId;
import org.corvee.web.ServedBuild;

/**
 * The file of a build's graph.
 *
 * @param file packed N-Triples
 */
record Dump(BuildId build, Path file, long bytes, Digest digest) {
    /** Where it stands, under the origin and under the base. */
    static final String PATH = "dump/corvee.nt.gz";

    /** Few builds are served at a time, and a digest is short. */
    private static final Map<BuildId, Dump> KNOWN = new ConcurrentHashMap<>();

    /** A SHA-256. */
    record Digest(String hex) {
        String base64() {
            return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
        }
    }

    static Dump of(ServedBuild build) {
        return KNOWN.computeIfAbsent(
                build.snapshot().id(), id -> read(id, build.snapshot().folder().resolve("graph.nt.gz")));
    }

    private static Dump read(BuildId id, Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            MessageDigest digest = ((DigestInputStream) in).getMessageDigest();
            return new Dump(id, file, bytes, new Digest(HexFormat.of().formatHex(digest.digest())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String tag() {
        return "\"%s.nt.gz\"".formatted(build.hex());
    }

    void copy(OutputStream out) throws IOException {
        Files.copy(file, out);
    }
}
