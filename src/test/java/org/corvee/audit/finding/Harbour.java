package org.corvee.audit.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.query.Library;

/** A small graph for tests: claims about an invented harbour, told by two voices of one letter. */
final class Harbour {
    private static final String PREFIXES =
            """
            BASE <https://example.org/id/>
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX modality: <https://w3id.org/corvee/vocabulary/modality#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX stance: <https://w3id.org/corvee/vocabulary/stance#>
            PREFIX status: <https://w3id.org/corvee/vocabulary/status#>
            PREFIX trend: <https://w3id.org/corvee/vocabulary/trend#>
            PREFIX lawfulness: <https://w3id.org/corvee/vocabulary/lawfulness#>
            PREFIX unit: <https://w3id.org/corvee/vocabulary/unit#>
            PREFIX visa-class: <https://w3id.org/corvee/vocabulary/visa-class#>
            PREFIX visibility: <https://w3id.org/corvee/vocabulary/visibility#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final String SETTING =
            """
            <document/letter> a cv:Document ; cv:publisher <actor/newsletter> .
            <testimony/letter.narrator> a cv:Testimony ; cv:witness <actor/newsletter> ; cv:inDocument <document/letter> ;
              cv:relaysAll <testimony/letter.clerk>, <testimony/letter.pilot> .
            <testimony/letter.clerk> a cv:Testimony ; cv:witness <actor/letter.clerk> ; cv:inDocument <document/letter> .
            <testimony/letter.pilot> a cv:Testimony ; cv:witness <actor/letter.pilot> ; cv:inDocument <document/letter> .
            <actor/letter.clerk> a cv:UnnamedPerson . <actor/letter.pilot> a cv:UnnamedPerson .
            """;

    static final Rules RULES = rules();

    private final StringBuilder text = new StringBuilder(PREFIXES).append(SETTING);

    private static Rules rules() {
        try {
            return Rules.of(Library.read(Path.of("queries")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds triples as Turtle writes them. */
    Harbour with(String turtle) {
        text.append(turtle).append('\n');
        return this;
    }

    /** Adds a claim that reports and affirms; {@code said} is subject, property and object. */
    Harbour claim(String id, String voice, String said, String... more) {
        return told(id, voice, "affirms", "reported", said, more);
    }

    /** Adds a claim of that stance and modality; {@code more} are further properties of it. */
    Harbour told(String id, String voice, String stance, String mood, String said, String... more) {
        String[] parts = said.split(" ", 3);
        text.append(
                "<claim/%s> a cv:Claim ; cv:testimony <testimony/letter.%s> ; cv:stance stance:%s ; cv:modality modality:%s ;"
                        .formatted(id, voice, stance, mood));
        text.append(" cv:passage <document/letter#%s> ; rdf:subject %s ; rdf:predicate %s ; rdf:object %s"
                .formatted(id, parts[0], parts[1], parts[2]));
        for (String one : more) {
            text.append(" ; ").append(one);
        }
        text.append(" .\n");
        return this;
    }

    /** A time for a claim, from a day to a day. */
    static String during(String from, String to) {
        return "cv:holdsDuring \"%1$s/%2$s\" ; cv:holdsFrom \"%1$s\"^^xsd:date ; cv:holdsTo \"%2$s\"^^xsd:date"
                .formatted(from, to);
    }

    DatasetGraph dataset() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, "ontology/corvee.ttl");
        RDFDataMgr.read(graph, "ontology/vocabularies.ttl");
        RDFParser.fromString(text.toString(), Lang.TURTLE).parse(graph);
        DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
        RULES.containment().derive(dataset, StreamRDFLib.graph(graph));
        return dataset;
    }

    Findings findings() {
        return Findings.derive(dataset(), RULES);
    }
}
