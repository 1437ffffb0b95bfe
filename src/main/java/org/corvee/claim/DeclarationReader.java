package org.corvee.claim;

import java.util.List;
import java.util.Optional;
import org.corvee.model.Slug;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.corvee.source.TableReader;
import org.corvee.source.TableRow;

/** Gathers the ids that files declare, before anything is checked; what is wrong here is complained of later. */
final class DeclarationReader implements TableReader.Rows {
    private final Lexicon lexicon;
    private final DeclaredThings declared;

    DeclarationReader(Lexicon lexicon) {
        this(lexicon, new DeclaredThings());
    }

    /** Gathers into {@code declared}. */
    DeclarationReader(Lexicon lexicon, DeclaredThings declared) {
        this.lexicon = lexicon;
        this.declared = declared;
    }

    /** Notes that some file could not be read. */
    void miss() {
        declared.miss();
    }

    DeclaredThings declared() {
        return declared;
    }

    @Override
    public void header(Spot spot, List<String> columns) {}

    @Override
    public void row(TableRow row) {
        row.cell("id").ifPresent(id -> thing(id, row.cell("type").map(Scalar::text)));
    }

    /** The ids of a document's record, or of one that continues it. */
    void document(Node record) {
        if (record instanceof Node.Mapping map) {
            slug(map, "id").ifPresent(id -> {
                declared.add(ThingId.document(id.text()), "Document", id.spot());
                contents(map, id.text());
            });
            slug(map, "continues").ifPresent(id -> contents(map, id.text()));
        }
    }

    private static Optional<Scalar> slug(Node.Mapping record, String key) {
        return record.value(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(text -> Slug.fits(text.text()));
    }

    private void contents(Node.Mapping record, String document) {
        entries(record, "things").forEach(e -> thing(e.key(), text(e.value(), "type")));
        entries(record, "testimonies").forEach(e -> witness(e, document));
    }

    private void thing(Scalar id, Optional<String> type) {
        try {
            ThingId read = ThingId.parse(id.text());
            declared.add(read, ThingReader.type(lexicon, read, type), id.spot());
        } catch (Unreadable e) {
            // The check of this declaration names it.
        }
    }

    private void witness(Node.Entry testimony, String document) {
        String key = testimony.key().text();
        if (testimony.value() instanceof Node.Mapping fields
                && fields.value("witness").orElse(null) instanceof Node.Mapping described
                && Slug.fits(key)) {
            ThingId id = ThingId.actor(new TestimonyId(document, key).slug());
            declared.add(id, text(described, "type").orElse(""), described.spot());
        }
    }

    private static List<Node.Entry> entries(Node.Mapping record, String key) {
        return record.value(key).orElse(null) instanceof Node.Mapping map ? map.entries() : List.of();
    }

    private static Optional<String> text(Node node, String key) {
        return node instanceof Node.Mapping map && map.value(key).orElse(null) instanceof Scalar text
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
