package org.corvee.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.CuratedTestimony;
import org.corvee.claim.Thing;
import org.corvee.claim.Value;
import org.corvee.model.PassagePin;
import org.corvee.model.ThingId;

/** Counts what passes on its way to the graph. */
final class Census implements ClaimSink {
    private final ClaimSink next;
    private final List<DocumentCounts> rows = new ArrayList<>();
    private int things = 0;
    private Current current = new Current();

    /** @param next takes what was counted */
    Census(ClaimSink next) {
        this.next = next;
    }

    /**
     * What one document gave.
     *
     * @param document its id
     * @param claims that it makes
     * @param passages that they stand in
     * @param testimonies that make them
     * @param things that they are about
     */
    record DocumentCounts(String document, int claims, int passages, int testimonies, int things) {}

    /** One row a document, in the order of their files. */
    List<DocumentCounts> rows() {
        return List.copyOf(rows);
    }

    /** The documents with most claims, in the order of their files. */
    List<DocumentCounts> largest(int most) {
        return rows.stream()
                .sorted(Comparator.comparingInt(DocumentCounts::claims).reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(rows::indexOf))
                .toList();
    }

    /** All documents together; its things are all that are declared, in documents and reference tables. */
    DocumentCounts total() {
        return new DocumentCounts(
                rows.size() == 1 ? "1 document" : rows.size() + " documents",
                rows.stream().mapToInt(DocumentCounts::claims).sum(),
                rows.stream().mapToInt(DocumentCounts::passages).sum(),
                rows.stream().mapToInt(DocumentCounts::testimonies).sum(),
                things);
    }

    @Override
    public void thing(Thing thing) {
        things++;
        next.thing(thing);
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        next.reference(statement, sources);
    }

    @Override
    public void document(CuratedDocument document) {
        current = new Current();
        rows.add(current.row(document.id()));
        next.document(document);
    }

    @Override
    public void testimony(CuratedTestimony testimony) {
        current.testimonies++;
        next.testimony(testimony);
        keep(testimony.id().document());
    }

    @Override
    public void claim(CuratedClaim claim) {
        current.claims++;
        current.passages.add(claim.attribution().passage());
        current.things.add(claim.statement().subject());
        if (claim.statement().object() instanceof Value.OfThing object) {
            current.things.add(object.thing());
        }
        next.claim(claim);
        keep(claim.attribution().passage().document());
    }

    private void keep(String document) {
        rows.set(rows.size() - 1, current.row(document));
    }

    /** The counts of the document that is being read. */
    private static final class Current {
        private int claims = 0;
        private int testimonies = 0;
        private final Set<PassagePin> passages = new HashSet<>();
        private final Set<ThingId> things = new HashSet<>();

        DocumentCounts row(String document) {
            return new DocumentCounts(document, claims, passages.size(), testimonies, things.size());
        }
    }
}
