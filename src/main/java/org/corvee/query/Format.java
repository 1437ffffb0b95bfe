package org.corvee.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A way to write an answer down: rows and verdicts in one set of formats, triples in another. */
public enum Format {
    JSON("json", "application/sparql-results+json", Kind.ROWS),
    XML("xml", "application/sparql-results+xml", Kind.ROWS),
    CSV("csv", "text/csv", Kind.ROWS),
    TSV("tsv", "text/tab-separated-values", Kind.ROWS),
    TURTLE("turtle", "text/turtle", Kind.TRIPLES),
    NT("nt", "application/n-triples", Kind.TRIPLES),
    JSONLD("jsonld", "application/ld+json", Kind.TRIPLES),
    RDFXML("rdfxml", "application/rdf+xml", Kind.TRIPLES),
    TRIG("trig", "application/trig", Kind.TRIPLES),
    NQUADS("nq", "application/n-quads", Kind.TRIPLES);

    /** What a format can hold. */
    public enum Kind {
        ROWS,
        TRIPLES
    }

    private final String word;
    private final String mediaType;
    private final Kind kind;

    Format(String word, String mediaType, Kind kind) {
        this.word = word;
        this.mediaType = mediaType;
        this.kind = kind;
    }

    /** The name on a command line and in a URL. */
    public String word() {
        return word;
    }

    public String mediaType() {
        return mediaType;
    }

    public Kind kind() {
        return kind;
    }

    /** The format of a word, if one has it. */
    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** The words of all formats of a kind. */
    public static List<String> words(Kind kind) {
        return Arrays.stream(values())
                .filter(format -> format.kind == kind)
                .map(Format::word)
                .toList();
    }

    /**
     * Refuses a format that cannot hold the kind of answer at hand.
     *
     * @throws WrongQuestion naming those that can
     */
    void check(Kind asked) {
        if (kind != asked) {
            throw new WrongQuestion("format '%s' does not hold %s; take one of %s"
                    .formatted(word, asked == Kind.ROWS ? "rows" : "triples", String.join(", ", words(asked))));
        }
    }

    Lang rows() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case TURTLE, NT, JSONLD, RDFXML, TRIG, NQUADS -> throw new IllegalStateException(word + " holds no rows");
        };
    }

    /**
     * Writes a graph.
     *
     * @throws WrongQuestion for what this format cannot say
     */
    public void write(OutputStream out, Graph graph) {
        check(Kind.TRIPLES);
        if ((this == JSONLD || this == RDFXML)
                && graph.stream().anyMatch(triple -> triple.getObject().isTripleTerm())) {
            throw new WrongQuestion(
                    "a triple term is in the graph, which %s cannot say; take turtle or nt".formatted(word));
        }
        RDFDataMgr.write(out, graph, triples());
    }

    private RDFFormat triples() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case NT -> RDFFormat.NTRIPLES_UTF8;
            case JSONLD -> RDFFormat.JSONLD;
            case RDFXML -> RDFFormat.RDFXML_PLAIN;
            case TRIG -> RDFFormat.TRIG_PRETTY;
            case NQUADS -> RDFFormat.NQUADS_UTF8;
            case JSON, XML, CSV, TSV -> throw new IllegalStateException(word + " holds no triples");
        };
    }
}
