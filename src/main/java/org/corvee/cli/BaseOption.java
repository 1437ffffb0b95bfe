package org.corvee.cli;

import org.corvee.query.ShortNames;
import org.corvee.triple.Iris;
import picocli.CommandLine.Option;

/** The option {@code --base}, for every command that names things by short names. */
final class BaseOption {
    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What the IRIs of things begin with. Default: ${DEFAULT-VALUE}.")
    private String base = Iris.BASE;

    /** What they begin with. */
    String iri() {
        return base;
    }

    /** How they are shortened. */
    ShortNames names() {
        return new ShortNames(base);
    }
}
