package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.corvee.query.Format;

/**
 * A thing as a path names it.
 *
 * @param name {@code type/slug}, written as in its IRI
 * @param extension or another name of a format, or empty
 */
record Address(String name, String extension) {
    /** What the path says after its first step: {@code /data/place/vladivostok.ttl}. */
    static Address of(HttpServletRequest request) {
        String path = request.getRequestURI();
        String name = path.substring(Math.min(path.length(), path.indexOf('/', 1) + 1));
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/')
                        && Format.named(name.substring(dot + 1), Format.Kind.TRIPLES)
                                .isPresent()
                ? new Address(name.substring(0, dot), name.substring(dot + 1))
                : new Address(name, "");
    }

    Optional<Format> format() {
        return Format.named(extension, Format.Kind.TRIPLES);
    }

    String type() {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    String slug() {
        return name.substring(name.indexOf('/') + 1);
    }
}
