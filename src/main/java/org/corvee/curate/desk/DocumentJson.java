package org.corvee.curate.desk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.corvee.claim.DraftReading.Verdict;
import org.corvee.curate.ClaimTrial;
import org.corvee.curate.ClaimsFile;
import org.corvee.curate.ClaimsFile.FiledClaim;
import org.corvee.curate.CuratedFile;
import org.corvee.curate.DocumentStates;
import org.corvee.curate.OpenDocument;
import org.corvee.curate.ThreeWay.Difference;
import org.corvee.curate.Workbench;
import org.corvee.model.Json;
import org.corvee.model.ThingId;
import org.corvee.propose.Proposal;
import org.corvee.source.Fault;

/** What a page knows of a document, as JSON. */
final class DocumentJson {
    /** The kinds of suggestions that a form can take; any other is shown. */
    private static final Set<String> TAKEN = Set.of("thing", "quantity", "date", "passage", "voice", "says");

    private DocumentJson() {}

    /** The text, which does not change while the document is open. */
    static JsonObject text(Workbench desk, OpenDocument document) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("text", document.text().passage(0, document.text().length()));
        JsonArray sentences = new JsonArray();
        document.sentences().forEach(place -> sentences.add(Json.value(List.of(place.start(), place.end()))));
        json.add("sentences", sentences);
        json.add("pages", Json.value(desk.pages(document)));
        return json;
    }

    /** The draft and what is wrong with it. */
    static JsonObject state(Workbench desk, OpenDocument document) throws IOException {
        ClaimsFile draft = document.draft();
        Verdict verdict = desk.verdict(document);
        JsonObject json = Json.object("id", document.id(), "seen", document.seen());
        json.addProperty("unsaved", document.isUnsaved());
        json.addProperty("stale", !document.file().read().digest().equals(document.seen()));
        document.undoable().ifPresent(what -> json.addProperty("undo", what));
        document.redoable().ifPresent(what -> json.addProperty("redo", what));
        json.add("voices", entries(draft.voices()));
        json.add("things", entries(draft.things()));
        json.add(
                "claims",
                Json.list(draft.claims().stream().map(DocumentJson::claim).toList()));
        json.add("nothing", Json.value(draft.nothing()));
        json.add("undecided", Json.value(document.undecided()));
        json.add("faults", faults(verdict.faults(), draft));
        json.add("notes", faults(verdict.notes(), draft));
        return json;
    }

    private static JsonObject claim(FiledClaim filed) {
        JsonObject json = Json.object("digest", filed.claim().digest());
        json.addProperty("start", filed.claim().start());
        json.addProperty("end", filed.claim().end());
        json.addProperty("line", filed.first());
        json.add("fields", filed.claim().fields());
        return json;
    }

    private static JsonArray entries(Map<String, JsonElement> keyed) {
        JsonArray all = new JsonArray();
        keyed.forEach((key, value) -> {
            JsonObject entry = Json.object("key", key);
            entry.add("fields", value);
            all.add(entry);
        });
        return all;
    }

    private static JsonArray faults(List<Fault> faults, ClaimsFile draft) {
        List<FiledClaim> claims = draft.claims();
        return Json.list(faults.stream()
                .map(fault -> {
                    JsonObject json = Json.object("problem", fault.problem(), "remedy", fault.remedy());
                    int line = fault.spot().line();
                    json.addProperty("line", line);
                    claims.stream()
                            .filter(filed -> filed.first() <= line && line <= filed.last())
                            .findFirst()
                            .ifPresent(filed ->
                                    json.addProperty("claim", filed.claim().digest()));
                    return json;
                })
                .toList());
    }

    /** What a claim would be. */
    static JsonObject trial(ClaimTrial trial) {
        JsonObject json = new JsonObject();
        json.add("lines", Json.texts(trial.lines()));
        json.add("meanings", Json.texts(trial.meanings()));
        json.add("warnings", Json.texts(trial.warnings()));
        JsonArray faults = new JsonArray();
        trial.faults().forEach(fault -> faults.add(Json.object("problem", fault.problem(), "remedy", fault.remedy())));
        json.add("faults", faults);
        return json;
    }

    /** What both sides did to a file that has changed. */
    static JsonObject differences(OpenDocument document, CuratedFile.Version theirs) {
        JsonObject json = Json.object("theirs", theirs.digest());
        JsonArray all = new JsonArray();
        for (Difference one : document.against(theirs).differences()) {
            JsonObject difference = Json.object("part", one.part().word(), "key", one.key());
            difference.add("base", Objects.requireNonNullElse(one.base(), JsonNull.INSTANCE));
            difference.add("mine", Objects.requireNonNullElse(one.mine(), JsonNull.INSTANCE));
            difference.add("theirs", Objects.requireNonNullElse(one.theirs(), JsonNull.INSTANCE));
            difference.addProperty("conflict", one.isConflict());
            difference.addProperty("both", one.canBeBoth());
            all.add(difference);
        }
        json.add("differences", all);
        return json;
    }

    /** What the text seems to state, for a person to take or to leave. */
    static JsonObject proposals(List<Proposal> proposals) {
        JsonArray all = new JsonArray();
        proposals.forEach(proposal -> proposal(proposal).ifPresent(all::add));
        JsonObject json = new JsonObject();
        json.add("proposals", all);
        return json;
    }

    /** What a program of the curator's choice suggests, or why it does not. */
    static JsonObject suggestions(Suggestions.Answer answer) {
        JsonObject json = proposals(List.copyOf(answer.made()));
        json.addProperty("problem", answer.problem());
        return json;
    }

    private static Optional<JsonObject> proposal(Proposal proposal) {
        return takes(proposal).map(json -> {
            json.addProperty("start", proposal.place().start());
            json.addProperty("end", proposal.place().end());
            json.addProperty("maker", proposal.maker().text());
            return json;
        });
    }

    /** What taking a proposal does in the form; several choices are offered one by one, and nobody is named as a speaker. */
    private static Optional<JsonObject> takes(Proposal proposal) {
        if (proposal instanceof Proposal.Named named) {
            JsonObject json = Json.object("kind", "thing", "words", named.name());
            json.add(
                    "values",
                    Json.texts(named.choices().stream().map(ThingId::text).toList()));
            return Optional.of(json);
        }
        if (proposal instanceof Proposal.Described described) {
            JsonObject json = Json.object("kind", "thing", "words", described.name());
            json.add("values", Json.texts(List.of(described.thing().text())));
            return Optional.of(json);
        }
        if (proposal instanceof Proposal.Amount amount) {
            return Optional.of(single(
                    "quantity", amount.quantity().label(), amount.quantity().canonical()));
        }
        if (proposal instanceof Proposal.Dated dated) {
            return Optional.of(single("date", dated.time().text(), dated.time().text()));
        }
        if (proposal instanceof Proposal.Clause) {
            return Optional.of(single("passage", "these words alone", ""));
        }
        if (proposal instanceof Proposal.OtherVoice voice) {
            return Optional.of(single("voice", "somebody else speaks: " + voice.why(), ""));
        }
        if (proposal instanceof Proposal.Shared shared) {
            return Optional.of(
                    single("note", "also in %s: does one derive from the other?".formatted(shared.document()), ""));
        }
        if (proposal instanceof Proposal.Suggested suggested) {
            boolean isTaken = TAKEN.contains(suggested.kind());
            JsonObject json = single(
                    isTaken ? suggested.kind() : "note",
                    isTaken ? suggested.value() : "%s: %s".formatted(suggested.kind(), suggested.value()),
                    suggested.value());
            json.add(
                    "suggested",
                    Json.object(
                            "name",
                            suggested.maker().name(),
                            "version",
                            suggested.maker().version()));
            return Optional.of(json);
        }
        return Optional.empty();
    }

    private static JsonObject single(String kind, String words, String value) {
        JsonObject json = Json.object("kind", kind, "words", words);
        json.add("values", Json.texts(List.of(value)));
        return json;
    }

    /** How many documents are read, and how many are not. */
    static JsonObject reading(DocumentStates.Overview overview) {
        JsonObject json = new JsonObject();
        json.addProperty("read", overview.states().size());
        json.addProperty("unread", overview.unread().size());
        return json;
    }

    /** What a draft would change. */
    static JsonObject outlook(Outlook outlook) {
        JsonObject json = new JsonObject();
        JsonArray changes = new JsonArray();
        outlook.changes().forEach(change -> {
            JsonObject one = Json.object("kind", change.kind(), "words", change.words());
            one.addProperty("new", change.isNew());
            changes.add(one);
        });
        json.add("changes", changes);
        JsonArray pages = new JsonArray();
        outlook.pages().forEach(page -> {
            JsonObject one = Json.object("thing", page.thing());
            one.add("lines", Json.texts(page.lines()));
            pages.add(one);
        });
        json.add("pages", pages);
        return json;
    }
}
