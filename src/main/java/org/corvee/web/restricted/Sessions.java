package org.corvee.web.restricted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Browsers in which a token was entered: each has a random name for a while, of which only the digest is kept here. */
final class Sessions {
    /** How long one lasts, however much is read in it. */
    static final Duration LENGTH = Duration.ofMinutes(30);

    private static final int MOST = 1_000;
    private static final int NAME_BYTES = 32;

    private final Cache<String, String> tokens =
            Caffeine.newBuilder().expireAfterWrite(LENGTH).maximumSize(MOST).build();

    /** Opens one for the token of that id, and gives its name. */
    String open(String token) {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(name);
        tokens.put(DigestUtils.sha256Hex(written), token);
        return written;
    }

    /** The id of the token that has opened one. */
    Optional<String> token(String name) {
        return Optional.ofNullable(tokens.getIfPresent(DigestUtils.sha256Hex(name)));
    }

    /** Ends one. */
    void close(String name) {
        tokens.invalidate(DigestUtils.sha256Hex(name));
    }
}
