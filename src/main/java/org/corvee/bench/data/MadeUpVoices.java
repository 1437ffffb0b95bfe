package org.corvee.bench.data;

import com.google.gson.JsonObject;
import java.util.List;
import org.corvee.bench.data.MadeUpWorld.Kind;
import org.corvee.model.Json;

/**
 * Who speaks in a document: its publisher, an agency that everybody quotes, an official, and people without a name of whom
 * one passes on another; in some documents a long chain of them.
 *
 * @param world who there is
 * @param document the document's number
 * @param publisher whose document it is
 * @param published when
 */
record MadeUpVoices(MadeUpWorld world, int document, MadeUpThing publisher, MadeUpTime published) {
    static final String NARRATOR = "narrator";
    static final String AGENCY = "agency";

    private static final String STEP = "step-";
    private static final int SHORT_CHAIN = 6;
    private static final int LONG_CHAIN = 40;
    private static final List<String> DESCRIPTIONS = List.of(
            "a trader",
            "somebody in the building trade",
            "a driver",
            "a person who asked not to be named",
            "somebody at the company",
            "a resident");

    /** How many pass on one another in the document's chain, or 0. */
    int chain() {
        if (document % 200 == 3) {
            return LONG_CHAIN;
        }
        return document % 10 == 3 ? SHORT_CHAIN : 0;
    }

    /** The document's testimonies, by their keys. */
    JsonObject testimonies(SeededNumbers numbers) {
        JsonObject all = new JsonObject();
        all.add(NARRATOR, Json.object("witness", publisher.slug()));
        all.add(AGENCY, named(MadeUpWorld.thing(Kind.NEWSROOM, MadeUpWorld.BUSY_VOICE), numbers));
        all.add("official", named(world.any(Kind.PERSON, numbers), numbers));
        all.add("source", unnamed("UnnamedPerson", numbers, NARRATOR));
        all.add("friend", unnamed("UnnamedPerson", numbers, "source"));
        all.add("people", unnamed("UnnamedGroup", numbers, NARRATOR));
        for (int step = 1; step <= chain(); step++) {
            all.add(STEP + step, unnamed("UnnamedPerson", numbers, step == 1 ? NARRATOR : STEP + (step - 1)));
        }
        return all;
    }

    /** Whose word a claim is. */
    String speaker(SeededNumbers numbers) {
        int of = numbers.below(100);
        if (of < 15) {
            return "official";
        }
        if (of < 27) {
            return "source";
        }
        if (of < 36) {
            return "friend";
        }
        if (of < 44) {
            return "people";
        }
        return of < 56 && chain() > 0 ? STEP + (chain() - numbers.lowBelow(chain())) : NARRATOR;
    }

    private JsonObject named(MadeUpThing witness, SeededNumbers numbers) {
        JsonObject testimony = Json.object("witness", witness.slug());
        if (numbers.oneIn(2)) {
            testimony.addProperty(
                    "on", published.plus(-1 - numbers.below(4)).day().toString());
        }
        if (numbers.oneIn(3)) {
            testimony.addProperty("told", publisher.slug());
        }
        if (numbers.oneIn(6)) {
            testimony.addProperty("reliability", numbers.of(List.of("A", "B", "C", "F")));
        }
        testimony.addProperty("relayed-by", NARRATOR);
        return testimony;
    }

    private static JsonObject unnamed(String type, SeededNumbers numbers, String by) {
        JsonObject testimony = new JsonObject();
        testimony.add("witness", Json.object("type", type, "described", numbers.of(DESCRIPTIONS)));
        if (numbers.oneIn(4)) {
            testimony.addProperty("known", numbers.of(List.of("witnessed", "told", "deduced")));
        }
        testimony.addProperty("relayed-by", by);
        return testimony;
    }
}
