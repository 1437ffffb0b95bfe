package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Agreement;
import org.corvee.page.TermHtml;
import org.corvee.query.Labels;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.store.Snapshot;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every sentence that pages make of the statements of the five documents reads as English. */
class GeneratedEnglishTest {
    private static final Map<String, Pattern> FAULTS = Map.of(
            "a singular verb of several",
            Pattern.compile(
                    "^(?:(?:the|new|North Korean|Central Asian|Russian|RFA|UN) )*"
                            + "(?:workers|North Koreans|restaurants|companies|sanctions|sources|employees|labourers|apartments) "
                            + "(?:(?:in|at|on|abroad|who|from|with|to|of|sent|under) .*)?(?<!who |that |which )"
                            + "(?:has (?:a|an|the)|is sent|is part|disregards|circumvents|arrives|works|returns|lives|leaves) .*"),
            "one of many",
            Pattern.compile(".*\\b1 (?:persons|years|months|weeks|days|hours|cases|countries|cities|times)\\b.*"),
            "a word twice",
            Pattern.compile(".*\\b(\\p{L}{3,}) (?:this )?\\1\\b.*"),
            "a number without what it is of",
            Pattern.compile(".* ha(?:s|ve) (?:headcount|age range|visa term|wage|share)\\b.*"),
            "a bare not",
            Pattern.compile("^not: .*"),
            "a word for a number that lacks its of",
            Pattern.compile(".*\\b(?:dozens|hundreds|thousands|majority|portion) (?:persons|cases|earnings)\\b.*"),
            "an adjective as a thing",
            Pattern.compile(
                    ".* (?:has|have|does not have|do not have) the (?:status|trend|standing|visibility|gender|(?!witness)\\p{L}+ness) .*"),
            "a remark as a deed",
            Pattern.compile(".*\\b(?:do|does) not remark\\b.*|^[^–]*\\bremarks? (?:was|were|is|are|had|has)\\b.*"));

    /** What agrees with several, or follows “not”, is no verb of one. */
    private static final Pattern VERB_OF_ONE =
            Pattern.compile("workers (?:is|was|\\p{L}+[^s]s)\\b.*|.* do(?:es)? not (?:is|was|\\p{L}+[^s]s)\\b.*");

    @Test
    void eachSentenceIsFreeOfTheFaultsThatThereWere() {
        try (Snapshot build = WholeGraph.store().current().orElseThrow()) {
            List<String> sentences = sentences(build.dataset());
            assertTrue(sentences.size() > 2000);
            assertEquals(Map.of(), faults(sentences));
        }
    }

    /** Of one and of several, so and not so: whatever a property may be asked to say. */
    @Test
    void everyPropertyAgreesWithOneAndWithSeveral() {
        List<String> sentences = new ArrayList<>();
        try (Snapshot build = WholeGraph.store().current().orElseThrow()) {
            for (String property : properties(build.dataset())) {
                for (String subject : List.of("the crew", "workers")) {
                    for (boolean isDenied : new boolean[] {false, true}) {
                        for (boolean isAmount : new boolean[] {false, true}) {
                            String words = Agreement.predicate(subject, property, "a harbour", isAmount, isDenied);
                            assertEquals(isDenied, words.matches(".*(?:\\bnot\\b|denied).*"), property + ": " + words);
                            sentences.add("%s %s a harbour".formatted(subject, words));
                        }
                    }
                }
            }
        }
        assertTrue(sentences.size() > 1000, () -> "" + sentences.size());
        assertEquals(
                List.of(),
                sentences.stream()
                        .filter(sentence -> VERB_OF_ONE.matcher(sentence).matches())
                        .toList());
        assertEquals(Map.of(), faults(sentences));
    }

    private static List<String> properties(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(type -> dataset.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), type.asNode()))
                .flatMap(typed -> dataset.getDefaultGraph().stream(typed.getSubject(), RDFS.label.asNode(), Node.ANY))
                .filter(label -> label.getObject().getLiteralLanguage().equals("en"))
                .map(label -> label.getObject().getLiteralLexicalForm())
                .distinct()
                .toList());
    }

    /** What pages say of each claim of a graph. */
    static List<String> sentences(DatasetGraph dataset) {
        List<String> sentences = new ArrayList<>();
        Txn.executeRead(dataset, () -> {
            EvidenceGraph evidence = new EvidenceGraph(dataset.getDefaultGraph(), ShortNames.PUBLISHED);
            TermHtml naming = new TermHtml(new SiteNames(Labels.in(dataset.getDefaultGraph(), ShortNames.PUBLISHED)));
            evidence.claims().stream().map(evidence::claim).forEach(claim -> said(claim, naming)
                    .forEach(sentences::add));
        });
        return sentences;
    }

    /** The sentences that are no English, each with its fault. */
    static Map<String, String> faults(List<String> sentences) {
        Map<String, String> faults = new TreeMap<>();
        sentences.forEach(sentence -> FAULTS.forEach((fault, pattern) -> {
            if (pattern.matcher(sentence).matches()) {
                faults.put(sentence, fault);
            }
        }));
        return faults;
    }

    /** The statement of a claim as a sentence, and as a heading over what points at its object. */
    private static Stream<String> said(Claim claim, TermHtml naming) {
        List<Term> terms =
                claim.statement() == null ? List.of() : claim.statement().terms();
        String sentence = Jsoup.parse(
                        naming.sentence(terms, claim.manner().isDenial()).markup())
                .text();
        return terms.size() == 3 && terms.get(1) instanceof Term.Iri property
                ? Stream.of(sentence, Agreement.pointing(naming.names().word(property), "this visa"))
                : Stream.of(sentence);
    }
}
