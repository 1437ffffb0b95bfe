package org.corvee.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an argument is written, and the term that it becomes. */
public enum ParameterType {
    THING("a thing such as place/vladivostok") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return names.thing(written).map(Term.class::cast);
        }
    },
    CONCEPT("a concept such as modality/expected") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return names.concept(written).map(Term.class::cast);
        }
    },
    TERM("a term of the ontology such as headcount") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return names.term(written).map(Term.class::cast);
        }
    },
    IRI("an absolute IRI") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return names.iri(written).map(Term.class::cast);
        }
    },
    STRING("a text") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return Optional.of(Term.Literal.text(written));
        }
    },
    INTEGER("a whole number") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return typed("integer", written, written.matches("[+-]?[0-9]+"));
        }
    },
    DECIMAL("a number such as 1.25") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return typed("decimal", written, written.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"));
        }
    },
    DATE("a date such as 2019-12-22") {
        @Override
        Optional<Term> term(String written, ShortNames names) {
            return typed("date", written, isDate(written));
        }
    };

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private final String form;

    ParameterType(String form) {
        this.form = form;
    }

    /** The term, or nothing when the text is not written as {@link #form} says. */
    abstract Optional<Term> term(String written, ShortNames names);

    /** What an argument of this type looks like. */
    public String form() {
        return form;
    }

    /** The type's word in a header. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ParameterType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ParameterType::word).toList();
    }

    private static Optional<Term> typed(String datatype, String written, boolean right) {
        return right ? Optional.of(new Term.Literal(written, XSD + datatype, "")) : Optional.empty();
    }

    private static boolean isDate(String written) {
        try {
            LocalDate.parse(written);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
