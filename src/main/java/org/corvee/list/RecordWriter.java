package org.corvee.list;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corvee.list.ListRow.RowClaim;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Json;
import org.corvee.model.Marking;
import org.corvee.model.Stance;
import org.corvee.model.ThingId;
import org.corvee.model.Word;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.RecordReader;
import org.corvee.source.Spot;
import org.jspecify.annotations.Nullable;

/** Writes a list as lines of JSON: the record of its document, then one that continues it for each row. */
final class RecordWriter {
    private final Writer out;
    private final KnownThings known;
    private final Set<ThingId> declared = new HashSet<>();
    private final Set<String> heard = new HashSet<>();
    private final String document;
    private final ListText text;
    private final Faults faults;

    /**
     * @param document the id of the list
     * @param text of which the rows are
     * @param faults takes what no reader of records would take
     */
    RecordWriter(String document, Writer out, KnownThings known, ListText text, Faults faults) {
        this.document = document;
        this.out = out;
        this.known = known;
        this.text = text;
        this.faults = faults;
    }

    /** The first line: the list itself, as a later state of another if it is one. */
    void header(ListKind.Heading heading, LocalDate recorded, Optional<EarlierList> earlier) throws IOException {
        JsonObject record = Json.object("id", document, "label", heading.label());
        record.addProperty("publisher", heading.publisher().id().slug());
        record.addProperty("published", heading.published().text());
        record.addProperty("recorded", recorded.toString());
        record.addProperty("marking", Marking.CLEAR.word());
        record.add("language", Json.texts(heading.languages()));
        earlier.map(list -> ThingId.document(list.document()).text())
                .ifPresent(before -> record.add("derived-from", Json.texts(List.of(before))));
        JsonObject pinned = Json.object("file", text.file().getFileName().toString(), "sha256", text.sha256());
        pinned.addProperty("length", text.length());
        record.add("text", pinned);
        JsonObject things = new JsonObject();
        declare(things, heading.publisher());
        record.add("things", things);
        record.add("testimonies", new JsonObject());
        record.add("claims", new JsonArray());
        out.write(Json.line(record));
    }

    /** A line for a row, unless something is in it that a build would refuse. */
    void row(ListRow row) throws IOException {
        JsonObject record = Json.object("continues", document);
        JsonObject things = new JsonObject();
        row.things().forEach(thing -> declare(things, thing));
        record.add("things", things);
        JsonObject voices = new JsonObject();
        row.voices().forEach((key, voice) -> {
            if (heard.add(key)) {
                voices.add(key, voice(voice));
            }
        });
        record.add("testimonies", voices);
        JsonArray claims = new JsonArray();
        row.claims().forEach(claim -> claims.add(claim(row.passage(), claim)));
        record.add("claims", claims);
        String line = Json.line(record);
        if (isReadable(record, line.length(), text.spot(row.passage().line()))) {
            out.write(line);
        }
    }

    private boolean isReadable(JsonObject record, int length, Spot spot) {
        Set<Fault> found = new LinkedHashSet<>();
        if (length > RecordReader.MOST_CHARACTERS) {
            found.add(new Fault(
                    spot,
                    "a row that makes a record of %,d characters".formatted(length),
                    "a record has %,d at most; leave the row out of a copy of the file"
                            .formatted(RecordReader.MOST_CHARACTERS)));
        } else {
            check(record, spot, found);
        }
        found.forEach(faults::add);
        return found.isEmpty();
    }

    /** Every text of a record, and every key, for ids are made of theirs. */
    private static void check(JsonElement part, Spot spot, Set<Fault> found) {
        if (part instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                RecordReader.refused(entry.getKey(), spot).ifPresent(found::add);
                check(entry.getValue(), spot, found);
            });
        } else if (part instanceof JsonArray array) {
            array.forEach(item -> check(item, spot, found));
        } else if (part.isJsonPrimitive()) {
            RecordReader.refused(part.getAsString(), spot).ifPresent(found::add);
        }
    }

    private void declare(JsonObject things, ListThing thing) {
        if (!known.has(thing.id()) && declared.add(thing.id())) {
            JsonObject record = Json.object("type", thing.type(), "label", thing.label());
            if (!thing.others().isEmpty()) {
                record.add(
                        "alt",
                        Json.texts(thing.others().stream()
                                .map(name -> name.text() + "@" + name.language())
                                .toList()));
            }
            things.add(thing.id().text(), record);
        }
    }

    private static JsonObject voice(Voice voice) {
        JsonObject record = Json.object("witness", voice.witness().slug());
        voice.on().ifPresent(on -> record.addProperty("on", on.text()));
        return record;
    }

    private static JsonObject claim(RowPassage passage, RowClaim claim) {
        JsonObject record = new JsonObject();
        JsonArray place = new JsonArray();
        place.add(passage.start());
        place.add(passage.end());
        place.add(passage.sha256());
        record.add("passage", place);
        record.addProperty("testimony", claim.voice());
        record.addProperty("modality", claim.manner().modality().word());
        if (claim.manner().stance() != Stance.AFFIRMS) {
            record.addProperty("stance", claim.manner().stance().word());
        }
        record.addProperty("says", claim.says());
        add(record, "qualifier", word(claim.manner().qualifier()));
        add(record, "credibility", word(claim.manner().credibility()));
        add(record, "reason", claim.manner().reason());
        if (!claim.cites().isEmpty()) {
            record.add(
                    "cites",
                    Json.texts(claim.cites().stream().map(ThingId::text).toList()));
        }
        add(record, "recorded", day(claim.seen().first()));
        add(record, "retracted", day(claim.seen().gone()));
        JsonArray statements = new JsonArray();
        statements.add(Json.texts(claim.statement()));
        record.add("statements", statements);
        return record;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }

    private static void add(JsonObject record, String key, @Nullable String word) {
        if (word != null) {
            record.addProperty(key, word);
        }
    }
}
