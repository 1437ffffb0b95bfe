package org.corvee.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.model.Cv;
import org.corvee.model.WholeFile;

/**
 * What earlier builds held and the current one does not, as {@code vanished.tsv} in the store's folder.
 *
 * <p>One line a thing, sorted by IRI, so that one is found without reading the others. The file grows by what vanishes and by
 * nothing else; what comes back is taken out of it.
 */
record VanishedFile(Path file) {
    static final String NAME = "vanished.tsv";

    /** Longer words are cut. */
    private static final int LONGEST = 300;

    private static final char TAB = '\t';

    /** The file of a store. */
    static VanishedFile of(Store store) {
        return new VanishedFile(store.folder().resolve(NAME));
    }

    /** The thing of an IRI, if it has vanished. */
    Optional<VanishedThing> find(String iri) {
        byte[] wanted = (iri + TAB).getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            long from = 0;
            long to = lines.length();
            while (from < to) {
                long start = lineAt(lines, from, (from + to) >>> 1);
                lines.seek(start);
                byte[] line = line(lines);
                int order =
                        Arrays.compareUnsigned(line, 0, Math.min(line.length, wanted.length), wanted, 0, wanted.length);
                if (order == 0) {
                    return thing(new String(line, StandardCharsets.UTF_8));
                }
                from = order < 0 ? start + line.length + 1 : from;
                to = order < 0 ? to : start;
            }
            return Optional.empty();
        } catch (FileNotFoundException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the line begins that has the byte at a place; no line of the search begins before {@code from}. */
    private static long lineAt(RandomAccessFile lines, long from, long at) throws IOException {
        long start = at;
        while (start > from) {
            lines.seek(start - 1);
            if (lines.read() == '\n') {
                return start;
            }
            start--;
        }
        return start;
    }

    private static byte[] line(RandomAccessFile lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = lines.read(); c >= 0 && c != '\n'; c = lines.read()) {
            line.write(c);
        }
        return line.toByteArray();
    }

    private static Optional<VanishedThing> thing(String line) {
        String[] parts = line.split("\t", -1);
        try {
            return parts.length == 4
                    ? Optional.of(new VanishedThing(parts[0], parts[1], parts[3], new BuildId(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String line(VanishedThing thing) {
        return String.join("\t", thing.iri(), thing.type(), thing.last().hex(), thing.words());
    }

    /**
     * Writes what vanishes when a graph takes the place of the current build, beside what had vanished before.
     *
     * @param made the graph that is to be current
     * @param tellable whether it may be told of an IRI that there was such a thing
     * @param work an empty folder
     */
    void note(Store store, TripleTable made, Predicate<String> tellable, Path work) throws IOException {
        try (LineSorter lines = new LineSorter(work)) {
            Predicate<String> isGone = iri -> tellable.test(iri) && !isSubject(made, NodeFactory.createURI(iri));
            addEarlier(lines, isGone);
            Optional<Snapshot> before = readable(store);
            if (before.isPresent()) {
                try (Snapshot current = before.get()) {
                    Txn.executeRead(current.dataset(), () -> addNew(current, lines, isGone));
                }
            }
            write(lines);
        }
    }

    private static boolean isSubject(TripleTable table, Node node) {
        int number = table.find(node);
        return number >= 0
                && table.find(number, TripleTable.ANY, TripleTable.ANY).hasNext();
    }

    /** The current build, where this version can read it. */
    private static Optional<Snapshot> readable(Store store) {
        try {
            return store.current();
        } catch (StoreException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private void addEarlier(LineSorter lines, Predicate<String> isGone) throws IOException {
        try (BufferedReader earlier = Files.newBufferedReader(file)) {
            for (String line = earlier.readLine(); line != null; line = earlier.readLine()) {
                if (isGone.test(line.substring(0, Math.max(0, line.indexOf(TAB))))) {
                    lines.line(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (NoSuchFileException first) {
            // Nothing has vanished yet.
            return;
        }
    }

    private static void addNew(Snapshot current, LineSorter lines, Predicate<String> isGone) {
        Graph graph = current.dataset().getDefaultGraph();
        IndexScan scan = IndexScan.of(current.dataset());
        long[] last = {Long.MIN_VALUE};
        scan.all(IndexScan.Order.SPO, (s, p, o) -> {
            if (s != last[0]) {
                last[0] = s;
                Node subject = scan.node(s);
                if (subject.isURI() && isGone.test(subject.getURI())) {
                    add(lines, thing(graph, subject, current.id()));
                }
            }
        });
    }

    private static void add(LineSorter lines, VanishedThing thing) {
        try {
            lines.line(line(thing).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VanishedThing thing(Graph graph, Node subject, BuildId last) {
        String type = texts(graph, subject, RDF.type.asNode()).findFirst().orElse("");
        String words = Stream.concat(
                        texts(graph, subject, NodeFactory.createURI(Cv.SAYS)),
                        texts(graph, subject, RDFS.label.asNode()))
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
        return new VanishedThing(subject.getURI(), type, words.substring(0, Math.min(words.length(), LONGEST)), last);
    }

    /** The values of a property: English before others, and otherwise in one order. */
    private static Stream<String> texts(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .sorted(Comparator.comparing((Node value) -> !value.isLiteral()
                                || !value.getLiteralLanguage().startsWith("en"))
                        .thenComparing((Node value) -> value.toString()))
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }

    private void write(LineSorter lines) throws IOException {
        Path next = file.resolveSibling(NAME + ".next");
        boolean[] isEmpty = {true};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next))) {
            lines.forEach(line -> {
                isEmpty[0] = false;
                out.write(line);
                out.write('\n');
            });
        }
        if (isEmpty[0]) {
            Files.delete(next);
            Files.deleteIfExists(file);
        } else {
            WholeFile.settle(next, file);
        }
    }
}
