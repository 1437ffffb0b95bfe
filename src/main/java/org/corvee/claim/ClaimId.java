package org.corvee.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The id of a claim: its document, and a hash of who states what there.
 *
 * <p>The hash covers the passage's digest, the testimony, the stance and the fact, each as {@code length:part}. Our
 * paraphrase, the modality, the time and the grades are not in it: revising those keeps the id.
 *
 * @param document the document's id
 * @param hash twelve hex digits
 */
public record ClaimId(String document, String hash) {
    private static final int DIGITS = 12;

    /** The id of the claim that states {@code fact} in that place and stance. */
    public static ClaimId of(Evidence evidence, Stance stance, Fact fact) {
        Passage passage = evidence.passage();
        List<String> parts = List.of(
                passage.document(),
                passage.digest().substring(0, Passage.LEAST_DIGITS),
                evidence.testimony().key(),
                stance.word(),
                fact.subject().text(),
                fact.property(),
                fact.object().canonical());
        return new ClaimId(passage.document(), hash(parts));
    }

    /** The id as it stands in an IRI: {@code rfa-2019-12.0123456789ab}. */
    public String slug() {
        return document + "." + hash;
    }

    private static String hash(List<String> parts) {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
    }
}
