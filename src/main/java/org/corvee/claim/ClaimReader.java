package org.corvee.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedClaim.Assessment;
import org.corvee.claim.CuratedClaim.Attribution;
import org.corvee.claim.CuratedClaim.CuratedManner;
import org.corvee.claim.CuratedClaim.Review;
import org.corvee.claim.CuratedClaim.Suggester;
import org.corvee.model.ClaimId;
import org.corvee.model.Credibility;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.NearWords;
import org.corvee.model.Part;
import org.corvee.model.PassageContext;
import org.corvee.model.PassagePin;
import org.corvee.model.Qualifier;
import org.corvee.model.Slug;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.model.When;
import org.corvee.model.Word;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.Fields;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.jspecify.annotations.Nullable;

/** Reads the claims of one document. */
final class ClaimReader {
    private static final String PASSAGE =
            "write [start, end, digest] or [start, end, digest, before, after]; 'corvee pin' prints it";

    private final ScalarReader scalars;
    private final Faults faults;
    private final Scope scope;
    private final StatementReader statementReader;
    private final Map<ClaimId, Spot> claimed = new HashMap<>();

    ClaimReader(ScalarReader scalars, Scope scope) {
        this.scalars = scalars;
        this.faults = scalars.faults();
        this.scope = scope;
        this.statementReader = new StatementReader(scalars);
    }

    /** Hands out one claim for each statement of a record that has no fault. */
    void read(Node record, Consumer<CuratedClaim> claims) {
        int before = faults.count();
        int noted = faults.noted();
        try (Fields fields = Fields.of(record, Shapes.CLAIM, faults)) {
            Optional<Attribution> attribution = attribution(fields);
            Optional<Modality> modality =
                    fields.text("modality").flatMap(t -> scalars.word(t, "modality", Modality.class));
            Optional<Stance> stance = word(fields, "stance", Stance.class, Stance.AFFIRMS);
            Qualifier qualifier = fields.text("qualifier")
                    .flatMap(t -> scalars.word(t, "qualifier", Qualifier.class))
                    .orElse(null);
            Annotation annotation = annotation(fields);
            Assessment assessment = assessment(fields);
            List<StatementReader.Stated> statements = statements(fields, annotation);
            stance.filter(Stance.DENIES::equals)
                    .flatMap(denies -> deniedBeside(statements))
                    .ifPresent(faults::note);
            if (assessment.marking() != Marking.CLEAR) {
                faults.confine(noted);
            }
            if (faults.count() == before && attribution.isPresent() && modality.isPresent() && stance.isPresent()) {
                for (StatementReader.Stated statement : statements) {
                    CuratedManner manner = new CuratedManner(stance.get(), modality.get(), statement.when(), qualifier);
                    once(
                                    new CuratedClaim(
                                            statement.statement(), attribution.get(), manner, annotation, assessment),
                                    statement.spot())
                            .ifPresent(claims);
                }
            }
        }
    }

    /** Checks a passage of which a curator has decided that nothing is stated in it. */
    void nothingStated(Node passage) {
        passage(passage);
    }

    private Optional<Attribution> attribution(Fields fields) {
        Optional<PassagePin> passage = fields.value("passage").flatMap(this::passage);
        Optional<TestimonyId> testimony =
                fields.text("testimony").filter(this::isTestimony).map(this::id);
        Optional<Part> part = word(fields, "part", Part.class, Part.BODY);
        List<ThingId> cites = new ListReader("claim's citation", "write ids of works, such as [work/letter]", faults)
                .read(fields.list("cites")).stream()
                        .flatMap(work -> scalars.thing(work, ScalarReader.CITABLE, "a claim cites").stream())
                        .toList();
        return passage.isPresent() && testimony.isPresent() && part.isPresent()
                ? Optional.of(new Attribution(passage.get(), testimony.get(), part.get(), cites))
                : Optional.empty();
    }

    private Optional<PassagePin> passage(Node node) {
        return new ListReader("passage", PASSAGE, faults)
                .read(node, 3, 5)
                .filter(parts -> isWhole(parts, node.spot()))
                .flatMap(parts -> passage(parts, node.spot()));
    }

    /** The two sides of a context are there, or neither is. */
    private boolean isWhole(List<Scalar> parts, Spot spot) {
        if (parts.size() == 4) {
            faults.add(spot, "a passage of 4 parts", PASSAGE);
        }
        return parts.size() != 4;
    }

    private Optional<PassageContext> context(List<Scalar> parts) {
        return parts.size() == 5
                ? scalars.read(
                        parts.get(3),
                        before -> new PassageContext(before, parts.get(4).text()))
                : Optional.empty();
    }

    private Optional<PassagePin> passage(List<Scalar> parts, Spot spot) {
        Optional<Integer> start = scalars.count(parts.get(0));
        Optional<Integer> end = scalars.count(parts.get(1));
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Optional<PassagePin> passage =
                scalars.read(parts.get(2), digest -> new PassagePin(scope.document(), start.get(), end.get(), digest));
        Optional<PassageContext> context = context(parts);
        passage.ifPresent(p -> scope.text().check(p, context, spot, faults));
        return passage;
    }

