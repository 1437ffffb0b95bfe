package org.corvee.triple;

import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedDocument;
import org.corvee.model.ClaimId;
import org.corvee.model.PassagePin;

/** What a graph says instead of words: the digests of texts and passages, and the ids that are made of them. */
public interface Digests {
    /** The digests and ids as they were curated: anybody who has a text finds it again. */
    Digests PLAIN = new Digests() {
        @Override
        public String text(CuratedDocument document) {
            return document.text().sha256();
        }

        @Override
        public String passage(PassagePin passage) {
            return passage.digest();
        }

        @Override
        public ClaimId claim(CuratedClaim claim) {
            return claim.id();
        }
    };

    /** Of a document's text, 64 hexadecimal digits. */
    String text(CuratedDocument document);

    /** Of a passage, 16 to 64 hexadecimal digits. */
    String passage(PassagePin passage);

    /** The id of a claim. */
    ClaimId claim(CuratedClaim claim);
}
