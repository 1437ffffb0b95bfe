package org.corvee.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The id of a claim: its document, and a hash of who states what there.
 *
 * <p>The hash covers the passage's digest, the testimony, the stance and the statement, each as {@code length:part}. Our
 * paraphrase, the modality, the time and the grades are not in it: revising those keeps the id.
 *
 * @param document the document's id
 * @param hash twelve hex digits
 */
public record ClaimId(String document, String hash) {
    private static final int DIGITS = 12;

    /**
     * The id of the claim that a testimony makes in that place and stance.
     *
     * @param statement its subject, property and object, each in its canonical text
     */
    public static ClaimId of(PassagePin passage, TestimonyId testimony, Stance stance, List<String> statement) {
        String place = passage.digest().substring(0, PassagePin.LEAST_DIGITS);
        List<String> parts = Stream.concat(
                        Stream.of(passage.document(), place, testimony.key(), stance.word()), statement.stream())
                .toList();
        return new ClaimId(passage.document(), PartsDigest.of(parts).substring(0, DIGITS));
    }

    /** The id in the same document with the first digits of another hash. */
    public ClaimId withHash(String hex) {
        return new ClaimId(document, hex.substring(0, DIGITS));
    }

    /** The id as it stands in an IRI: {@code rfa-2019-12.0123456789ab}. */
    public String slug() {
        return document + "." + hash;
    }
}
