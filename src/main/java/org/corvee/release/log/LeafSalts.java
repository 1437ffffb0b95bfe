package org.corvee.release.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.corvee.store.RestrictedStores;

/**
 * The salts of a restricted release: HMAC-SHA-256 of the claim's IRI, under a key that is the release's own.
 *
 * <p>That key is derived from the secret of the stores and from the build, so that it comes out the same whenever it is asked
 * for, and so that a salt that a proof of one release shows says nothing about the same claim in another release. It is
 * kept with the release, which can then be proved when the secret of the stores is another.
 */
public final class LeafSalts {
    private static final String LABEL = "corvee leaf salt\n";

    private final byte[] key;

    private LeafSalts(byte[] key) {
        this.key = key;
    }

    /**
     * Those of a build.
     *
     * @param secret of the restricted stores
     * @param graph the build's id, in full
     */
    public static LeafSalts of(byte[] secret, String graph) {
        return new LeafSalts(hmac(secret, LABEL + graph));
    }

    /**
     * Those that were kept with a release.
     *
     * @param releaseFolder the release's own
     * @throws ReleaseLog.BadLog where they are gone
     */
    public static LeafSalts in(Path releaseFolder) throws IOException {
        Path file = file(releaseFolder);
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != LeafSalt.LENGTH) {
                throw new ReleaseLog.BadLog("%s: holds %d bytes, and a key has %d; take the folder from a copy"
                        .formatted(file, key.length, LeafSalt.LENGTH));
            }
            return new LeafSalts(key);
        } catch (NoSuchFileException gone) {
            throw new ReleaseLog.BadLog(
                    "%s: is gone, and without it nothing of the release can be proved; take the folder from a copy"
                            .formatted(file));
        }
    }

    /** Keeps them with a release, for the owner alone. */
    public void write(Path releaseFolder) throws IOException {
        Path file = file(releaseFolder);
        RestrictedStores.createPrivate(file);
        Files.write(file, key);
    }

    private static Path file(Path releaseFolder) {
        return releaseFolder.resolve("salts.key");
    }

    /** The salt of a claim's leaf. */
    LeafSalt of(String claim) {
        return new LeafSalt(Base64.getEncoder().encodeToString(hmac(key, claim)));
    }

    private static byte[] hmac(byte[] key, String text) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(text.getBytes(StandardCharsets.UTF_8));
    }
}
