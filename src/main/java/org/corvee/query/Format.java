package org.corvee.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A way to write an answer down: rows and verdicts in one set of formats, triples in another, in the order of our
 * liking.
 *
 * <p>The one table of formats for every door, a command line's as well as a server's: each has one word, by which pages
 * and messages call it, and goes by other names that clients have for it besides.
 */
public enum Format {
    JSON(
            AnswerKind.ROWS,
            new FormatNames("json", "srj"),
            new MediaTypes("application/sparql-results+json", List.of("application/json"), List.of())),
    XML(
            AnswerKind.ROWS,
            new FormatNames("xml", "srx"),
            new MediaTypes("application/sparql-results+xml", List.of(), List.of("application/xml", "text/xml"))),
    CSV(AnswerKind.ROWS, new FormatNames("csv", "csv"), new MediaTypes("text/csv")),
    TSV(AnswerKind.ROWS, new FormatNames("tsv", "tsv"), new MediaTypes("text/tab-separated-values")),
    TURTLE(
            AnswerKind.TRIPLES,
            new FormatNames("turtle", "ttl", "n3"),
            new MediaTypes(
                    "text/turtle",
                    List.of("application/turtle", "application/x-turtle", "text/n3", "text/rdf+n3"),
                    List.of())),
    NT(
            AnswerKind.TRIPLES,
            new FormatNames("nt", "nt", "ntriples", "n-triples"),
            new MediaTypes("application/n-triples", List.of(), List.of("text/plain"))),
    JSONLD(
            AnswerKind.TRIPLES,
            new FormatNames("jsonld", "jsonld", "json", "json-ld"),
            new MediaTypes("application/ld+json", List.of("application/json"), List.of())),
    RDFXML(
            AnswerKind.TRIPLES,
            new FormatNames("rdfxml", "rdf", "rdf+xml", "xml"),
            new MediaTypes("application/rdf+xml", List.of(), List.of("application/xml", "text/xml"))),
    TRIG(
            AnswerKind.TRIPLES,
            new FormatNames("trig", "trig"),
            new MediaTypes("application/trig", List.of("application/x-trig"), List.of())),
    NQUADS(
            AnswerKind.TRIPLES,
            new FormatNames("nq", "nq", "nquads", "n-quads"),
            new MediaTypes("application/n-quads", List.of("text/x-nquads"), List.of()));

    /** What a format can hold. */
    public enum AnswerKind {
        ROWS,
        TRIPLES
    }

    /**
     * What people call a format.
     *
     * @param word the name on a command line and in an address
     * @param extension of a file, without the dot
     * @param others that are understood as well
     */
    private record FormatNames(String word, String extension, List<String> others) {
        FormatNames(String word, String extension, String... others) {
            this(word, extension, List.of(others));
        }
    }

    /**
     * What HTTP calls a format.
     *
     * @param own the registered type
     * @param synonyms types that mean the same format
     * @param general types that say less than the format, such as plain text
     */
    private record MediaTypes(String own, List<String> synonyms, List<String> general) {
        MediaTypes(String own) {
            this(own, List.of(), List.of());
        }
    }

    private final AnswerKind kind;
    private final FormatNames names;
    private final MediaTypes types;

    Format(AnswerKind kind, FormatNames names, MediaTypes types) {
        this.kind = kind;
        this.names = names;
        this.types = types;
    }

    /** The name on a command line and in an address. */
    public String word() {
        return names.word();
    }

    /** Of a file, without the dot. */
    public String extension() {
        return names.extension();
    }

    public String mediaType() {
        return types.own();
    }

    /** Other media types that mean this format. */
    public List<String> synonyms() {
        return types.synonyms();
    }

    /** Media types that say less than the format, which a client of SPARQL may name all the same. */
    public List<String> generalTypes() {
        return types.general();
    }

    public AnswerKind kind() {
        return kind;
    }

    private boolean isCalled(String name) {
        return Stream.of(List.of(word(), extension(), mediaType()), names.others(), types.synonyms(), types.general())
                .anyMatch(some -> some.contains(name));
    }

    /** The formats of a kind. */
    public static List<Format> of(AnswerKind kind) {
        return Arrays.stream(values()).filter(format -> format.kind == kind).toList();
    }

    /** The format that is called so, by its word, its extension or a media type, if one is. */
    public static Optional<Format> named(String name) {
        return Arrays.stream(values()).filter(format -> format.isCalled(name)).findFirst();
    }

