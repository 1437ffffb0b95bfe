package org.corvee.triple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.claim.Claim;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.ConceptId;
import org.corvee.claim.Document;
import org.corvee.claim.Evidence;
import org.corvee.claim.Fact;
import org.corvee.claim.Gloss;
import org.corvee.claim.Handling;
import org.corvee.claim.Name;
import org.corvee.claim.Origin;
import org.corvee.claim.Part;
import org.corvee.claim.Passage;
import org.corvee.claim.Publication;
import org.corvee.claim.Recording;
import org.corvee.claim.Testimony;
import org.corvee.claim.TestimonyId;
import org.corvee.claim.Thing;
import org.corvee.claim.ThingId;
import org.corvee.claim.Tone;
import org.corvee.claim.Voice;
import org.corvee.claim.When;
import org.corvee.claim.Word;
import org.jspecify.annotations.Nullable;

/**
 * Says what was read as triples: one default graph, RDF 1.1, no blank nodes.
 *
 * <p>It keeps nothing but the depths of the current document's testimonies.
 */
public final class ClaimTriples implements ClaimSink {
    private static final Node DERIVED = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    private final Iris iris;
    private final StreamRDF out;
    private final ValueTriples values;
    private final Map<TestimonyId, Integer> depths = new HashMap<>();

    /**
     * @param iris names what is said
     * @param out takes the triples
     */
    public ClaimTriples(Iris iris, StreamRDF out) {
        this.iris = iris;
        this.out = out;
        this.values = new ValueTriples(iris, out);
    }

    @Override
    public void thing(Thing thing) {
        Sayings it = about(iris.thing(thing.id()));
        it.is(RDF.type.asNode(), Cv.term(thing.type()));
        it.is(RDFS.label.asNode(), thing.names().label(), "en");
        for (Name name : thing.names().others()) {
            it.is(SKOS.altLabel.asNode(), name.text(), name.language());
        }
        if (thing.names().described() != null) {
            it.is(Cv.DESCRIBED, thing.names().described());
        }
        if (thing.origin() instanceof Origin.InDocument in) {
            it.is(Cv.DECLARED_IN, iris.document(in.document()));
        } else if (thing.origin() instanceof Origin.InReference in) {
            sources(it, in.sources());
        }
    }

    @Override
    public void reference(Fact fact, List<ThingId> sources) {
        Sayings it = about(iris.thing(fact.subject()));
        it.is(Cv.property(fact.property()), fact.object().match(values));
        sources(it, sources);
    }

    @Override
    public void document(Document document) {
        depths.clear();
        Sayings it = about(iris.document(document.id()));
        it.is(RDF.type.asNode(), Cv.DOCUMENT);
        it.is(RDFS.label.asNode(), document.label(), "en");
        it.is(Cv.TEXT_FILE, document.text().file());
        it.is(Cv.SHA256, document.text().sha256());
        it.is(Cv.TEXT_LENGTH, document.text().length());
        publication(it, document.publication());
        recording(it, document.recording());
    }

    private void publication(Sayings it, Publication publication) {
        it.is(Cv.PUBLISHER, iris.thing(publication.publisher()));
        it.during(
                Cv.PUBLISHED_DURING,
                Cv.PUBLISHED_FROM,
                Cv.PUBLISHED_TO,
                publication.published(),
                publication.published().bounds());
        for (String language : publication.languages()) {
            it.is(DCTerms.language.asNode(), language);
        }
        for (ThingId work : publication.derivedFrom()) {
            it.is(DERIVED, iris.thing(work));
        }
    }

    private void recording(Sayings it, Recording recording) {
        it.is(Cv.RECORDED_ON, recording.on());
        it.is(Cv.MARKING, concept("tlp", recording.marking()));
    }

    @Override
    public void testimony(Testimony testimony) {
        depths.put(testimony.id(), testimony.depth());
        Sayings it = about(iris.testimony(testimony.id()));
        it.is(RDF.type.asNode(), Cv.TESTIMONY);
        it.is(Cv.IN_DOCUMENT, iris.document(testimony.id().document()));
        it.is(Cv.HEARSAY_DEPTH, testimony.depth());
        voice(it, testimony.voice());
        for (TestimonyId outer : testimony.relayedBy()) {
            about(iris.testimony(outer)).is(Cv.RELAYS_ALL, it.subject());
        }
        testimony.relayedBy().stream().findFirst().ifPresent(outer -> about(iris.testimony(outer))
                .is(Cv.RELAYS, it.subject()));
    }

