package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives out files that lie in the program: those of a list, nothing else.
 *
 * @param types media types by path below the address
 * @param folder where they lie, ending in a slash
 * @param caching what a browser may do with them
 * @param read what has been read already
 */
public record StaticFiles(Map<String, String> types, String folder, String caching, Map<String, String> read)
        implements Handler {
    /** Vendored files have their version in their address, so that they never change. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String LOCK = "vendor.lock";

    public StaticFiles {
        types = Map.copyOf(types);
    }

    /** The files of others, by the lock file. */
    public static StaticFiles vendored() {
        Map<String, String> types = new TreeMap<>();
        VendorLock.read(LOCK, text("/org/corvee/web/vendor/" + LOCK))
                .files()
                .forEach(file -> types.put(file.place(), type(file.path())));
        return new StaticFiles(types, "/org/corvee/web/vendor/", FOR_EVER, new ConcurrentHashMap<>());
    }

    /** Our own scripts, and the site's icon. */
    public static StaticFiles scripts() {
        Map<String, String> types = Stream.of(
                        "carry.js",
                        "map.js",
                        "panel.js",
                        "complete.js",
                        "copy.js",
                        "editor.js",
                        "memo.js",
                        "document.js",
                        "preview.js",
                        "icon.svg")
                .collect(Collectors.toMap(name -> name, StaticFiles::type));
        return new StaticFiles(types, "/org/corvee/web/script/", "no-cache", new ConcurrentHashMap<>());
    }

    /** The stylesheet of all pages. */
    public static Handler stylesheet() {
        Reply css = new Reply(200, "text/css", text("/style.css"));
        return request -> css;
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        return Optional.ofNullable(types.get(path))
                .map(type -> new Reply(200, type, read.computeIfAbsent(path, key -> text(folder + key)))
                        .with("Cache-Control", caching))
                .orElseGet(() -> {
                    throw new Refused(404, "no such file");
                });
    }

    private static String type(String path) {
        String end = path.substring(path.lastIndexOf('.') + 1);
        return switch (end) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "svg" -> "image/svg+xml";
            case "json" -> "application/json";
            default -> "text/plain";
        };
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(
                StaticFiles.class.getResourceAsStream(resource), resource + ": not in the program")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
}
