package org.corvee.search;

import com.google.gson.Gson;
import org.corvee.model.Cv;
import org.corvee.query.name.SpeltThing;

/**
 * A thing as the index gives it back.
 *
 * @param kind the word for what it is
 * @param claims how many claims there are about it, or in it where it is a document
 */
record StoredThing(SpeltThing spelt, String kind, long claims) {
    private static final Gson GSON = new Gson();

    String iri() {
        return spelt.named().iri();
    }

    boolean isDocument() {
        return spelt.named().kinds().contains(Cv.DOCUMENT);
    }

    String written() {
        return GSON.toJson(this);
    }

    static StoredThing read(String written) {
        return GSON.fromJson(written, StoredThing.class);
    }
}
