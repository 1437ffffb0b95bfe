package org.corvee.claim;

import java.util.List;
import java.util.Optional;
import org.corvee.claim.CuratedDocument.PinnedText;
import org.corvee.claim.CuratedDocument.Publication;
import org.corvee.claim.CuratedDocument.Recording;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.Edtf;
import org.corvee.model.Marking;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.corvee.source.Fields;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;

/** Reads what a document's record says of the document itself. */
final class DocumentHeaderReader {
    private final ScalarReader scalars;
    private final Faults faults;
    private final Fields fields;

    DocumentHeaderReader(ScalarReader scalars, Fields fields) {
        this.scalars = scalars;
        this.faults = scalars.faults();
        this.fields = fields;
    }

    Optional<Marking> marking() {
        return fields.text("marking").flatMap(t -> scalars.word(t, "marking", Marking.class));
    }

    Optional<PinnedText> pinned() {
        return fields.value("text").flatMap(this::pinned);
    }

    /** The document of that id, when everything that it needs can be read. */
    Optional<CuratedDocument> document(String id, Optional<Marking> marking, Optional<PinnedText> pinned) {
        Optional<Scalar> label = fields.text("label");
        Optional<Publication> publication = publication();
        Optional<Recording> recording =
                fields.text("recorded").flatMap(scalars::day).flatMap(day -> marking.map(m -> new Recording(day, m)));
        return label.isPresent() && publication.isPresent() && recording.isPresent()
                ? pinned.map(
                        text -> new CuratedDocument(id, label.get().text(), publication.get(), recording.get(), text))
                : Optional.empty();
    }

    private Optional<Publication> publication() {
        Optional<ThingId> publisher = fields.text("publisher").flatMap(scalars::actor);
        Optional<Edtf> published = fields.text("published").flatMap(t -> scalars.read(t, Edtf::parse));
        List<String> languages = texts("language list", "language").stream()
                .flatMap(t -> scalars.read(t, TaggedName::checkedLanguage).stream())
                .toList();
        List<ThingId> works = texts("list of works", "derived-from").stream()
                .flatMap(t -> scalars.thing(t, ScalarReader.WORKS, "a document derives from").stream())
                .toList();
        if (fields.value("language").isPresent() && fields.list("language").isEmpty()) {
            faults.add(fields.spot(), "a document without a language", "write language: [ko, en], the original first");
        }
        return publisher.flatMap(by -> published.map(on -> new Publication(by, on, languages, works)));
    }

    private List<Scalar> texts(String what, String key) {
        return new ListReader(what, "write it like [a, b]", faults).read(fields.list(key));
    }

    private Optional<PinnedText> pinned(Node node) {
        try (Fields text = Fields.of(node, Shapes.PINNED_TEXT, faults)) {
            Optional<Scalar> file = text.text("file");
            Optional<Scalar> sha256 = text.text("sha256");
            Optional<Integer> length = text.text("length").flatMap(scalars::count);
            String revises = text.text("revises").map(Scalar::text).orElse(null);
            return file.isPresent() && length.isPresent()
                    ? sha256.flatMap(hex ->
                            scalars.read(hex, h -> new PinnedText(file.get().text(), h, length.get(), revises)))
                    : Optional.empty();
        }
    }
}
