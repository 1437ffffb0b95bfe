package org.corvee.curate.desk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.corvee.claim.Lexicon;
import org.corvee.claim.Lexicon.Property;
import org.corvee.claim.Lexicon.PropertyRange;
import org.corvee.claim.PassedClaims;
import org.corvee.claim.Thing;
import org.corvee.curate.ClaimsFile;
import org.corvee.curate.OpenDocument;
import org.corvee.curate.Workbench;
import org.corvee.model.Json;
import org.corvee.propose.Proposal;
import org.corvee.propose.Proposals;
import org.corvee.propose.ThingNames;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.corvee.query.name.NamedThing.ThingName;
import org.corvee.source.Stretch;
import org.jspecify.annotations.Nullable;

/** What is offered to whoever types a part of a statement: the things of this document first, then all others. */
final class Completions {
    private static final int MOST = 12;
    private static final int MOST_SHARED = 3;

    /** By how much what this document names is before what fits as well, on the scale of names: 100 is the same name. */
    private static final int HERE = 20;

    /** From here on a name is the same, in whatever letters, and by so much it is before all that are only like it. */
    private static final int SAME = 95;

    private static final int OF_THE_SAME = 30;
    private static final int BY_ID = 130;
    private static final int BY_SLUG = 40;

    private final Workbench desk;
    private List<Thing> others = List.of();
    private @Nullable Own own;
    private NameIndex index = NameIndex.of(List.of());

    Completions(Workbench desk) {
        this.desk = desk;
    }

    /**
     * What a field could mean.
     *
     * @param part subject, property, object or actor
     * @param typed what stands in the field
     * @param subject and {@code property}, what stands in the fields before it
     */
    synchronized JsonObject of(OpenDocument document, String part, String typed, String subject, String property)
            throws IOException {
        refresh(desk.otherThings(document));
        Map<String, Thing> own = ownAsKnown(document);
        return switch (part) {
            case "subject" -> things(own, typed, Set.of(Lexicon.ENTITY));
            case "actor" -> things(own, typed, Set.of("Actor"));
            case "property" -> properties(document, typed, type(own, subject));
            default -> object(own, typed, property);
        };
    }

    /** Who could have published a document, by a name in any script or by an id. */
    synchronized JsonObject publishers(String typed) throws IOException {
        refresh(desk.things());
        return things(Map.of(), typed, Set.of("Actor"));
    }

    /** What the text of a document seems to state. */
    List<Proposal> proposals(OpenDocument document) throws IOException {
        List<Thing> others = desk.otherThings(document);
        List<Thing> things = new ArrayList<>(own(document, others).values());
        things.addAll(others);
        return calm(
                new Proposals(new ThingNames(things.stream().distinct().toList()), desk.otherTexts(document))
                        .of(document.text(), document.sentences()),
                document.sentences());
    }

