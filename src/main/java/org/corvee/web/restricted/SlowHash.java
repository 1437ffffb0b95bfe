package org.corvee.web.restricted;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A secret of which only this is kept: a salted hash by PBKDF2-HMAC-SHA-256, slow to try.
 *
 * @param iterations how slow
 * @param salt in Base64
 * @param hash in Base64
 */
record SlowHash(int iterations, String salt, String hash) {
    /** About a tenth of a second. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    /** Of a secret, with a salt of its own. */
    static SlowHash of(String secret) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String written = Base64.getEncoder().encodeToString(salt);
        return new SlowHash(ITERATIONS, written, hash(secret, ITERATIONS, salt));
    }

    /** Whether it is the hash of this secret; takes as long for any. */
    boolean fits(String secret) {
        String tried = hash(secret, iterations, Base64.getDecoder().decode(salt));
        return MessageDigest.isEqual(
                tried.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String secret, int iterations, byte[] salt) {
        PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            key.clearPassword();
        }
    }
}
