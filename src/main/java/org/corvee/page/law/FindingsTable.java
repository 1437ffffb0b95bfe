package org.corvee.page.law;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H4;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;
import org.corvee.page.WideTable;
import org.corvee.query.Term;

/** What is found under one paragraph: in one sentence, then finding by finding. */
record FindingsTable(List<LawFinding> findings, Naming naming) {
    Html html() {
        if (findings.isEmpty()) {
            return tag(
                            P,
                            "Nothing that is claimed has been held against this paragraph; no rule of queries/rules does so.")
                    .with(Attribute.Name.CLASS, "empty");
        }
        return all(List.of(tag(H4, "What follows from the claims"), tag(P, counted()), lacking(), table()));
    }

    private String counted() {
        return Stream.of(LawFinding.Outcome.values())
                .map(outcome -> "%d %s".formatted(count(outcome), outcome.word()))
                .collect(Collectors.joining(", ", "%d findings: ".formatted(findings.size()), "."));
    }

    private long count(LawFinding.Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }

    /** What is missing, the most often missing first. */
    private Html lacking() {
        Map<Term, Integer> missing = new HashMap<>();
        findings.forEach(finding -> finding.missing().forEach(what -> missing.merge(what, 1, Integer::sum)));
        if (missing.isEmpty()) {
            return all(List.of());
        }
        List<Html> words = new ArrayList<>();
        missing.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Term, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> {
                    words.add(text(words.isEmpty() ? "What is missing: " : ", "));
                    words.add(naming.of(entry.getKey()));
                    words.add(text(" in %d".formatted(entry.getValue())));
                });
        words.add(text("."));
        return tag(P, all(words));
    }

    private Html table() {
        List<String> columns = List.of("About", "Outcome", "Missing", "Rests on");
        return new WideTable(columns, findings.stream().map(this::row).toList()).html();
    }

    private Html row(LawFinding finding) {
        Html.Element badge = tag(SPAN, finding.outcome().word())
                .with(Attribute.Name.CLASS, "badge " + finding.outcome().word().replace(' ', '-'));
        return tag(
                TR,
                tag(TD, naming.of(finding.about())).with(Attribute.Name.CLASS, "text"),
                tag(
                        TD,
                        naming.names()
                                .link(finding.iri())
                                .<Html>map(address -> tag(A, badge).to(address))
                                .orElse(badge)),
                tag(TD, missing(finding.missing())),
                tag(TD, footnotes(finding.claims())).with(Attribute.Name.CLASS, "text"));
    }

    private Html missing(List<Term> missing) {
        List<Html> words = new ArrayList<>();
        missing.forEach(what -> {
            if (!words.isEmpty()) {
                words.add(text(", "));
            }
            words.add(naming.of(what));
        });
        return words.isEmpty() ? text("nothing") : all(words);
    }

    private Html footnotes(List<LawFinding.Footnote> claims) {
        List<Html> items = claims.stream().map(this::footnote).toList();
        return tag(
                DETAILS,
                tag(SUMMARY, claims.size() == 1 ? "1 claim" : "%d claims".formatted(claims.size())),
                tag(UL, all(items)));
    }

    private Html footnote(LawFinding.Footnote footnote) {
        String says = footnote.denies() ? footnote.says() + " (a denial)" : footnote.says();
        return tag(
                LI,
                naming.names()
                        .link(footnote.claim())
                        .<Html>map(address -> link(address, says))
                        .orElse(text(says)));
    }
}
