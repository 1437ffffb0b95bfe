package org.corvee.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corvee.claim.Claim;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.Document;
import org.corvee.claim.Statement;
import org.corvee.claim.Testimony;
import org.corvee.claim.Thing;
import org.corvee.claim.Value;
import org.corvee.model.Passage;
import org.corvee.model.ThingId;

/** Counts what passes on its way to the graph. */
final class Census implements ClaimSink {
    private final ClaimSink next;
    private final List<Row> rows = new ArrayList<>();
    private int things = 0;
    private Count count = new Count();

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
    record Row(String document, int claims, int passages, int testimonies, int things) {}

    /** One row a document, in the order of their files. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** All documents together; its things are all that are declared, in documents and reference tables. */
    Row total() {
        return new Row(
                rows.size() + " documents",
                rows.stream().mapToInt(Row::claims).sum(),
                rows.stream().mapToInt(Row::passages).sum(),
                rows.stream().mapToInt(Row::testimonies).sum(),
                things);
    }

    @Override
    public void thing(Thing thing) {
        things++;
        next.thing(thing);
    }

    @Override
    public void reference(Statement statement, List<ThingId> sources) {
        next.reference(statement, sources);
    }

    @Override
    public void document(Document document) {
        count = new Count();
        rows.add(count.row(document.id()));
        next.document(document);
    }

    @Override
    public void testimony(Testimony testimony) {
        count.testimonies++;
        next.testimony(testimony);
        keep(testimony.id().document());
    }

    @Override
    public void claim(Claim claim) {
        count.claims++;
        count.passages.add(claim.attribution().passage());
        count.things.add(claim.statement().subject());
        if (claim.statement().object() instanceof Value.OfThing object) {
            count.things.add(object.thing());
        }
        next.claim(claim);
        keep(claim.attribution().passage().document());
    }

    private void keep(String document) {
        rows.set(rows.size() - 1, count.row(document));
    }

    /** The counts of the document that is being read. */
    private static final class Count {
        private int claims = 0;
        private int testimonies = 0;
        private final Set<Passage> passages = new HashSet<>();
        private final Set<ThingId> things = new HashSet<>();

        Row row(String document) {
            return new Row(document, claims, passages.size(), testimonies, things.size());
        }
    }
}
