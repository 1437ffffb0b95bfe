package org.corvee.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.corvee.claim.CuratedTestimony.Utterance;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Thing.Names;
import org.corvee.model.Edtf;
import org.corvee.model.HowKnown;
import org.corvee.model.NearWords;
import org.corvee.model.Reliability;
import org.corvee.model.Slug;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.corvee.source.Fields;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;

/** Reads the testimonies of one document, and follows who passes on whom. */
final class TestimonyReader {
    /** The classes of those whom a publisher describes and does not name. */
    static final Set<String> UNNAMED = Set.of("UnnamedPerson", "UnnamedGroup");

    /** Each of a chain is noted with all that pass it on. */
    static final int MOST_RELAYS = 1_000;

    private static final int ENDLESS = Integer.MAX_VALUE;

    private final ScalarReader scalars;
    private final Faults faults;
    private final String document;
    private final Map<String, Scalar> relays = new LinkedHashMap<>();
    private final Map<String, Utterance> voices = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<Thing> witnesses = new ArrayList<>();

    TestimonyReader(ScalarReader scalars, String document) {
        this.scalars = scalars;
        this.faults = scalars.faults();
        this.document = document;
    }

    /** Reads them all; then ask for {@link #witnesses} and {@link #testimonies}. */
    TestimonyReader read(List<Node.Entry> entries) {
        Set<String> keys = keys(entries);
        entries.forEach(entry -> testimony(entry, keys));
        return this;
    }

    static Set<String> keys(List<Node.Entry> entries) {
        Set<String> keys = new TreeSet<>();
        entries.forEach(e -> keys.add(e.key().text()));
        return keys;
    }

    /** The witnesses that are described and not named. */
    List<Thing> witnesses() {
        return witnesses;
    }

    /** The testimonies in their order; none that relays itself. */
    List<CuratedTestimony> testimonies() {
        List<CuratedTestimony> all = new ArrayList<>();
        voices.forEach((key, utterance) -> chain(key)
                .ifPresent(chain -> all.add(new CuratedTestimony(new TestimonyId(document, key), utterance, chain))));
        return all;
    }

    private void testimony(Node.Entry entry, Set<String> keys) {
        Scalar key = entry.key();
        int before = faults.count();
        scalars.read(key, k -> Slug.checked("testimony key", k));
        try (Fields fields = Fields.of(entry.value(), Shapes.TESTIMONY, faults)) {
            fields.text("relayed-by").filter(r -> isKey(r, keys)).ifPresent(r -> relays.put(key.text(), r));
            Optional<ThingId> witness = fields.value("witness").flatMap(w -> witness(key.text(), w));
            Utterance utterance = utterance(witness.orElseGet(() -> ThingId.actor("unknown")), fields);
            if (faults.count() == before) {
                voices.put(key.text(), utterance);
            }
        }
    }

    private Utterance utterance(ThingId witness, Fields fields) {
        return new Utterance(
                witness,
                fields.text("told").flatMap(scalars::actor).orElse(null),
                fields.text("on").flatMap(t -> scalars.read(t, Edtf::parse)).orElse(null),
                fields.text("known")
                        .flatMap(t -> scalars.word(t, "way of knowing", HowKnown.class))
                        .orElse(null),
                fields.text("reliability")
                        .flatMap(t -> scalars.word(t, "reliability", Reliability.class))
                        .orElse(null));
    }

    private boolean isKey(Scalar relay, Set<String> keys) {
        if (!keys.contains(relay.text())) {
            faults.add(
                    relay.spot(),
                    "no testimony '%s' in this document".formatted(relay.text()),
                    NearWords.of(relay.text(), keys).remedy("its testimonies are " + String.join(", ", keys)));
        }
        return keys.contains(relay.text());
    }

    private Optional<ThingId> witness(String key, Node node) {
        return node instanceof Scalar slug ? scalars.actor(slug) : described(key, node);
    }

    private Optional<ThingId> described(String key, Node node) {
        int before = faults.count();
        try (Fields fields = Fields.of(node, Shapes.WITNESS, faults)) {
            Optional<Scalar> type = fields.text("type").filter(this::isUnnamed);
            String words = fields.text("described").map(Scalar::text).orElse("");
            if (type.isEmpty() || faults.count() > before || !Slug.fits(key)) {
                return Optional.empty();
            }
            ThingId id = ThingId.actor(new TestimonyId(document, key).slug());
            Names names = new Names(words, List.of(), words);
            witnesses.add(new Thing(id, type.get().text(), names, new Declaration.InDocument(document)));
            return Optional.of(id);
        }
    }

    private boolean isUnnamed(Scalar type) {
        Lexicon lexicon = scalars.lexicon();
        boolean fits = lexicon.isOneOf(type.text(), UNNAMED);
        if (!fits) {
            Set<String> valid = new TreeSet<>(lexicon.classes().keySet());
            valid.removeIf(c -> !lexicon.isOneOf(c, UNNAMED));
            faults.add(
                    type.spot(),
                    "'%s' is no class of unnamed witnesses".formatted(type.text()),
                    NearWords.of(type.text(), valid).remedy("write " + ScalarReader.either(valid)));
        }
        return fits;
    }

    /** The testimonies that pass on the one under {@code key}, nearest first; nothing when these are too many, or go round. */
    private Optional<List<TestimonyId>> chain(String key) {
        int depth = depth(key);
        if (depth == MOST_RELAYS + 1) {
            Scalar by = Objects.requireNonNull(relays.get(key), "somebody passes it on");
            faults.add(
                    by.spot(),
                    "testimony '%s' is passed on more than %,d times, and each of them is noted"
                            .formatted(key, MOST_RELAYS),
                    "leave out those between of whom nothing is known");
        }
        if (depth > MOST_RELAYS) {
            return Optional.empty();
        }
        List<TestimonyId> chain = new ArrayList<>();
        for (Scalar by = relays.get(key); by != null; by = relays.get(by.text())) {
            chain.add(new TestimonyId(document, by.text()));
        }
        return Optional.of(chain);
    }

    /** How many times a testimony is passed on; {@link #ENDLESS} where its chain ends in a circle, of which this tells once. */
    private int depth(String key) {
        LinkedHashSet<String> path = new LinkedHashSet<>();
        String at = key;
        while (!depths.containsKey(at) && relays.containsKey(at) && path.add(at)) {
            at = Objects.requireNonNull(relays.get(at), "it is passed on").text();
        }
        if (path.contains(at)) {
            complain(List.copyOf(path), at);
        }
        int depth = path.contains(at) ? ENDLESS : depths.getOrDefault(at, 0);
        List<String> inward = new ArrayList<>(path);
        Collections.reverse(inward);
        for (String outer : inward) {
            depth = depth == ENDLESS ? ENDLESS : depth + 1;
            depths.put(outer, depth);
        }
        return depths.getOrDefault(key, 0);
    }

    /** Names a circle, from its first testimony in the order of the alphabet. */
    private void complain(List<String> path, String entrance) {
        List<String> circle = new ArrayList<>(path.subList(path.indexOf(entrance), path.size()));
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        Scalar by = Objects.requireNonNull(relays.get(circle.get(circle.size() - 1)), "it is passed on");
        faults.add(
                by.spot(),
                "testimonies relay each other in a circle: %s, %s".formatted(String.join(", ", circle), circle.get(0)),
                "leave 'relayed-by' out where the document itself speaks");
    }
}
