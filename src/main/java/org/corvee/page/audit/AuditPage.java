package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.Site;

/** The audit of the build that is served: what is wrong with it, what contradicts what, what rests on how many. */
public record AuditPage(AuditedBuild audit, Naming naming) {
    /** The document. */
    public String document(Site site) {
        return new Layout(site)
                .page(
                        "Audit",
                        tag(H1, "What is wrong with it"),
                        tag(P, lead()).with(Attribute.Name.CLASS, "lead"),
                        numbers(),
                        contents(),
                        part("conflicts", "Conflicts", new ClashView(audit, naming).html()),
                        part("findings", "What the checks found", new CheckView(audit.checks(), naming).found()),
                        part(
                                "corroboration",
                                "Corroboration",
                                new CorroborationTable(audit.corroborations(), naming).html()),
                        part("without", "What if a source were withdrawn?", without()),
                        part("clean", "Checks that found nothing", new CheckView(audit.checks(), naming).clean()),
                        part("subject", "What was audited", subject()));
    }

    private static String lead() {
        return "Every build is audited as it is published: by questions that anybody can ask, and by what its claims say of"
                + " each other. Nothing is resolved here and nothing hidden.";
    }

    static Html part(String id, String title, Html content) {
        return tag(SECTION, tag(H2, title), content).with(Attribute.Name.ID, id);
    }

    private Html numbers() {
        List<Html> numbers = Stream.of("error", "warning", "info")
                .<Html>map(severity -> number(plural(severity, audit.places(severity)), audit.places(severity)))
                .toList();
        return tag(
                        DL,
                        all(numbers),
                        number("real conflicts", audit.clashes("real").size()),
                        number("open conflicts", audit.clashes("open").size()))
                .with(Attribute.Name.CLASS, "counts");
    }

    private static String plural(String severity, int places) {
        String word = severity.equals("info") ? "note" : severity;
        return places == 1 ? word : word + "s";
    }

    private static Html number(String name, int number) {
        return tag(DIV, tag(DT, name), tag(DD, "%,d".formatted(number)));
    }

    private static Html contents() {
        return tag(
                P,
                link(Link.here("conflicts"), "Conflicts"),
                text(" · "),
                link(Link.here("findings"), "Checks"),
                text(" · "),
                link(Link.here("corroboration"), "Corroboration"),
                text(" · "),
                link(Link.here("without"), "Without a source"),
                text(" · "),
                link(Link.here("clean"), "Checks that found nothing"),
                text(" · "),
                link(new Link("/audit.json"), "the whole report as JSON"));
    }

    private static Html without() {
        return tag(
                P,
                text("Take a document, a voice or a single claim out of the graph, and see "),
                link(new Link("/audit/without"), "what would change").with(Attribute.Name.REL, "nofollow"),
                text(": which facts fall, which conflicts go, what rests on fewer origins."));
    }

    private Html subject() {
        AuditedBuild.Subject subject = audit.subject();
        return tag(
                UL,
                tag(LI, text("Build "), tag(CODE, subject.digest()).with(Attribute.Name.CLASS, "digest")),
                tag(LI, subject.size()),
                tag(LI, "Facts are asserted under " + subject.policy()),
                tag(LI, subject.texts()),
                tag(
                        LI,
                        text("The same on your machine: "),
                        tag(CODE, "./corvee audit"),
                        text("; how grave a check is stands in queries/audit/profile.tsv.")));
    }
}
