package org.corvee.page.thing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corvee.page.Link;

/**
 * Which claims a list has, as its address says it.
 *
 * @param wanted what is asked of each field that is filled
 */
public record ClaimFilter(Map<Field, String> wanted) {
    /** The address of the list. */
    public static final String PATH = "/doc/claim";

    /** Every claim. */
    public static final ClaimFilter ALL = new ClaimFilter(Map.of());

    public ClaimFilter {
        wanted = Map.copyOf(wanted);
    }

    /** What can be asked of a claim. */
    public enum Field {
        THING("About", "place/vladivostok"),
        VOICE("Said by", "actor/dailynk"),
        DOCUMENT("In document", "document/rfa-2019-12"),
        PLACE("At place", "place/donggang"),
        PROPERTY("Property", "arrivesIn"),
        STATUS("Status", ""),
        MODALITY("Modality", ""),
        REVIEW("Review", ""),
        FROM("From day", "2019-12-16"),
        TO("To day", "2019-12-31");

        private final String label;
        private final String example;

        Field(String label, String example) {
            this.label = label;
            this.example = example;
        }

        /** The name in the address. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The name on the page. */
        public String label() {
            return label;
        }

        /** What may be written; empty where it is chosen. */
        public String example() {
            return example;
        }
    }

    /** These, as far as they have this too. */
    public ClaimFilter with(Field field, String value) {
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(wanted);
        more.put(field, value);
        return new ClaimFilter(more);
    }

    /** These without what is asked of a field. */
    ClaimFilter without(Field field) {
        Map<Field, String> fewer = new EnumMap<>(Field.class);
        fewer.putAll(wanted);
        fewer.remove(field);
        return new ClaimFilter(fewer);
    }

    /** What is asked of a field. */
    public Optional<String> of(Field field) {
        return Optional.ofNullable(wanted.get(field));
    }

    /** What is asked of a field, or nothing. */
    String value(Field field) {
        return of(field).orElse("");
    }

    /** The filter as an address has it. */
    public Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        wanted.forEach((field, value) -> asked.put(field.key(), value));
        return asked;
    }

    /** The address of the first page of these claims. */
    public Link link() {
        return Link.ours(PATH, asked());
    }
}
