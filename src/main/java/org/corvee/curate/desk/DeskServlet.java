package org.corvee.curate.desk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.capture.BoundedExtractor;
import org.corvee.curate.ClaimRecord;
import org.corvee.curate.ClaimRecord.Place;
import org.corvee.curate.ClaimTrial;
import org.corvee.curate.ClaimsFile;
import org.corvee.curate.CuratedFile;
import org.corvee.curate.DocumentState;
import org.corvee.curate.DocumentStates;
import org.corvee.curate.Intake;
import org.corvee.curate.OpenDocument;
import org.corvee.curate.ThreeWay.Choice;
import org.corvee.curate.Workbench;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.corvee.page.curate.DeskMessage;
import org.corvee.page.curate.DeskPage;
import org.corvee.page.curate.WorkPage;
import org.corvee.web.ContentPolicy;
import org.corvee.web.Handler;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.StaticFiles;

/** The addresses of the workbench: two pages, what they know, and the steps that they take. */
final class DeskServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 1_000_000;
    private static final String DOCUMENT = "/document/";
    private static final String JSON = "application/json";
    private static final String NOTHING_DONE = "the draft is as it was before";
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final transient Workbench desk;
    private final transient DocumentStates states;
    private final transient Gate gate;
    private final transient Curator curator;
    private final transient Outlook.Maker outlook;
    private final transient Suggestions suggestions;
    private final transient PairDoor pairs;
    private final transient Completions completions;
    private final transient IntakeDoor intake;
    private final transient Handler style = StaticFiles.stylesheet();
    private final transient Map<String, Reply> files = Map.of(
            "/workbench.js", file("workbench.js", "text/javascript"),
            "/intake.js", file("intake.js", "text/javascript"),
            "/pairs.js", file("pairs.js", "text/javascript"),
            "/workbench.css", file("workbench.css", "text/css"),
            "/script/icon.svg", file("/org/corvee/web/script/icon.svg", "image/svg+xml"));

    DeskServlet(Workbench desk, Gate gate, Curator curator, DeskServer.Aids aids) {
        this.desk = desk;
        this.states = new DocumentStates(desk);
        this.gate = gate;
        this.curator = curator;
        this.outlook = aids.outlook();
        this.suggestions = new Suggestions(aids.suggester());
        this.pairs = new PairDoor(aids.pairs());
        this.completions = new Completions(desk);
        this.intake = new IntakeDoor(new Intake(desk, BoundedExtractor.USUAL));
    }

    @Override
    public void init() {
        try {
            // Whoever opens the desk first finds the documents read, or being read.
            states.look(Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContentPolicy.STRICT.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // Read before anything is refused, or the connection would be closed under whoever sends the next request.
        boolean isFile = request.getRequestURI().equals(IntakeDoor.CAPTURE);
        byte[] sent = isFile ? new byte[0] : request.getInputStream().readNBytes(MOST_BYTES);
        reply(request, sent).send(response);
    }

    private Reply reply(HttpServletRequest request, byte[] sent) {
        try {
            gate.checkSource(request);
            return switch (request.getMethod()) {
                case "GET", "HEAD" -> get(request);
                case "POST" -> post(request, sent);
                default -> throw new Refused(405, "pages are asked for with GET, and steps are taken with POST");
            };
        } catch (Refused refused) {
            return refusal(request, refused.status(), refused.words(), "");
        } catch (Unreadable fault) {
            return refusal(request, isForPeople(request) ? 404 : 422, fault.problem(), fault.remedy());
        } catch (ClaimsFile.NoYaml fault) {
            return refusal(request, 409, String.valueOf(fault.getMessage()), "");
        } catch (IOException | UncheckedIOException e) {
            return refusal(request, 500, "a file could not be read or written: " + e.getMessage(), NOTHING_DONE);
        }
    }

    private static Reply refusal(HttpServletRequest request, int status, String problem, String remedy) {
        if (!isForPeople(request)) {
            return json(status, Json.object("problem", problem, "remedy", remedy));
        }
        String title =
                switch (status) {
                    case 403 -> "No entry";
                    case 404 -> "Not here";
                    default -> "That cannot be done";
                };
        String words = remedy.isEmpty() ? problem : problem + "; " + remedy;
        return Reply.html(status, new DeskMessage(title, sentence(words)).document());
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static boolean isForPeople(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("text/html");
    }

    private Reply get(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/style.css")) {
            return style.reply(request);
        }
        if (files.containsKey(path)) {
            return Objects.requireNonNull(files.get(path));
        }
        if (path.equals("/") && gate.isOpenedBy(request)) {
            return Reply.redirect(303, "/").with("Set-Cookie", gate.cookie());
        }
        gate.checkKey(request);
        if (path.equals("/")) {
            return Reply.html(200, deskPage().document());
        }
        if (path.equals("/reading")) {
            return json(200, DocumentJson.reading(states.look(Duration.ZERO)));
        }
        if (path.equals("/publishers")) {
            return json(200, completions.publishers(asked(request, "typed")));
        }
        if (intake.has(path)) {
            return intake.get(path);
        }
        if (PairDoor.has(path)) {
            return pairs.get(request);
        }
        if (!path.startsWith(DOCUMENT)) {
            throw new Refused(404, "there is no page at this address; start from /");
        }
        String[] steps = path.substring(DOCUMENT.length()).split("/", 2);
        OpenDocument document = desk.document(steps[0]);
        return switch (steps.length == 1 ? "" : steps[1]) {
            case "" -> Reply.html(200, workPage(document).document());
            case "text" -> json(200, DocumentJson.text(desk, document));
            case "state" -> json(200, DocumentJson.state(desk, document));
            case "diff" ->
                json(200, Json.object("text", curator.difference(document.file().path())));
            case "proposals" -> json(200, DocumentJson.proposals(completions.proposals(document)));
            case "suggestions" -> json(200, DocumentJson.suggestions(suggestions.of(document)));
            case "outlook" ->
                json(
                        200,
                        DocumentJson.outlook(
                                outlook.of(document, List.of(document.draft().text()))));
            case "complete" ->
                json(
                        200,
                        completions.of(
                                document,
                                asked(request, "part"),
                                asked(request, "typed"),
                                asked(request, "subject"),
                                asked(request, "property")));
            default -> throw new Refused(404, "there is no page at this address; start from /");
        };
    }

    private static String asked(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private DeskPage deskPage() throws IOException {
        DocumentStates.Overview overview = states.look(PATIENCE);
        Stream<DeskPage.Row> filed = intake.filed()
                .map(id -> new DeskPage.Row(
                        id, id, "captured, its head is to be completed", List.of(), "", IntakeDoor.FILED + id));
        Stream<DeskPage.Row> read =
                overview.states().stream().sorted(DocumentState.NEXT_FIRST).map(DeskServlet::row);
        Stream<DeskPage.Row> unread = overview.unread().stream()
                .map(id -> new DeskPage.Row(id, id, "not read yet", List.of(), "", DOCUMENT + id));
        return new DeskPage(
                Stream.of(filed, read, unread).flatMap(rows -> rows).toList(),
                overview.unread().size());
    }

    private static DeskPage.Row row(DocumentState state) {
        return new DeskPage.Row(
                state.id(),
                state.label(),
                state.standing().word(),
                List.of(
                        state.counts().sentences(),
                        state.counts().undecided(),
                        state.counts().claims(),
                        state.counts().reviewed(),
                        state.counts().faults()),
                state.problem(),
                DOCUMENT + state.id());
    }

    private static WorkPage workPage(OpenDocument document) {
        return new WorkPage(
                document.id(),
                document.draft().header("label").orElse(document.id()),
                document.sentences().stream()
                        .map(place -> document.text().passage(place.start(), place.end()))
                        .toList());
    }

    private Reply post(HttpServletRequest request, byte[] sent) throws IOException {
        gate.checkKey(request);
        String path = request.getRequestURI();
        if (intake.has(path)) {
            return intake.post(request, path, sent.length == 0 ? new JsonObject() : body(sent));
        }
        if (PairDoor.has(path)) {
            return pairs.post(path, body(sent), ifMatch(request));
        }
        String[] steps =
                path.startsWith(DOCUMENT) ? path.substring(DOCUMENT.length()).split("/", 2) : new String[0];
        if (steps.length < 2) {
            throw new Refused(404, "there is no step at this address");
        }
        OpenDocument document = desk.document(steps[0]);
        JsonObject body = body(sent);
        try {
            switch (steps[1]) {
                case "try" -> {
                    return json(
                            200,
                            DocumentJson.trial(
                                    ClaimTrial.of(desk, document, claim(document, body), text(body, "replaces"))));
                }
                case "outlook" -> {
                    List<String> records = document.with(claim(document, body), text(body, "replaces"));
                    return json(200, DocumentJson.outlook(outlook.of(document, records)));
                }
                case "add" -> document.add(claim(document, body));
                case "change" -> document.change(text(body, "replaces"), claim(document, body));
                case "remove" -> document.remove(text(body, "claim"));
                case "copy" ->
                    document.add(document.claim(text(body, "claim")).claim().at(place(document, body)));
                case "nothing" -> document.nothing(place(document, body));
                case "thing" -> document.declare(text(body, "key"), fields(body));
                case "voice" -> document.hear(text(body, "key"), fields(body));
                case "review" -> document.change(text(body, "claim"), reviewed(document, text(body, "claim")));
                case "undo" -> document.undo();
                case "redo" -> document.redo();
                case "save" -> document.save(ifMatch(request));
                case "merge" -> merge(document, ifMatch(request), body);
                case "commit" -> {
                    return json(
                            200,
                            Json.object("text", curator.commit(document.file().path(), text(body, "message"))));
                }
                default -> throw new Refused(404, "there is no step '%s'".formatted(steps[1]));
            }
        } catch (CuratedFile.Changed changed) {
            JsonObject both = DocumentJson.differences(document, changed.now());
            both.addProperty("problem", changed.getMessage());
            return json(412, both);
        } catch (ClassCastException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            throw new Refused(400, "a part of the step has another form than it should: " + e.getMessage());
        }
        return json(200, DocumentJson.state(desk, document));
    }

    private static void merge(OpenDocument document, String theirs, JsonObject body) throws IOException {
        try {
            document.merge(theirs, choices(body));
        } catch (IllegalArgumentException unchosen) {
            throw new Unreadable(String.valueOf(unchosen.getMessage()), "choose whose version stands");
        }
    }

    private static String ifMatch(HttpServletRequest request) {
        String tag = Objects.requireNonNullElse(request.getHeader("If-Match"), "");
        if (!tag.matches("\"[0-9a-f]{64}\"")) {
            throw new Refused(428, "say with If-Match which version of the file you have seen: its SHA-256 in quotes");
        }
        return tag.substring(1, tag.length() - 1);
    }

    private static Map<Integer, Choice> choices(JsonObject body) {
        Map<Integer, Choice> choices = new HashMap<>();
        if (body.get("choices") instanceof JsonObject chosen) {
            chosen.entrySet()
                    .forEach(one -> choices.put(
                            Integer.valueOf(one.getKey()),
                            Choice.valueOf(one.getValue().getAsString().toUpperCase(Locale.ROOT))));
        }
        return choices;
    }

    /** The claim of a form, whose passage is pinned by our own copy of the text. */
    private static ClaimRecord claim(OpenDocument document, JsonObject body) {
        JsonObject fields = fields(body);
        fields.add("passage", place(document, body).json());
        return new ClaimRecord(fields);
    }

    private static Place place(OpenDocument document, JsonObject body) {
        if (body.get("place") instanceof JsonArray place && place.size() == 2) {
            return document.place(place.get(0).getAsInt(), place.get(1).getAsInt(), text(body, "words"));
        }
        throw new Unreadable("no words are chosen", "choose some words of the text first");
    }

    private ClaimRecord reviewed(OpenDocument document, String digest) {
        JsonObject fields = document.claim(digest).claim().fields();
        fields.add(
                "reviewed",
                Json.object(
                        "by",
                        curator.slug(),
                        "on",
                        LocalDate.now(ZoneOffset.UTC).toString()));
        return new ClaimRecord(fields);
    }

    private static JsonObject fields(JsonObject body) {
        return body.get("fields") instanceof JsonObject fields ? fields : new JsonObject();
    }

    private static String text(JsonObject body, String key) {
        return Optional.ofNullable(body.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .orElse("");
    }

    private static JsonObject body(byte[] bytes) {
        if (bytes.length == MOST_BYTES) {
            throw new Refused(413, "a step has less than 1 MB");
        }
        try {
            if (JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)) instanceof JsonObject body) {
                return body;
            }
        } catch (JsonParseException e) {
            throw new Refused(400, "the step is no JSON");
        }
        throw new Refused(400, "a step is a JSON object");
    }

    private static Reply json(int status, JsonObject json) {
        return new Reply(status, JSON, Json.line(json));
    }

    private static Reply file(String name, String type) {
        try (InputStream in = Objects.requireNonNull(DeskServlet.class.getResourceAsStream(name), name)) {
            return new Reply(200, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new IOException("a servlet stays where it is");
    }
}