    private void voice(Sayings it, Voice voice) {
        it.is(Cv.WITNESS, iris.thing(voice.witness()));
        if (voice.told() != null) {
            it.is(Cv.TOLD_TO, iris.thing(voice.told()));
        }
        if (voice.said() != null) {
            it.during(
                    Cv.SAID_DURING,
                    Cv.SAID_FROM,
                    Cv.SAID_TO,
                    voice.said(),
                    voice.said().bounds());
        }
        word(it, Cv.HOW_KNOWN, "how-known", voice.known());
        word(it, Cv.RELIABILITY, "reliability", voice.reliability());
    }

    @Override
    public void claim(Claim claim) {
        Sayings it = about(iris.claim(claim.id()));
        it.is(RDF.type.asNode(), Cv.CLAIM);
        it.is(RDF.subject.asNode(), iris.thing(claim.fact().subject()));
        it.is(RDF.predicate.asNode(), Cv.property(claim.fact().property()));
        it.is(RDF.object.asNode(), claim.fact().object().match(values));
        evidence(it, claim.evidence());
        tone(it, claim.tone());
        gloss(it, claim.gloss());
        handling(it, claim.handling());
    }

    private void evidence(Sayings it, Evidence evidence) {
        it.is(Cv.PASSAGE_OF, passage(evidence.passage()));
        it.is(Cv.TESTIMONY_OF, iris.testimony(evidence.testimony()));
        it.is(Cv.HEARSAY_DEPTH, Objects.requireNonNull(depths.get(evidence.testimony()), "testimony before claim"));
        if (evidence.part() != Part.BODY) {
            it.is(Cv.PART, concept("part", evidence.part()));
        }
        for (ThingId work : evidence.cites()) {
            it.is(Cv.CITES, iris.thing(work));
        }
    }

    private Node passage(Passage passage) {
        Sayings it = about(iris.passage(passage));
        it.is(RDF.type.asNode(), Cv.PASSAGE);
        it.is(RDF.type.asNode(), OA.SpecificResource.asNode());
        it.is(RDF.type.asNode(), OA.TextPositionSelector.asNode());
        it.is(OA.hasSource.asNode(), iris.document(passage.document()));
        it.is(OA.hasSelector.asNode(), it.subject());
        it.is(OA.start.asNode(), passage.start());
        it.is(OA.end.asNode(), passage.end());
        it.is(Cv.SHA256, passage.digest());
        return it.subject();
    }

    private void tone(Sayings it, Tone tone) {
        it.is(Cv.STANCE, concept("stance", tone.stance()));
        it.is(Cv.MODALITY, concept("modality", tone.modality()));
        word(it, Cv.QUALIFIER, "qualifier", tone.qualifier());
        When when = tone.when();
        if (when != null) {
            it.during(Cv.HOLDS_DURING, Cv.HOLDS_FROM, Cv.HOLDS_TO, when.said(), when.bounds());
        }
    }

    private void gloss(Sayings it, Gloss gloss) {
        it.is(Cv.SAYS, gloss.says(), "en");
        if (gloss.reason() != null) {
            it.is(Cv.REASON, gloss.reason(), "en");
        }
        sources(it, gloss.sources());
    }

    private void handling(Sayings it, Handling handling) {
        it.is(Cv.MARKING, concept("tlp", handling.marking()));
        word(it, Cv.CREDIBILITY, "credibility", handling.credibility());
        if (handling.retracted() != null) {
            it.is(Cv.RETRACTED_ON, handling.retracted());
        }
    }

    private void sources(Sayings it, List<ThingId> sources) {
        for (ThingId source : sources) {
            it.is(DCTerms.source.asNode(), iris.thing(source));
        }
    }

    private void word(Sayings it, Node property, String scheme, @Nullable Word word) {
        if (word != null) {
            it.is(property, concept(scheme, word));
        }
    }

    private Node concept(String scheme, Word word) {
        return iris.concept(new ConceptId(scheme, word.word()));
    }

    private Sayings about(Node subject) {
        return new Sayings(subject, out);
    }
}
