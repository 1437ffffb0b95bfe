package org.corvee.match;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Json;
import org.corvee.model.Marking;
import org.corvee.model.Slug;
import org.corvee.model.ThingId;
import org.corvee.model.ThingPair;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;
import org.corvee.model.WholeFile;
import org.corvee.source.DataFolder;

/**
 * The document in which curators say which things are one: a text that grows by a line for each decision, and the record of
 * a claim for each line.
 *
 * <p>Who decides a pair again takes back what they said of it before; what another curator says of it stays.
 */
public final class DecisionFile {
    private static final String ID = "identity";
    private static final String PUBLISHER = "corvee-curators";
    private static final String RETRACTED = "retracted";

    private final Path records;
    private final Path text;

    public DecisionFile(DataFolder folder) {
        Path documents = folder.folder().resolve("documents");
        this.records = documents.resolve(ID + ".jsonl");
        this.text = documents.resolve(ID + ".txt");
    }

    /** Where the records are. */
    public Path path() {
        return records;
    }

    /** The file holds something else than whoever writes had seen. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Changed() {
            super("somebody has decided something since this page was made");
        }
    }

    /**
     * A decision that nobody has taken back.
     *
     * @param pair the ids of the two
     * @param verdict what was decided
     * @param curator the slug of whoever did
     * @param because why
     */
    public record Standing(ThingPair pair, Verdict verdict, String curator, String because) {}

    /** What the records are now: their SHA-256, that of nothing where there are none. */
    public String version() throws IOException {
        return DigestUtils.sha256Hex(Files.isRegularFile(records) ? Files.readAllBytes(records) : new byte[0]);
    }

    /** The decisions that stand, in their order. */
    public List<Standing> standing() throws IOException {
        List<Standing> standing = new ArrayList<>();
        for (JsonObject line : lines()) {
            for (JsonElement written : line.getAsJsonArray("claims")) {
                JsonObject claim = written.getAsJsonObject();
                JsonArray said = claim.getAsJsonArray("statements").get(0).getAsJsonArray();
                Optional<Verdict> verdict = Verdict.of(said.get(1).getAsString());
                if (verdict.isPresent() && !claim.has(RETRACTED)) {
                    standing.add(new Standing(
                            pair(said),
                            verdict.get(),
                            claim.get("testimony").getAsString().replaceFirst("-\\d{4}-\\d\\d-\\d\\d$", ""),
                            claim.get("reason").getAsString()));
                }
            }
        }
        return List.copyOf(standing);
    }

    /**
     * Writes a decision down, if the records are still those that its curator has seen.
     *
     * @param seen the version of the records
     * @throws Changed when they are others
     */
    public synchronized void add(Decision decision, String seen) throws IOException {
        requireSeen(seen);
        add(decision);
    }

    /**
     * Takes back what a decision says, if it stands and the records are still those that its curator has seen.
     *
     * @param seen the version of the records
     * @throws Changed when they are others
     */
    public synchronized void takeBack(Decision decision, String seen) throws IOException {
        requireSeen(seen);
        List<JsonObject> lines = lines();
        takeBack(decision, lines);
        write(lines);
    }

    private void requireSeen(String seen) throws IOException {
        if (!seen.equals(version())) {
            throw new Changed();
        }
    }

    /**
     * Writes a decision down.
     *
     * @throws Unreadable when what is there already is not what was written
     */
    public synchronized void add(Decision decision) throws IOException {
        List<JsonObject> lines = lines();
        String before = lines.isEmpty() ? "" : pinnedText(lines.get(0));
        String line = "%s, %s: %s %s\n"
                .formatted(
                        decision.signature().on(),
                        decision.signature().curator(),
                        decision.says(),
                        decision.signature().because());
        String whole = before + line;
        Files.createDirectories(records.getParent());
        takeBack(decision, lines);
        if (lines.isEmpty()) {
            lines.add(new JsonObject());
        }
        lines.set(0, header(decision, whole));
        lines.add(record(decision, before.codePointCount(0, before.length()), line, lines));
        WholeFile.write(text, whole);
        write(lines);
    }

    private void write(List<JsonObject> lines) throws IOException {
        StringBuilder written = new StringBuilder();
        lines.forEach(one -> written.append(Json.line(one)));
        WholeFile.write(records, written.toString());
    }

