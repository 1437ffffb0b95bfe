package org.corvee.search;

import com.google.gson.Gson;
import java.util.List;

/**
 * The claims of one sentence, as the index gives them back: a sentence that says several things is as many claims.
 *
 * @param claims their IRIs, at least one
 * @param says our paraphrase
 * @param reason why we read it so, or empty
 * @param labels what the things in it are called
 * @param document what it is in
 */
record StoredClaims(List<String> claims, String says, String reason, List<String> labels, InDocument document) {
    private static final Gson GSON = new Gson();

    /**
     * A document by name.
     *
     * @param label what it is called
     */
    record InDocument(String iri, String label) {}

    StoredClaims {
        claims = List.copyOf(claims);
        labels = List.copyOf(labels);
    }

    String written() {
        return GSON.toJson(this);
    }

    static StoredClaims read(String written) {
        return GSON.fromJson(written, StoredClaims.class);
    }
}
