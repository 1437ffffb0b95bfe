package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;

/**
 * Takes what was read, record by record.
 *
 * <p>The order is the files': reference tables first, then each document with its things, testimonies and claims.
 */
public interface ClaimSink {
    /** Takes everything and does nothing with it: for a reading that only looks for faults. */
    ClaimSink UNHEARD = new ClaimSink() {
        @Override
        public void thing(Thing thing) {}

        @Override
        public void document(CuratedDocument document) {}

        @Override
        public void testimony(CuratedTestimony testimony) {}

        @Override
        public void claim(CuratedClaim claim) {}

        @Override
        public void reference(CuratedStatement statement, List<ThingId> sources) {}
    };

    void thing(Thing thing);

    void document(CuratedDocument document);

    void testimony(CuratedTestimony testimony);

    void claim(CuratedClaim claim);

    /** A statement of a reference table, which is not in dispute, with the sources and documents consulted. */
    void reference(CuratedStatement statement, List<ThingId> sources);
}
