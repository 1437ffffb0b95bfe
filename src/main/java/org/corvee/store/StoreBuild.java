package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.system.StreamRDF;
import org.corvee.store.BuildWatch.Step;

/**
 * One build: takes triples in any order, and makes them the store's current build, or changes nothing.
 *
 * <p>Nothing is held in memory that grows with the data, except what a validation finds. Give the triples to
 * {@link #data()}, then {@link #finish()}; closing without finishing throws the work away.
 */
public final class StoreBuild implements AutoCloseable {
    private final Store store;
    private final Recipe recipe;
    private final BuildWatch watch;
    private final Workplace workplace;
    private final LineSorter graph;
    private long read = 0;

    private StoreBuild(Recipe recipe, BuildWatch watch, Workplace workplace) throws IOException {
        this.store = workplace.store();
        this.recipe = recipe;
        this.watch = watch;
        this.workplace = workplace;
        this.graph = new LineSorter(store.work().resolve("graph"));
    }

    /**
     * Takes the right to build into the store and clears what killed builds left.
     *
     * @throws StoreException if the folder is none of ours, may not be written, or another build is at work
     */
    public static StoreBuild begin(Store store, Recipe recipe, BuildWatch watch) {
        Workplace workplace = Workplace.of(store);
        try {
            return workplace.attempt(at -> new StoreBuild(recipe, watch, at));
        } catch (StoreException refused) {
            workplace.close();
            throw refused;
        }
    }

    /** Takes the data's triples. */
    public StreamRDF data() {
        return new LineStream(line -> workplace.attempt(at -> {
            graph.line(line);
            read++;
            watch.at(Step.READ, read);
            return read;
        }));
    }

    /** Makes the graph of what was given, without an index beside it, and swaps it in. */
    public BuildSummary finish() {
        return finish(List.of());
    }

    /**
     * Makes the graph of what was given, and swaps it in.
     *
     * @param indexes made of the graph when it is checked
     * @throws NonconformingGraph if it does not conform to the shapes
     */
    public BuildSummary finish(List<BuildIndex> indexes) {
        return workplace.attempt(at -> {
            BuildSummary summary = make();
            check(summary);
            watch.at(Step.INDEX, 0);
            Database.index(made(), indexes);
            SummaryFile.write(made(), summary);
            BuildFiles.write(made());
            watch.at(Step.SWAP, 0);
            new Swap(store).to(summary.id(), made());
            return summary;
        });
    }

    private Path made() {
        return workplace.made();
    }

    private BuildSummary make() throws IOException {
        Files.createDirectories(made().resolve("db"));
        try (Database database = Database.open(made().resolve("db"))) {
            Draft draft = new Draft(graph, database, store.work());
            watch.at(Step.LOAD, 0);
            draft.load();
            watch.at(Step.DERIVE, 0);
            for (Closure closure : recipe.closures()) {
                draft.add(into -> closure.derive(database.dataset().getDefaultGraph(), into));
            }
            long facts = draft.add(into -> database.construct(recipe.policy().query(), into));
            for (Recipe.Derivation derivation : recipe.derivations()) {
                draft.add(into -> derivation.derive(database.dataset(), into));
            }
            watch.at(Step.DESCRIBE, 0);
            GraphCounts counts = draft.describe(recipe.description());
            return new BuildSummary(write(counts), counts, recipe.policy().name(), facts);
        }
    }

    private BuildId write(GraphCounts described) throws IOException {
        watch.at(Step.WRITE, 0);
        LineCounter written = new LineCounter();
        BuildId id = GraphFile.in(made()).write(graph, written);
        if (!written.agrees(described)) {
            throw new IllegalStateException("the graph was counted otherwise than it was written");
        }
        return id;
    }

    /** Opens the database anew: it has to give back what was written, and that has to conform. */
    private void check(BuildSummary summary) throws IOException {
        try (Database database = Database.open(made().resolve("db"))) {
            watch.at(Step.VERIFY, 0);
            if (!database.id(store.work()).equals(summary.id())) {
                throw new StoreException("%s: not swapped in; the database returns other triples than were loaded"
                        .formatted(store.folder()));
            }
            watch.at(Step.VALIDATE, 0);
            List<NonconformingGraph.Violation> violations = database.violations(recipe.shapes());
            if (!violations.isEmpty()) {
                throw new NonconformingGraph(store, violations);
            }
        }
    }

    @Override
    public void close() {
        workplace.close();
    }
}
