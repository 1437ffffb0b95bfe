package org.corvee.store;

import java.util.regex.Pattern;

/**
 * One file of a build as it travels to another machine, packed by gzip.
 *
 * @param name below the build's folder, with slashes; or {@code vanished.tsv}, which lies beside the builds
 * @param sha256 of the packed bytes, 64 lower-case hexadecimal digits
 * @param packed how many bytes it has packed
 * @param length how many it has unpacked
 */
public record BuildPart(String name, String sha256, long packed, long length) {
    /** No file is longer, so that a sum of many is still a number. */
    private static final long LONGEST = 1L << 48;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME =
            Pattern.compile("build\\.json|files\\.tsv|graph\\.nt\\.gz|vanished\\.tsv|db/Data-\\d{4}/[A-Za-z-]{1,40}\\."
                    + "(dat|idn|bpt|obj|bdf|jrnl)|[a-z]{1,40}-\\d{1,9}/[A-Za-z0-9_]{1,80}(\\.[A-Za-z]{1,20})?");

    public BuildPart {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a part has a name that no file of a build has");
        }
        if (!DIGEST.matcher(sha256).matches() || packed < 1 || packed > LONGEST || length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("part %s has no digest, or no length that a file has".formatted(name));
        }
    }
}
