package org.corvee.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A part of a build in the making, from lines and to lines: what many machines share of one build passes between them as
 * canonical N-Triples.
 *
 * <p>Give it triples, then {@link #settle()}; then rules derive from it as they do in a {@link StoreBuild}.
 */
public final class LineDraft {
    private static final int BATCH = 1 << 20;

    private final TripleTable table = new TripleTable();
    private final Draft draft = new Draft(table);

    /** Takes triples; one may come twice. */
    public StreamRDF data() {
        return table.sink();
    }

    /** Takes lines of N-Triples without their ends. */
    public void read(Iterator<String> lines) {
        StringBuilder batch = new StringBuilder();
        while (lines.hasNext()) {
            batch.append(lines.next()).append('\n');
            if (batch.length() > BATCH || !lines.hasNext()) {
                RDFParser.fromString(batch.toString(), Lang.NTRIPLES)
                        .checking(false)
                        .parse(data());
                batch.setLength(0);
            }
        }
    }

    /** Makes what was taken the graph that rules read. */
    public void settle() {
        table.settleData();
    }

    /** To be asked by queries, once it is {@link #settle() settled}. */
    public DatasetGraph dataset() {
        return table.dataset();
    }

    /** Adds what a rule gives, and tells it as lines; one may come twice. */
    public void derive(Recipe.Derivation rule, Consumer<String> lines) {
        draft.add(into -> rule.derive(table.dataset(), told(into, lines)));
    }

    /** Adds a closure, and tells it as lines. */
    public void derive(Closure closure, Consumer<String> lines) {
        draft.add(into -> closure.derive(table.dataset().getDefaultGraph(), told(into, lines)));
    }

    /**
     * Adds triples, and gives the counts of a larger graph with them.
     *
     * @param data the counts of that graph, of which this draft has all that the triples could repeat, as in {@link #describe}
     */
    public GraphCounts count(GraphCounts data, Collection<Triple> added) {
        GraphCounts all = data.plus(new Draft.Addition(table.dataset().getDefaultGraph()).of(added));
        draft.add(into -> added.forEach(into::triple));
        return all;
    }

    /**
     * Tells as lines what a graph says of itself, and gives its counts with that.
     *
     * @param data the counts of the graph without it, of which this draft has all that a description could repeat: its
     *     triples, and one triple for each property and object, of those that a description may name
     */
    public GraphCounts describe(Recipe.GraphDescription describing, GraphCounts data, Consumer<String> lines) {
        Draft.Description description = Draft.Description.of(
                describing, data, new Draft.Addition(table.dataset().getDefaultGraph()));
        description.said().forEach(triple -> lines.accept(line(triple)));
        return description.counts();
    }

    /** The line of a triple, without its end. */
    public static String line(Triple triple) {
        return new String(CanonicalLine.of(triple), StandardCharsets.UTF_8);
    }

    private static StreamRDF told(StreamRDF into, Consumer<String> lines) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                into.triple(triple);
                lines.accept(line(triple));
            }
        };
    }
}
