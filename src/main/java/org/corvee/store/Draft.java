package org.corvee.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;

/**
 * A graph in the making: its lines, and a database of the same.
 *
 * @param lines all that is in it
 * @param database all that is in it, to be asked
 * @param work a folder for what is needed meanwhile
 */
record Draft(LineSorter lines, Database database, Path work) {
    /** The description names its own partitions; the second asking is the last that can find a new one. */
    private static final int ASKED = 5;

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
            Tally tally = new Tally();
            derived.forEach(line -> {
                lines.line(line);
                tally.line(line);
            });
            return tally.counts().triples();
        }
    }

    /** Adds what the draft says of itself, and gives its counts, which include that. */
    GraphCounts describe(GraphDescription describing) throws IOException {
        Tally data = new Tally();
        lines.forEach(data);
        GraphCounts counts = data.counts();
        for (int asked = 0; asked < ASKED; asked++) {
            List<Triple> said = List.copyOf(describing.of(counts));
            Tally itself = new Tally();
            said.stream().map(CanonicalLine::of).forEach(itself::line);
            GraphCounts all = Tally.sum(data.counts(), itself.counts());
            if (all.equals(counts)) {
                add(into -> said.forEach(into::triple));
                return counts;
            }
            counts = all;
        }
        throw new IllegalStateException("the description of the graph changes each time that it is asked for");
    }

    private void load(LineSorter some) throws IOException {
        GraphFile file = new GraphFile(work.resolve("load.nt.gz"));
        file.write(some, line -> {});
        database.load(file);
    }
}
