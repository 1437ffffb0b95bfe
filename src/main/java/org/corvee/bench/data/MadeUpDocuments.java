package org.corvee.bench.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.bench.data.MadeUpStatements.Topic;
import org.corvee.bench.data.MadeUpWorld.Kind;
import org.corvee.model.Json;

/**
 * Makes documents in the order of their dates. What they state comes from lists that they go along together, so that several
 * tell the same, and contradict each other.
 *
 * @param world of what they speak
 * @param all how many claims they make together
 */
record MadeUpDocuments(MadeUpWorld world, int all) {
    /** What the reference tables state as well, which nobody denies. */
    private static final String IN_TABLES = "nationality";

    private static final int MOST_COHORT_CLAIMS = 5_000;
    private static final int LEAST_COHORT_STEP = 20;

    /** How many numbers of a list a document looks back. */
    private static final int MEMORY = 300;

    /**
     * Which claims a document makes.
     *
     * @param number the document's, from 0
     * @param first the number of its first claim, among all
     * @param claims how many it makes
     */
    record Share(int number, int first, int claims) {}

    /** The id of the document of a number. */
    static String id(int number) {
        return String.format(Locale.ROOT, "made-up-%06d", number);
    }

    DocumentRecord document(Share share) {
        SeededNumbers numbers = new SeededNumbers(all, share.number());
        MadeUpTime published = MadeUpTime.at(share.first(), all).plus(30);
        MadeUpVoices voices = new MadeUpVoices(world, share.number(), world.other(Kind.NEWSROOM, numbers), published);
        MadeUpThing own = own(share.number());
        MadeUpText text = new MadeUpText();
        JsonObject record = Json.object(
                "id",
                id(share.number()),
                "label",
                "Report %d on the %s".formatted(share.number(), own.label()),
                "publisher",
                voices.publisher().slug(),
                "published",
                published.published(numbers),
                "recorded",
                published.plus(40).day().toString(),
                "marking",
                "clear");
        record.add("language", Json.texts(numbers.of(List.of(List.of("ko", "en"), List.of("ru"), List.of("en")))));
        origins(share.number(), numbers, record);
        record.add("text", new JsonObject());
        record.add("things", things(own));
        record.add("testimonies", voices.testimonies(numbers));
        record.add("claims", new Claims(share, own, voices, text, numbers).all());
        record.add("text", pinned(share.number(), text));
        return new DocumentRecord(record, text);
    }

    /** People of whom this document alone speaks. */
    private MadeUpThing own(int document) {
        MadeUpThing like = MadeUpWorld.thing(Kind.COHORT, world.number(Kind.COHORT) + document);
        return new MadeUpThing(
                "cohort/own-%06d".formatted(document), like.type(), like.label() + " of one report", like.others());
    }

    private static JsonObject things(MadeUpThing own) {
        JsonObject thing = Json.object("type", own.type(), "label", own.label());
        thing.add("alt", Json.texts(own.others()));
        JsonObject things = new JsonObject();
        things.add(own.id(), thing);
        return things;
    }

    /** One in seven derives from the one before, and now and then forty do so in a row. */
    private void origins(int document, SeededNumbers numbers, JsonObject record) {
        boolean isInRow = document % 500 >= 10 && document % 500 < 50;
        if (document > 0 && (document % 7 == 6 || isInRow)) {
            record.add("derived-from", Json.texts(List.of("document/" + id(document - 1))));
        } else if (numbers.oneIn(30)) {
            record.add(
                    "derived-from",
                    Json.texts(List.of(world.any(Kind.WORK, numbers).id())));
        }
    }

    private static JsonObject pinned(int document, MadeUpText text) {
        JsonObject pinned = Json.object("file", id(document) + ".txt", "sha256", DigestUtils.sha256Hex(text.utf8()));
        pinned.addProperty("length", text.length());
        return pinned;
    }

    /** The claims of one document. */
    private final class Claims {
        private final Share share;
        private final MadeUpThing own;
        private final MadeUpVoices voices;
        private final MadeUpText text;
        private final SeededNumbers numbers;
        private final MadeUpStatements statements = new MadeUpStatements(world);
        private final JsonArray made = new JsonArray();
        private final Set<String> standing = new HashSet<>();
        private JsonArray passage = new JsonArray();

