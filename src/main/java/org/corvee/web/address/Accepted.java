package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.corvee.web.Accept;

/** Which of a page and the syntaxes of RDF a client takes, as its {@code Accept} header says. */
record Accepted(Accept accept) {
    private static final List<String> PAGE = List.of("text/html", "application/xhtml+xml");

    static Accepted by(HttpServletRequest request) {
        return new Accepted(Accept.of(request));
    }

    /** Whether a page is liked at least as well as any data. */
    boolean prefersPage() {
        double page = weight(PAGE);
        return page > 0 && Arrays.stream(Syntax.values()).allMatch(syntax -> weight(syntax.names()) <= page);
    }

    /** The syntax that is liked best; nothing when none is taken. */
    Optional<Syntax> syntax() {
        return Arrays.stream(Syntax.values())
                .filter(syntax -> weight(syntax.names()) > 0)
                .min(Comparator.comparingDouble(syntax -> -weight(syntax.names())));
    }

    /** Whether a syntax is asked for in RDF 1.2. */
    boolean wantsReifiers(Syntax syntax) {
        return syntax.holdsTripleTerms()
                && named(syntax.names()::contains)
                        .anyMatch(range -> range.weight() > 0 && range.version().equals("1.2"));
    }

    /** Whether a type is named and not only covered by a wildcard. */
    boolean names(String mediaType) {
        return named(mediaType::equals).anyMatch(range -> range.weight() > 0);
    }

    /** How much a type with other names is liked; a wildcard covers its first name alone. */
    private double weight(List<String> names) {
        double aliased =
                named(names::contains).mapToDouble(Accept.Range::weight).max().orElse(0);
        return Math.max(aliased, accept.weight(names.subList(0, 1)));
    }

    private Stream<Accept.Range> named(Predicate<String> type) {
        return accept.ranges().stream().filter(range -> type.test(range.name()));
    }
}
