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
import org.apache.jena.vocabulary.SKOS;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedClaim.Assessment;
import org.corvee.claim.CuratedClaim.Attribution;
import org.corvee.claim.CuratedClaim.CuratedManner;
import org.corvee.claim.CuratedClaim.Suggester;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.CuratedDocument.Publication;
import org.corvee.claim.CuratedDocument.Recording;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.CuratedTestimony;
import org.corvee.claim.CuratedTestimony.Utterance;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.ConceptId;
import org.corvee.model.Cv;
import org.corvee.model.Part;
import org.corvee.model.PassagePin;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.model.When;
import org.corvee.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * Says what was read as triples: one default graph, RDF 1.1, no blank nodes.
 *
 * <p>It keeps nothing but the depths of the current document's testimonies.
 */
public final class ClaimTriples implements ClaimSink {
    private static final String INFLUENCED = "http://www.w3.org/ns/prov#wasInfluencedBy";
    private static final String SOFTWARE = "http://www.w3.org/ns/prov#SoftwareAgent";
    private static final String DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom";
    private static final String REVISES = "http://www.w3.org/ns/prov#wasRevisionOf";
    private final Iris iris;
    private final StreamRDF out;
    private final Digests digests;
    private final ValueTriples values;
    private final Map<TestimonyId, Integer> depths = new HashMap<>();

    /**
     * @param iris names what is said
     * @param out takes the triples
     */
    public ClaimTriples(Iris iris, StreamRDF out) {
        this(iris, Digests.PLAIN, out);
    }

    /**
     * The same with other digests and ids.
     *
     * @param digests that stand in the graph
     */
    public ClaimTriples(Iris iris, Digests digests, StreamRDF out) {
        this.iris = iris;
        this.digests = digests;
        this.out = out;
        this.values = new ValueTriples(iris, out);
    }

    @Override
    public void thing(Thing thing) {
        SubjectTriples it = about(iris.thing(thing.id()));
        it.isA(Cv.term(thing.type()));
        it.isCalled(thing.names().label());
        for (TaggedName name : thing.names().others()) {
            it.hasText(SKOS.altLabel.getURI(), name.text(), name.language());
        }
        if (thing.names().described() != null) {
            it.hasText(Cv.DESCRIBED, thing.names().described());
        }
        if (thing.declaration() instanceof Declaration.InDocument in) {
            it.is(Cv.DECLARED_IN, iris.document(in.document()));
        } else if (thing.declaration() instanceof Declaration.InReference in) {
            sources(it, in.sources());
        }
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        SubjectTriples it = about(iris.thing(statement.subject()));
        it.is(Iris.property(statement.property()), statement.object().match(values));
        sources(it, sources);
    }

    @Override
    public void document(CuratedDocument document) {
        depths.clear();
        SubjectTriples it = about(iris.document(document.id()));
        it.isA(Cv.DOCUMENT);
        it.isCalled(document.label());
        it.hasText(Cv.TEXT_FILE, document.text().file());
        it.hasText(Cv.SHA256, digests.text(document));
        it.is(Cv.TEXT_LENGTH, document.text().length());
        if (document.text().revises() != null) {
            it.is(REVISES, NodeFactory.createURI("urn:sha256:" + document.text().revises()));
        }
        publication(it, document.publication());
        recording(it, document.recording());
    }

    private void publication(SubjectTriples it, Publication publication) {
        it.is(Cv.PUBLISHER, iris.thing(publication.publisher()));
        it.during(
                Cv.PUBLISHED_DURING,
                Cv.PUBLISHED_FROM,
                Cv.PUBLISHED_TO,
                publication.published(),
                publication.published().bounds());
        for (String language : publication.languages()) {
            it.hasText(DCTerms.language.getURI(), language);
        }
        for (ThingId work : publication.derivedFrom()) {
            it.is(DERIVED, iris.thing(work));
        }
    }

    private void recording(SubjectTriples it, Recording recording) {
        it.is(Cv.RECORDED_ON, recording.on());
        it.is(Cv.MARKING, concept("tlp", recording.marking()));
    }

    @Override
    public void testimony(CuratedTestimony testimony) {
        depths.put(testimony.id(), testimony.depth());
        SubjectTriples it = about(iris.testimony(testimony.id()));
        it.isA(Cv.TESTIMONY);
        it.is(Cv.IN_DOCUMENT, iris.document(testimony.id().document()));
        it.is(Cv.HEARSAY_DEPTH, testimony.depth());
        utterance(it, testimony.utterance());
        for (TestimonyId outer : testimony.relayedBy()) {
            about(iris.testimony(outer)).is(Cv.RELAYS_ALL, it.subject());
        }
        testimony.relayedBy().stream().findFirst().ifPresent(outer -> about(iris.testimony(outer))
                .is(Cv.RELAYS, it.subject()));
    }

