package org.corvee.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An <a href="https://www.w3.org/TR/rdf12-concepts/">RDF term</a> of an answer, without Jena. */
public sealed interface Term {
    /** The datatype of a plain text. */
    String STRING = "http://www.w3.org/2001/XMLSchema#string";

    /** Does the one thing of several that fits this kind of term. */
    <T> T match(Cases<T> cases);

    /** What to do with each kind of term; a new kind is asked for by the compiler. */
    interface Cases<T> {
        T iri(Iri iri);

        T literal(Literal literal);

        T blank(Blank blank);

        T statement(TripleTerm statement);
    }

    /** A name of the Web; hostile until shown to be harmless, like every text of an answer. */
    record Iri(String value) implements Term {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.iri(this);
        }
    }

    /**
     * A value.
     *
     * @param lang the language tag, empty when there is none
     */
    record Literal(String lexical, String datatype, String lang) implements Term {
        private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
        private static final Set<String> NUMBERS = Set.of(
                "integer",
                "decimal",
                "double",
                "float",
                "int",
                "long",
                "short",
                "byte",
                "nonNegativeInteger",
                "positiveInteger",
                "unsignedInt",
                "unsignedLong");
        private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,15}(\\.[0-9]{1,15})?|\\.[0-9]{1,15})");

        /** The number that it is, without zeros that say nothing; none where it is no number, or too long a one. */
        public Optional<BigDecimal> number() {
            boolean isNumber = datatype.startsWith(XSD)
                    && NUMBERS.contains(datatype.substring(XSD.length()))
                    && NUMBER.matcher(lexical).matches();
            return isNumber
                    ? Optional.of(new BigDecimal(lexical).stripTrailingZeros())
                            .map(number -> number.scale() < 0 ? number.setScale(0) : number)
                    : Optional.empty();
        }

        /** A plain text. */
        public static Literal text(String lexical) {
            return new Literal(lexical, STRING, "");
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.literal(this);
        }
    }

    /** Something without a name; other people's graphs have them, ours does not. */
    record Blank(String label) implements Term {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.blank(this);
        }
    }

    /** An RDF 1.2 triple term; other people's graphs may have them. */
    record TripleTerm(Term subject, Term predicate, Term object) implements Term {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.statement(this);
        }
    }
}
