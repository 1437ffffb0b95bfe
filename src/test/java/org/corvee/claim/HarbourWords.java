package org.corvee.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corvee.claim.Lexicon.Property;
import org.corvee.claim.Lexicon.PropertyRange;
import org.corvee.claim.Lexicon.ThingClass;
import org.jspecify.annotations.Nullable;

/** A small lexicon for an invented harbour, in which the fixtures of these tests play. */
final class HarbourWords {
    private final Map<String, ThingClass> classes = new HashMap<>();
    private final Map<String, Property> properties = new HashMap<>();

    private HarbourWords() {}

    static Lexicon lexicon() {
        HarbourWords words = new HarbourWords();
        words.classes();
        words.properties();
        return new Lexicon(
                words.classes,
                words.properties,
                Map.of(
                        "visa-class", Set.of("work", "tourist"),
                        "status", Set.of("open", "closed"),
                        "unit", Set.of("persons", "years", "cases", "month")));
    }

    private void classes() {
        classes.put("Claim", new ThingClass("Claim", Set.of(), "claim"));
        classes.put("Entity", new ThingClass("Entity", Set.of(), null));
        type("Work", null, "Entity");
        type("Document", "document", "Work", "Entity");
        type("ReferenceSource", "source", "Work", "Entity");
        type("CitedWork", "work", "Work", "Entity");
        type("Actor", "actor", "Entity");
        type("Person", "actor", "Actor", "Entity");
        type("Organisation", "actor", "Actor", "Entity");
        type("UnnamedPerson", "actor", "Actor", "Entity");
        type("UnnamedGroup", "actor", "Actor", "Entity");
        type("Place", "place", "Entity");
        type("Country", "place", "Place", "Entity");
        type("City", "place", "Place", "Entity");
        type("Site", "site", "Place", "Entity");
        type("WorkerCohort", "cohort", "Entity");
        type("Visa", "visa", "Entity");
        type("Event", "event", "Entity");
    }

    private void properties() {
        property("remark", PropertyRange.of(Form.TEXT), "Entity");
        property("concerns", PropertyRange.ofClasses("Entity"), "Event");
        property("arrivesIn", PropertyRange.ofClasses("Place"), "WorkerCohort");
        property("within", PropertyRange.ofClasses("Place"), "Place");
        property("holdsVisa", PropertyRange.ofClasses("Visa"), "WorkerCohort");
        property("headcount", PropertyRange.of(Form.QUANTITY), "WorkerCohort", "Actor");
        property("happensOn", PropertyRange.of(Form.TIME), "Event");
        property("exactMatch", PropertyRange.of(Form.LINK), "Entity");
        property("resembles", PropertyRange.ofClasses("Entity"), "Entity");
        property("floors", PropertyRange.of(Form.INTEGER), "Site");
        property("height", PropertyRange.of(Form.DECIMAL), "Site");
        property("isOpen", PropertyRange.of(Form.TRUTH), "Site");
        properties.put(
                "visaClass", new Property("visaClass", Set.of("Visa"), PropertyRange.ofSchemes("visa-class"), true));
        properties.put("point", new Property("point", Set.of("Place"), PropertyRange.of(Form.WKT), true));
    }

    private void type(String name, @Nullable String segment, String... ancestors) {
        classes.put(name, new ThingClass(name, Arrays.stream(ancestors).collect(Collectors.toSet()), segment));
    }

    private void property(String name, PropertyRange range, String... domains) {
        properties.put(name, new Property(name, Set.of(domains), range, false));
    }
}
