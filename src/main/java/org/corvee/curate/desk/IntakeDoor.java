package org.corvee.curate.desk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.capture.Block;
import org.corvee.capture.CaptureRecord;
import org.corvee.capture.ReceivedFile;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.curate.DraftHeader.Key;
import org.corvee.curate.Intake;
import org.corvee.curate.Intake.Completed;
import org.corvee.curate.Intake.HeaderFault;
import org.corvee.curate.Intake.Incoming;
import org.corvee.curate.Revision;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.corvee.page.curate.HeaderPage;
import org.corvee.page.curate.RevisionPage;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.jspecify.annotations.Nullable;

/** The addresses at which a file is handed in and its head is completed. */
final class IntakeDoor {
    static final String CAPTURE = "/capture";

    private static final String WAITING = "/captured/";
    static final String FILED = "/draft/";
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final Pattern OPTION = Pattern.compile("with --[a-z]+");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SHOWN = 40_000;
    private static final int LONGEST_SAMPLE = 120;

    private final Intake intake;

    IntakeDoor(Intake intake) {
        this.intake = intake;
    }

    /** Whether an address is one of these. */
    boolean has(String path) {
        return path.equals(CAPTURE) || path.startsWith(WAITING) || path.startsWith(FILED);
    }

    /** A page on which a head is completed, or one that says what a newer version does. */
    Reply get(String path) throws IOException {
        if (path.startsWith(FILED)) {
            String id = path.substring(FILED.length());
            return Reply.html(200, page(intake.filed(id), Optional.empty()).document());
        }
        if (!path.startsWith(WAITING)) {
            throw new Refused(404, "files are handed in here by POST; start from /");
        }
        String token = path.substring(WAITING.length());
        Optional<String> revised = intake.revises(token);
        return Reply.html(
                200,
                revised.isPresent()
                        ? revisionPage(revised.get(), intake.revision(token)).document()
                        : page(intake.waiting(token), intake.sameBytes(token)).document());
    }

    /** A step of handing in. */
    Reply post(HttpServletRequest request, String path, JsonObject body) throws IOException {
        if (path.equals(CAPTURE)) {
            try {
                return json(Json.object("address", WAITING + received(request)));
            } catch (Unreadable fault) {
                throw new Unreadable(fault.problem(), OPTION.matcher(fault.remedy()).replaceAll("in the form"));
            }
        }
        boolean isWaiting = path.startsWith(WAITING);
        String[] steps = path.substring(isWaiting ? WAITING.length() : FILED.length()).split("/", 2);
        String name = steps[0];
        switch (steps.length == 2 ? steps[1] : "") {
            case "check" -> {
                Completed completed = completed(body);
                Incoming incoming = isWaiting ? intake.waiting(name, completed.id()) : intake.filed(name);
                JsonObject checked = Json.object("record", intake.record(incoming, completed));
                checked.add("faults", faults(intake.faults(incoming, completed)));
                return json(checked);
            }
            case "keep" -> {
                String id = isWaiting ? intake.keep(name, completed(body)) : intake.complete(name, completed(body));
                return json(Json.object("address", "/document/" + id));
            }
            case "article", "whole" -> {
                intake.remake(name, steps[1].equals("article"));
                return json(Json.object("address", WAITING + name));
            }
            case "revise" -> {
                return json(Json.object("address", "/document/" + intake.revise(name)));
            }
            default -> throw new Refused(404, "there is no step at this address");
        }
    }

    private String received(HttpServletRequest request) throws IOException {
        if (!BYTES.equals(request.getContentType())) {
            throw new Refused(415, "a file is handed in as its bytes, of type " + BYTES);
        }
        byte[] bytes = bytes(request);
        String name = Objects.requireNonNullElse(request.getParameter("name"), "").replaceAll("[\\p{Cntrl}/\\\\]+", "-");
        Hints hints =
                new Hints(asked(request, "address"), asked(request, "encoding"), asked(request, "article") != null);
        ReceivedFile file = new ReceivedFile(
                name.isBlank() ? "file" : name.substring(0, Math.min(LONGEST_NAME, name.length())), bytes, hints);
        return intake.receive(file, Optional.ofNullable(asked(request, "of")));
    }

