package org.corvee.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.corvee.claim.Lexicon;
import org.corvee.triple.OntologyLexicon;
import org.corvee.triple.OntologyLexicon.BadOntology;

/**
 * The project folder: where {@code ontology/}, {@code queries/} and {@code data/} lie.
 *
 * @param folder the launcher passes it as the system property {@code corvee.home}; without it, the working folder
 */
record Home(Path folder) {
    static Home find() {
        Path folder = Path.of(System.getProperty("corvee.home", ""));
        if (!Files.isDirectory(folder.resolve("ontology"))) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "%s: not a Corvée project (it has no ontology/); run the './corvee' of a project"
                            .formatted(folder.toAbsolutePath()));
        }
        return new Home(folder);
    }

    Path ontology() {
        return folder.resolve("ontology");
    }

    /** The words that data may use, as the ontology's files say. */
    Lexicon lexicon() {
        try {
            return OntologyLexicon.read(ontology());
        } catch (BadOntology e) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
        }
    }

    Path queries() {
        return folder.resolve("queries");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** The default store, a by-product that may be deleted at any time. */
    Path store() {
        return folder.resolve(".corvee").resolve("store");
    }
}
