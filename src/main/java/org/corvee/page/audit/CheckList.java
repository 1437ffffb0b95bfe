package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.STRONG;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.corvee.audit.Check;
import org.corvee.audit.Notice;
import org.corvee.audit.Outcome;
import org.corvee.audit.report.Report;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;

/** What the checks found, place by place, each leading to what it is about. */
record CheckList(Report report, Naming naming, Medium medium) {
    Html found() {
        List<Html> found = report.problems().map(this::problem).toList();
        return found.isEmpty()
                ? tag(P, "Nothing. That is what the checks below know to ask; it is no proof.")
                        .with(Attribute.Name.CLASS, "empty")
                : all(found);
    }

    Html clean() {
        List<Html> clean = report.clean()
                .map(Outcome::check)
                .<Html>map(check -> tag(LI, tag(CODE, check.name()), text(" " + check.problem())))
                .toList();
        return medium.folded(
                "%d checks, each with the problem it looks for".formatted(clean.size()), tag(UL, all(clean)));
    }

    private Html problem(Outcome outcome) {
        Check check = outcome.check();
        String severity = outcome.severity().word();
        int places = outcome.notices().size();
        return tag(
                        ARTICLE,
                        tag(H3, check.problem()),
                        tag(
                                P,
                                tag(SPAN, severity).with(Attribute.Name.CLASS, "badge " + severity),
                                text(" "),
                                tag(CODE, check.name()),
                                text(" · " + check.why())),
                        tag(P, tag(STRONG, "What to do: "), text(check.fix())),
                        medium.folded(
                                places == 1 ? "1 place" : "%,d places".formatted(places),
                                tag(UL, all(places(outcome.notices())))))
                .with(Attribute.Name.CLASS, "check")
                .with(Attribute.Name.ID, "check-" + check.name());
    }

    private List<Html> places(List<Notice> notices) {
        List<Html> places = new ArrayList<>();
        notices.stream().limit(medium.most()).forEach(notice -> places.add(place(notice)));
        if (notices.size() > medium.most()) {
            places.add(tag(
                    LI, "And %,d more; the report as JSON has them all.".formatted(notices.size() - medium.most())));
        }
        return places;
    }

    private Html place(Notice notice) {
        List<Html> parts = new ArrayList<>(List.of(naming.sentence(notice.terms())));
        notice.rest().forEach(detail -> {
            parts.add(tag(SMALL, detail.name() + " "));
            parts.add(naming.of(detail.value()));
            parts.add(text(" "));
        });
        return tag(LI, all(parts));
    }
}