        Claims(Share share, MadeUpThing own, MadeUpVoices voices, MadeUpText text, SeededNumbers numbers) {
            this.share = share;
            this.own = own;
            this.voices = voices;
            this.text = text;
            this.numbers = numbers;
        }

        JsonArray all() {
            for (int i = 0; i < share.claims(); i++) {
                int number = share.first() + i;
                Topic topic = topic(number);
                int index = index(topic, number);
                claim(i, number, statements.statement(topic, index, own), index);
            }
            return made;
        }

        private Topic topic(int number) {
            if (number % 10 == 3) {
                return Topic.BUSY_PLACE;
            }
            int step = Math.max(LEAST_COHORT_STEP, all / MOST_COHORT_CLAIMS);
            if (number % step == 7) {
                return Topic.BUSY_COHORT;
            }
            return numbers.below(6) == 0 ? Topic.OWN_COHORT : Topic.ANY;
        }

        /** Where in a topic's list a claim stands; what few speak of, they repeat in larger steps. */
        private int index(Topic topic, int number) {
            int now = number / 2;
            int index = now - numbers.lowBelow(Math.min(MEMORY, now + 1));
            return switch (topic) {
                case ANY, OWN_COHORT -> index;
                case BUSY_PLACE -> index - index % 4;
                case BUSY_COHORT -> index - index % 8;
            };
        }

        private void claim(int place, int number, MadeUpStatement statement, int index) {
            String key = statement.subject() + ' ' + statement.property() + ' ' + statement.object();
            if (place == 0 || numbers.below(3) > 0 || !standing.add(key)) {
                standing.clear();
                standing.add(key);
                passage = text.add(statement.subject().replaceAll(".*/", "").replace('-', ' '), place, numbers);
            }
            made.add(record(place, number, statement, index));
        }

        private JsonObject record(int place, int number, MadeUpStatement statement, int index) {
            String voice = number % 5 == 1 ? MadeUpVoices.AGENCY : voices.speaker(numbers);
            String modality = modality(voice);
            JsonObject claim = new JsonObject();
            claim.add("passage", passage);
            claim.addProperty("testimony", voice);
            claim.addProperty("modality", modality);
            if (numbers.oneIn(25) && !statement.property().equals(IN_TABLES)) {
                claim.addProperty("stance", "denies");
            }
            if (numbers.oneIn(40)) {
                claim.addProperty("qualifier", numbers.of(List.of("usually", "mostly", "some", "heavily")));
            }
            claim.addProperty("says", statement.words());
            if (place < 2) {
                claim.addProperty("part", "headline");
            }
            annotate(claim);
            claim.add("statements", statements(statement, index, modality.equals("expected"), claim));
            return claim;
        }

        private String modality(String voice) {
            int of = numbers.below(100);
            if (of < 75) {
                return voice.equals(MadeUpVoices.NARRATOR) ? "asserted" : "reported";
            }
            if (of < 85) {
                return "expected";
            }
            if (of < 89) {
                return "rumoured";
            }
            return of < 96 ? "inferred" : "opinion";
        }

        private void annotate(JsonObject claim) {
            if (numbers.oneIn(10)) {
                claim.addProperty("credibility", 1 + numbers.below(6));
            }
            if (numbers.oneIn(30)) {
                claim.add("source", Json.texts(List.of(ReferenceTables.SOURCE)));
            }
            if (numbers.oneIn(60)) {
                claim.add(
                        "cites",
                        Json.texts(List.of(world.any(Kind.WORK, numbers).id())));
            }
            if (numbers.oneIn(100)) {
                claim.addProperty(
                        "retracted", voices.published().plus(200).day().toString());
            }
        }

        private JsonArray statements(MadeUpStatement statement, int index, boolean isExpected, JsonObject claim) {
            JsonArray parts = Json.texts(List.of(statement.subject(), statement.property(), statement.object()));
            MadeUpTime told = MadeUpTime.at(index, (all + 1) / 2);
            MadeUpTime time =
                    isExpected ? voices.published().plus(90 + numbers.below(400)) : told.notAfter(voices.published());
            SeededNumbers writing = new SeededNumbers(index);
            boolean isDated = !writing.oneIn(4);
            if (isDated && numbers.oneIn(40)) {
                parts.add(time.resolved());
                claim.addProperty("reason", "The year is that of the report.");
            } else if (isDated) {
                parts.add(time.held(writing));
            }
            JsonArray all = new JsonArray();
            all.add(parts);
            return all;
        }
    }
}
