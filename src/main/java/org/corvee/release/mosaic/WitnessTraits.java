package org.corvee.release.mosaic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
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

    /** The properties that narrow down who somebody is; the checks {@code witness-*} of the audit have the same, which a test holds. */
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

    /** By which property a trait is told, and in which way it narrows. */
    static Map<String, TraitKind> properties() {
        return Map.copyOf(KINDS);
    }

    /**
     * Reads them out of a graph as a build and a release keep it: sorted N-Triples, gzipped; once.
     *
     * @param digest of the lines, in hexadecimal digits
     * @throws IOException where it cannot be read, or its lines have another digest
     * @throws org.apache.jena.riot.RiotException where a line is no triple
     */
    public static WitnessTraits read(Path graph, String digest) throws IOException {
        MessageDigest lines = DigestUtils.getSha256Digest();
        Traits traits = new Traits();
        try (InputStream in = new DigestInputStream(new GZIPInputStream(Files.newInputStream(graph), BUFFER), lines)) {
            RDFParser.source(in).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    traits.take(triple);
                }
            });
        }
        if (!HexFormat.of().formatHex(lines.digest()).equals(digest)) {
            throw new IOException("its lines have another digest");
        }
        return traits.whole();
    }

    /** Goes through the graph a subject at a time; who is unnamed, and who speaks in what, is known at its end. */
    private static final class Traits {
        private final Set<String> unnamed = new TreeSet<>();
        private final Map<String, String> witnesses = new HashMap<>();
        private final Map<String, Set<Trait>> spoken = new HashMap<>();
        private final Map<String, Set<String>> documents = new TreeMap<>();
        private final Map<String, Set<Trait>> told = new HashMap<>();
        private final Map<String, Set<String>> languages = new HashMap<>();

        /** In which testimonies claims are made about a thing. */
        private final Map<String, Set<String>> speakers = new HashMap<>();

        private String subject = "";
        private final Map<String, List<Node>> values = new HashMap<>();

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
            if (all(RDF.type.getURI()).stream().anyMatch(type -> UNNAMED.contains(type.toString()))) {
                unnamed.add(subject);
                KINDS.forEach((property, kind) -> all(property).forEach(value -> add(told, subject, kind, value)));
            }
            if (!all(Cv.WITNESS).isEmpty()) {
                testimony(one(Cv.WITNESS));
            }
            all(DCTerms.language.getURI()).forEach(language -> languages
                    .computeIfAbsent(subject, document -> new TreeSet<>())
                    .add(written(language)));
            statement();
            values.clear();
        }

        private static void add(Map<String, Set<Trait>> to, String witness, TraitKind kind, Node value) {
            add(to, witness, new Trait(kind, written(value)));
        }

        private static void add(Map<String, Set<Trait>> to, String witness, Trait trait) {
            to.computeIfAbsent(witness, one -> new TreeSet<>()).add(trait);
        }

        private void testimony(String witness) {
            witnesses.put(subject, witness);
            documents.computeIfAbsent(witness, one -> new TreeSet<>()).add(one(Cv.IN_DOCUMENT));
            if (!all(Cv.SAID_FROM).isEmpty() && !all(Cv.SAID_TO).isEmpty()) {
                add(spoken, witness, new Trait(TraitKind.DAY, one(Cv.SAID_FROM) + "/" + one(Cv.SAID_TO)));
            }
        }

        private void statement() {
            String about = one(RDF.subject.getURI());
            TraitKind kind = KINDS.get(one(RDF.predicate.getURI()));
            if (kind != null && !about.isEmpty()) {
                all(RDF.object.getURI()).forEach(value -> add(told, about, kind, value));
            }
            if (!all(Cv.TESTIMONY_OF).isEmpty()) {
                speakers.computeIfAbsent(about, thing -> new TreeSet<>()).add(one(Cv.TESTIMONY_OF));
            }
        }

        WitnessTraits whole() {
            end();
            unnamed.retainAll(Set.copyOf(witnesses.values()));
            speakers.forEach((about, testimonies) -> {
                List<String> who = testimonies.stream()
                        .map(testimony -> witnesses.getOrDefault(testimony, ""))
                        .distinct()
                        .toList();
                if (who.size() == 1 && unnamed.contains(who.get(0)) && !about.equals(who.get(0))) {
                    add(told, who.get(0), new Trait(TraitKind.KNOWLEDGE, about));
                }
            });
            Map<String, Told> byWitness = new TreeMap<>();
            for (String witness : unnamed) {
                Set<Trait> traits = new TreeSet<>(told.getOrDefault(witness, Set.of()));
                traits.addAll(spoken.getOrDefault(witness, Set.of()));
                Set<String> in = documents.getOrDefault(witness, Set.of());
                in.forEach(document -> languages
                        .getOrDefault(document, Set.of())
                        .forEach(language -> traits.add(new Trait(TraitKind.LANGUAGE, language))));
                byWitness.put(witness, new Told(in, traits));
            }
            return new WitnessTraits(byWitness);
        }
    }
}
