package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;

/** Passes everything on, or to nobody; who listens overrides what it wants to hear. */
public abstract class PassedClaims implements ClaimSink {
    private final ClaimSink next;

    /** Passes nothing on. */
    protected PassedClaims() {
        this(UNHEARD);
    }

    /** @param next takes everything */
    protected PassedClaims(ClaimSink next) {
        this.next = next;
    }

    @Override
    public void thing(Thing thing) {
        next.thing(thing);
    }

    @Override
    public void document(CuratedDocument document) {
        next.document(document);
    }

    @Override
    public void testimony(CuratedTestimony testimony) {
        next.testimony(testimony);
    }

    @Override
    public void claim(CuratedClaim claim) {
        next.claim(claim);
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        next.reference(statement, sources);
    }
}
