package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;

/** Counts what it takes. */
final class ClaimCounter implements ClaimSink {
    private int documents;
    private int claims;
    private int things;

    Tally tally(int withoutText) {
        return new Tally(documents, claims, things, withoutText);
    }

    @Override
    public void thing(Thing thing) {
        things++;
    }

    @Override
    public void document(Document document) {
        documents++;
    }

    @Override
    public void testimony(Testimony testimony) {}

    @Override
    public void claim(Claim claim) {
        claims++;
    }

    @Override
    public void reference(Fact fact, List<ThingId> sources) {}
}
