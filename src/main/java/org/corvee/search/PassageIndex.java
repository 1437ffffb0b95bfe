package org.corvee.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.corvee.evidence.TextFolders;
import org.corvee.model.Cv;
import org.corvee.model.SourceText;
import org.corvee.query.Labels;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * The words of the documents' texts that somebody has at hand, for this process alone.
 *
 * <p>It is never part of a build. Its folder lies among the temporary files, is open to this user only, and is gone as soon
 * as it is open: what is left are the open files, which end with the process, however that ends. Of a text that is not the
 * one the graph was made of, no place would be right, so it is left out.
 */
public final class PassageIndex implements AutoCloseable {
    private static final String PASSAGE = "passage";
    private static final String PREFIX = "corvee-texts-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]+)-.*");

    /** Lines are taken together until there are so many chars; longer ones are cut between sentences. */
    private static final int LONG = 600;

    private final SearchIndex.Pages pages;
    private final Path folder;

    private PassageIndex(SearchIndex.Pages pages, Path folder) {
        this.pages = pages;
        this.folder = folder;
    }

    /**
     * Reads the texts of a graph's documents; inside the transaction that reads it.
     *
     * @param folders where the texts are, as the graph names their files
     */
    public static PassageIndex of(Graph graph, List<Path> folders) {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            sweep(temporary);
            Path folder = Files.createTempDirectory(
                    temporary, PREFIX + ProcessHandle.current().pid() + "-");
            try {
                SearchIndexWriter.write(folder, writer -> new TextReader(graph, folders, writer).read());
                PassageIndex index = new PassageIndex(SearchIndex.Pages.open(folder), folder);
                clear(folder);
                return index;
            } catch (IOException | RuntimeException e) {
                clear(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what processes that were killed while they read texts have left. */
    private static void sweep(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            for (Path left : all.filter(PassageIndex::isAbandoned).toList()) {
                clear(left);
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isWritable(folder)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** Where a system keeps the files of whoever has them open, that is done when they are closed. */
    private static void clear(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException busy) {
            folder.toFile().deleteOnExit();
        }
    }

    /** The passages with such words, so many of them from one on, the best first. */
    WordQuery.Found find(AskedWords asked, int from, int most) {
        return new WordQuery(asked, List.of(Place.TEXT), PASSAGE).ask(pages, from, most);
    }

    @Override
    public void close() {
        pages.close();
        if (Files.exists(folder)) {
            clear(folder);
        }
    }

    /** Cuts the texts of a graph's documents into passages, one text after the other. */
    private record TextReader(Graph graph, List<Path> folders, IndexWriter writer) {
        void read() {
            Labels labels = Labels.in(graph, ShortNames.PUBLISHED);
            graph.find(Node.ANY, Nodes.iri(Cv.TEXT_FILE), Node.ANY)
                    .filterKeep(triple ->
                            triple.getSubject().isURI() && triple.getObject().isLiteral())
                    .forEachRemaining(triple -> {
                        String iri = triple.getSubject().getURI();
                        String label = labels.label(new Term.Iri(iri)).orElse(iri);
                        read(
                                triple.getSubject(),
                                new Hit.SearchedDocument(iri, label),
                                triple.getObject().getLiteralLexicalForm());
                    });
        }

        private void read(Node document, Hit.SearchedDocument named, String file) {
            try {
                new TextFolders(folders)
                        .named(file)
                        .filter(text -> graph.contains(
                                document, Nodes.iri(Cv.SHA256), Nodes.node(Term.Literal.text(text.sha256()))))
                        .ifPresent(text -> cut(named, text, cited(document)));
            } catch (TextFolders.UnreadableText unreadable) {
                // Its page says so; there is nothing in it to be found.
                return;
            }
        }

        private List<Hit.CitedPassage> cited(Node document) {
            return graph.find(Node.ANY, OA.hasSource.asNode(), document)
                    .mapWith(source -> passage(source.getSubject()))
                    .filterKeep(passage -> !passage.claims().isEmpty())
                    .toList();
        }

        private Hit.CitedPassage passage(Node passage) {
            List<String> claims = graph.find(Node.ANY, Nodes.iri(Cv.PASSAGE_OF), passage)
                    .filterKeep(triple -> !graph.contains(triple.getSubject(), Nodes.iri(Cv.RETRACTED_ON), Node.ANY))
                    .mapWith(triple -> triple.getSubject().toString())
                    .toList();
            return new Hit.CitedPassage(
                    number(passage, OA.start.asNode()),
                    number(passage, OA.end.asNode()),
                    claims.stream().sorted().toList());
        }

        private int number(Node passage, Node property) {
            return graph.find(passage, property, Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .filterKeep(value -> value.isLiteral() && value.getLiteralValue() instanceof Number)
                    .mapWith(value -> ((Number) value.getLiteralValue()).intValue())
                    .nextOptional()
                    .orElse(0);
        }

        private void cut(Hit.SearchedDocument document, SourceText text, List<Hit.CitedPassage> cited) {
            int start = 0;
            for (String piece : pieces(text.passage(0, text.length()))) {
                int from = start;
                int to = start + piece.codePointCount(0, piece.length());
                if (!piece.isBlank()) {
                    add(new StoredPassage(
                            document,
                            from,
                            piece,
                            cited.stream()
                                    .filter(passage -> passage.start() < to && passage.end() > from)
                                    .toList()));
                }
                start = to;
            }
        }

        private void add(StoredPassage passage) {
            Document document = new Document();
            document.add(new StringField(NameFields.SORT, PASSAGE, Field.Store.NO));
            document.add(new StoredField(NameFields.STORED, passage.written()));
            WordFields.add(document, Place.TEXT, passage.text());
            SearchIndexWriter.add(writer, document);
        }

        /** The text in pieces that are all of it. */
        private static List<String> pieces(String text) {
            List<String> pieces = new ArrayList<>();
            StringBuilder piece = new StringBuilder();
            for (String line : text.split("(?<=\n)", -1)) {
                for (String part : line.length() > LONG ? sentences(line) : List.of(line)) {
                    if (piece.length() + part.length() > LONG && !piece.isEmpty()) {
                        pieces.add(piece.toString());
                        piece.setLength(0);
                    }
                    piece.append(part);
                }
            }
            pieces.add(piece.toString());
            return pieces;
        }

        private static List<String> sentences(String line) {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(line);
            List<String> sentences = new ArrayList<>();
            int start = ends.first();
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                sentences.add(line.substring(start, end));
                start = end;
            }
            return sentences;
        }
    }
}
