package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.STRONG;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;

/** What the checks found, place by place, each leading to what it is about. */
record CheckView(List<CheckResult> checks, Naming naming) {
    private static final int MOST = 200;

    Html found() {
        List<Html> found = checks.stream()
                .filter(check -> !check.isClean())
                .map(this::check)
                .toList();
        return found.isEmpty()
                ? tag(P, "Nothing. That is what the checks below know to ask; it is no proof.")
                        .with(Attribute.Name.CLASS, "empty")
                : all(found);
    }

    Html clean() {
        List<Html> clean = checks.stream()
                .filter(CheckResult::isClean)
                .<Html>map(check -> tag(
                        LI,
                        tag(CODE, check.check().name()),
                        text(" " + check.check().problem())))
                .toList();
        return tag(
                DETAILS,
                tag(SUMMARY, "%d checks, each with the problem it looks for".formatted(clean.size())),
                tag(UL, all(clean)));
    }

    private Html check(CheckResult result) {
        CheckResult.Check check = result.check();
        int places = result.places().size();
        return tag(
                        ARTICLE,
                        tag(H3, check.problem()),
                        tag(
                                P,
                                tag(SPAN, result.severity()).with(Attribute.Name.CLASS, "badge " + result.severity()),
                                text(" "),
                                tag(CODE, check.name()),
                                text(" · " + check.why())),
                        tag(P, tag(STRONG, "What to do: "), text(check.fix())),
                        tag(
                                DETAILS,
                                tag(SUMMARY, places == 1 ? "1 place" : "%,d places".formatted(places)),
                                tag(UL, all(places(result)))))
                .with(Attribute.Name.CLASS, "check")
                .with(Attribute.Name.ID, "check-" + check.name());
    }

    private List<Html> places(CheckResult result) {
        List<Html> places = new ArrayList<>();
        result.places().stream().limit(MOST).forEach(place -> places.add(place(place)));
        if (result.places().size() > MOST) {
            places.add(tag(
                    LI,
                    "And %,d more; the report as JSON has them all."
                            .formatted(result.places().size() - MOST)));
        }
        return places;
    }

    private Html place(CheckResult.Spot place) {
        List<Html> parts = new ArrayList<>(List.of(naming.sentence(place.about())));
        place.details().forEach(detail -> {
            parts.add(tag(SMALL, detail.name() + " "));
            parts.add(naming.of(detail.value()));
            parts.add(text(" "));
        });
        return tag(LI, all(parts));
    }
}
