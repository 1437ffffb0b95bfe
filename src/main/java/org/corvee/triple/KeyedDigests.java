package org.corvee.triple;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedDocument;
import org.corvee.model.ClaimId;
import org.corvee.model.Marking;
import org.corvee.model.PassagePin;

/**
 * Digests for a restricted graph, by HMAC-SHA-256: a passage is short, and whoever has its plain digest can try sentences
 * until one fits.
 *
 * <p>All passages are keyed, those of clear claims too, since a passage may have claims of both kinds. The texts of marked
 * documents are keyed, and so are the ids of marked claims; those of clear ones are the same as in the public graph.
 *
 * @param mac the key in use
 */
public record KeyedDigests(HmacUtils mac) implements Digests {
    /** Keyed by so many bytes, which lie beside the store and never in the data. */
    public KeyedDigests(byte[] key) {
        this(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key));
    }

    @Override
    public String text(CuratedDocument document) {
        String plain = PLAIN.text(document);
        return document.recording().marking() == Marking.CLEAR ? plain : mac.hmacHex("text\0" + plain);
    }

    @Override
    public String passage(PassagePin passage) {
        return mac.hmacHex("passage\0" + PLAIN.passage(passage));
    }

    @Override
    public ClaimId claim(CuratedClaim claim) {
        ClaimId plain = PLAIN.claim(claim);
        return claim.assessment().marking() == Marking.CLEAR
                ? plain
                : plain.withHash(mac.hmacHex("claim\0" + plain.slug()));
    }
}
