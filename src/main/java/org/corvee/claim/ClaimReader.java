package org.corvee.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.corvee.near.NearWords;
import org.corvee.source.Faults;
import org.corvee.source.Fields;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.jspecify.annotations.Nullable;

/** Reads the claims of one document. */
final class ClaimReader {
    private static final String PASSAGE = "write [start, end, digest]; 'corvee pin' prints it";

    private final Known known;
    private final Faults faults;
    private final Setting setting;
    private final FactReader factReader;
    private final Map<ClaimId, Spot> claimed = new HashMap<>();

    ClaimReader(Known known, Setting setting) {
        this.known = known;
        this.faults = known.faults();
        this.setting = setting;
        this.factReader = new FactReader(known);
    }

    /** Hands out one claim for each fact of a record that has no fault. */
    void read(Node record, Consumer<Claim> claims) {
        int before = faults.count();
        try (Fields fields = Fields.of(record, Shapes.CLAIM, faults)) {
            Optional<Evidence> evidence = evidence(fields);
            Optional<Modality> modality =
                    fields.text("modality").flatMap(t -> known.word(t, "modality", Modality.class));
            Optional<Stance> stance = word(fields, "stance", Stance.class, Stance.AFFIRMS);
            Qualifier qualifier = fields.text("qualifier")
                    .flatMap(t -> known.word(t, "qualifier", Qualifier.class))
                    .orElse(null);
            Gloss gloss = gloss(fields);
            Handling handling = handling(fields);
            List<FactReader.Stated> facts = facts(fields, gloss);
            if (faults.count() == before && evidence.isPresent() && modality.isPresent() && stance.isPresent()) {
                for (FactReader.Stated fact : facts) {
                    Tone tone = new Tone(stance.get(), modality.get(), fact.when(), qualifier);
                    once(new Claim(fact.fact(), evidence.get(), tone, gloss, handling), fact.spot())
                            .ifPresent(claims);
                }
            }
        }
    }

    private Optional<Evidence> evidence(Fields fields) {
        Optional<Passage> passage = fields.value("passage").flatMap(this::passage);
        Optional<TestimonyId> testimony =
                fields.text("testimony").filter(this::isTestimony).map(this::id);
        Optional<Part> part = word(fields, "part", Part.class, Part.BODY);
        List<ThingId> cites = new Texts("claim's citation", "write ids of works, such as [work/letter]", faults)
                .read(fields.list("cites")).stream()
                        .flatMap(work -> known.thing(work, Known.WORKS, "a claim cites").stream())
                        .toList();
        return passage.isPresent() && testimony.isPresent() && part.isPresent()
                ? Optional.of(new Evidence(passage.get(), testimony.get(), part.get(), cites))
                : Optional.empty();
    }

    private Optional<Passage> passage(Node node) {
        return new Texts("passage", PASSAGE, faults).read(node, 3, 3).flatMap(parts -> passage(parts, node.spot()));
    }

    private Optional<Passage> passage(List<Scalar> parts, Spot spot) {
        Optional<Integer> start = known.count(parts.get(0));
        Optional<Integer> end = known.count(parts.get(1));
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Optional<Passage> passage =
                known.read(parts.get(2), digest -> new Passage(setting.document(), start.get(), end.get(), digest));
        passage.ifPresent(p -> setting.text().check(p, spot, faults));
        return passage;
    }

    private boolean isTestimony(Scalar key) {
        boolean exists = setting.testimonies().contains(key.text());
        if (!exists) {
            String all = String.join(", ", new TreeSet<>(setting.testimonies()));
            faults.add(
                    key.spot(),
                    "no testimony '%s' in this document".formatted(key.text()),
                    NearWords.of(key.text(), setting.testimonies()).remedy("its testimonies are " + all));
        }
        return exists && Slug.fits(key.text());
    }

    private TestimonyId id(Scalar key) {
        return new TestimonyId(setting.document(), key.text());
    }

    private Gloss gloss(Fields fields) {
        List<ThingId> sources = new Texts("claim's source", "write slugs, such as [geonames]", faults)
                .read(fields.list("source")).stream()
                        .flatMap(s -> known.source(s).stream())
                        .toList();
        return new Gloss(
                fields.text("says").map(Scalar::text).orElse(""),
                fields.text("reason").map(Scalar::text).orElse(null),
                sources);
    }

    private Handling handling(Fields fields) {
        Marking marking = fields.text("marking").flatMap(this::stricter).orElse(setting.marking());
        return new Handling(
                marking,
                fields.text("credibility")
                        .flatMap(t -> known.word(t, "credibility", Credibility.class))
                        .orElse(null),
                fields.text("retracted").flatMap(known::day).orElse(null));
    }

    private Optional<Marking> stricter(Scalar text) {
        Optional<Marking> own = known.word(text, "marking", Marking.class);
        own.filter(setting.marking()::isStricterThan)
                .ifPresent(freer -> faults.add(
                        text.spot(),
                        "marking '%s' is freer than the document's '%s'"
                                .formatted(freer.word(), setting.marking().word()),
                        "a claim may only be stricter"));
        return own;
    }

    private List<FactReader.Stated> facts(Fields fields, Gloss gloss) {
        List<FactReader.Stated> facts = new ArrayList<>();
        List<Node> written = fields.list("facts");
        if (written.isEmpty() && fields.value("facts").isPresent()) {
            faults.add(fields.spot(), "a claim without a fact", "write one, or remove the claim");
        }
        for (Node node : written) {
            factReader.read(node).ifPresent(facts::add);
        }
        facts.stream()
                .filter(f -> isResolved(f.when()) && gloss.reason() == null)
                .findFirst()
                .ifPresent(f -> faults.add(
                        f.spot(), "a time is resolved without a reason", "say under 'reason' how it was resolved"));
        return facts;
    }

    private static boolean isResolved(@Nullable When when) {
        return when != null && when.isResolved();
    }

    private Optional<Claim> once(Claim claim, Spot spot) {
        Spot first = claimed.putIfAbsent(claim.id(), spot);
        if (first != null) {
            faults.add(
                    spot,
                    "claimed twice: %s %s %s"
                            .formatted(
                                    claim.fact().subject().text(),
                                    claim.fact().property(),
                                    claim.fact().object().canonical()),
                    "remove it; the same testimony says it of the same passage at " + first.text());
            return Optional.empty();
        }
        return Optional.of(claim);
    }

    private <E extends Enum<E> & Word> Optional<E> word(Fields fields, String key, Class<E> list, E otherwise) {
        Optional<Scalar> text = fields.text(key);
        return text.isEmpty() ? Optional.of(otherwise) : known.word(text.get(), key, list);
    }
}
