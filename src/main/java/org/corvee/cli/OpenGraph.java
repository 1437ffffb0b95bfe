package org.corvee.cli;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.audit.BuildChecks;
import org.corvee.audit.Checks;
import org.corvee.audit.GraphText;
import org.corvee.store.Snapshot;

/**
 * A graph to look into.
 *
 * @param place what a reader calls it
 * @param dataset with the terms of the ontology
 * @param extent its digest and how many triples it has
 * @param source where it is from
 */
record OpenGraph(String place, DatasetGraph dataset, Extent extent, GraphSource source) implements AutoCloseable {
    /** A digest and a number of triples. */
    record Extent(String digest, long triples) {}

    /** Checks what it is from, and lets go of it. */
    interface GraphSource {
        List<Checks.Found> check();

        void close();
    }

    static OpenGraph of(Snapshot build) {
        return new OpenGraph(
                "build " + build.id().brief(),
                build.dataset(),
                new Extent(build.id().hex(), build.summary().counts().triples()),
                new GraphSource() {
                    @Override
                    public List<Checks.Found> check() {
                        return List.of(BuildChecks.find(build));
                    }

                    @Override
                    public void close() {
                        build.close();
                    }
                });
    }

    static OpenGraph of(String file, GraphText text) {
        return new OpenGraph(file, text.dataset(), new Extent(text.sha256(), text.triples()), new GraphSource() {
            @Override
            public List<Checks.Found> check() {
                return List.of();
            }

            @Override
            public void close() {
                text.dataset().close();
            }
        });
    }

    @Override
    public void close() {
        source.close();
    }
}