    /** Of the documents that share the words of a sentence the first few: a line that all have is in hundreds. */
    private static List<Proposal> calm(List<Proposal> proposals, List<Stretch> sentences) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        sentences.forEach(sentence -> counts.put(sentence.start(), 0));
        return proposals.stream()
                .filter(proposal -> {
                    Integer sentence = counts.floorKey(proposal.place().start());
                    return !(proposal instanceof Proposal.Shared)
                            || sentence == null
                            || counts.merge(sentence, 1, Integer::sum) <= MOST_SHARED;
                })
                .toList();
    }

    private JsonObject object(Map<String, Thing> own, String typed, String property) {
        Property known = desk.lexicon().properties().get(property);
        if (known == null) {
            return answer(List.of(), "");
        }
        PropertyRange range = known.range();
        JsonObject things = range.classes().isEmpty()
                ? answer(concepts(range.schemes(), typed), "")
                : things(own, typed, range.classes());
        if (!range.classes().isEmpty() && !range.schemes().isEmpty()) {
            concepts(range.schemes(), typed).forEach(things.getAsJsonArray("found")::add);
        }
        things.addProperty("hint", hint(range));
        things.add("classes", Json.texts(range.classes()));
        return things;
    }

    /** What may stand there, in words. */
    private static String hint(PropertyRange range) {
        return range.forms().stream()
                .map(form -> switch (form) {
                    case QUANTITY ->
                        "a quantity: 150 persons, ~40 persons, 20..34 persons, >100 persons, USD 300/month";
                    case TIME -> "a date: 2019-12-16, 2019-12, 2019-12~, 2019-12-15/2019-12-19";
                    case LINK -> "an address";
                    case TEXT -> "words";
                    case LANGUAGE -> "a language, such as ko";
                    case WKT -> "a shape as WKT";
                    case INTEGER -> "a whole number";
                    case DECIMAL -> "a number";
                    case TRUTH -> "true or false";
                })
                .findFirst()
                .orElse("");
    }

    private List<JsonObject> concepts(Set<String> schemes, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return schemes.stream()
                .sorted()
                .flatMap(scheme ->
                        desk.lexicon().conceptsOf(scheme).stream().sorted().map(name -> scheme + "/" + name))
                .filter(concept -> concept.contains(wanted))
                .sorted(Comparator.comparing(
                        concept -> !concept.substring(concept.indexOf('/') + 1).startsWith(wanted)))
                .limit(MOST)
                .map(concept -> entry(
                        concept, concept.substring(concept.indexOf('/') + 1).replace('-', ' '), "", false))
                .toList();
    }

    private JsonObject properties(OpenDocument document, String typed, String type) {
        Map<String, Integer> used = new HashMap<>();
        document.draft().claims().stream()
                .flatMap(filed -> filed.claim().statements().stream())
                .filter(row -> row.size() > 1)
                .forEach(row -> used.merge(row.get(1), 1, Integer::sum));
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        return answer(
                desk.lexicon().properties().values().stream()
                        .filter(property -> type.isEmpty()
                                || property.domains().isEmpty()
                                || desk.lexicon().isOneOf(type, property.domains()))
                        .filter(property ->
                                property.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .sorted(Comparator.comparing((Property property) -> !property.name()
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(wanted))
                                .thenComparing(property -> -used.getOrDefault(property.name(), 0))
                                .thenComparing(Property::name))
                        .limit(MOST)
                        .map(property -> entry(
                                property.name(),
                                words(property.name()),
                                takes(property.range()),
                                used.containsKey(property.name())))
                        .toList(),
                "");
    }

    private static String takes(PropertyRange range) {
        return Stream.of(range.classes(), range.schemes())
                .flatMap(Set::stream)
                .sorted()
                .findFirst()
                .or(() -> range.forms().stream()
                        .map(form -> form.name().toLowerCase(Locale.ROOT))
                        .findFirst())
                .orElse("");
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private JsonObject things(Map<String, Thing> own, String typed, Set<String> classes) {
        if (typed.isBlank()) {
            return answer(
                    own.values().stream()
                            .filter(thing -> isOneOf(thing.type(), classes))
                            .limit(MOST)
                            .map(thing -> entry(thing, true))
                            .toList(),
                    "");
        }
        Map<String, Offer> found = new LinkedHashMap<>();
        NameIndex here =
                NameIndex.of(own.values().stream().map(Completions::named).toList());
        ids(own.values(), typed, classes).forEach(thing -> offer(found, entry(thing, true), BY_ID + HERE));
        begun(here, typed, classes, true, found);
        begun(index, typed, classes, false, found);
        int byId = typed.contains("/") ? BY_ID : BY_SLUG;
        ids(others, typed, classes).forEach(thing -> offer(found, entry(thing, false), byId));
        return answer(
                found.values().stream()
                        .sorted(Comparator.comparingInt(Offer::weight).reversed())
                        .limit(MOST)
                        .map(Offer::entry)
                        .toList(),
                "");
    }

    /** What is offered, and how well it fits what is typed; what this document names fits a little better than others. */
    private record Offer(JsonObject entry, int weight) {}

    private static void offer(Map<String, Offer> found, JsonObject entry, int weight) {
        found.merge(
                entry.get("value").getAsString(),
                new Offer(entry, weight),
                (one, other) -> other.weight() > one.weight() ? other : one);
    }

    private void begun(NameIndex names, String typed, Set<String> classes, boolean isHere, Map<String, Offer> found) {
        Predicate<NamedThing> fits = named -> isOneOf(kind(named), classes);
        Stream.concat(names.begun(typed, MOST, fits).stream(), names.find(typed, MOST, fits).stream())
                .forEach(match -> offer(
                        found,
                        entry(match.named().iri(), match.named().label(), kind(match.named()), isHere),
                        match.score() + (match.score() >= SAME ? OF_THE_SAME : 0) + (isHere ? HERE : 0)));
    }

    /** Those whose id is being typed. */
    private Stream<Thing> ids(Iterable<Thing> things, String typed, Set<String> classes) {
        List<Thing> found = new ArrayList<>();
        for (Thing thing : things) {
            String id = thing.id().text();
            if (typed.length() > 2
                    && isOneOf(thing.type(), classes)
                    && (id.startsWith(typed) || thing.id().slug().startsWith(typed))) {
                found.add(thing);
            }
        }
        return found.stream().limit(MOST);
    }

    private boolean isOneOf(String type, Set<String> classes) {
        return classes.contains(Lexicon.ENTITY) || desk.lexicon().isOneOf(type, classes);
    }

    private String type(Map<String, Thing> own, String subject) {
        return Optional.ofNullable(own.get(subject))
                .or(() -> others.stream()
                        .filter(thing -> thing.id().text().equals(subject))
                        .findFirst())
                .map(Thing::type)
                .or(() -> subject.startsWith("document/") ? Optional.of("Document") : Optional.empty())
                .or(() ->
                        desk.lexicon().classOfSegment(subject.split("/", 2)[0]).map(Lexicon.ThingClass::name))
                .orElse("");
    }

    /** What this document declares, and what its claims name, the last first. */
    private Map<String, Thing> ownAsKnown(OpenDocument document) throws IOException {
        List<Object> reason = List.of(document.draft(), others);
        Own now = own;
        if (now == null || !now.reason().equals(reason)) {
            now = new Own(reason, own(document, others));
            own = now;
        }
        return now.things();
    }

    /** The things of the document that somebody works on, as long as neither its draft nor others change. */
    private record Own(List<Object> reason, Map<String, Thing> things) {}

    private Map<String, Thing> own(OpenDocument document, List<Thing> others) throws IOException {
        Map<String, Thing> declared = new TreeMap<>();
        ClaimsFile draft = document.draft();
        desk.read(document, draft.text(), new Things(declared));
        Set<String> named = new LinkedHashSet<>();
        List<String> inClaims = new ArrayList<>(draft.claims().stream()
                .flatMap(filed -> filed.claim().statements().stream())
                .flatMap(row -> row.stream().limit(3))
                .toList());
        Collections.reverse(inClaims);
        named.addAll(inClaims);
        Map<String, Thing> known = new HashMap<>(declared);
        others.forEach(thing -> known.putIfAbsent(thing.id().text(), thing));
        Map<String, Thing> own = new LinkedHashMap<>();
        Stream.concat(named.stream(), declared.keySet().stream())
                .filter(known::containsKey)
                .forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(thing -> own.putIfAbsent(id, thing)));
        return own;
    }

    private void refresh(List<Thing> now) {
        if (!now.equals(others)) {
            others = now;
            index = NameIndex.of(now.stream().map(Completions::named).toList());
        }
    }

    private static NamedThing named(Thing thing) {
        List<ThingName> names = new ArrayList<>();
        names.add(new ThingName(ThingName.Where.LABEL, thing.names().label(), "en"));
        thing.names()
                .others()
                .forEach(name -> names.add(new ThingName(ThingName.Where.ALIAS, name.text(), name.language())));
        return new NamedThing(thing.id().text(), List.of(thing.type()), names);
    }

    private static String kind(NamedThing named) {
        return named.kinds().get(0);
    }

    private static JsonObject entry(Thing thing, boolean isHere) {
        return entry(thing.id().text(), thing.names().label(), thing.type(), isHere);
    }

    private static JsonObject entry(String value, String label, String type, boolean isHere) {
        JsonObject entry = Json.object("value", value, "label", label, "type", type);
        entry.addProperty("here", isHere);
        return entry;
    }

    private static JsonObject answer(List<JsonObject> found, String hint) {
        JsonObject answer = new JsonObject();
        JsonArray list = new JsonArray();
        found.forEach(list::add);
        answer.add("found", list);
        answer.addProperty("hint", hint);
        return answer;
    }

    /** Keeps things by their ids. */
    private static final class Things extends PassedClaims {
        private final Map<String, Thing> kept;

        Things(Map<String, Thing> kept) {
            this.kept = kept;
        }

        @Override
        public void thing(Thing thing) {
            kept.put(thing.id().text(), thing);
        }
    }
}
