package org.corvee.audit.report;

import static org.corvee.audit.report.Blocks.badge;
import static org.corvee.audit.report.Blocks.section;
import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.util.List;
import java.util.stream.Collectors;
import org.corvee.audit.Notice;
import org.corvee.audit.Outcome;
import org.corvee.audit.evidence.Named;
import org.corvee.audit.report.Markup.Element;

/** The checks that found something, and where. */
record Problems(Report report, References references) {
    List<Element> sections() {
        return report.problems().map(this::problem).toList();
    }

    private Element problem(Outcome outcome) {
        return section(
                "check-" + outcome.check().name(),
                outcome.check().name(),
                of(
                        "p",
                        badge(outcome.severity().word()),
                        text(" %s %s"
                                .formatted(
                                        outcome.check().problem(),
                                        outcome.check().why()))),
                of("p", of("b", "What to do: "), text(outcome.check().fix())),
                of("ul", outcome.notices().stream().map(this::notice).toList()).with("class", "places"));
    }

    private Element notice(Notice notice) {
        Element item = notice.isFact() ? of("li", fact(notice)) : of("li", references.term(notice.focus()), text(" "));
        for (Notice.Detail detail : notice.rest()) {
            item = item.and(of("small", detail.name() + " "), references.term(detail.value()), text(" "));
        }
        return item;
    }

    private Element fact(Notice notice) {
        List<Named> names = notice.terms().stream().map(references::name).toList();
        String id = names.stream().map(Named::id).collect(Collectors.joining(" "));
        return of(
                "span",
                text(names.stream().map(Named::label).collect(Collectors.joining(" · ")) + " "),
                of("code", id).with("class", "id"),
                text(" "),
                of("small", references.links(references.claims().claimsOf(names))),
                text(" "));
    }
}
