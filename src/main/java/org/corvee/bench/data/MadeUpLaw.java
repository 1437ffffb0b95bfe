package org.corvee.bench.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Json;

/** The document that says what the resolutions demand, of which the rules of {@code queries/rules} ask. */
final class MadeUpLaw {
    static final String REGIME = "regime/un-dprk-sanctions";
    static final String CURATORS = "corvee-curators";

    private static final String ID = "made-up-law";
    private static final String WORK = "obligation/2375-17-no-authorisation";
    private static final String RETURN = "obligation/2397-8-repatriate";
    private static final String ABROAD =
            MadeUpWorld.thing(MadeUpWorld.Kind.COHORT, MadeUpWorld.BUSY_COHORT).id();
    private static final List<List<String>> STATEMENTS = List.of(
            List.of("resolution/2375", "adoptedOn", "2017-09-11"),
            List.of("resolution/2397", "adoptedOn", "2017-12-22"),
            List.of("resolution/2375", "adoptedBy", "actor/un-security-council"),
            List.of("resolution/2397", "adoptedBy", "actor/un-security-council"),
            List.of(WORK, "bearer", "actor/un-member-states"),
            List.of(RETURN, "bearer", "actor/un-member-states"),
            List.of(WORK, "forbids", "authorising work"),
            List.of(RETURN, "requires", "sending home those who earn abroad"),
            List.of(WORK, "appliesTo", ABROAD),
            List.of(RETURN, "appliesTo", ABROAD),
            List.of(WORK, "exception", "the Committee has allowed it before"),
            List.of(RETURN, "exception", "national law forbids it"),
            List.of(RETURN, "deadline", "2019-12-22"));

    private MadeUpLaw() {}

    /** How many claims it makes. */
    static int claims() {
        return STATEMENTS.size();
    }

    static DocumentRecord document() {
        MadeUpText text = new MadeUpText();
        SeededNumbers numbers = new SeededNumbers();
        JsonArray claims = new JsonArray();
        for (int i = 0; i < STATEMENTS.size(); i++) {
            claims.add(claim(STATEMENTS.get(i), text.add(STATEMENTS.get(i).get(1), i, numbers)));
        }
        JsonObject record = Json.object(
                "id", ID,
                "label", "What the resolutions demand, for made-up data",
                "publisher", CURATORS,
                "published", "2018-01-01",
                "recorded", "2018-01-01",
                "marking", "clear");
        record.add("language", Json.texts(List.of("en")));
        JsonObject pinned = Json.object("file", ID + ".txt", "sha256", DigestUtils.sha256Hex(text.utf8()));
        pinned.addProperty("length", text.length());
        record.add("text", pinned);
        JsonObject voices = new JsonObject();
        voices.add("curators", Json.object("witness", CURATORS));
        record.add("testimonies", voices);
        record.add("claims", claims);
        return new DocumentRecord(record, text);
    }

    private static JsonObject claim(List<String> statement, JsonArray passage) {
        JsonObject claim = new JsonObject();
        claim.add("passage", passage);
        claim.addProperty("testimony", "curators");
        claim.addProperty("modality", "asserted");
        claim.addProperty("says", String.join(" ", statement).replace('/', ' ') + ".");
        claim.add("source", Json.texts(List.of(ReferenceTables.SOURCE)));
        claim.add("statements", Json.list(List.of(Json.texts(statement))));
        return claim;
    }
}
