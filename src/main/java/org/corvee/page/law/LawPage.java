package org.corvee.page.law;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.H4;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.Site;

/** The law: what the resolutions demand of whom, and whether what is claimed brings it to bear. */
public record LawPage(List<Resolution> resolutions, Naming naming) {
    public LawPage {
        resolutions = List.copyOf(resolutions);
    }

    /** The document. */
    public String document(Site site) {
        return new Layout(site).page("Law", tag(H1, "Law"), lead(), method(), listed());
    }

    private static Html lead() {
        return tag(
                        P,
                        "What the Security Council demands, paragraph by paragraph, and whether what is claimed of"
                                + " somebody brings a paragraph to bear.")
                .with(Attribute.Name.CLASS, "lead");
    }

    private static Html method() {
        return tag(
                P,
                text(
                        "A finding follows from claims by a rule, and changes when they do. It says engaged, not engaged, or"
                                + " undetermined and what is missing. Texts seldom speak of exceptions: where every condition is"
                                + " met and nothing recorded speaks for an exception, a duty is engaged unless an exception"
                                + " applies, which nobody has examined. No finding says that anybody broke the law; where"
                                + " somebody says so, it is "),
                link(new Link("/queries/analyst/legality"), "their claim"),
                text("."));
    }

    private Html listed() {
        return resolutions.isEmpty()
                ? tag(P, "No resolution is in this build; data/reference/resolutions.csv is where they are recorded.")
                        .with(Attribute.Name.CLASS, "empty")
                : all(resolutions.stream().map(this::resolution).toList());
    }

    private Html resolution(Resolution resolution) {
        List<Html> parts = new ArrayList<>();
        parts.add(tag(H2, naming.of(resolution.iri())));
        if (!resolution.adopted().isEmpty()) {
            parts.add(tag(P, "Adopted " + resolution.adopted() + "."));
        }
        if (resolution.provisions().isEmpty()) {
            parts.add(tag(P, "No paragraph of it is recorded as a duty here; its page has what is said of it.")
                    .with(Attribute.Name.CLASS, "empty"));
        }
        resolution.provisions().forEach(provision -> parts.add(provision(provision)));
        return tag(SECTION, all(parts)).with(Attribute.Name.CLASS, "resolution");
    }

    private Html provision(Resolution.Provision provision) {
        return tag(
                        ARTICLE,
                        tag(H3, naming.of(provision.iri())),
                        tag(DIV, all(provision.duties().stream().map(this::duty).toList()))
                                .with(Attribute.Name.CLASS, "duties"),
                        new FindingsTable(provision.findings(), naming).html())
                .with(Attribute.Name.CLASS, "provision");
    }

    private Html duty(Resolution.Duty duty) {
        Map<String, List<Html>> parts = new LinkedHashMap<>();
        duty.parts().forEach(part -> parts.computeIfAbsent(part.name(), name -> new ArrayList<>())
                .add(tag(DD, naming.of(part.value()))));
        List<Html> entries = new ArrayList<>();
        parts.forEach((name, values) -> entries.add(tag(DIV, tag(DT, name), all(values))));
        return tag(SECTION, tag(H4, text("The duty "), naming.of(duty.iri())), tag(DL, all(entries)))
                .with(Attribute.Name.CLASS, "duty");
    }
}
