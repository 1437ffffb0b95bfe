package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a client likes to read, by <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110</a>.
 *
 * <p>The most specific range that covers a type decides how much it is liked; a weight of 0 is a refusal. Of the other
 * parameters only the version of RDF is kept, which does not count for that.
 */
public record Accept(List<MediaRange> ranges) {
    private static final Pattern RANGE =
            Pattern.compile("\\s*([a-z0-9!#$&^_.+*-]+)/([a-z0-9!#$&^_.+*-]+)\\s*((?:;[^,]*)?)");
    private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?([^;\"\\s]*)");
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*(?:;|$)");

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /**
     * A media range such as {@code text/*} with its weight.
     *
     * @param version of RDF, or empty
     */
    public record MediaRange(String type, String subtype, String version, double weight) {
        /** What it names: a type, or types. */
        public String name() {
            return type + "/" + subtype;
        }

        boolean covers(String mediaType) {
            int slash = mediaType.indexOf('/');
            return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
                    && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
        }

        int width() {
            return type.equals("*") ? 2 : subtype.equals("*") ? 1 : 0;
        }
    }

    /** What the request says; nothing said is anything accepted. */
    public static Accept of(HttpServletRequest request) {
        return of(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    static Accept of(String header) {
        List<MediaRange> ranges = Stream.of(header.toLowerCase(Locale.ROOT).split(","))
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(range ->
                        new MediaRange(range.group(1), range.group(2), version(range.group(3)), weight(range.group(3))))
                .toList();
        return new Accept(header.replace(",", "").isBlank() ? List.of(new MediaRange("*", "*", "", 1)) : ranges);
    }

    private static String version(String parameters) {
        Matcher version = VERSION.matcher(parameters);
        return version.find() ? version.group(1) : "";
    }

    private static double weight(String parameters) {
        Matcher weight = WEIGHT.matcher(parameters);
        return weight.find() ? Math.min(1, Double.parseDouble(weight.group(1))) : 1;
    }

    /** How much a type is liked, from 0 (not taken) to 1. */
    public double weight(Iterable<String> sameTypes) {
        double most = 0;
        for (String type : sameTypes) {
            most = Math.max(most, weightOf(type));
        }
        return most;
    }

    private double weightOf(String mediaType) {
        return ranges.stream()
                .filter(range -> range.covers(mediaType))
                .min(Comparator.comparingInt(MediaRange::width))
                .map(MediaRange::weight)
                .orElse(0.0);
    }

    /** The offer that is liked best; of equals the first. Empty when none is taken. */
    public <T> Optional<T> best(Map<String, T> offers) {
        Optional<T> best = Optional.empty();
        double most = 0;
        for (Map.Entry<String, T> offer : offers.entrySet()) {
            double weight = weightOf(offer.getKey());
            if (weight > most) {
                most = weight;
                best = Optional.of(offer.getValue());
            }
        }
        return best;
    }
}
