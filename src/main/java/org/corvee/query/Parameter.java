package org.corvee.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A variable of a query that its asker may bind.
 *
 * <p>A header line declares it: {@code #+ param: NAME TYPE = DEFAULT : EXPLANATION}. NAME is the variable without its
 * question mark, TYPE a {@link ValueType}. What follows says what happens when the asker gives nothing:
 * {@code = DEFAULT} binds that (in double quotes when it has spaces), a question mark after the type leaves the
 * variable unbound, and with neither the question is refused.
 *
 * @param explanation what it is for, in a few words
 */
public record Parameter(String name, ValueType type, Fallback fallback, String explanation) {
    /** What happens when the asker gives nothing. */
    public enum Need {
        /** The default is bound. */
        GIVEN,
        /** The variable stays a variable, so that everything matches. */
        LEFT_OUT,
        /** The question is refused. */
        REQUIRED
    }

    /**
     * What stands in for an argument that was not given.
     *
     * @param written the default; empty unless there is one
     */
    public record Fallback(Need need, String written) {}

    /** How it is declared, without the explanation: {@code place thing = place/vladivostok}. */
    public String declaration() {
        String start = name + " " + type.word();
        return switch (fallback.need()) {
            case GIVEN -> start + " = " + fallback.written();
            case LEFT_OUT -> start + "?";
            case REQUIRED -> start;
        };
    }

    /**
     * The term that an argument stands for.
     *
     * @throws Question.WrongQuestion when it is not written as the type demands
     */
    Term term(String written, ShortNames names) {
        return type.term(written, names)
                .orElseThrow(() -> new Question.WrongQuestion(
                        "parameter '%s': '%s' is not %s".formatted(name, EscapedText.line(written), type.form())));
    }

    /** How an argument is written, and the term that it becomes. */
    public enum ValueType {
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

        ValueType(String form) {
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

        static Optional<ValueType> of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.word().equals(word))
                    .findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(ValueType::word).toList();
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
}
