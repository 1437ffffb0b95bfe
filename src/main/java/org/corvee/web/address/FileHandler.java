package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.model.NearWords;
import org.corvee.page.OntologyPage;
import org.corvee.query.EscapedText;
import org.corvee.query.Format;
import org.corvee.web.Handler;
import org.corvee.web.Negotiation;
import org.corvee.web.Refused;
import org.corvee.web.Reply;

/** The ontology, its vocabularies and its shapes at their own addresses: as pages, and as RDF. */
public final class FileHandler implements Handler {
    private static final List<String> ROOTS = List.of("ontology", "vocabulary", "shapes");

    private final Addresses addresses;
    private final PublishedFiles files;

    private FileHandler(Addresses addresses, PublishedFiles files) {
        this.addresses = addresses;
        this.files = files;
    }

    /** Reads the folder once; whoever changes it starts the server anew. */
    public static FileHandler of(Addresses addresses, Path ontology) {
        return new FileHandler(addresses, PublishedFiles.read(ontology));
    }

    /** The servlet patterns of all that this answers. */
    public static List<String> patterns() {
        Stream<String> roots = ROOTS.stream().map("/%s/*"::formatted);
        Stream<String> written = ROOTS.stream().flatMap(root -> Format.of(Format.AnswerKind.TRIPLES).stream()
                .map(format -> "/%s.%s".formatted(root, format.extension())));
        return Stream.concat(roots, written).toList();
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("^/", "").replaceFirst("/$", "");
        Optional<PublishedFiles.PublishedFile> whole = files.at(path);
        if (whole.isPresent()) {
            return negotiated(request, path, whole.get());
        }
        int dot = path.lastIndexOf('.');
        Optional<Format> format =
                dot < 0 ? Optional.empty() : Format.named(path.substring(dot + 1), Format.AnswerKind.TRIPLES);
        Optional<PublishedFiles.PublishedFile> part = format.flatMap(named -> files.at(path.substring(0, dot)));
        if (part.isPresent()) {
            return data(part.get(), format.orElseThrow());
        }
        return version(path).orElseThrow(() -> absent(path));
    }

    private Reply negotiated(HttpServletRequest request, String path, PublishedFiles.PublishedFile file) {
        Negotiation client = Negotiation.of(request);
        if (client.prefersPage(Format.AnswerKind.TRIPLES)) {
            OntologyPage page = page(request, OntologyReader.of(file, files), path);
            return Reply.html(200, page.document(addresses.sites().of(request))).with("Vary", "Accept");
        }
        Format format = client.ranked(Format.AnswerKind.TRIPLES).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(
                        406,
                        "Not available in these types; available are text/html, "
                                + Format.mediaTypes(Format.AnswerKind.TRIPLES)));
        return data(file, format)
                .with("Vary", "Accept")
                .with("Content-Location", "/%s.%s".formatted(path, format.extension()));
    }

    /** The page of the file, or of the term or the part that is asked for. */
    private static OntologyPage page(HttpServletRequest request, OntologyReader reader, String path) {
        String term = Optional.ofNullable(request.getParameter(OntologyReader.TERM))
                .orElse("")
                .strip();
        if (!term.isEmpty()) {
            return reader.term(path, term)
                    .orElseThrow(() -> new Refused(
                            404,
                            "term: no '%s'; %s"
                                    .formatted(
                                            EscapedText.line(term),
                                            NearWords.of(term, reader.terms())
                                                    .remedy("/%s lists the terms".formatted(path)))));
        }
        return "examples".equals(request.getParameter(OntologyReader.PART)) ? reader.examples(path) : reader.page(path);
    }

    private static Reply data(PublishedFiles.PublishedFile file, Format format) {
        boolean asWritten = format == Format.TURTLE && !file.turtle().isEmpty();
        return new Reply(
                200, format.mediaType(), asWritten ? file.turtle() : RdfText.plain(copy(file.graph()), format));
    }

    /** Writers use the prefixes of a graph; several requests may write the same one. */
    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        copy.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        graph.find().forEach(copy::add);
        return copy;
    }

    /** The address of a version leads to what it is a version of, as long as that is the version there is. */
    private Optional<Reply> version(String path) {
        int step = path.lastIndexOf('/');
        return step < 0
                ? Optional.empty()
                : files.at(path.substring(0, step))
                        .filter(file -> file.isVersion(path.substring(step + 1)))
                        .map(file -> Reply.redirect(303, "/" + path.substring(0, step)));
    }

    private Refused absent(String path) {
        int step = path.lastIndexOf('/') + 1;
        List<String> beside = files.addresses().stream()
                .filter(address -> address.lastIndexOf('/') + 1 == step && address.startsWith(path.substring(0, step)))
                .map(address -> address.substring(step))
                .toList();
        return new Refused(
                404,
                "There is nothing at '/%s'; %s"
                        .formatted(
                                EscapedText.line(path),
                                NearWords.of(path.substring(step), beside)
                                        .remedy("/ontology and /vocabulary list the terms")));
    }
}
