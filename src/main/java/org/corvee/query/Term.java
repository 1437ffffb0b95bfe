package org.corvee.query;

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
