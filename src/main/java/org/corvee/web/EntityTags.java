package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Names answers before they are made: the same build, the same software and settings, and the same request give the same
 * bytes.
 *
 * @param origin known once the server listens; pages have it in them
 */
public record EntityTags(Software software, String settings, Supplier<String> origin) {
    /** The tag of what a request asks of a build; packed bytes are other bytes. */
    public EntityTag of(ServedBuild build, HttpServletRequest request, List<String> parts) {
        String packing = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
        Stream<String> here =
                Stream.of(build.snapshot().id().hex(), software.digest(), settings, origin.get(), packing);
        return EntityTag.of(Stream.concat(here, parts.stream()).toList());
    }

    /**
     * Which software makes the answers.
     *
     * @param digest of the jar, the same wherever the same jar runs; classes in a folder are new with each start
     */
    public record Software(String digest) {
        static Software running() {
            try {
                CodeSource source = Software.class.getProtectionDomain().getCodeSource();
                Path code = Path.of(source.getLocation().toURI());
                return Files.isRegularFile(code)
                        ? new Software(DigestUtils.sha256Hex(Files.readAllBytes(code)))
                        : new Software(Instant.now().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
