package org.corvee.audit.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.corvee.audit.Check;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.model.Json;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/** A report for programs, in a form that {@code audit-report.schema.json} describes and that only grows. */
public final class JsonReport {
    /** The version of the form; a change that breaks a reader makes it higher. */
    static final String FORM = "corvee-audit/1";

    private final Report report;

    private JsonReport(Report report) {
        this.report = report;
    }

    /** The report as one JSON object, always with the same members in the same order. */
    public static String file(Report report) {
        return Json.spaced(new JsonReport(report).whole());
    }

    private JsonObject whole() {
        JsonObject json = new JsonObject();
        json.addProperty("form", FORM);
        json.add("audited", audited(report.audited()));
        json.add("method", method());
        json.add("summary", summary());
        json.add("checks", array(report.outcomes(), this::outcome));
        json.add("corroborations", array(report.findings().corroborations(), this::corroboration));
        json.add("conflicts", array(report.findings().conflicts(), this::conflict));
        json.add("compliance", array(report.findings().compliance(), this::compliance));
        json.add("claims", array(List.copyOf(report.appendix().claims().values()), this::claim));
        return json;
    }

    private JsonObject audited(Report.Audited audited) {
        JsonObject json = new JsonObject();
        json.addProperty("place", audited.place());
        json.addProperty("digest", audited.digest());
        json.addProperty("policy", audited.policy());
        json.addProperty("asOf", audited.asOf());
        json.addProperty("triples", audited.extent().triples());
        json.addProperty("claims", audited.extent().claims());
        json.addProperty("facts", audited.extent().facts());
        json.add("documents", array(audited.extent().documents(), this::document));
        return json;
    }

    private JsonObject document(Document document) {
        JsonObject json = named(document.id());
        json.add("publisher", optional(document.publisher()));
        json.addProperty("published", document.dates().published());
        json.addProperty("file", document.text().file());
        json.addProperty("sha256", document.text().sha256());
        json.addProperty("length", document.text().length());
        return json;
    }

    private JsonObject method() {
        JsonObject json = new JsonObject();
        json.addProperty("profile", report.method().profile());
        json.add("texts", array(report.method().texts(), JsonPrimitive::new));
        json.addProperty("failOn", report.method().failOn().word());
        return json;
    }

    private JsonObject summary() {
        JsonObject json = new JsonObject();
        json.addProperty("fails", report.fails());
        for (Check.Severity severity : Check.Severity.values()) {
            json.addProperty(severity.word(), report.count(severity));
        }
        return json;
    }

    private JsonObject outcome(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("check", outcome.check().name());
        json.addProperty("severity", outcome.severity().word());
        json.addProperty("problem", outcome.check().problem());
        json.addProperty("why", outcome.check().why());
        json.addProperty("fix", outcome.check().fix());
        json.add("notices", array(outcome.notices(), this::notice));
        json.addProperty("withheld", outcome.withheld());
        return json;
    }

    private JsonObject notice(Outcome.Notice notice) {
        JsonObject json = new JsonObject();
        json.add("focus", term(notice.focus()));
        JsonObject details = new JsonObject();
        notice.details().forEach(detail -> details.add(detail.name(), term(detail.value())));
        json.add("details", details);
        return json;
    }

    private JsonObject term(Term term) {
        if (term instanceof Term.Iri iri) {
            return named(report.name(iri.value()));
        }
        return named(Label.value(term));
    }

    private JsonObject finding(Finding finding) {
        JsonObject json = new JsonObject();
        json.addProperty("name", finding.name());
        json.addProperty("label", finding.basis().label());
        json.addProperty("rule", finding.basis().rule());
        json.add("claims", ids(finding.basis().claims()));
        return json;
    }

    private JsonObject corroboration(Corroboration corroboration) {
        JsonObject json = finding(corroboration);
        json.addProperty("atLeast", corroboration.origins().atLeast());
        json.addProperty("atMost", corroboration.origins().atMost());
        json.add("joined", array(corroboration.joined(), JsonPrimitive::new));
        return json;
    }

    private JsonObject conflict(Conflict conflict) {
        JsonObject json = finding(conflict);
        json.addProperty("kind", conflict.kind().word());
        json.addProperty("verdict", conflict.verdict().word());
        json.addProperty("because", conflict.because());
        json.add("oneSide", ids(conflict.sides().one()));
        json.add("otherSide", ids(conflict.sides().other()));
        return json;
    }

    private JsonObject compliance(ComplianceFinding compliance) {
        JsonObject json = finding(compliance);
        json.addProperty(
                "provision", report.name(compliance.matter().provision()).id());
        json.addProperty("about", report.name(compliance.matter().about()).id());
        json.addProperty("outcome", compliance.engagement().word());
        json.add("missing", array(compliance.missing(), JsonPrimitive::new));
        json.add("exceptionsNotExamined", ids(compliance.strength().unexamined()));
        Origins origins = compliance.strength().origins();
        if (origins != null) {
            json.addProperty("originsAtLeast", origins.atLeast());
            json.addProperty("originsAtMost", origins.atMost());
        }
        return json;
    }

    private JsonArray ids(List<String> iris) {
        return array(iris, iri -> new JsonPrimitive(report.name(iri).id()));
    }

    private JsonObject claim(Claim claim) {
        JsonObject json = named(claim.id());
        json.addProperty(
                "fact", claim.statement() == null ? "" : claim.statement().id());
        json.addProperty("stance", claim.manner().stance());
        json.addProperty("modality", claim.manner().modality());
        json.addProperty("part", claim.manner().part());
        json.addProperty("during", claim.manner().during().edtf());
        json.addProperty("says", claim.curation().says());
        json.addProperty("reason", claim.curation().reason());
        json.add(
                "assertedUnder",
                array(claim.curation().standing().policies(), policy -> new JsonPrimitive(policy.id())));
        json.add("passage", passage(claim.source().passage()));
        json.add("voices", array(claim.source().chain(), this::voice));
        return json;
    }

    private JsonObject passage(@Nullable Passage passage) {
        JsonObject json = new JsonObject();
        if (passage != null) {
            json.addProperty("id", passage.id().id());
            json.addProperty("document", passage.document().id().id());
            json.addProperty("start", passage.start());
            json.addProperty("end", passage.end());
            json.addProperty("sha256", passage.sha256());
        }
        return json;
    }

    private JsonObject voice(Testimony voice) {
        JsonObject json = new JsonObject();
        json.addProperty("testimony", voice.id().id());
        json.add("witness", optional(voice.witness()));
        json.addProperty("unnamed", voice.unnamed());
        json.addProperty("depth", voice.depth());
        json.addProperty("said", voice.occasion().said().edtf());
        json.addProperty("known", voice.occasion().known().map(Label::word).orElse(""));
        return json;
    }

    private static JsonObject optional(@Nullable Label named) {
        return named == null ? new JsonObject() : named(named);
    }

    private static JsonObject named(Label named) {
        JsonObject json = new JsonObject();
        json.addProperty("id", named.id());
        if (!named.iri().isEmpty()) {
            json.addProperty("iri", named.iri());
        }
        if (named.isLabelled()) {
            json.addProperty("label", named.text());
        }
        return json;
    }

    private interface Member<T> {
        JsonElement of(T value);
    }

    private static <T> JsonArray array(List<T> values, Member<T> member) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(member.of(value)));
        return array;
    }
}
