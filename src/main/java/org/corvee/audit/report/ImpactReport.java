package org.corvee.audit.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.model.Json;

/** What a withdrawal would change, written down. */
public final class ImpactReport {
    private static final String FORM = "corvee-impact/1";

    private ImpactReport() {}

    /** For a terminal. */
    public static List<String> lines(WithdrawalImpact impact, AnsiStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.line(
                "%s %s (%s)",
                style.bold("Without"),
                impact.withdrawn().id(),
                impact.withdrawn().text()));
        lines.add(style.line(
                "%d claims go with it, %d things change",
                impact.claims().size(), impact.changes().size()));
        for (WithdrawalImpact.ChangeKind kind : WithdrawalImpact.ChangeKind.values()) {
            List<WithdrawalImpact.Change> changes = impact.changes(kind);
            if (!changes.isEmpty()) {
                lines.add("");
                lines.add(style.line("%s  %d", style.bold(title(kind)), changes.size()));
                changes.forEach(change -> lines.add(line(change, style)));
            }
        }
        return lines;
    }

    private static String title(WithdrawalImpact.ChangeKind kind) {
        return switch (kind) {
            case FACT -> "Accepted statements";
            case COUNT -> "Counts";
            case CORROBORATION -> "Corroboration";
            case CONFLICT -> "Conflicts";
            case COMPLIANCE -> "Compliance";
            case NOTICE -> "Notices";
        };
    }

    private static String line(WithdrawalImpact.Change change, AnsiStyle style) {
        if (change.after().isEmpty()) {
            return style.line("  %s %s", style.faint("- gone "), change.what() + said(change.before()));
        }
        return change.before().isEmpty()
                ? style.line("  %s %s", style.faint("+ comes"), change.what() + said(change.after()))
                : style.line("  %s: %s → %s", change.what(), change.before(), change.after());
    }

    private static String said(String how) {
        return how.equals("asserted") || how.equals("found") ? "" : " (" + how + ")";
    }

    /** For programs. */
    public static String json(WithdrawalImpact impact) {
        JsonObject json = new JsonObject();
        json.addProperty("form", FORM);
        json.addProperty("withdrawn", impact.withdrawn().id());
        JsonArray claims = new JsonArray();
        impact.claims().forEach(claim -> claims.add(claim.id()));
        json.add("claims", claims);
        JsonArray changes = new JsonArray();
        impact.changes().forEach(change -> changes.add(json(change)));
        json.add("changes", changes);
        return Json.spaced(json);
    }

    private static JsonObject json(WithdrawalImpact.Change change) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("what", change.what());
        json.addProperty("before", change.before());
        json.addProperty("after", change.after());
        return json;
    }
}
