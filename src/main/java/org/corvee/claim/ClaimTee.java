package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;

/** Gives everything to two sinks. */
final class ClaimTee implements ClaimSink {
    private final ClaimSink next;
    private ClaimSink other = ClaimSink.UNHEARD;

    ClaimTee(ClaimSink next) {
        this.next = next;
    }

    /** Names the second sink from now on. */
    void also(ClaimSink sink) {
        other = sink;
    }

    @Override
    public void thing(Thing thing) {
        other.thing(thing);
        next.thing(thing);
    }

    @Override
    public void document(CuratedDocument document) {
        other.document(document);
        next.document(document);
    }

    @Override
    public void testimony(CuratedTestimony testimony) {
        other.testimony(testimony);
        next.testimony(testimony);
    }

    @Override
    public void claim(CuratedClaim claim) {
        other.claim(claim);
        next.claim(claim);
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        other.reference(statement, sources);
        next.reference(statement, sources);
    }
}
