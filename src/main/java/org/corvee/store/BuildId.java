package org.corvee.store;

import java.util.regex.Pattern;

/**
 * The name of a build: the SHA-256 of its sorted canonical N-Triples, so that the same graph has the same name.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record BuildId(String hex) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public BuildId {
        if (!DIGEST.matcher(hex).matches()) {
            throw new IllegalArgumentException("'%s' is no build id: it has 64 hexadecimal digits".formatted(hex));
        }
    }

    /** The first twelve digits, for people. */
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
