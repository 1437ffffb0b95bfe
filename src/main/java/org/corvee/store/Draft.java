package org.corvee.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.system.Txn;

/**
 * A graph in the making: its lines, and a database of the same.
 *
 * @param lines all that is in it
 * @param database all that is in it, to be asked
 * @param work a folder for what is needed meanwhile
 */
record Draft(LineSorter lines, Database database, Path work) {
    /** The description names its own partitions, and its numbers are objects as well; a few askings settle all. */
    private static final int ASKED = 12;

    /** Gives triples that follow from the draft. */
    @FunctionalInterface
    interface Rule {
        void derive(StreamRDF into);
    }

    /** Fills the empty database with the lines that there are so far. */
    void load() throws IOException {
        load(lines);
    }

    /** Lets a rule read the draft, then adds what it gave; gives how many triples that was. */
    long add(Rule rule) throws IOException {
        try (LineSorter derived = new LineSorter(work.resolve("derived"))) {
            database.read(() -> rule.derive(new LineStream(derived)));
            load(derived);
            LineCounter counter = new LineCounter();
            derived.forEach(line -> {
                lines.line(line);
                counter.line(line);
            });
            return counter.triples();
        }
    }

    /** Adds what the draft says of itself, and gives its counts, which include that. */
    GraphCounts describe(GraphDescription describing) throws IOException {
        GraphCounts data = Counting.of(database.dataset());
        GraphCounts counts = data;
        for (int asked = 0; asked < ASKED; asked++) {
            List<Triple> said = List.copyOf(describing.of(counts));
            GraphCounts all = data.plus(added(said));
            if (all.equals(counts)) {
                add(into -> said.forEach(into::triple));
                return counts;
            }
            counts = all;
        }
        throw new IllegalStateException("the description of the graph changes each time that it is asked for");
    }

    private GraphCounts added(List<Triple> said) {
        return Txn.calculateRead(
                database.dataset(), () -> new Addition(database.dataset().getDefaultGraph()).of(said));
    }

    private void load(LineSorter some) throws IOException {
        GraphFile file = new GraphFile(work.resolve("load.nt.gz"));
        file.write(some, line -> {});
        database.load(file);
    }
}
