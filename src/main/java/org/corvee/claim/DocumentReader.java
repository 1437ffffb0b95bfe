package org.corvee.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corvee.claim.ClaimReader.Scope;
import org.corvee.claim.CuratedDocument.PinnedText;
import org.corvee.model.Marking;
import org.corvee.model.NotUtf8;
import org.corvee.model.Slug;
import org.corvee.model.SourceText;
import org.corvee.model.ThingId;
import org.corvee.source.DataFolder;
import org.corvee.source.Faults;
import org.corvee.source.Fields;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Reads the record of a document: itself, its things, its testimonies, its claims; and records that continue it with more
 * of these, as the rows of a list do.
 */
final class DocumentReader {
    /** Stands in for an id that cannot be read, so that the rest of the record is checked all the same. */
    private static final String NO_ID = "no-id";

    private static final String CONTINUES = "continues";
    private static final String TESTIMONIES = "testimonies";

    private final ScalarReader scalars;
    private final Faults faults;
    private final DataFolder folder;
    private final ClaimSink sink;
    private final List<KeptReading.NamedText> texts = new ArrayList<>();
    private final Set<String> voices = new HashSet<>();
    private @Nullable Path file;
    private @Nullable Scope last;

    DocumentReader(ScalarReader scalars, DataFolder folder, ClaimSink sink) {
        this.scalars = scalars;
        this.faults = scalars.faults();
        this.folder = folder;
        this.sink = sink;
    }

    /** The texts of the documents that were read since this was last called. */
    List<KeptReading.NamedText> takeTexts() {
        List<KeptReading.NamedText> taken = List.copyOf(texts);
        texts.clear();
        return taken;
    }

    /** Hands to the sink what is right in a record of the file {@code path}. */
    void read(Node record, Path path) {
        if (!path.equals(file)) {
            file = path;
            last = null;
        }
        if (DataFolder.kind(path) == DataFolder.Kind.BULK && isContinuation(record)) {
            continuation(record);
        } else {
            document(record, path);
        }
    }

    private static boolean isContinuation(Node record) {
        return record instanceof Node.Mapping keys && keys.value(CONTINUES).isPresent();
    }

    private void continuation(Node record) {
        try (Fields fields = Fields.of(record, Shapes.CONTINUATION, faults)) {
            int noted = faults.noted();
            fields.text(CONTINUES).flatMap(this::continued).ifPresent(before -> {
                fields.entries(TESTIMONIES).forEach(this::isFirstVoice);
                things(fields, before.document());
                testimonies(fields, before.document());
                claims(fields, before);
                confine(before, noted);
            });
        }
    }

    private void confine(Scope scope, int noted) {
        if (scope.marking() != Marking.CLEAR) {
            faults.confine(noted);
        }
    }

    private Optional<Scope> continued(Scalar id) {
        Scope before = last;
        if (before != null
                && (before.document().equals(id.text()) || before.document().equals(NO_ID))) {
            return Optional.of(before);
        }
        faults.add(
                id.spot(),
                "'%s' is continued, but the document before is %s"
                        .formatted(id.text(), before == null ? "none" : "'%s'".formatted(before.document())),
                "put the line below the record of its document");
        return Optional.empty();
    }

    private void isFirstVoice(Node.Entry testimony) {
        Scalar key = testimony.key();
        if (!voices.add(key.text())) {
            faults.add(
                    key.spot(),
                    "testimony '%s' is in this document already".formatted(key.text()),
                    "give it a key of its own");
        }
    }

    private void document(Node record, Path path) {
        int before = faults.count();
        int noted = faults.noted();
        try (Fields fields = Fields.of(record, Shapes.DOCUMENT, faults)) {
            String id = fields.text("id").flatMap(t -> id(t, path)).orElse(NO_ID);
            DocumentHeaderReader header = new DocumentHeaderReader(scalars, fields);
            Optional<Marking> marking = header.marking();
            Optional<PinnedText> pinned = header.pinned();
            header.document(id, marking, pinned)
                    .filter(d -> faults.count() == before)
                    .ifPresent(sink::document);
            things(fields, id);
            testimonies(fields, id);
            DocumentText text = pinned.map(p -> text(id, p, fields, path)).orElse(DocumentText.unknown(id));
            voices.clear();
            voices.addAll(TestimonyReader.keys(fields.entries(TESTIMONIES)));
            Scope scope = new Scope(id, marking.orElse(Marking.CLEAR), voices, text);
            last = scope;
            claims(fields, scope);
            fields.list("nothing-stated").forEach(new ClaimReader(scalars, scope)::nothingStated);
            confine(scope, noted);
        }
    }

    private Optional<String> id(Scalar written, Path path) {
        Optional<String> id = scalars.read(written, t -> Slug.checked("document id", t));
        id.ifPresent(slug -> {
            hasItsName(slug, written.spot(), path);
            isFirst(slug, written.spot());
        });
        return id;
    }

    private void hasItsName(String id, Spot spot, Path path) {
        Path document = DataFolder.draftOf(path).orElse(path);
        String file = document.getFileName().toString();
        boolean isAlone = DataFolder.kind(document) == DataFolder.Kind.DOCUMENT;
        if (isAlone && !file.equals(id + ".yaml")) {
            faults.add(spot, "document '%s' stands in %s".formatted(id, file), "name the file %s.yaml".formatted(id));
        }
    }

    private void isFirst(String id, Spot spot) {
        Spot first = scalars.declared()
                .find(ThingId.document(id))
                .map(DeclaredThings.FirstDeclaration::spot)
                .orElse(spot);
        if (!first.equals(spot)) {
            faults.add(
                    spot, "document '%s' is there twice".formatted(id), "remove one; the first is at " + first.text());
        }
    }

    private void things(Fields fields, String id) {
        ThingReader reader = new ThingReader(scalars);
        for (Node.Entry entry : fields.entries("things")) {
            reader.read(entry, id).ifPresent(sink::thing);
        }
    }

    private void testimonies(Fields fields, String id) {
        TestimonyReader reader = new TestimonyReader(scalars, id).read(fields.entries(TESTIMONIES));
        reader.witnesses().forEach(sink::thing);
        reader.testimonies().forEach(sink::testimony);
    }

    private void claims(Fields fields, Scope scope) {
        ClaimReader reader = new ClaimReader(scalars, scope);
        for (Node claim : fields.list("claims")) {
            reader.read(claim, sink::claim);
        }
    }

    private DocumentText text(String id, PinnedText pinned, Fields fields, Path path) {
        Spot spot = fields.value("text").map(Node::spot).orElse(fields.spot());
        Optional<SourceText> atHand = folder.text(path, pinned.file()).flatMap(file -> read(file, spot));
        DocumentText text = DocumentText.of(id, pinned, atHand, spot, faults);
        texts.add(new KeptReading.NamedText(pinned.file(), pinned.sha256(), text.isAtHand()));
        return text;
    }

    private Optional<SourceText> read(Path file, Spot spot) {
        try {
            return Optional.of(SourceText.read(file));
        } catch (NotUtf8 e) {
            faults.add(
                    spot,
                    "line %d of the text '%s': %s".formatted(e.line(), file.getFileName(), e.problem()),
                    "save the text as UTF-8, and pin its passages again");
            return Optional.empty();
        } catch (IOException e) {
            faults.add(
                    spot,
                    "the text '%s' cannot be read".formatted(file.getFileName()),
                    "see whether this user may read it");
            return Optional.empty();
        }
    }
}
