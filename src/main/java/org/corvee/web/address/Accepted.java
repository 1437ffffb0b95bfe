package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client takes, as its {@code Accept} header says.
 *
 * @param ranges everything that it names; nothing named is everything taken
 */
record Accepted(List<Range> ranges) {
    private static final List<String> PAGE = List.of("text/html", "application/xhtml+xml");

    Accepted {
        ranges = ranges.isEmpty() ? List.of(new Range("*/*", "", 1)) : List.copyOf(ranges);
    }

    /**
     * Media types that are taken.
     *
     * @param type such as {@code text/turtle}, {@code text/*} or {@code *}{@code /*}
     * @param version of RDF, or empty
     * @param quality from 0 (not at all) to 1
     */
    record Range(String type, String version, double quality) {
        private static Range of(String written) {
            String[] parts = written.split(";");
            String version = "";
            double quality = 1;
            for (String part : List.of(parts).subList(1, parts.length)) {
                String[] pair = part.strip().split("=", 2);
                String value = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
                if (pair[0].strip().equalsIgnoreCase("version")) {
                    version = value;
                } else if (pair[0].strip().equalsIgnoreCase("q") && value.matches("[01](\\.[0-9]{0,3})?")) {
                    quality = Double.parseDouble(value);
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), version, quality);
        }

        /** How closely it names a type: 0 for not at all. */
        private int closeness(String mediaType) {
            if (type.equals(mediaType)) {
                return 3;
            }
            if (type.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*")) {
                return 2;
            }
            return type.equals("*/*") ? 1 : 0;
        }
    }

    static Accepted by(HttpServletRequest request) {
        return new Accepted(Collections.list(request.getHeaders("Accept")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .filter(written -> !written.isBlank() && !written.strip().startsWith(";"))
                .map(Range::of)
                .toList());
    }

    /** Whether a page is liked at least as well as any data. */
    boolean prefersPage() {
        double page = quality(PAGE);
        return page > 0 && Arrays.stream(Syntax.values()).allMatch(syntax -> quality(syntax.names()) <= page);
    }

    /** The syntax that is liked best; nothing when none is taken. */
    Optional<Syntax> syntax() {
        return Arrays.stream(Syntax.values())
                .filter(syntax -> quality(syntax.names()) > 0)
                .min(Comparator.comparingDouble(syntax -> -quality(syntax.names())));
    }

    /** Whether a syntax is asked for in RDF 1.2. */
    boolean wantsReifiers(Syntax syntax) {
        return syntax.holdsTripleTerms()
                && ranges.stream()
                        .anyMatch(range -> range.quality > 0
                                && range.version.equals("1.2")
                                && syntax.names().contains(range.type));
    }

    /** Whether a type is named and not only covered by a wildcard. */
    boolean names(String mediaType) {
        return ranges.stream().anyMatch(range -> range.quality > 0 && range.type.equals(mediaType));
    }

    private double quality(List<String> mediaTypes) {
        String own = mediaTypes.get(0);
        double aliased = ranges.stream()
                .filter(range -> mediaTypes.contains(range.type))
                .mapToDouble(Range::quality)
                .max()
                .orElse(0);
        double closest = ranges.stream()
                .filter(range -> range.closeness(own) > 0)
                .max(Comparator.comparingInt(range -> range.closeness(own)))
                .map(Range::quality)
                .orElse(0.0);
        return Math.max(aliased, closest);
    }
}
