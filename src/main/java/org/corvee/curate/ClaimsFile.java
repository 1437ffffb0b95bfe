package org.corvee.curate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.model.Unreadable;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.PlacedNode;
import org.corvee.source.PlacedNode.Items;
import org.corvee.source.PlacedNode.Key;
import org.corvee.source.PlacedNode.Keys;
import org.corvee.source.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a curated document, edited claim by claim: an edit gives a new text in which only the lines of that claim, that
 * thing or that voice are others, so that comments, order and layout live on.
 *
 * <p>No edit is given out before it has been read back and says exactly what it should.
 */
public final class ClaimsFile {
    static final String CLAIMS = "claims";
    static final String THINGS = "things";
    static final String VOICES = "testimonies";
    static final String NOTHING = "nothing-stated";

    private static final List<String> ORDER = List.of(THINGS, VOICES, NOTHING, CLAIMS);
    private static final Pattern LINES = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");
    private static final String INDENT = "  ";

    private final String text;
    private final List<String> lines;
    private final Keys root;
    private @Nullable List<FiledClaim> claims;

    private ClaimsFile(String text, Keys root) {
        this.text = text;
        this.lines = List.of(LINES.split(text));
        this.root = root;
    }

    /**
     * Reads a file's text.
     *
     * @throws NoYaml when it has no keys, or is no YAML that a curated file may be
     */
    public static ClaimsFile of(String text) {
        Faults faults = new Faults();
        boolean isRead = new YamlReader("draft", faults).read(text, 1).isPresent();
        if (!isRead || faults.count() > 0) {
            throw new NoYaml(faults.all());
        }
        if (PlacedNode.read(text) instanceof Keys root) {
            return new ClaimsFile(text, root);
        }
        throw new NoYaml(List.of());
    }

    public String text() {
        return text;
    }

    /** What the file says, key by key. */
    JsonObject json() {
        return (JsonObject) CuratedYaml.json(root);
    }

    /** The text under a key of the document itself. */
    public Optional<String> header(String key) {
        return root.key(key)
                .map(Key::value)
                .filter(PlacedNode.Text.class::isInstance)
                .map(value -> ((PlacedNode.Text) value).text());
    }

