package org.corvee.web.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.web.Handler;
import org.corvee.web.Refused;
import org.corvee.web.Reply;

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
        Map<String, String> types = Stream.of("map.js", "copy.js", "editor.js", "memo.js", "icon.svg")
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
                    throw new Refused(404, "no such file; pages name those that there are");
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
}
