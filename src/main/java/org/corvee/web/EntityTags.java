package org.corvee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.store.BuildId;

/**
 * Names answers before they are made: the same build, the same software and settings, and the same {@link AnswerKey} give
 * the same bytes.
 *
 * @param settings in few words, since they are part of every tag
 * @param origin known once the server listens; pages have it in them
 */
record EntityTags(Software software, String settings, Supplier<String> origin) {
    /** The tag of what is asked of a build. */
    EntityTag of(BuildId build, AnswerKey key) {
        Stream<String> here = Stream.of(build.hex(), software.digest(), settings, origin.get());
        return EntityTag.of(build, Stream.concat(here, key.parts().stream()).toList());
    }

    /**
     * Which software makes the answers.
     *
     * @param digest of the jar, the same wherever the same jar runs; classes in a folder are new in each process
     */
    record Software(String digest) {
        private static final Software RUNNING = read();

        static Software running() {
            return RUNNING;
        }

        private static Software read() {
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