    /** The text under a key of its {@code text}, such as {@code file}. */
    public Optional<String> pinned(String key) {
        return Optional.ofNullable(json().get("text"))
                .filter(JsonObject.class::isInstance)
                .map(pinned -> ((JsonObject) pinned).get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    /** Its claims in the order of the file. */
    public List<FiledClaim> claims() {
        List<FiledClaim> known = claims;
        if (known == null) {
            known = readClaims();
            claims = known;
        }
        return known;
    }

    private List<FiledClaim> readClaims() {
        List<PlacedNode> items = items(CLAIMS);
        List<FiledClaim> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PlacedNode item = items.get(i);
            if (CuratedYaml.json(item) instanceof JsonObject fields && isClaim(fields)) {
                read.add(new FiledClaim(
                        i, new ClaimRecord(fields), dash(item) + 1, item.extent().last() + 1));
            }
        }
        return List.copyOf(read);
    }

    private static boolean isClaim(JsonObject fields) {
        return fields.get("passage") instanceof JsonArray place
                && isPassage(place.size())
                && ClaimRecord.KEYS.containsAll(fields.keySet());
    }

    /** A passage has a start, an end and a digest, and two more if its surroundings are pinned. */
    private static boolean isPassage(int parts) {
        return parts == 3 || parts == 5;
    }

    /** The things that it declares, by their ids. */
    public Map<String, JsonElement> things() {
        return keyed(THINGS);
    }

    /** Its voices, by their keys. */
    public Map<String, JsonElement> voices() {
        return keyed(VOICES);
    }

    /** The passages in which a curator has found that nothing is stated. */
    public List<List<String>> nothing() {
        return items(NOTHING).stream()
                .filter(item ->
                        item instanceof Items place && isPassage(place.items().size()))
                .map(item -> ((JsonArray) CuratedYaml.json(item))
                        .asList().stream()
                                .limit(3)
                                .map(JsonElement::getAsString)
                                .toList())
                .toList();
    }

    /** The same file with one of its claims alone, as it is written, or with none. */
    ClaimsFile with(Optional<FiledClaim> only) {
        Optional<Key> key = root.key(CLAIMS);
        if (key.isEmpty()) {
            return this;
        }
        List<String> kept = only.map(claim -> Stream.concat(
                                Stream.of(CLAIMS + ":"), bare().subList(claim.first() - 1, claim.last()).stream())
                        .toList())
                .orElse(List.of(CLAIMS + ": []"));
        return of(replaced(key.get().line(), key.get().value().extent().last() + 1, kept));
    }

    /** Adds a claim in the order of the text: behind the last one whose passage begins no later. */
    public String with(ClaimRecord claim) {
        List<FiledClaim> all = claims();
        int before = IntStream.range(0, all.size())
                .filter(i -> all.get(i).claim().start() <= claim.start())
                .max()
                .orElse(-1);
        int number = before < 0 ? 0 : all.get(before).number() + 1;
        return inserted(CLAIMS, number, claimLines(claim), claim.fields());
    }

    /** Changes a claim, of whose lines those of keys that stay the same are left as they are. */
    public String with(FiledClaim old, ClaimRecord claim) {
        JsonObject wanted = json();
        wanted.getAsJsonArray(CLAIMS).set(old.number(), claim.fields());
        PlacedNode item = items(CLAIMS).get(old.number());
        int first = dash(item);
        List<String> written = ClaimLines.canRewrite(item, claim)
                ? ClaimLines.rewritten(bare(), (Keys) item, first, claim)
                : indented(indent(CLAIMS), claimLines(claim));
        return checked(replaced(first, item.extent().last() + 1, written), wanted);
    }

    /** Takes a claim out; the comments around it stay. */
    public String without(FiledClaim claim) {
        return removed(CLAIMS, claim.number());
    }

    /** Declares a thing. */
    public String withThing(String id, JsonObject fields) {
        return inserted(THINGS, id, fields);
    }

    /** Adds a voice. */
    public String withVoice(String key, JsonObject fields) {
        return inserted(VOICES, key, fields);
    }

    /** Adds an entry to the things or the voices. */
    String withEntry(String section, String key, JsonObject fields) {
        return inserted(section, key, fields);
    }

    /** Takes out a thing or a voice. */
    String without(String section, String key) {
        JsonObject wanted = json();
        wanted.getAsJsonObject(section).remove(key);
        Key gone = keys(section).key(key).orElseThrow();
        return checked(replaced(gone.line(), gone.value().extent().last() + 1, List.of()), wanted);
    }

    /** Notes that a passage states nothing. */
    public String withNothing(ClaimRecord.Place place) {
        List<PlacedNode> all = items(NOTHING);
        int number = (int) nothing().stream()
                .filter(other -> Integer.parseInt(other.get(0)) <= place.start())
                .count();
        return inserted(
                NOTHING, Math.min(number, all.size()), List.of("- " + CuratedYaml.value(place.json())), place.json());
    }

    /** Takes that note back. */
    public String withoutNothing(ClaimRecord.Place place) {
        int number = nothing()
                .indexOf(place.json().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
        return number < 0 ? text : removed(NOTHING, number);
    }

    private static List<String> claimLines(ClaimRecord claim) {
        List<String> written = new ArrayList<>();
        for (String key : ClaimRecord.KEYS) {
            Optional.ofNullable(claim.fields().get(key)).ifPresent(value -> written.addAll(fieldLines(key, value)));
        }
        return IntStream.range(0, written.size())
                .mapToObj(i -> (i == 0 ? "- " : INDENT) + written.get(i))
                .toList();
    }

    /** The lines of a key of a claim: statements one a line, all else on one. */
    static List<String> fieldLines(String key, JsonElement value) {
        if (!key.equals("statements") || !(value instanceof JsonArray rows) || rows.isEmpty()) {
            return List.of(key + ": " + CuratedYaml.value(value));
        }
        List<String> written = new ArrayList<>(List.of(key + ":"));
        rows.forEach(row -> written.add(INDENT + "- " + CuratedYaml.value(row)));
        return written;
    }

    private String inserted(String section, int number, List<String> written, JsonElement item) {
        JsonObject wanted = json();
        JsonArray array = wanted.get(section) instanceof JsonArray there ? there : new JsonArray();
        JsonArray more = new JsonArray();
        array.asList().subList(0, number).forEach(more::add);
        more.add(item);
        array.asList().subList(number, array.size()).forEach(more::add);
        wanted.add(section, more);
        List<PlacedNode> items = items(section);
        if (items.isEmpty()) {
            return checked(begun(section, written), wanted);
        }
        refuseBrackets(section);
        int line = number < items.size()
                ? dash(items.get(number))
                : items.get(items.size() - 1).extent().last() + 1;
        if (number > 0) {
            line = items.get(number - 1).extent().last() + 1;
        }
        return checked(replaced(line, line, indented(indent(section), written)), wanted);
    }

    private String inserted(String section, String key, JsonObject fields) {
        JsonObject wanted = json();
        JsonObject more = wanted.get(section) instanceof JsonObject there ? there : new JsonObject();
        more.add(key, fields);
        wanted.add(section, more);
        List<String> written = List.of(CuratedYaml.key(key) + ": " + CuratedYaml.value(fields));
        if (keyed(section).isEmpty()) {
            return checked(begun(section, written), wanted);
        }
        if (keyed(section).containsKey(key)) {
            throw new Unreadable("'%s' is in this document already".formatted(key), "give it another id");
        }
        refuseBrackets(section);
        int line = root.key(section).orElseThrow().value().extent().last() + 1;
        return checked(replaced(line, line, indented(indent(section), written)), wanted);
    }

    /** A section with its first line; one that is new stands before the claims and the comments above them. */
    private String begun(String section, List<String> written) {
        List<String> all = new ArrayList<>(List.of(section + ":"));
        all.addAll(indented(INDENT, written));
        Optional<Key> empty = root.key(section);
        if (empty.isPresent()) {
            Key there = empty.get();
            return replaced(there.line(), there.value().extent().last() + 1, all);
        }
        int line = ORDER.subList(ORDER.indexOf(section) + 1, ORDER.size()).stream()
                .flatMap(later -> root.key(later).stream())
                .mapToInt(Key::line)
                .findFirst()
                .orElse(lines.size());
        while (line > 0 && line < lines.size() && lines.get(line - 1).startsWith("#")) {
            line--;
        }
        return replaced(line, line, all);
    }

    private String removed(String section, int number) {
        JsonObject wanted = json();
        wanted.getAsJsonArray(section).remove(number);
        List<PlacedNode> items = items(section);
        refuseBrackets(section);
        PlacedNode gone = items.get(number);
        String without = replaced(dash(gone), gone.extent().last() + 1, List.of());
        if (items.size() > 1) {
            return checked(without, wanted);
        }
        int key = root.key(section).orElseThrow().line();
        if (section.equals(CLAIMS)) {
            List<String> rest = new ArrayList<>(List.of(LINES.split(without)));
            rest.set(key, CLAIMS + ": []" + end(key));
            return checked(String.join("", rest), wanted);
        }
        wanted.remove(section);
        return checked(replaced(key, gone.extent().last() + 1, List.of()), wanted);
    }

    private void refuseBrackets(String section) {
        PlacedNode value = root.key(section).orElseThrow().value();
        boolean isInBrackets = value instanceof Items items && items.isInBrackets()
                || value instanceof Keys keys && keys.isInBrackets();
        if (isInBrackets) {
            throw new Unreadable(
                    "'%s' stands in brackets".formatted(section), "write one entry a line, and it can be edited here");
        }
    }

    private String checked(String edited, JsonObject wanted) {
        ClaimsFile read = of(edited);
        if (!read.json().equals(wanted)) {
            throw new IllegalStateException("an edit would say something else than it should: " + edited);
        }
        return edited;
    }

    private String replaced(int from, int to, List<String> written) {
        List<String> all = new ArrayList<>(lines.subList(0, from));
        String end = lines.get(0).endsWith("\r\n") ? "\r\n" : "\n";
        if (from == lines.size() && !lines.get(from - 1).endsWith("\n")) {
            all.set(from - 1, lines.get(from - 1) + end);
        }
        written.forEach(line -> all.add(line + end));
        all.addAll(lines.subList(to, lines.size()));
        return String.join("", all);
    }

    private String end(int line) {
        return lines.get(line).endsWith("\r\n") ? "\r\n" : "\n";
    }

    private static List<String> indented(String indent, List<String> written) {
        return written.stream().map(line -> indent + line).toList();
    }

    /** How far the entries of a section are indented. */
    private String indent(String section) {
        PlacedNode value = root.key(section).orElseThrow().value();
        int line = value instanceof Items items
                ? dash(items.items().get(0))
                : value.extent().first();
        String first = lines.get(line);
        return first.substring(0, first.length() - first.stripLeading().length());
    }

    private int dash(PlacedNode item) {
        return ClaimLines.dash(lines, item);
    }

    /** The lines without their ends. */
    private List<String> bare() {
        return lines.stream().map(line -> line.replaceFirst("[\r\n]+$", "")).toList();
    }

    private List<PlacedNode> items(String section) {
        return root.key(section)
                .map(Key::value)
                .filter(Items.class::isInstance)
                .map(value -> ((Items) value).items())
                .orElse(List.of());
    }

    private Keys keys(String section) {
        return (Keys) root.key(section).orElseThrow().value();
    }

    private Map<String, JsonElement> keyed(String section) {
        return json().get(section) instanceof JsonObject keys ? keys.asMap() : Map.of();
    }

    /**
     * A claim and its lines.
     *
     * @param number among the items of the file's claims, counted from 0
     * @param first its first line, counted from 1
     * @param last its last line
     */
    public record FiledClaim(int number, ClaimRecord claim, int first, int last) {}

    /** A text that no edit can be made in. */
    public static final class NoYaml extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Fault> faults;

        NoYaml(List<Fault> faults) {
            super(faults.stream()
                    .map(Fault::text)
                    .findFirst()
                    .orElse("draft:1: no keys here; write a document's record"));
            this.faults = List.copyOf(faults);
        }

        /** What is wrong with it. */
        public List<Fault> faults() {
            return faults;
        }
    }
}
