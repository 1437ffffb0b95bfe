package org.corvee.bench;

import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;

/**
 * Made-up claims that repeat, contradict and pass on each other, the same for the same number.
 *
 * <p>Fifty claims stand in a document with four voices: its own, two unnamed persons whom every second document tells
 * apart, and an official whom other documents quote too; one unnamed person relays the other in every third document.
 * Every seventh document derives from the one before.
 *
 * @param claims how many
 */
public record GeneratedClaims(int claims) {
    private static final String ID = Cv.ROOT + "id/";
    private static final int PER_DOCUMENT = 50;
    private static final int PUBLISHERS = 40;
    private static final int OFFICIALS = 200;
    private static final List<String> PROPERTIES =
            List.of("worksIn", "arrivesIn", "locatedIn", "comesFrom", "sentTo", "returnsTo", "livesAt", "nationality");
    private static final List<String> MOODS =
            List.of("asserted", "reported", "reported", "expected", "inferred", "opinion");

    /** Gives the triples, some eighteen a claim. */
    public void into(StreamRDF out) {
        Random random = new Random(claims);
        int documents = claims / PER_DOCUMENT + 1;
        for (int document = 0; document < documents; document++) {
            document(document, out);
        }
        for (int claim = 0; claim < claims; claim++) {
            claim(claim, random, out);
        }
    }

    private static void document(int number, StreamRDF out) {
        Node document = id("document/d" + number);
        Node publisher = id("actor/publisher" + number % PUBLISHERS);
        give(out, document, RDF.type.asNode(), cv("Document"));
        give(out, document, cv("publisher"), publisher);
        if (number % 7 == 6) {
            give(out, document, cv("derivesFromAll"), id("document/d" + (number - 1)));
        }
        List<Node> witnesses = List.of(
                publisher,
                id("actor/d" + number + ".one"),
                id("actor/d" + number + ".two"),
                id("actor/official" + number % OFFICIALS));
        for (int voice = 0; voice < witnesses.size(); voice++) {
            Node testimony = testimony(number, voice);
            give(out, testimony, RDF.type.asNode(), cv("Testimony"));
            give(out, testimony, cv("witness"), witnesses.get(voice));
            give(out, testimony, cv("inDocument"), document);
            if (voice > 0) {
                give(out, testimony(number, 0), cv("relaysAll"), testimony);
            }
        }
        give(out, witnesses.get(1), RDF.type.asNode(), cv("UnnamedPerson"));
        give(out, witnesses.get(2), RDF.type.asNode(), cv("UnnamedPerson"));
        if (number % 2 == 0) {
            give(out, witnesses.get(2), cv("distinctFrom"), witnesses.get(1));
        }
        if (number % 3 == 0) {
            give(out, testimony(number, 1), cv("relaysAll"), testimony(number, 2));
        }
    }

    private void claim(int number, Random random, StreamRDF out) {
        int document = number / PER_DOCUMENT;
        Node claim = id("claim/d%d.%012x".formatted(document, number));
        Node passage = id("document/d%d#char=%d,%d".formatted(document, number * 10, number * 10 + 9));
        int said = random.nextInt(Math.max(1, claims / 2));
        give(out, claim, RDF.type.asNode(), cv("Claim"));
        give(out, claim, RDF.subject.asNode(), id("cohort/c" + said / 5));
        give(out, claim, RDF.predicate.asNode(), cv(PROPERTIES.get(said % PROPERTIES.size())));
        give(out, claim, RDF.object.asNode(), id("place/p" + said % 997));
        give(out, claim, cv("stance"), concept("stance", random.nextInt(20) == 0 ? "denies" : "affirms"));
        give(out, claim, cv("modality"), concept("modality", MOODS.get(random.nextInt(MOODS.size()))));
        give(out, claim, cv("testimony"), testimony(document, random.nextInt(4)));
        give(out, claim, cv("passage"), passage);
        give(out, claim, cv("marking"), concept("tlp", "clear"));
        give(out, claim, cv("hearsayDepth"), number(1));
        give(out, claim, cv("says"), NodeFactory.createLiteralLang("Made-up claim %d.".formatted(number), "en"));
        if (random.nextInt(100) == 0) {
            give(out, claim, cv("retractedOn"), day(1 + random.nextInt(28)));
        }
        Node day = day(1 + said % 28);
        give(out, claim, cv("holdsFrom"), day);
        give(out, claim, cv("holdsTo"), day);
        give(out, passage, RDF.type.asNode(), cv("Passage"));
        give(out, passage, cv("start"), number(number * 10));
        give(out, passage, cv("end"), number(number * 10 + 9));
        give(out, passage, cv("inDocument"), id("document/d" + document));
    }

    private static Node testimony(int document, int voice) {
        return id("testimony/d%d.%d".formatted(document, voice));
    }

    private static void give(StreamRDF out, Node subject, Node predicate, Node object) {
        out.triple(Triple.create(subject, predicate, object));
    }

    private static Node id(String name) {
        return NodeFactory.createURI(ID + name);
    }

    private static Node cv(String name) {
        return NodeFactory.createURI(Cv.term(name));
    }

    private static Node concept(String scheme, String name) {
        return NodeFactory.createURI(Cv.concept(scheme, name));
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
    }

    private static Node day(int day) {
        return NodeFactory.createLiteralDT("2031-03-%02d".formatted(day), XSDDatatype.XSDdate);
    }
}
