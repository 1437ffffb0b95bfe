package org.corvee.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.PassedClaims;
import org.corvee.claim.Thing;

/** Counts what passes. */
final class Tally extends PassedClaims {
    private final Set<String> texts = new HashSet<>();
    private int documents = 0;
    private int claims = 0;
    private int things = 0;

    /** @param next takes everything */
    Tally(ClaimSink next) {
        super(next);
    }

    int documents() {
        return documents;
    }

    int claims() {
        return claims;
    }

    int things() {
        return things;
    }

    /** How many of some texts are those of a document that has passed. */
    int of(Collection<String> names) {
        return (int) names.stream().filter(texts::contains).count();
    }

    @Override
    public void thing(Thing thing) {
        things++;
        super.thing(thing);
    }

    @Override
    public void document(CuratedDocument document) {
        documents++;
        texts.add(document.text().file());
        super.document(document);
    }

    @Override
    public void claim(CuratedClaim claim) {
        claims++;
        super.claim(claim);
    }
}
