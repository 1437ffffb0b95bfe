package org.corvee.triple;

import static org.corvee.triple.Told.claim;
import static org.corvee.triple.Told.document;
import static org.corvee.triple.Told.testimony;
import static org.corvee.triple.Told.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedClaim.Assessment;
import org.corvee.claim.CuratedClaim.CuratedManner;
import org.corvee.claim.CuratedClaim.Review;
import org.corvee.claim.CuratedClaim.Suggester;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.CuratedDocument.PinnedText;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.CuratedTestimony;
import org.corvee.claim.CuratedTestimony.Utterance;
import org.corvee.claim.Form;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Thing.Names;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.claim.Value;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.HowKnown;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.Qualifier;
import org.corvee.model.Quantity;
import org.corvee.model.Reliability;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.model.When;
import org.junit.jupiter.api.Test;

/** The published graph, record by record. */
class ClaimTriplesTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void saysThings() {
        Thing harbour = new Thing(
                ThingId.parse("place/harbour"),
                "City",
                new Names("Harbour", List.of(new TaggedName("Гавань", "ru")), null),
                new Declaration.InReference(List.of(ThingId.parse("source/atlas"))));
        assertSaid(
                """
                <place/harbour> a cv:City ; rdfs:label "Harbour"@en ; skos:altLabel "Гавань"@ru ; dcterms:source <source/atlas> .
                """,
                sink -> sink.thing(harbour));
    }

    @Test
    void saysUnnamedActorsAsTheirPublisherDescribedThem() {
        Thing clerk = new Thing(
                ThingId.parse("actor/letter.clerk"),
                "UnnamedPerson",
                new Names("ferry clerk (letter)", List.of(), "ferry clerk"),
                new Declaration.InDocument("letter"));
        assertSaid(
                """
                <actor/letter.clerk> a cv:UnnamedPerson ; rdfs:label "ferry clerk (letter)"@en ;
                  cv:described "ferry clerk" ; cv:declaredIn <document/letter> .
                """,
                sink -> sink.thing(clerk));
    }

    @Test
    void saysReferenceFactsAsTheyAre() {
        CuratedStatement point = new CuratedStatement(
                ThingId.parse("place/harbour"), "point", new Value.OfLiteral(Form.WKT, "POINT(131.9 43.1)"));
        CuratedStatement match = new CuratedStatement(
                ThingId.parse("place/harbour"), "exactMatch", new Value.OfIri("https://example.org/1"));
        assertSaid(
                """
                <place/harbour> cv:point "POINT(131.9 43.1)"^^geo:wktLiteral ; skos:exactMatch <https://example.org/1> ;
                  dcterms:source <source/atlas> .
                """,
                sink -> {
                    sink.reference(point, List.of(ThingId.parse("source/atlas")));
                    sink.reference(match, List.of());
                });
    }

    @Test
    void saysDocuments() {
        assertSaid(
                """
                <document/letter> a cv:Document ; rdfs:label "letter"@en ; cv:publisher <actor/newsletter> ;
                  cv:publishedDuring "2031-03-04"^^edtf:edtf ; cv:publishedFrom "2031-03-04"^^xsd:date ;
                  cv:publishedTo "2031-03-04"^^xsd:date ; dcterms:language "ko", "en" ;
                  prov:wasDerivedFrom <work/broadcast> ; cv:recordedOn "2031-05-01"^^xsd:date ; cv:marking tlp:clear ;
                  cv:textFile "letter.txt" ; cv:sha256 "%s" ; cv:textLength 1000 .
                """
                        .formatted(DIGEST),
                sink -> sink.document(document("letter", "newsletter", "work/broadcast")));
    }

    @Test
    void saysWhichTextATextRevises() {
        CuratedDocument letter = document("letter", "newsletter", "work/broadcast");
        PinnedText revised = new PinnedText("letter.v2.txt", DIGEST, 1000, "f".repeat(64));
        assertSaid(
                """
                <document/letter> a cv:Document ; rdfs:label "letter"@en ; cv:publisher <actor/newsletter> ;
                  cv:publishedDuring "2031-03-04"^^edtf:edtf ; cv:publishedFrom "2031-03-04"^^xsd:date ;
                  cv:publishedTo "2031-03-04"^^xsd:date ; dcterms:language "ko", "en" ;
                  prov:wasDerivedFrom <work/broadcast> ; cv:recordedOn "2031-05-01"^^xsd:date ; cv:marking tlp:clear ;
                  cv:textFile "letter.v2.txt" ; cv:sha256 "%s" ; cv:textLength 1000 ;
                  prov:wasRevisionOf <urn:sha256:%s> .
                """
                        .formatted(DIGEST, "f".repeat(64)),
                sink -> sink.document(new CuratedDocument(
                        "letter", letter.label(), letter.publication(), letter.recording(), revised)));
    }

    @Test
    void saysTestimoniesFromTheOuterToTheInner() {
        CuratedTestimony inner = new CuratedTestimony(
                new TestimonyId("letter", "sailor"),
                new Utterance(
                        ThingId.actor("letter.sailor"),
                        ThingId.actor("letter.clerk"),
                        Edtf.parse("2031-03/.."),
                        HowKnown.WITNESSED,
                        Reliability.F),
                List.of(new TestimonyId("letter", "clerk"), new TestimonyId("letter", "narrator")));
        assertSaid(
                """
                <testimony/letter.sailor> a cv:Testimony ; cv:inDocument <document/letter> ; cv:hearsayDepth 2 ;
                  cv:witness <actor/letter.sailor> ; cv:toldTo <actor/letter.clerk> ; cv:saidDuring "2031-03/.."^^edtf:edtf ;
                  cv:saidFrom "2031-03-01"^^xsd:date ; cv:howKnown how-known:witnessed ; cv:reliability reliability:F .
                <testimony/letter.clerk> cv:relays <testimony/letter.sailor> ; cv:relaysAll <testimony/letter.sailor> .
                <testimony/letter.narrator> cv:relaysAll <testimony/letter.sailor> .
                """,
                sink -> sink.testimony(inner));
    }

    @Test
    void saysClaims() {
        CuratedClaim plain = claim("letter", "narrator");
        assertSaid(
                """
                <claim/%s> a cv:Claim ; rdf:subject <cohort/pier-builders> ; rdf:predicate cv:arrivesIn ;
                  rdf:object <place/harbour> ; cv:passage <document/letter#char=10,20> ;
                  cv:testimony <testimony/letter.narrator> ; cv:hearsayDepth 0 ; cv:stance stance:affirms ;
                  cv:modality modality:reported ; cv:says "The builders came to the harbour."@en ; cv:marking tlp:clear .
                <document/letter#char=10,20> a cv:Passage, oa:SpecificResource, oa:TextPositionSelector ;
                  oa:hasSource <document/letter> ; oa:hasSelector <document/letter#char=10,20> ;
                  oa:start 10 ; oa:end 20 ; cv:sha256 "%s" .
                <testimony/letter.narrator> a cv:Testimony ; cv:inDocument <document/letter> ; cv:hearsayDepth 0 ;
                  cv:witness <actor/newsletter> .
                """
                        .formatted(plain.id().slug(), DIGEST),
                sink -> {
                    sink.testimony(testimony("letter", "narrator", "newsletter"));
                    sink.claim(plain);
                });
    }

    @Test
    void saysWhatAClaimMayHaveBesides() {
        When when = new When(Edtf.parse("XXXX-04-10"), Edtf.parse("2031-04-10"));
        CuratedClaim plain = claim("letter", "narrator");
        CuratedClaim full = with(
                with(
                        with(
                                with(plain, new CuratedManner(Stance.DENIES, Modality.ASSERTED, when)),
                                new Annotation(
                                        "No.",
                                        "The year is the letter's.",
                                        List.of(ThingId.parse("source/atlas")),
                                        new Suggester("Tag ger", "1.2"))),
                        Part.HEADLINE),
                new Assessment(
                        Marking.CLEAR,
                        Credibility.POSSIBLY_TRUE,
                        LocalDate.of(2031, 5, 20),
                        LocalDate.of(2031, 6, 1),
                        new Review("J. K.", LocalDate.of(2031, 6, 2))));
        Graph more = minus(
                said(full), said(with(with(plain, Stance.DENIES), full.manner().modality())));
        assertSame(
                """
                <claim/%s> cv:holdsDuring "XXXX-04-10"^^edtf:edtf ; cv:holdsFrom "2031-04-10"^^xsd:date ;
                  cv:holdsTo "2031-04-10"^^xsd:date ; cv:says "No."@en ; cv:reason "The year is the letter's."@en ;
                  dcterms:source <source/atlas> ; cv:part part:headline ; cv:credibility credibility:3 ;
                  cv:recordedOn "2031-05-20"^^xsd:date ; cv:retractedOn "2031-06-01"^^xsd:date ; cv:reviewedBy "J. K." ; cv:reviewedOn "2031-06-02"^^xsd:date ;
                  prov:wasInfluencedBy <suggester/tag-ger-1.2-b5b97368> .
                <suggester/tag-ger-1.2-b5b97368> a prov:SoftwareAgent ; rdfs:label "Tag ger 1.2"@en .
                """
                        .formatted(full.id().slug()),
                more);
    }

    @Test
    void saysHowFarAClaimHoldsAndWhatItCites() {
        CuratedClaim plain = claim("letter", "narrator");
        CuratedClaim.Attribution attribution = plain.attribution();
        CuratedClaim full = new CuratedClaim(
                plain.statement(),
                new CuratedClaim.Attribution(
                        attribution.passage(),
                        attribution.testimony(),
                        attribution.part(),
                        List.of(ThingId.parse("work/letter-of-may"))),
                new CuratedManner(Stance.AFFIRMS, Modality.REPORTED, null, Qualifier.ALL_AT_ONCE),
                plain.annotation(),
                plain.assessment());
        assertSame(
                """
                <claim/%s> cv:qualifier qualifier:all-at-once ; cv:cites <work/letter-of-may> .
                """
                        .formatted(plain.id().slug()),
                minus(said(full), said(plain)));
    }

    @Test
    void saysQuantitiesOnceForAll() {
        assertSame(
                """
                <quantity/less-than-100-persons> a cv:Quantity ; rdfs:label "less than 100 persons"@en ; cv:maximum "100"^^xsd:decimal ;
                  cv:maximumExclusive true ; cv:unit unit:persons ; cv:wording "less than" .
                """,
                about("quantity/less-than-100-persons", new Value.OfQuantity(Quantity.parse("<100 persons"))));
        assertSame(
                """
                <quantity/RUB-45000-per-month> a cv:Quantity ; rdfs:label "RUB 45000 per month"@en ; cv:minimum "45000"^^xsd:decimal ;
                  cv:maximum "45000"^^xsd:decimal ; cv:currency "RUB" ; cv:per unit:month .
                """,
                about("quantity/RUB-45000-per-month", new Value.OfQuantity(Quantity.parse("RUB 45000/month"))));
        assertSame(
                """
                <quantity/about-350-persons> a cv:Quantity ; rdfs:label "about 350 persons"@en ; cv:estimate "350"^^xsd:decimal ;
                  cv:unit unit:persons ; cv:wording "about" .
                """,
                about("quantity/about-350-persons", new Value.OfQuantity(Quantity.parse("~350 persons"))));
    }

    @Test
    void saysTimesWithTheirBounds() {
        assertSame(
                """
                <time/2031-03> a cv:TimeSpan ; rdfs:label "2031-03"@en ; cv:edtf "2031-03"^^edtf:edtf ;
                  cv:earliest "2031-03-01"^^xsd:date ; cv:latest "2031-03-31"^^xsd:date .
                """,
                about("time/2031-03", new Value.OfTime(Edtf.parse("2031-03"))));
    }

    private static Graph about(String subject, Value value) {
        CuratedStatement statement = new CuratedStatement(ThingId.parse("cohort/pier-builders"), "headcount", value);
        Graph about = GraphFactory.createDefaultGraph();
        said(with(claim("letter", "narrator"), statement)).stream()
                .filter(t -> t.getSubject().getURI().equals(Iris.BASE + "id/" + subject))
                .forEach(about::add);
        return about;
    }

    private static Graph said(CuratedClaim claim) {
        return graph(sink -> {
            sink.testimony(testimony("letter", "narrator", "newsletter"));
            sink.claim(claim);
        });
    }

    private static Graph minus(Graph all, Graph some) {
        Graph rest = GraphFactory.createDefaultGraph();
        all.stream().filter(t -> !some.contains(t)).forEach(rest::add);
        return rest;
    }

    private static Graph graph(Consumer<ClaimSink> records) {
        Collected collected = new Collected();
        records.accept(new ClaimTriples(new Iris(Iris.BASE), collected));
        return collected.graph();
    }

    private static void assertSaid(String turtle, Consumer<ClaimSink> records) {
        assertSame(turtle, graph(records));
    }

    private static void assertSame(String turtle, Graph said) {
        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .fromString(Turtles.PREFIXES + turtle)
                .lang(Lang.TURTLE)
                .base(Iris.BASE + "id/")
                .parse(expected);
        assertEquals(List.of(), minus(said, expected).find().toList(), "said too much");
        assertEquals(List.of(), minus(expected, said).find().toList(), "said too little");
        assertTrue(expected.size() > 0);
    }
}
