package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.store.BuildId;
import org.corvee.web.Handler;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** The whole graph as the build wrote it, with its size and digest. */
public final class DumpHandler implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/" + Dump.PATH)) {
            throw new Refused(404, "no such dump; there is /" + Dump.PATH);
        }
        Dump dump = Dump.of(Sites.needed(request));
        if (!Files.isReadable(dump.file())) {
            throw Dump.gone();
        }
        return Reply.file("application/gzip", dump.file(), dump.bytes())
                .with(Map.of(
                        "ETag",
                        dump.tag(),
                        "Content-Disposition",
                        "attachment; filename=\"corvee.nt.gz\"",
                        "Repr-Digest",
                        "sha-256=:%s:".formatted(dump.digest().base64()),
                        "Digest",
                        "sha-256=" + dump.digest().base64()));
    }

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
                    build.snapshot().id(),
                    id -> read(id, build.snapshot().folder().resolve("graph.nt.gz")));
        }

        private static Dump read(BuildId id, Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return new Dump(id, file, Files.size(file), new Digest(DigestUtils.sha256Hex(in)));
            } catch (IOException e) {
                throw gone();
            }
        }

        /** What is said of a dump whose file is not there, and of which nothing is known. */
        static Refused gone() {
            return new Refused(503, "the dump of this build cannot be read; 'corvee store repair' writes it again");
        }

        String tag() {
            return "\"%s.nt.gz\"".formatted(build.hex());
        }
    }
}
