package org.corvee.audit.report;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.corvee.audit.Audited;
import org.corvee.audit.Notice;
import org.corvee.audit.Outcome;
import org.corvee.audit.Severity;
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
        return new JsonReport(report).whole() + "\n";
    }

    private JsonObject whole() {
        JsonObject json = new JsonObject();
        json.put("form", FORM);
        json.put("audited", audited(report.audited()));
        json.put("method", method());
        json.put("summary", summary());
        json.put("checks", array(report.outcomes(), this::outcome));
        json.put("corroborations", array(report.findings().corroborations(), this::corroboration));
        json.put("conflicts", array(report.findings().conflicts(), this::conflict));
        json.put("compliance", array(report.findings().compliance(), this::compliance));
        json.put("claims", array(List.copyOf(report.appendix().claims().values()), this::claim));
        return json;
    }

    private JsonObject audited(Audited audited) {
        JsonObject json = new JsonObject();
        json.put("place", audited.place());
        json.put("digest", audited.digest());
        json.put("policy", audited.policy());
        json.put("asOf", audited.asOf());
        json.put("triples", audited.extent().triples());
        json.put("claims", audited.extent().claims());
        json.put("facts", audited.extent().facts());
        json.put("documents", array(audited.extent().documents(), this::document));
        return json;
    }

    private JsonObject document(Document document) {
        JsonObject json = named(document.id());
        json.put("publisher", optional(document.publisher()));
        json.put("published", document.dates().published());
        json.put("file", document.text().file());
        json.put("sha256", document.text().sha256());
        json.put("length", document.text().length());
        return json;
    }

    private JsonObject method() {
        JsonObject json = new JsonObject();
        json.put("profile", report.method().profile());
        json.put("texts", array(report.method().texts(), JsonString::new));
        json.put("failOn", report.method().failOn().word());
        return json;
    }

    private JsonObject summary() {
        JsonObject json = new JsonObject();
        json.put("fails", report.fails());
        for (Severity severity : Severity.values()) {
            json.put(severity.word(), report.count(severity));
        }
        return json;
    }

    private JsonObject outcome(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.put("check", outcome.check().name());
        json.put("severity", outcome.severity().word());
        json.put("problem", outcome.check().problem());
        json.put("why", outcome.check().why());
        json.put("fix", outcome.check().fix());
        json.put("notices", array(outcome.notices(), this::notice));
        return json;
    }

    private JsonObject notice(Notice notice) {
        JsonObject json = new JsonObject();
        json.put("focus", term(notice.focus()));
        JsonObject details = new JsonObject();
        notice.details().forEach(detail -> details.put(detail.name(), term(detail.value())));
        json.put("details", details);
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
        json.put("name", finding.name());
        json.put("label", finding.basis().label());
        json.put("rule", finding.basis().rule());
        json.put("claims", ids(finding.basis().claims()));
        return json;
    }

    private JsonObject corroboration(Corroboration corroboration) {
        JsonObject json = finding(corroboration);
        json.put("atLeast", corroboration.origins().atLeast());
        json.put("atMost", corroboration.origins().atMost());
        json.put("joined", array(corroboration.joined(), JsonString::new));
        return json;
    }

    private JsonObject conflict(Conflict conflict) {
        JsonObject json = finding(conflict);
        json.put("kind", conflict.kind().word());
        json.put("verdict", conflict.verdict().word());
        json.put("because", conflict.because());
        json.put("oneSide", ids(conflict.sides().one()));
        json.put("otherSide", ids(conflict.sides().other()));
        return json;
    }

    private JsonObject compliance(ComplianceFinding compliance) {
        JsonObject json = finding(compliance);
        json.put("provision", report.name(compliance.matter().provision()).id());
        json.put("about", report.name(compliance.matter().about()).id());
        json.put("outcome", compliance.engagement().word());
        json.put("missing", array(compliance.missing(), JsonString::new));
        json.put("exceptionsNotExamined", ids(compliance.footing().unexamined()));
        Origins origins = compliance.footing().origins();
        if (origins != null) {
            json.put("originsAtLeast", origins.atLeast());
            json.put("originsAtMost", origins.atMost());
        }
        return json;
    }

    private JsonArray ids(List<String> iris) {
        return array(iris, iri -> new JsonString(report.name(iri).id()));
    }

    private JsonObject claim(Claim claim) {
        JsonObject json = named(claim.id());
        json.put("fact", claim.statement() == null ? "" : claim.statement().id());
        json.put("stance", claim.manner().stance());
        json.put("modality", claim.manner().modality());
        json.put("part", claim.manner().part());
        json.put("during", claim.manner().during().edtf());
        json.put("says", claim.curation().says());
        json.put("reason", claim.curation().reason());
        json.put("assertedUnder", array(claim.curation().policies(), policy -> new JsonString(policy.id())));
        json.put("passage", passage(claim.source().passage()));
        json.put("voices", array(claim.source().chain(), this::voice));
        return json;
    }

    private JsonObject passage(@Nullable Passage passage) {
        JsonObject json = new JsonObject();
        if (passage != null) {
            json.put("id", passage.id().id());
            json.put("document", passage.document().id().id());
            json.put("start", passage.start());
            json.put("end", passage.end());
            json.put("sha256", passage.sha256());
        }
        return json;
    }

    private JsonObject voice(Testimony voice) {
        JsonObject json = new JsonObject();
        json.put("testimony", voice.id().id());
        json.put("witness", optional(voice.witness()));
        json.put("unnamed", voice.unnamed());
        json.put("depth", voice.depth());
        json.put("said", voice.occasion().said().edtf());
        json.put("known", voice.occasion().known().map(Label::word).orElse(""));
        return json;
    }

    private static JsonObject optional(@Nullable Label named) {
        return named == null ? new JsonObject() : named(named);
    }

    private static JsonObject named(Label named) {
        JsonObject json = new JsonObject();
        json.put("id", named.id());
        if (!named.iri().isEmpty()) {
            json.put("iri", named.iri());
        }
        if (named.isLabelled()) {
            json.put("label", named.text());
        }
        return json;
    }

    private interface Member<T> {
        JsonValue of(T value);
    }

    private static <T> JsonArray array(List<T> values, Member<T> member) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(member.of(value)));
        return array;
    }
}