    private boolean isTestimony(Scalar key) {
        boolean exists = scope.testimonies().contains(key.text());
        if (!exists) {
            String all = String.join(", ", new TreeSet<>(scope.testimonies()));
            faults.add(
                    key.spot(),
                    "no testimony '%s' in this document".formatted(key.text()),
                    NearWords.of(key.text(), scope.testimonies()).remedy("its testimonies are " + all));
        }
        return exists && Slug.fits(key.text());
    }

    private TestimonyId id(Scalar key) {
        return new TestimonyId(scope.document(), key.text());
    }

    private Annotation annotation(Fields fields) {
        List<ThingId> sources = new ListReader("claim's source", "write slugs, such as [geonames]", faults)
                .read(fields.list("source")).stream()
                        .flatMap(s -> scalars.source(s).stream())
                        .toList();
        Optional<Scalar> says = fields.text("says");
        says.flatMap(OpeningWord::in).ifPresent(faults::note);
        return new Annotation(
                says.map(Scalar::text).orElse(""),
                fields.text("reason").map(Scalar::text).orElse(null),
                sources,
                fields.value("suggested").flatMap(this::suggester).orElse(null));
    }

    private Optional<Suggester> suggester(Node node) {
        try (Fields fields = Fields.of(node, Shapes.SUGGESTER, faults)) {
            Optional<Scalar> version = fields.text("version");
            return fields.text("name")
                    .flatMap(name -> version.flatMap(
                            which -> scalars.read(name, called -> new Suggester(called, which.text()))));
        }
    }

    private Assessment assessment(Fields fields) {
        Marking marking = fields.text("marking").flatMap(this::stricter).orElse(scope.marking());
        return new Assessment(
                marking,
                fields.text("credibility")
                        .flatMap(t -> scalars.word(t, "credibility", Credibility.class))
                        .orElse(null),
                fields.text("recorded").flatMap(scalars::day).orElse(null),
                fields.text("retracted").flatMap(scalars::day).orElse(null),
                fields.value("reviewed").flatMap(this::review).orElse(null));
    }

    private Optional<Review> review(Node node) {
        try (Fields fields = Fields.of(node, Shapes.REVIEW, faults)) {
            Optional<Scalar> by = fields.text("by");
            return fields.text("on")
                    .flatMap(scalars::day)
                    .flatMap(on -> by.flatMap(signed -> scalars.read(signed, name -> new Review(name, on))));
        }
    }

    private Optional<Marking> stricter(Scalar text) {
        Optional<Marking> own = scalars.word(text, "marking", Marking.class);
        own.filter(scope.marking()::isStricterThan)
                .ifPresent(freer -> faults.add(
                        text.spot(),
                        "marking '%s' is freer than the document's '%s'"
                                .formatted(freer.word(), scope.marking().word()),
                        "a claim may only be stricter"));
        return own;
    }

    private List<StatementReader.Stated> statements(Fields fields, Annotation annotation) {
        List<StatementReader.Stated> statements = new ArrayList<>();
        List<Node> written = fields.list("statements");
        if (written.isEmpty() && fields.value("statements").isPresent()) {
            faults.add(fields.spot(), "a claim without a statement", "write one, or remove the claim");
        }
        for (Node node : written) {
            statementReader.read(node).ifPresent(statements::add);
        }
        statements.stream()
                .filter(f -> isResolved(f.when()) && annotation.reason() == null)
                .findFirst()
                .ifPresent(f -> faults.add(
                        f.spot(), "a time is resolved without a reason", "say under 'reason' how it was resolved"));
        return statements;
    }

    /** A statement of another property than the first, which the entry denies all the same. */
    private static Optional<Fault> deniedBeside(List<StatementReader.Stated> statements) {
        return statements.stream()
                .filter(stated -> !property(stated).equals(property(statements.get(0))))
                .findFirst()
                .map(other -> new Fault(
                        other.spot(),
                        "this entry denies '%s', and '%s' along with it"
                                .formatted(property(statements.get(0)), property(other)),
                        "write what is not denied, or is denied in other words, as an entry of its own"));
    }

    private static String property(StatementReader.Stated stated) {
        return stated.statement().property();
    }

    private static boolean isResolved(@Nullable When when) {
        return when != null && when.isResolved();
    }

    private Optional<CuratedClaim> once(CuratedClaim claim, Spot spot) {
        Spot first = claimed.putIfAbsent(claim.id(), spot);
        if (first != null) {
            faults.add(
                    spot,
                    "claimed twice: %s %s %s"
                            .formatted(
                                    claim.statement().subject().text(),
                                    claim.statement().property(),
                                    claim.statement().object().canonical()),
                    "remove it; the same testimony says it of the same passage at " + first.text());
            return Optional.empty();
        }
        return Optional.of(claim);
    }

    private <E extends Enum<E> & Word> Optional<E> word(Fields fields, String key, Class<E> list, E otherwise) {
        Optional<Scalar> text = fields.text(key);
        return text.isEmpty() ? Optional.of(otherwise) : scalars.word(text.get(), key, list);
    }

    /**
     * What a document's claims have in common.
     *
     * @param document its id
     * @param marking its marking
     * @param testimonies the keys of its testimonies, as far as they have been read
     * @param text what is known of its text
     */
    record Scope(String document, Marking marking, Set<String> testimonies, DocumentText text) {
        Scope {
            testimonies = Collections.unmodifiableSet(testimonies);
        }
    }
}
