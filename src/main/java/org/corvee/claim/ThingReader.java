package org.corvee.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corvee.claim.Lexicon.ThingClass;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Thing.Names;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.corvee.source.Fields;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.corvee.source.TableRow;

/** Reads declarations of things, in documents and in reference tables. */
final class ThingReader {
    private final ScalarReader scalars;
    private final Faults faults;

    ThingReader(ScalarReader scalars) {
        this.scalars = scalars;
        this.faults = scalars.faults();
    }

    /** The class that a declaration names or, where it names none, the one that its id's first part stands for. */
    static String type(Lexicon lexicon, ThingId id, Optional<String> written) {
        return written.or(() -> lexicon.classOfSegment(id.type()).map(ThingClass::name))
                .orElse("");
    }

    /** The thing under {@code things} of a document. */
    Optional<Thing> read(Node.Entry entry, String document) {
        int before = faults.count();
        try (Fields fields = Fields.of(entry.value(), Shapes.THING, faults)) {
            Optional<ThingId> id = id(entry.key(), fields.text("type"));
            List<TaggedName> others =
                    fields.list("alt").stream().flatMap(n -> name(n).stream()).toList();
            String label = fields.text("label").map(Scalar::text).orElse("");
            String described = fields.text("described").map(Scalar::text).orElse(null);
            return id.filter(i -> faults.count() == before)
                    .map(i -> new Thing(
                            i,
                            type(scalars.lexicon(), i, fields.text("type").map(Scalar::text)),
                            new Names(label, others, described),
                            new Declaration.InDocument(document)));
        }
    }

    /** The thing of a reference table's row. */
    Optional<Thing> read(TableRow row) {
        int before = faults.count();
        Optional<ThingId> id = needed(row, "id").flatMap(i -> id(i, row.cell("type")));
        String label = needed(row, "label").map(Scalar::text).orElse("");
        List<TaggedName> others = row.values("alt").stream()
                .flatMap(t -> scalars.read(t, TaggedName::parse).stream())
                .toList();
        List<ThingId> sources = sources(row);
        return id.filter(i -> faults.count() == before)
                .map(i -> new Thing(
                        i,
                        type(scalars.lexicon(), i, row.cell("type").map(Scalar::text)),
                        new Names(label, others, null),
                        new Declaration.InReference(sources)));
    }

    private List<ThingId> sources(TableRow row) {
        List<Scalar> slugs = row.values("source");
        boolean isSource =
                row.cell("id").filter(i -> i.text().startsWith("source/")).isPresent();
        if (slugs.isEmpty() && !isSource) {
            faults.add(row.spot(), "a row without 'source'", "name the reference sources or documents it comes from");
        }
        return slugs.stream().flatMap(s -> scalars.source(s).stream()).toList();
    }

    private Optional<Scalar> needed(TableRow row, String column) {
        Optional<Scalar> cell = row.cell(column);
        if (cell.isEmpty()) {
            faults.add(row.spot(), "a row without '%s'".formatted(column), "fill the cell");
        }
        return cell;
    }

    private Optional<TaggedName> name(Node node) {
        if (node instanceof Scalar text) {
            return scalars.read(text, TaggedName::parse);
        }
        faults.add(node.spot(), "a name is %s".formatted(node.kind().phrase()), "write it as 'text@ko'");
        return Optional.empty();
    }

    private Optional<ThingId> id(Scalar written, Optional<Scalar> type) {
        return scalars.read(written, ThingId::parse)
                .filter(id -> isFree(id, written) && isFirst(id, written.spot()) && fits(id, written, type));
    }

    private boolean isFree(ThingId id, Scalar written) {
        if (id.type().equals("document")) {
            faults.add(
                    written.spot(), "'%s' is no thing to declare".formatted(id.text()), "a document declares itself");
            return false;
        }
        if (id.slug().contains(".")) {
            faults.add(
                    written.spot(),
                    "'%s' has a dot".formatted(id.text()),
                    "dots are for witnesses that a testimony describes; join words by hyphens");
            return false;
        }
        return true;
    }

    private boolean isFirst(ThingId id, Spot spot) {
        Spot first = scalars.declared()
                .find(id)
                .map(DeclaredThings.FirstDeclaration::spot)
                .orElse(spot);
        if (!first.equals(spot)) {
            faults.add(
                    spot, "'%s' is declared twice".formatted(id.text()), "remove one; the first is at " + first.text());
        }
        return first.equals(spot);
    }

    private boolean fits(ThingId id, Scalar written, Optional<Scalar> type) {
        Lexicon lexicon = scalars.lexicon();
        if (!lexicon.segments().contains(id.type())) {
            faults.add(
                    written.spot(),
                    "no id type '%s' in '%s'".formatted(id.type(), id.text()),
                    NearWords.of(id.type(), lexicon.segments())
                            .remedy("the id types are " + String.join(", ", lexicon.segments())));
            return false;
        }
        return isClassOf(id, type(lexicon, id, type.map(Scalar::text)), type.orElse(written));
    }

    private boolean isClassOf(ThingId id, String type, Scalar place) {
        Lexicon lexicon = scalars.lexicon();
        if (lexicon.classes().containsKey(type) && !lexicon.isOneOf(type, Set.of(Lexicon.ENTITY))) {
            faults.add(
                    place.spot(),
                    "'%s' is no thing to declare: %s is not below %s".formatted(id.text(), type, Lexicon.ENTITY),
                    "remove it; the build makes those itself");
            return false;
        }
        Set<String> valid = lexicon.classesOfSegment(id.type());
        if (!lexicon.classes().containsKey(type)) {
            faults.add(
                    place.spot(),
                    "no class '%s'".formatted(type),
                    NearWords.of(type, valid)
                            .remedy("those of %s/… are %s".formatted(id.type(), ScalarReader.either(valid))));
            return false;
        }
        if (!valid.contains(type)) {
            faults.add(
                    place.spot(),
                    "'%s' is declared as %s".formatted(id.text(), type),
                    "a thing %s/… is %s".formatted(id.type(), ScalarReader.either(valid)));
            return false;
        }
        return true;
    }
}
