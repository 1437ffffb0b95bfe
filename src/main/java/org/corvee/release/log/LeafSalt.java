package org.corvee.release.log;

import java.util.Base64;

/**
 * What a leaf of a restricted release is hashed with, so that nobody can guess the leaf from its hash.
 *
 * @param base64 of 32 bytes, in the one way to write them
 */
public record LeafSalt(String base64) {
    static final int LENGTH = 32;

    /** Refuses what is no salt. */
    public LeafSalt {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length != LENGTH
                    || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                throw new BadProof("'%s' is no salt of %d bytes in base 64".formatted(base64, LENGTH));
            }
        } catch (IllegalArgumentException noBase64) {
            throw new BadProof("'%s' is no salt: %s".formatted(base64, noBase64.getMessage()));
        }
    }

    /** The hash of a leaf: RFC 9162's, with the salt before the text. */
    TreeHash hash(String text) {
        return TreeHash.ofLeaf(Base64.getDecoder().decode(base64), text);
    }
}
