package org.corvee.cli;

import org.corvee.claim.Lexicon;
import org.corvee.triple.BadOntology;
import org.corvee.triple.OntologyLexicon;

/** Where the words that data may use come from: the ontology's files of the project. */
final class LexiconSource {
    private LexiconSource() {}

    static Lexicon of(Home home) {
        try {
            return OntologyLexicon.read(home.ontology());
        } catch (BadOntology e) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
        }
    }
}
