package org.corvee.release.mosaic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;

/**
 * What a graph tells of each unnamed witness.
 *
 * @param byWitness the traits of each, by IRI
 */
public record WitnessTraits(Map<String, Told> byWitness) {
    private static final int BUFFER = 1 << 16;
    private static final Set<String> UNNAMED = Set.of(Cv.term("UnnamedPerson"), Cv.term("UnnamedGroup"));

    /** The properties that narrow down who somebody is; the checks {@code witness-*} of the audit have the same. */
    private static final Map<String, TraitKind> KINDS = kinds();

    public WitnessTraits {
        byWitness = Map.copyOf(byWitness);
    }

    /** In which way a trait narrows. */
    public enum TraitKind {
        PLACE("place"),
        ROLE("role"),
        DAY("day"),
        LANGUAGE("language"),
        GENDER("gender"),
        PERSON("origin, age, health or the like"),
        KNOWLEDGE("what nobody else speaks of");

        private final String words;

        TraitKind(String words) {
            this.words = words;
        }

        /** For an editor. */
        public String words() {
            return words;
        }
    }

    /** One thing that is told: the kind, and a value of the graph. */
    public record Trait(TraitKind kind, String value) implements Comparable<Trait> {
        @Override
        public int compareTo(Trait other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? value.compareTo(other.value) : byKind;
        }
    }

    /**
     * What is told of a witness.
     *
     * @param documents in which they speak, the ids
     */
    public record Told(Set<String> documents, Set<Trait> traits) {
        public Told {
            documents = Set.copyOf(documents);
            traits = Set.copyOf(traits);
        }
    }

    private static Map<String, TraitKind> kinds() {
        Map<String, TraitKind> kinds = new HashMap<>();
        for (String place : List.of(
                "comesFrom",
                "locatedIn",
                "basedIn",
                "operatesIn",
                "worksIn",
                "worksAt",
                "livesAt",
                "arrivesIn",
                "leaves",
                "returnsTo",
                "waitsAt",
                "visits")) {
            kinds.put(Cv.term(place), TraitKind.PLACE);
        }
        for (String role : List.of(
                "title",
                "leads",
                "memberOf",
                "affiliatedWith",
                "worksFor",
                "worksAs",
                "runBy",
                "standing",
                "hasSkill")) {
            kinds.put(Cv.term(role), TraitKind.ROLE);
        }
        for (String person :
                List.of("nationality", "descent", "ageRange", "healthState", "travelsBy", "knows", "identifier")) {
            kinds.put(Cv.term(person), TraitKind.PERSON);
        }
        kinds.put(Cv.term("gender"), TraitKind.GENDER);
        return kinds;
    }

    /** Reads them out of a graph as a build and a release keep it: sorted N-Triples, gzipped. */
    public static WitnessTraits read(Path graph) {
        Voices voices = new Voices();
        eachTriple(graph, voices::take);
        Traits traits = new Traits(voices);
        eachTriple(graph, traits::take);
        return traits.whole();
    }

    private static void eachTriple(Path graph, Consumer<Triple> taker) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(graph), BUFFER)) {
            RDFParser.source(in).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    taker.accept(triple);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is not named, and in which testimonies they speak. */
    private static final class Voices {
        private final Set<String> unnamed = new HashSet<>();
        private final Map<String, String> witnesses = new HashMap<>();

        void take(Triple triple) {
            if (triple.getPredicate().equals(RDF.type.asNode())
                    && UNNAMED.contains(triple.getObject().toString())) {
                unnamed.add(triple.getSubject().toString());
            } else if (triple.getPredicate().hasURI(Cv.WITNESS)) {
                witnesses.put(triple.getSubject().toString(), triple.getObject().toString());
            }
        }

        /** The witness of a testimony, whoever it is. */
        String witness(String testimony) {
            return witnesses.getOrDefault(testimony, "");
        }

        Set<String> unnamedWitnesses() {
            Set<String> both = new HashSet<>(witnesses.values());
            both.retainAll(unnamed);
            return both;
        }
    }

    /** Goes through the graph a subject at a time. */
    private static final class Traits {
        private final Voices voices;
        private final Set<String> unnamed;
        private final Map<String, Set<String>> documents = new TreeMap<>();
        private final Map<String, Set<Trait>> traits = new TreeMap<>();
        private final Map<String, Set<String>> languages = new HashMap<>();

        /** Who speaks of a thing: the one witness, or nobody in particular. */
        private final Map<String, String> speakers = new HashMap<>();

        private String subject = "";
        private final Map<String, List<Node>> values = new HashMap<>();

        Traits(Voices voices) {
            this.voices = voices;
            this.unnamed = voices.unnamedWitnesses();
        }

        void take(Triple triple) {
            String next = triple.getSubject().toString();
            if (!next.equals(subject)) {
                end();
                subject = next;
            }
            values.computeIfAbsent(triple.getPredicate().toString(), property -> new ArrayList<>())
                    .add(triple.getObject());
        }

        private List<Node> all(String property) {
            return values.getOrDefault(property, List.of());
        }

        private String one(String property) {
            return all(property).stream().findFirst().map(Traits::written).orElse("");
        }

        private static String written(Node value) {
            return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
        }

        /** Looks at the subject that is read whole. */
        private void end() {
            if (unnamed.contains(subject)) {
                KINDS.forEach((property, kind) -> all(property).forEach(value -> add(subject, kind, value)));
            }
            String witness = voices.witness(subject);
            if (unnamed.contains(witness)) {
                testimony(witness);
            }
            all(DCTerms.language.getURI()).forEach(language -> languages
                    .computeIfAbsent(subject, document -> new TreeSet<>())
                    .add(written(language)));
            statement();
            values.clear();
        }

        private void add(String witness, TraitKind kind, Node value) {
            add(witness, new Trait(kind, written(value)));
        }

        private void add(String witness, Trait trait) {
            traits.computeIfAbsent(witness, one -> new TreeSet<>()).add(trait);
        }

        private void testimony(String witness) {
            documents.computeIfAbsent(witness, one -> new TreeSet<>()).add(one(Cv.term("inDocument")));
            if (!all(Cv.SAID_FROM).isEmpty() && !all(Cv.SAID_TO).isEmpty()) {
                add(witness, new Trait(TraitKind.DAY, one(Cv.SAID_FROM) + "/" + one(Cv.SAID_TO)));
            }
        }

        private void statement() {
            String about = one(RDF.subject.getURI());
            TraitKind kind = KINDS.get(one(RDF.predicate.getURI()));
            if (unnamed.contains(about) && kind != null) {
                all(RDF.object.getURI()).forEach(value -> add(about, kind, value));
            }
            if (!all(Cv.TESTIMONY_OF).isEmpty()) {
                String witness = voices.witness(one(Cv.TESTIMONY_OF));
                speakers.merge(about, witness, (one, other) -> one.equals(other) ? one : "");
            }
        }

        WitnessTraits whole() {
            end();
            speakers.forEach((about, witness) -> {
                if (unnamed.contains(witness) && !about.equals(witness)) {
                    add(witness, new Trait(TraitKind.KNOWLEDGE, about));
                }
            });
            Map<String, Told> told = new TreeMap<>();
            for (String witness : unnamed) {
                Set<String> in = documents.getOrDefault(witness, Set.of());
                in.forEach(document -> languages
                        .getOrDefault(document, Set.of())
                        .forEach(language -> add(witness, new Trait(TraitKind.LANGUAGE, language))));
                told.put(witness, new Told(in, traits.getOrDefault(witness, Set.of())));
            }
            return new WitnessTraits(told);
        }
    }
}
