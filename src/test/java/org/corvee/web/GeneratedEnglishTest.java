package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
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
            Pattern.compile("^not: .*"));

    @Test
    void eachSentenceIsFreeOfTheFaultsThatThereWere() {
        Map<String, String> faults = new TreeMap<>();
        List<String> sentences = new ArrayList<>();
        try (Snapshot build = WholeGraph.store().current().orElseThrow()) {
            Txn.executeRead(build.dataset(), () -> {
                EvidenceGraph evidence = new EvidenceGraph(build.dataset().getDefaultGraph(), ShortNames.PUBLISHED);
                TermHtml naming =
                        new TermHtml(new SiteNames(Labels.in(build.dataset().getDefaultGraph(), ShortNames.PUBLISHED)));
                evidence.claims().stream().map(evidence::claim).forEach(claim -> said(claim, naming)
                        .forEach(sentences::add));
            });
        }
        sentences.forEach(sentence -> FAULTS.forEach((fault, pattern) -> {
            if (pattern.matcher(sentence).matches()) {
                faults.put(sentence, fault);
            }
        }));
        assertTrue(sentences.size() > 2000);
        assertEquals(Map.of(), faults);
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
