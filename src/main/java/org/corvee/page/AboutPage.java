package org.corvee.page;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;

/**
 * What this is, how it is made, what it cannot do, and how to cite it.
 *
 * @param build the whole id of the build, or empty when there is none
 */
public record AboutPage(Site site, String build) {
    /** The document. */
    public String document() {
        return new Layout(site)
                .page(
                        "About",
                        tag(H1, "About Corvée"),
                        tag(
                                        P,
                                        "An evidence graph of North Korea’s overseas labour: who says what, in which passage, at"
                                                + " how many removes, against whose denial.")
                                .with(Attribute.Name.CLASS, "lead"),
                        method(),
                        words(),
                        limits(),
                        not(),
                        sources(),
                        licence(),
                        cite(),
                        programs());
    }

    private static Html part(String id, String title, Html... content) {
        return tag(SECTION, tag(H2, title), all(List.of(content))).with(Attribute.Name.ID, id);
    }

    private static Html method() {
        return part(
                "method",
                "Method",
                tag(
                        P,
                        "People read a document sentence by sentence and write down what each says, as claims: one statement by"
                                + " one voice in one passage, with the time it holds and the manner in which it is made. Where"
                                + " a reading needs a reason, the reason is kept with the claim. The words of the document are"
                                + " not copied; a passage is a place in the text and a SHA-256 of its characters, so that anybody"
                                + " who has the text can check us."),
                tag(
                        P,
                        "Claims are stored, facts are derived. A policy, which is a query that you can read, decides which"
                                + " claimed statements are also asserted. Plans, denials, rumours and opinions stay in the graph"
                                + " as what they are, and are never true by accident. Another policy gives another set of facts"
                                + " from the same claims."),
                tag(
                        P,
                        text("Every build is "),
                        link(new Link("/audit"), "audited"),
                        text(" as it is published, and what the audit finds is shown to you.")));
    }

    private static Html words() {
        return part(
                "words",
                "The words we use",
                tag(
                                DL,
                                word(
                                        "Document",
                                        "one published text, with its publisher, its dates and the digest of what was read"),
                                word("Passage", "a stretch of a document, counted in Unicode code points"),
                                word(
                                        "Testimony",
                                        "one voice on one occasion; a testimony may pass on another, and so on inwards to whoever saw it"),
                                word("Claim", "one statement by one testimony in one passage, affirmed or denied"),
                                word("Modality", "asserted, reported, expected, rumoured, inferred, or an opinion"),
                                word("Fact", "a statement that the policy asserts because of at least one claim"),
                                word(
                                        "Origin",
                                        "a source that depends on no other counted one; their number is given as at least and at most"),
                                word(
                                        "Finding",
                                        "what follows from several claims by a rule: corroboration, conflict, or whether a duty is engaged"))
                        .with(Attribute.Name.CLASS, "words"),
                tag(
                        P,
                        text("All terms with their definitions are in the "),
                        link(new Link("/ontology"), "ontology"),
                        text(".")));
    }

    private static Html word(String word, String meaning) {
        return tag(DIV, tag(DT, word), tag(DD, meaning));
    }

    private static Html limits() {
        return part(
                "limits",
                "What it cannot tell you",
                tag(
                        P,
                        "It knows what a handful of documents say, and nothing of what they leave out; how often something is"
                                + " claimed here says nothing about how often it happens. We cannot prove that a claim is true,"
                                + " only that somebody makes it there. Readings are ours and can be wrong. Two unnamed witnesses"
                                + " may be one person, so a number of origins is a range. Most findings about the law are"
                                + " undetermined, since the texts do not say what would decide them."),
                tag(
                        P,
                        text("What a request may cost is on "),
                        link(new Link("/about/limits"), "a page of its own"),
                        text(".")));
    }

    private static Html not() {
        return part(
                "not",
                "What it is not",
                tag(
                        P,
                        "It is no register of suspects, no verdict on any person, company or State, and no legal advice. It says"
                                + " nowhere in its own voice that somebody broke the law. It does not collect testimony and has"
                                + " no informants. It is not live: it says what it said when it was built."));
    }

    private static Html sources() {
        return part(
                "sources",
                "Protection of sources",
                tag(
                        P,
                        "An unnamed witness is described exactly as the publisher did, within one document, and never linked to"
                                + " another. The audit looks for witnesses whom several small facts together would single out."
                                + " What is marked TLP:GREEN or stricter never enters the public graph: it is left out when the"
                                + " graph is built, so that no count, search or error can betray it. A missing marking is an"
                                + " error. This site sets no cookies, asks no other host for anything and writes"
                                + " nothing down about its readers; how much an address has asked lately is kept in"
                                + " memory alone."),
                tag(
                        P,
                        text("The traffic-light protocol is explained by "),
                        link(new Link("https://www.first.org/tlp/"), "FIRST"),
                        text("; a public build holds TLP:CLEAR alone.")));
    }

    private static Html licence() {
        return part(
                "licence",
                "Licence",
                tag(
                        P,
                        "Code and ontology: Apache-2.0. Place data: GeoNames (CC BY 4.0), Natural Earth (public domain), Wikidata"
                                + " (CC0). Each row of reference data and each claim names its source. The documents belong to"
                                + " their publishers."));
    }

    private Html cite() {
        return build.isEmpty()
                ? part("cite", "How to cite", tag(P, "Nothing is built yet, so there is nothing to cite."))
                : part(
                        "cite",
                        "How to cite",
                        tag(
                                P,
                                "Cite the build: it is named by the SHA-256 of its sorted triples, and the same data give the"
                                        + " same name. For a single statement, cite the address of its claim and the build."),
                        tag(
                                        PRE,
                                        tag(
                                                CODE,
                                                """
                                                Corvée: an evidence graph of North Korea's overseas labour.
                                                Build %s.
                                                %s"""
                                                        .formatted(site.build(), build)))
                                .with(Attribute.Name.TABINDEX, "0"));
    }

    private static Html programs() {
        return part(
                "programs",
                "For programs",
                tag(
                        P,
                        text("Everything is RDF: "),
                        link(new Link("/sparql"), "a SPARQL endpoint"),
                        text(
                                ", descriptions of each thing as Turtle, JSON-LD, RDF/XML and N-Triples, and a description of the"
                                        + " dataset at "),
                        link(new Link("/.well-known/void"), "/.well-known/void"),
                        text(".")));
    }
}
