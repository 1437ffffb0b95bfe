package org.corvee.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * A way to write an answer down: rows and verdicts in one set of formats, triples in another, in the order of our
 * liking.
 *
 * <p>The one table of formats for every door, a command line's as well as a server's: each has one word, by which pages
 * and messages call it, and goes by other names that clients have for it besides.
 */
public enum Format {
    JSON(
            Kind.ROWS,
            new Names("json", "srj"),
            new Types("application/sparql-results+json", List.of("application/json"), List.of())),
    XML(
            Kind.ROWS,
            new Names("xml", "srx"),
            new Types("application/sparql-results+xml", List.of(), List.of("application/xml", "text/xml"))),
    CSV(Kind.ROWS, new Names("csv", "csv"), new Types("text/csv")),
    TSV(Kind.ROWS, new Names("tsv", "tsv"), new Types("text/tab-separated-values")),
    TURTLE(
            Kind.TRIPLES,
            new Names("turtle", "ttl", "n3"),
            new Types(
                    "text/turtle",
                    List.of("application/turtle", "application/x-turtle", "text/n3", "text/rdf+n3"),
                    List.of())),
    NT(
            Kind.TRIPLES,
            new Names("nt", "nt", "ntriples", "n-triples"),
            new Types("application/n-triples", List.of(), List.of("text/plain"))),
    JSONLD(
            Kind.TRIPLES,
            new Names("jsonld", "jsonld", "json", "json-ld"),
            new Types("application/ld+json", List.of("application/json"), List.of())),
    RDFXML(
            Kind.TRIPLES,
            new Names("rdfxml", "rdf", "rdf+xml", "xml"),
            new Types("application/rdf+xml", List.of(), List.of("application/xml", "text/xml"))),
    TRIG(
            Kind.TRIPLES,
            new Names("trig", "trig"),
            new Types("application/trig", List.of("application/x-trig"), List.of())),
    NQUADS(
            Kind.TRIPLES,
            new Names("nq", "nq", "nquads", "n-quads"),
            new Types("application/n-quads", List.of("text/x-nquads"), List.of()));

    /** What a format can hold. */
    public enum Kind {
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
    private record Names(String word, String extension, List<String> others) {
        Names(String word, String extension, String... others) {
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
    private record Types(String own, List<String> synonyms, List<String> general) {
        Types(String own) {
            this(own, List.of(), List.of());
        }
    }

    private final Kind kind;
    private final Names names;
    private final Types types;

    Format(Kind kind, Names names, Types types) {
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

    public Kind kind() {
        return kind;
    }

    private boolean isCalled(String name) {
        return Stream.of(List.of(word(), extension(), mediaType()), names.others(), types.synonyms(), types.general())
                .anyMatch(some -> some.contains(name));
    }

    /** The formats of a kind. */
    public static List<Format> of(Kind kind) {
        return Arrays.stream(values()).filter(format -> format.kind == kind).toList();
    }

    /** The format that is called so, by its word, its extension or a media type, if one is. */
    public static Optional<Format> named(String name) {
        return Arrays.stream(values()).filter(format -> format.isCalled(name)).findFirst();
    }

    /** The same among the formats of a kind: {@code json} is one thing for rows, another for triples. */
    public static Optional<Format> named(String name, Kind kind) {
        return of(kind).stream().filter(format -> format.isCalled(name)).findFirst();
    }

    /** The words of all formats of a kind. */
    public static List<String> words(Kind kind) {
        return of(kind).stream().map(Format::word).toList();
    }

    /** The media types of all formats of a kind, for who accepts none of them. */
    public static String mediaTypes(Kind kind) {
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
     * @throws WrongQuestion naming those that can
     */
    void check(Kind asked) {
        if (kind != asked) {
            throw new WrongQuestion("format '%s' does not hold %s; take one of %s"
                    .formatted(word(), asked == Kind.ROWS ? "rows" : "triples", String.join(", ", words(asked))));
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
     * @throws Unsayable for what this format cannot say
     */
    public void write(OutputStream out, Graph graph) {
        checkCanSay(graph);
        RDFDataMgr.write(out, graph, triples());
    }

    /**
     * Refuses a graph with something in it that this format has no way to write.
     *
     * @throws Unsayable naming it
     */
    public void checkCanSay(Graph graph) {
        check(Kind.TRIPLES);
        if (!holdsTripleTerms()
                && graph.stream().anyMatch(triple -> triple.getObject().isTripleTerm())) {
            throw new Unsayable(
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
}