    /** The same among the formats of a kind: {@code json} is one thing for rows, another for triples. */
    public static Optional<Format> named(String name, AnswerKind kind) {
        return of(kind).stream().filter(format -> format.isCalled(name)).findFirst();
    }

    /** The words of all formats of a kind. */
    public static List<String> words(AnswerKind kind) {
        return of(kind).stream().map(Format::word).toList();
    }

    /** The media types of all formats of a kind, for who accepts none of them. */
    public static String mediaTypes(AnswerKind kind) {
        return of(kind).stream().map(Format::mediaType).collect(Collectors.joining(", "));
    }

    /** Whether it can hold the triple terms of RDF 1.2. */
    public boolean holdsTripleTerms() {
        return switch (this) {
            case TURTLE, NT, TRIG, NQUADS -> true;
            case JSON, XML, CSV, TSV, JSONLD, RDFXML -> false;
        };
    }

    /** Whether it can write whatever an answer holds. */
    public boolean saysAll() {
        return switch (this) {
            case JSON, TSV, TURTLE, NT, TRIG, NQUADS -> true;
            case XML, CSV, JSONLD, RDFXML -> false;
        };
    }

    /**
     * Refuses a format that cannot hold the kind of answer at hand.
     *
     * @throws Question.WrongQuestion naming those that can
     */
    void check(AnswerKind asked) {
        if (kind != asked) {
            throw new Question.WrongQuestion("format '%s' does not hold %s; take one of %s"
                    .formatted(word(), asked == AnswerKind.ROWS ? "rows" : "triples", String.join(", ", words(asked))));
        }
    }

    Lang rows() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case TURTLE, NT, JSONLD, RDFXML, TRIG, NQUADS -> throw new IllegalStateException(word() + " holds no rows");
        };
    }

    /**
     * Writes a graph.
     *
     * @throws NotExpressible for what this format cannot say
     */
    public void write(OutputStream out, Graph graph) {
        write(out, graph, null);
    }

    /** The same within the time of the query that runs in a context. */
    void write(OutputStream out, Graph graph, @Nullable Context context) {
        OutputStream timedOut = new TimedOutput(out, () -> Deadline.check(context));
        Graph timed = Deadline.timed(context, graph);
        say(timed, () -> {
            if (this == JSONLD) {
                new JsonLdText(timed, Deadline.left(context)).write(timedOut);
            } else {
                RDFDataMgr.write(timedOut, timed, triples());
            }
        });
    }

    /**
     * Lets a graph be written in this format.
     *
     * @param writing writes it
     * @throws NotExpressible for what this format cannot say
     */
    public void say(Graph graph, Runnable writing) {
        checkCanSay(graph);
        try {
            writing.run();
        } catch (QueryCancelledException late) {
            throw late;
        } catch (JenaException cannot) {
            throw new NotExpressible("%s cannot say this graph: %s; take turtle or nt"
                    .formatted(word(), EscapedText.line(String.valueOf(cannot.getMessage()))));
        }
    }

    private void checkCanSay(Graph graph) {
        check(AnswerKind.TRIPLES);
        if (!holdsTripleTerms()
                && graph.stream().anyMatch(triple -> triple.getObject().isTripleTerm())) {
            throw new NotExpressible(
                    "a triple term is in the graph, which %s cannot say; take turtle or nt".formatted(word()));
        }
        if (this == RDFXML) {
            graph.stream().forEach(XmlNames::check);
        }
    }

    /** How Jena calls it, as it writes a graph. */
    public RDFFormat triples() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case NT -> RDFFormat.NTRIPLES_UTF8;
            case JSONLD -> RDFFormat.JSONLD;
            case RDFXML -> RDFFormat.RDFXML_PLAIN;
            case TRIG -> RDFFormat.TRIG_PRETTY;
            case NQUADS -> RDFFormat.NQUADS_UTF8;
            case JSON, XML, CSV, TSV -> throw new IllegalStateException(word() + " holds no triples");
        };
    }

    /** An answer holds something that the format has no way to write; another format may have one. */
    public static final class NotExpressible extends Question.WrongQuestion {
        private static final long serialVersionUID = 1;

        /**
         * @param message what it is, and which formats can say it
         */
        public NotExpressible(String message) {
            super(message);
        }
    }
}