    private static @Nullable String asked(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** All that is sent, up to the first byte that is too many, within a time. */
    private static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > ReceivedFile.MOST_BYTES) {
            throw tooLarge();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = request.getInputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            bytes.write(piece, 0, read);
            if (bytes.size() > ReceivedFile.MOST_BYTES) {
                throw tooLarge();
            }
            if (System.nanoTime() > end) {
                throw new Refused(408, "the file did not arrive within a minute; hand it in again");
            }
        }
        return bytes.toByteArray();
    }

    private static Refused tooLarge() {
        return new Refused(
                413,
                "the file has more than %d MB; capture the part of it that is cited"
                        .formatted(ReceivedFile.MOST_BYTES >> 20));
    }

    private static Completed completed(JsonObject body) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            word(body, key.word()).ifPresent(value -> values.put(key, oneLine(value)));
        }
        return new Completed(values, oneLine(word(body, "publisher-name").orElse("")));
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    private static Optional<String> word(JsonObject body, String key) {
        return Optional.ofNullable(body.get(key)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    private static JsonArray faults(List<HeaderFault> faults) {
        return Json.list(faults.stream()
                .map(fault -> Json.object(
                        "key", fault.key().map(Key::word).orElse(""), "problem", fault.problem(), "remedy", fault.remedy()))
                .toList());
    }

    private static HeaderPage page(Incoming incoming, Optional<String> sameBytes) {
        List<HeaderPage.Field> fields = incoming.header().fields().stream()
                .map(field -> new HeaderPage.Field(field.key().word(), field.value(), field.mark()))
                .toList();
        HeaderPage.Origin origin = new HeaderPage.Origin(
                incoming.capture().map(record -> record.origin().name()).orElse(incoming.id()),
                incoming.capture().map(record -> record.recipe().text()).orElse(""),
                sameBytes.orElse(""));
        return new HeaderPage(incoming.isFiled(), origin, fields, text(incoming));
    }

    private static HeaderPage.Words text(Incoming incoming) {
        String words = incoming.words();
        int length = words.codePointCount(0, words.length());
        int shown = words.offsetByCodePoints(0, Math.min(MOST_SHOWN, length));
        List<HeaderPage.LeftOut> boilerplate = new ArrayList<>();
        incoming.capture()
                .map(CaptureRecord::marks)
                .ifPresent(marks -> marks.blocks().stream()
                        .filter(block -> block.isBoilerplate() && block.end() <= length)
                        .forEach(block -> boilerplate.add(leftOut(block, words))));
        int pages = incoming.capture().map(record -> record.marks().pages().size()).orElse(0);
        return new HeaderPage.Words(
                words.substring(0, shown), length, pages, boilerplate, incoming.isArticle());
    }

    private static HeaderPage.LeftOut leftOut(Block block, String words) {
        int start = words.offsetByCodePoints(0, block.start());
        int end = words.offsetByCodePoints(start, Math.min(block.end() - block.start(), LONGEST_SAMPLE));
        String sample = oneLine(words.substring(start, end));
        return new HeaderPage.LeftOut(
                Objects.requireNonNullElse(block.boilerplate(), ""),
                block.end() - block.start() > LONGEST_SAMPLE ? sample + "…" : sample);
    }

    private static RevisionPage revisionPage(String id, Revision revision) {
        return new RevisionPage(
                id,
                revision.counts(),
                revision.claims(),
                revision.facts().stream()
                        .map(loss -> "%s: %s"
                                .formatted(
                                        String.join(" · ", loss.fact()),
                                        loss.others() == 0
                                                ? "nothing else states it"
                                                : loss.others() == 1
                                                        ? "1 other claim states it"
                                                        : "%,d other claims state it".formatted(loss.others())))
                        .toList());
    }

    private static Reply json(JsonObject json) {
        return new Reply(200, JSON, Json.line(json));
    }

    /** The ids of all that waits for its head. */
    Stream<String> filed() throws IOException {
        return intake.filed().stream();
    }
}
