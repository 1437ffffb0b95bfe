package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.Format;

/**
 * Which of a page and the formats of {@link Format} a client gets: what its address names, else what its {@code Accept}
 * header likes best.
 *
 * <p>A type with other names is liked as much as the best liked of them; a wildcard covers its own name alone.
 *
 * @param named what the address names, in small letters
 */
public record Negotiation(Accept accept, List<String> named) {
    private static final List<String> PARAMETERS = List.of("format", "output", "results");
    private static final String HTML = "text/html";
    private static final List<String> PAGE = List.of("application/xhtml+xml");
    private static final List<String> JSON =
            List.of("application/json", "application/sparql-results+json", "application/ld+json");

    /** A type that no client names, to see what it makes of types at large. */
    private static final String ANYTHING = "x/x";

    public Negotiation {
        named = List.copyOf(named);
    }

    /** What a request says. */
    public static Negotiation of(HttpServletRequest request) {
        return new Negotiation(Accept.of(request), words(request));
    }

    /** What an {@code Accept} header says, where the address says nothing or cannot be read. */
    static Negotiation of(String accept) {
        return new Negotiation(Accept.of(accept), List.of());
    }

    /** A plus sign that somebody forgot to encode has become a space. */
    private static List<String> words(HttpServletRequest request) {
        return PARAMETERS.stream()
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .map(word -> word.strip().replace(' ', '+').toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether the address names a page. */
    public boolean namesPage() {
        return named.contains("html") || named.contains(HTML);
    }

    /** The format that the address names, for an answer of a kind. */
    public Optional<Format> namedFormat(Format.AnswerKind kind) {
        return named.stream().flatMap(word -> Format.named(word, kind).stream()).findFirst();
    }

    /** The formats that the client takes, what it likes best first. */
    public List<Format> ranked(Format.AnswerKind kind) {
        return ranked(kind, Format::synonyms);
    }

    /** The same for a client of SPARQL, which may name a format by a type that says less, such as plain text. */
    public List<Format> rankedGenerously(Format.AnswerKind kind) {
        return ranked(kind, Negotiation::generously);
    }

    private static List<String> generously(Format format) {
        return Stream.concat(format.synonyms().stream(), format.generalTypes().stream())
                .toList();
    }

    private List<Format> ranked(Format.AnswerKind kind, Function<Format, List<String>> others) {
        return Format.of(kind).stream()
                .map(format ->
                        new Liked(format, weight(format.mediaType(), others.apply(format)), weight(format.mediaType())))
                .filter(liked -> liked.weight() > 0)
                .sorted(Comparator.comparingDouble((Liked liked) -> -liked.weight())
                        .thenComparingDouble(liked -> -liked.own()))
                .map(Liked::format)
                .toList();
    }

    /** A format with how much it is liked, by whatever name and by its own. */
    private record Liked(Format format, double weight, double own) {}

    /** Whether a page is liked at least as well as any format of a kind. */
    public boolean prefersPage(Format.AnswerKind kind) {
        return page() > 0 && page() >= best(kind, Format::synonyms);
    }

    /** Whether a client of SPARQL likes a page better than any format of a kind. */
    public boolean insistsOnPage(Format.AnswerKind kind) {
        return page() > best(kind, Negotiation::generously);
    }

    private double best(Format.AnswerKind kind, Function<Format, List<String>> others) {
        return Format.of(kind).stream()
                .mapToDouble(format -> weight(format.mediaType(), others.apply(format)))
                .max()
                .orElse(0);
    }

    /** Whether the client would rather read a page than whatever else there may be. */
    public boolean readsPages() {
        return page() > accept.weight(List.of(ANYTHING));
    }

    /** Whether the client would rather read JSON than plain text or a page. */
    public boolean readsJson() {
        double json = accept.weight(JSON);
        return json > accept.weight(List.of("text/plain")) && json > page();
    }

    /** Whether the client reads problems as JSON, which some name and others take who take any JSON. */
    boolean readsProblems() {
        return readsJson() || accept.weight(List.of("application/problem+json")) > accept.weight(List.of("text/plain"));
    }

    /** Whether a format is asked for in RDF 1.2. */
    public boolean wantsReifiers(Format format) {
        return format.holdsTripleTerms()
                && ranges(type -> type.equals(format.mediaType())
                                || format.synonyms().contains(type))
                        .anyMatch(range -> range.weight() > 0 && range.version().equals("1.2"));
    }

    /** Whether a type is named and not only covered by a wildcard. */
    public boolean names(String mediaType) {
        return ranges(mediaType::equals).anyMatch(range -> range.weight() > 0);
    }

    private double page() {
        return weight(HTML, PAGE);
    }

    private double weight(String own) {
        return accept.weight(List.of(own));
    }

    private double weight(String own, Collection<String> others) {
        double other = ranges(others::contains)
                .mapToDouble(Accept.MediaRange::weight)
                .max()
                .orElse(0);
        return Math.max(other, weight(own));
    }

    private Stream<Accept.MediaRange> ranges(Predicate<String> type) {
        return accept.ranges().stream().filter(range -> type.test(range.name()));
    }

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

        /** Types that no answer of ours has, or is asked for by. */
        private static final Set<String> NOT_OURS =
                Set.of("image", "audio", "video", "font", "application/signed-exchange");

        /** A header with words that name no type: it takes nothing. */
        private static final String NOTHING = "nothing";

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

            private boolean isOurs() {
                return !NOT_OURS.contains(type) && !NOT_OURS.contains(name());
            }

            private String written(boolean isWeighted) {
                return name()
                        + (version.isEmpty() ? "" : ";version=" + version)
                        + (isWeighted && weight < 1 ? ";q=" + BigDecimal.valueOf(weight) : "");
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
                    .map(range -> new MediaRange(
                            range.group(1), range.group(2), version(range.group(3)), weight(range.group(3))))
                    .toList();
            return new Accept(header.replace(",", "").isBlank() ? List.of(new MediaRange("*", "*", "", 1)) : ranges);
        }

        /**
         * A header that says the same in fewer words: without what nothing of ours is, such as pictures, and without a
         * weight where all have one.
         *
         * <p>Browsers, who differ in the pictures that they take, come to the same words.
         */
        static String canonical(String header) {
            List<MediaRange> all = of(header).ranges();
            List<MediaRange> ours = all.stream().filter(MediaRange::isOurs).toList();
            List<MediaRange> kept = ours.isEmpty() ? all : ours;
            boolean isWeighted =
                    kept.stream().mapToDouble(MediaRange::weight).distinct().count() > 1;
            return kept.isEmpty()
                    ? NOTHING
                    : kept.stream()
                            .map(range -> range.written(isWeighted || range.weight() == 0))
                            .collect(Collectors.joining(","));
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
}