    private void utterance(SubjectTriples it, Utterance utterance) {
        it.is(Cv.WITNESS, iris.thing(utterance.witness()));
        if (utterance.told() != null) {
            it.is(Cv.TOLD_TO, iris.thing(utterance.told()));
        }
        if (utterance.said() != null) {
            it.during(
                    Cv.SAID_DURING,
                    Cv.SAID_FROM,
                    Cv.SAID_TO,
                    utterance.said(),
                    utterance.said().bounds());
        }
        word(it, Cv.HOW_KNOWN, "how-known", utterance.known());
        word(it, Cv.RELIABILITY, "reliability", utterance.reliability());
    }

    @Override
    public void claim(CuratedClaim claim) {
        SubjectTriples it = about(iris.claim(digests.claim(claim)));
        it.isA(Cv.CLAIM);
        it.is(RDF.subject.getURI(), iris.thing(claim.statement().subject()));
        it.is(
                RDF.predicate.getURI(),
                NodeFactory.createURI(Iris.property(claim.statement().property())));
        it.is(RDF.object.getURI(), claim.statement().object().match(values));
        attribution(it, claim.attribution());
        manner(it, claim.manner());
        annotation(it, claim.annotation());
        assessment(it, claim.assessment());
    }

    private void attribution(SubjectTriples it, Attribution attribution) {
        it.is(Cv.PASSAGE_OF, passage(attribution.passage()));
        it.is(Cv.TESTIMONY_OF, iris.testimony(attribution.testimony()));
        it.is(Cv.HEARSAY_DEPTH, Objects.requireNonNull(depths.get(attribution.testimony()), "testimony before claim"));
        if (attribution.part() != Part.BODY) {
            it.is(Cv.PART, concept("part", attribution.part()));
        }
        for (ThingId work : attribution.cites()) {
            it.is(Cv.CITES, iris.thing(work));
        }
    }

    private Node passage(PassagePin passage) {
        SubjectTriples it = about(iris.passage(passage));
        it.isA(Cv.PASSAGE);
        it.isA(OA.SpecificResource.getURI());
        it.isA(OA.TextPositionSelector.getURI());
        it.is(OA.hasSource.getURI(), iris.document(passage.document()));
        it.is(OA.hasSelector.getURI(), it.subject());
        it.is(OA.start.getURI(), passage.start());
        it.is(OA.end.getURI(), passage.end());
        it.hasText(Cv.SHA256, digests.passage(passage));
        return it.subject();
    }

    private void manner(SubjectTriples it, CuratedManner manner) {
        it.is(Cv.STANCE, concept("stance", manner.stance()));
        it.is(Cv.MODALITY, concept("modality", manner.modality()));
        word(it, Cv.QUALIFIER, "qualifier", manner.qualifier());
        When when = manner.when();
        if (when != null) {
            it.during(Cv.HOLDS_DURING, Cv.HOLDS_FROM, Cv.HOLDS_TO, when.said(), when.bounds());
        }
    }

    private void annotation(SubjectTriples it, Annotation annotation) {
        it.hasText(Cv.SAYS, annotation.says(), "en");
        if (annotation.reason() != null) {
            it.hasText(Cv.REASON, annotation.reason(), "en");
        }
        sources(it, annotation.sources());
        if (annotation.suggested() != null) {
            it.is(INFLUENCED, suggester(annotation.suggested()));
        }
    }

    private Node suggester(Suggester suggester) {
        SubjectTriples it = about(iris.suggester(suggester.name(), suggester.version()));
        it.isA(SOFTWARE);
        it.isCalled(suggester.name() + " " + suggester.version());
        return it.subject();
    }

    private void assessment(SubjectTriples it, Assessment assessment) {
        it.is(Cv.MARKING, concept("tlp", assessment.marking()));
        word(it, Cv.CREDIBILITY, "credibility", assessment.credibility());
        if (assessment.recorded() != null) {
            it.is(Cv.RECORDED_ON, assessment.recorded());
        }
        if (assessment.retracted() != null) {
            it.is(Cv.RETRACTED_ON, assessment.retracted());
        }
        if (assessment.reviewed() != null) {
            it.hasText(Cv.REVIEWED_BY, assessment.reviewed().by());
            it.is(Cv.REVIEWED_ON, assessment.reviewed().on());
        }
    }

    private void sources(SubjectTriples it, List<ThingId> sources) {
        for (ThingId source : sources) {
            it.is(DCTerms.source.getURI(), iris.thing(source));
        }
    }

    private void word(SubjectTriples it, String property, String scheme, @Nullable Word word) {
        if (word != null) {
            it.is(property, concept(scheme, word));
        }
    }

    private Node concept(String scheme, Word word) {
        return iris.concept(new ConceptId(scheme, word.word()));
    }

    private SubjectTriples about(Node subject) {
        return new SubjectTriples(subject, out);
    }
}
