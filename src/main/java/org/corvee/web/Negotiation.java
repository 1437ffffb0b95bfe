package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
    public Optional<Format> namedFormat(Format.Kind kind) {
        return named.stream().flatMap(word -> Format.named(word, kind).stream()).findFirst();
    }

    /** The formats that the client takes, what it likes best first. */
    public List<Format> ranked(Format.Kind kind) {
        return ranked(kind, Format::synonyms);
    }

    /** The same for a client of SPARQL, which may name a format by a type that says less, such as plain text. */
    public List<Format> rankedGenerously(Format.Kind kind) {
        return ranked(kind, Negotiation::generously);
    }

    private static List<String> generously(Format format) {
        return Stream.concat(format.synonyms().stream(), format.generalTypes().stream())
                .toList();
    }

    private List<Format> ranked(Format.Kind kind, Function<Format, List<String>> others) {
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
    public boolean prefersPage(Format.Kind kind) {
        return page() > 0 && page() >= best(kind, Format::synonyms);
    }

    /** Whether a client of SPARQL likes a page better than any format of a kind. */
    public boolean insistsOnPage(Format.Kind kind) {
        return page() > best(kind, Negotiation::generously);
    }

    private double best(Format.Kind kind, Function<Format, List<String>> others) {
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
        double other =
                ranges(others::contains).mapToDouble(Accept.Range::weight).max().orElse(0);
        return Math.max(other, weight(own));
    }

    private Stream<Accept.Range> ranges(Predicate<String> type) {
        return accept.ranges().stream().filter(range -> type.test(range.name()));
    }
}