    private List<JsonObject> lines() throws IOException {
        if (!Files.isRegularFile(records)) {
            return new ArrayList<>();
        }
        List<JsonObject> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(records)) {
            number++;
            try {
                lines.add(JsonParser.parseString(line).getAsJsonObject());
            } catch (JsonParseException | IllegalStateException e) {
                throw new Unreadable(
                        "%s:%d: no record in JSON".formatted(DataFolder.name(records), number),
                        "restore the file as it was");
            }
        }
        return lines;
    }

    /** The text as the records pin it; a last line that they do not have yet is of somebody who was stopped before them. */
    private String pinnedText(JsonObject header) throws IOException {
        String whole = Files.isRegularFile(text) ? Files.readString(text) : "";
        String pinned = header.getAsJsonObject("text") == null
                ? ""
                : header.getAsJsonObject("text").get("sha256").getAsString();
        String before = whole.substring(0, whole.stripTrailing().lastIndexOf('\n') + 1);
        return Stream.of(whole, before)
                .filter(known -> DigestUtils.sha256Hex(known).equals(pinned))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "%s: not the text that %s pins".formatted(DataFolder.name(text), DataFolder.name(records)),
                        "restore both as they were"));
    }

    private static JsonObject header(Decision decision, String whole) {
        JsonObject record = Json.object("id", ID, "label", "Decisions of the curators on what is one");
        record.addProperty("publisher", PUBLISHER);
        record.addProperty("published", decision.signature().on().toString());
        record.addProperty("recorded", decision.signature().on().toString());
        record.addProperty("marking", Marking.CLEAR.word());
        record.add("language", Json.texts(List.of("en")));
        JsonObject pinned = Json.object("file", ID + ".txt", "sha256", DigestUtils.sha256Hex(whole));
        pinned.addProperty("length", whole.codePointCount(0, whole.length()));
        record.add("text", pinned);
        record.add("things", new JsonObject());
        record.add("testimonies", new JsonObject());
        record.add("claims", new JsonArray());
        return record;
    }

    private static JsonObject record(Decision decision, int start, String line, List<JsonObject> before) {
        ThingId curator = curator(decision);
        String voice = "%s-%s".formatted(curator.slug(), decision.signature().on());
        JsonObject record = Json.object("continues", ID);
        JsonObject things = new JsonObject();
        if (!has(before, "things", curator.text())) {
            things.add(
                    curator.text(),
                    Json.object("type", "Person", "label", decision.signature().curator()));
        }
        record.add("things", things);
        JsonObject voices = new JsonObject();
        if (!has(before, "testimonies", voice)) {
            voices.add(
                    voice,
                    Json.object(
                            "witness",
                            curator.slug(),
                            "on",
                            decision.signature().on().toString()));
        }
        record.add("testimonies", voices);
        JsonArray claims = new JsonArray();
        claims.add(claim(decision, voice, start, line.strip()));
        record.add("claims", claims);
        return record;
    }

    private static JsonObject claim(Decision decision, String voice, int start, String line) {
        JsonObject claim = new JsonObject();
        JsonArray passage = new JsonArray();
        passage.add(start);
        passage.add(start + line.codePointCount(0, line.length()));
        passage.add(DigestUtils.sha256Hex(line));
        claim.add("passage", passage);
        claim.addProperty("testimony", voice);
        claim.addProperty("modality", decision.verdict() == Verdict.UNSURE ? "opinion" : "asserted");
        claim.addProperty("says", decision.says());
        claim.addProperty("reason", decision.signature().because());
        claim.addProperty("credibility", decision.grade().word());
        JsonArray statements = new JsonArray();
        statements.add(Json.texts(List.of(
                decision.one().text(),
                decision.verdict().property(),
                decision.other().text())));
        claim.add("statements", statements);
        return claim;
    }

    private static boolean has(List<JsonObject> records, String part, String key) {
        return records.stream()
                .anyMatch(record -> record.getAsJsonObject(part) != null
                        && record.getAsJsonObject(part).has(key));
    }

    private static ThingId curator(Decision decision) {
        return curator(decision.signature().curator());
    }

    /**
     * The actor that a curator is in the records.
     *
     * @throws Unreadable when no id can be made of the name
     */
    public static ThingId curator(String written) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (!Slug.fits(name)) {
            throw new Unreadable(
                    "no id can be made of the curator's name '%s'".formatted(written),
                    "write it in Latin letters");
        }
        return ThingId.actor("curator-" + name);
    }

    /** Marks what the same curator has said of the same pair as taken back. */
    private static void takeBack(Decision decision, List<JsonObject> lines) {
        String curator = curator(decision).slug();
        ThingPair pair = ThingPair.of(decision.one().text(), decision.other().text());
        for (JsonObject line : lines) {
            for (JsonElement written : line.getAsJsonArray("claims")) {
                JsonObject claim = written.getAsJsonObject();
                JsonArray said = claim.getAsJsonArray("statements").get(0).getAsJsonArray();
                boolean isOwn = claim.get("testimony").getAsString().startsWith(curator + "-");
                if (isOwn && pair(said).equals(pair) && !claim.has(RETRACTED)) {
                    claim.addProperty(RETRACTED, decision.signature().on().toString());
                }
            }
        }
    }

    private static ThingPair pair(JsonArray said) {
        return ThingPair.of(said.get(0).getAsString(), said.get(2).getAsString());
    }
}
