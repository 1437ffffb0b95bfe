package org.corvee.list;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;

/**
 * An item of Wikidata.
 *
 * @param id such as {@code Q42}
 * @param type the local name of its class with us
 * @param label its name, in English if it has one
 * @param others its names in other languages, and its aliases
 * @param modified the day on which it was changed last, if it says so
 */
record WikidataItem(String id, String type, String label, List<TaggedName> others, Optional<String> modified) {
    private static final String ENGLISH = "en";
    private static final int LONGEST_NAME = 1_000;

    /** The classes that we know of what an item may be an instance of; there are a hundred thousand more. */
    private static final Map<String, String> CLASSES = Map.of(
            "Q5", "Person",
            "Q783794", "Company",
            "Q4830453", "Company",
            "Q6881511", "Company",
            "Q891723", "Company",
            "Q11446", "Vessel",
            "Q327333", "GovernmentBody",
            "Q6256", "Country",
            "Q3624078", "Country",
            "Q515", "City");

    WikidataItem {
        others = List.copyOf(others);
    }

    /** The thing that it is with us. */
    ThingId thing() {
        String segment =
                switch (type) {
                    case "Vessel" -> "vessel";
                    case "Place", "Country", "City" -> "place";
                    default -> "actor";
                };
        return new ThingId(segment, "wikidata-" + id.toLowerCase(Locale.ROOT));
    }

    ListThing declared() {
        return new ListThing(thing(), type, label, others);
    }

    boolean isActor() {
        return thing().type().equals("actor");
    }

    /** An item whose parts come one by one. */
    static final class Draft {
        private final RowPassage place;
        private final Set<String> classes = new LinkedHashSet<>();
        private final List<TaggedName> names = new ArrayList<>();
        private String id = "";
        private String label = "";
        private String modified = "";
        private boolean isPlace;
        private boolean isTwice;

        Draft(RowPassage place) {
            this.place = place;
        }

        RowPassage place() {
            return place;
        }

        /** Whether two items stand under one name. */
        boolean isTwice() {
            return isTwice;
        }

        /**
         * Takes what stands at a path within the item.
         *
         * @throws org.corvee.model.Unreadable when it has another form than Wikidata gives it
         */
        void take(List<String> path, JsonElement value) {
            switch (path.get(0)) {
                case "id" -> {
                    isTwice |= !id.isEmpty();
                    id = value.isJsonPrimitive() ? value.getAsString() : "";
                }
                case "modified" ->
                    modified = value.isJsonPrimitive() ? value.getAsString().split("T", 2)[0] : "";
                case "labels" -> labels(value);
                case "aliases" -> aliases(value);
                default -> kind(path, value);
            }
        }

        private void labels(JsonElement labels) {
            JsonObject byLanguage = WikidataJson.objectOrNothing("'labels'", labels);
            byLanguage.keySet().forEach(language -> name(byLanguage.get(language)));
        }

        private void aliases(JsonElement aliases) {
            JsonObject byLanguage = WikidataJson.objectOrNothing("'aliases'", aliases);
            byLanguage.keySet().forEach(language -> WikidataJson.list(
                            "what is under 'aliases'", byLanguage.get(language))
                    .forEach(this::name));
        }

        private void name(JsonElement written) {
            JsonObject name = WikidataJson.object("a name", written);
            TaggedName tagged =
                    new TaggedName(WikidataJson.text(name, "value").strip(), WikidataJson.text(name, "language"));
            if (!tagged.text().isEmpty()) {
                if (tagged.language().equals(ENGLISH) && label.isEmpty()) {
                    label = tagged.text();
                } else if (tagged.language().matches("[a-z]{2,3}")) {
                    names.add(tagged);
                } else {
                    names.add(Scripts.tagged(tagged.text()));
                }
            }
        }

        private void kind(List<String> path, JsonElement statement) {
            isPlace |= path.get(1).equals("P625");
            JsonObject one = WikidataJson.object("a statement", statement);
            if (path.get(1).equals("P31") && !WikidataJson.text(one, "rank").equals(WikidataRow.DEPRECATED)) {
                WikidataSnak.main(one).value().ifPresent(classes::add);
            }
        }

        /** The item, unless something is wrong with it. */
        Optional<WikidataItem> item(ListText text, Faults faults) {
            if (!id.matches("Q[1-9]\\d*")) {
                faults.add(
                        text.spot(place.line()),
                        "'%s' is no id of an item".formatted(id),
                        "fetch items by their ids, such as Q42");
                return Optional.empty();
            }
            Stream.concat(Stream.of(label), names.stream().map(TaggedName::text))
                    .filter(name -> name.length() > LONGEST_NAME)
                    .forEach(name -> faults.add(
                            text.spot(place.line()),
                            "a name of %s has %,d characters, and begins '%s…'"
                                    .formatted(id, name.length(), name.substring(0, 20)),
                            "a name has %,d at most; leave it out of a copy of the file".formatted(LONGEST_NAME)));
            Optional<String> day = modified.isEmpty()
                    ? Optional.empty()
                    : new RowDates(text, faults).day(modified, place.line(), "modified");
            String type = classes.stream()
                    .flatMap(known -> Optional.ofNullable(CLASSES.get(known)).stream())
                    .findFirst()
                    .orElse(isPlace ? "Place" : "Actor");
            String shown = !label.isEmpty()
                    ? label
                    : names.isEmpty() ? id : names.get(0).text();
            List<TaggedName> others = names.stream()
                    .filter(name -> !name.text().equals(shown))
                    .distinct()
                    .toList();
            return Optional.of(new WikidataItem(id, type, shown, others, day));
        }
    }
}
