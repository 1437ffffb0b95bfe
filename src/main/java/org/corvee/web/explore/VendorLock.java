package org.corvee.web.explore;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which files of others are kept here, from which package, and how they read when they came.
 *
 * @param files in the order of the lock file
 */
public record VendorLock(List<VendoredFile> files) {
    private static final String HEAD = "package\tversion\tlicence\tfile\tsha256\tintegrity";

    public VendorLock {
        files = List.copyOf(files);
    }

    /**
     * A file as its package publishes it.
     *
     * @param origin the package
     * @param path inside the package
     * @param sha256 of the file, in hexadecimal digits
     */
    public record VendoredFile(VendoredPackage origin, String path, String sha256) {
        /** Where it lies beside the lock file, and below {@code /vendor/}. */
        public String place() {
            return origin.folder() + "/" + path;
        }
    }

    /**
     * A package of npm.
     *
     * @param integrity what npm says of the whole package
     */
    public record VendoredPackage(String name, String version, String licence, String integrity) {
        /** Its folder: its name without what a path cannot have, and its version. */
        String folder() {
            return name.replaceFirst("^@", "").replace('/', '-') + "-" + version;
        }
    }

    /**
     * Reads a lock file.
     *
     * @param place for errors
     * @throws IllegalArgumentException with place, fault and remedy
     */
    public static VendorLock read(String place, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("%s:1: begin with the columns %s".formatted(place, HEAD));
        }
        return new VendorLock(IntStream.range(1, lines.size())
                .mapToObj(line -> file(place + ":" + (line + 1), lines.get(line)))
                .toList());
    }

    private static VendoredFile file(String place, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6 || !cells[4].matches("[0-9a-f]{64}") || !cells[5].startsWith("sha512-")) {
            throw new IllegalArgumentException(
                    "%s: write package, version, licence, file, SHA-256 and npm integrity, with tabs between"
                            .formatted(place));
        }
        return new VendoredFile(new VendoredPackage(cells[0], cells[1], cells[2], cells[5]), cells[3], cells[4]);
    }
}
