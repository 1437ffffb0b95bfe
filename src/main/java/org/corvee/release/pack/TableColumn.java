package org.corvee.release.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param refers {@code table.column} that its values stand in, or empty
 * @param meaning what it holds, for a reader
 */
public record TableColumn(String name, Type type, Requirement need, String refers, String meaning) {
    /** What a cell holds. */
    public enum Type {
        /** A thing of ours, written {@code type/slug}. */
        ID("string", "string"),
        /** A term of an ontology, by its local name or with a prefix. */
        TERM("string", "string"),
        /** A concept, by its own word. */
        WORD("string", "string"),
        /** Whatever a claim says: an id, a word or a value. */
        ANY("string", "string"),
        TEXT("string", "string"),
        IRI("string", "anyURI"),
        INTEGER("integer", "integer"),
        NUMBER("number", "decimal"),
        BOOLEAN("boolean", "boolean"),
        DATE("date", "date");

        private final String frictionless;
        private final String csvw;

        Type(String frictionless, String csvw) {
            this.frictionless = frictionless;
            this.csvw = csvw;
        }

        /** The type's name in Table Schema. */
        String frictionless() {
            return frictionless;
        }

        /** The type's name in CSVW. */
        String csvw() {
            return csvw;
        }

        /** Whether a spreadsheet could take a cell of it for a formula. */
        boolean isWords() {
            return switch (this) {
                case TEXT, ANY, WORD, TERM, ID, IRI -> true;
                case INTEGER, NUMBER, BOOLEAN, DATE -> false;
            };
        }

        static Optional<Type> named(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /** Whether a cell may be empty. */
    public enum Requirement {
        KEY,
        REQUIRED,
        OPTIONAL;

        static Optional<Requirement> named(String word) {
            return Arrays.stream(values())
                    .filter(need -> need.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    boolean isKey() {
        return need == Requirement.KEY;
    }

    boolean isNeeded() {
        return need != Requirement.OPTIONAL;
    }
}
