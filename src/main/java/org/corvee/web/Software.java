package org.corvee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

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
