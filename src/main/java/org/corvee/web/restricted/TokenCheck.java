package org.corvee.web.restricted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Finds whose a token is.
 *
 * <p>Whoever is not let in has waited for a slow hash, whether the token is unknown, wrong, expired or revoked. A token that
 * has let somebody in is known again for some minutes, by a hash under a key that this process alone has and that is not
 * kept; so neither the token nor anything from which it could be found is in memory, and nobody can choose where it is looked up.
 */
final class TokenCheck {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);
    private static final int MOST_KNOWN = 1_000;
    private static final int LONGEST = 200;
    private static final int KEY_BYTES = 32;

    /** So many are tried at once, so that whoever tries many does not take all processors. */
    private static final int TRIES = 2;

    private static final long PATIENCE_SECONDS = 10;

    /** What an unknown token is tried against. */
    private static final SlowHash NOBODY = SlowHash.of("");

    private final TokenFile file;
    private final Clock clock;
    private final HmacUtils fast = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, randomKey());
    private final Semaphore tries = new Semaphore(TRIES, true);
    private final Cache<String, String> known = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN_FOR)
            .maximumSize(MOST_KNOWN)
            .build();
    private Loaded loaded = new Loaded("", List.of());

    /**
     * The tokens as they were read.
     *
     * @param state of the file then
     */
    private record Loaded(String state, List<ReaderToken> tokens) {}

    TokenCheck(TokenFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        tokens();
    }

    private static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The token that lets in, if this is one. */
    Optional<ReaderToken> of(String text) {
        String token = text.length() > LONGEST ? "" : text;
        String place = fast.hmacHex(token);
        Optional<ReaderToken> before =
                Optional.ofNullable(known.getIfPresent(place)).flatMap(this::valid);
        return before.isPresent() ? before : tried(token, place);
    }

    private Optional<ReaderToken> tried(String token, String place) {
        int point = token.indexOf('.');
        Optional<ReaderToken> claimed = find(token.substring(0, Math.max(0, point)));
        boolean fits = fits(claimed.map(ReaderToken::secret).orElse(NOBODY), token);
        Optional<ReaderToken> right = claimed.filter(one -> fits).flatMap(one -> valid(one.id()));
        right.ifPresent(one -> known.put(place, one.id()));
        return right;
    }

    private boolean fits(SlowHash hash, String token) {
        try {
            if (!tries.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return hash.fits(token);
        } finally {
            tries.release();
        }
    }

    /** The token of that id, if it lets in today. */
    Optional<ReaderToken> valid(String id) {
        return find(id).filter(token -> token.letsIn(LocalDate.now(clock)));
    }

    private Optional<ReaderToken> find(String id) {
        return tokens().stream().filter(token -> token.id().equals(id)).findFirst();
    }

    /** The tokens as the file has them now: one that is revoked lets in no more. */
    private synchronized List<ReaderToken> tokens() {
        String state = state(file.file());
        if (!state.equals(loaded.state())) {
            loaded = new Loaded(state, file.all());
        }
        return loaded.tokens();
    }

    private static String state(Path file) {
        try {
            if (!Files.exists(file)) {
                return "none";
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return "%s %d %s".formatted(now.lastModifiedTime().toInstant(), now.size(), now.fileKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
