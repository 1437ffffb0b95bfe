package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.corvee.store.BuildWatch.Step;

/**
 * One build: takes triples in any order, and makes them the store's current build, or changes nothing.
 *
 * <p>The graph is held in memory as numbers ({@link TripleTable}) until it is written. Give the triples to {@link #data()},
 * then {@link #finish()}; closing without finishing throws the work away.
 */
public final class StoreBuild implements AutoCloseable {
    /** How many triples a graph may have, so that two kinds of writing at a time need no more memory than reading it. */
    private static final int MOST_BESIDE = 2_000_000;

    private final Store store;
    private final Recipe recipe;
    private final BuildWatch watch;
    private final Workplace workplace;
    private final TripleTable table = new TripleTable();
    private Verification verification = Verification.QUICK;
    private long read = 0;

    private StoreBuild(Recipe recipe, BuildWatch watch, Workplace workplace) {
        this.store = workplace.store();
        this.recipe = recipe;
        this.watch = watch;
        this.workplace = workplace;
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

    /** How a build makes sure that it conforms to the shapes. */
    public enum Verification {
        /** By scans, and by SHACL where a scan has a doubt. */
        QUICK,
        /** By SHACL, whole. */
        FULL
    }

    /** Says how to make sure; quickly, if nothing is said. */
    public StoreBuild verifying(Verification how) {
        verification = how;
        return this;
    }

    /** Takes the data's triples. */
    public StreamRDF data() {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                table.add(triple);
                read++;
                watch.at(Step.READ, read);
            }
        };
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
        return finish(indexes, iri -> false);
    }

    /**
     * The same, and what vanishes with the build that was current stays on record.
     *
     * @param tellable whether it may be told of an IRI that there was such a thing
     */
    public BuildSummary finish(List<BuildIndex> indexes, Predicate<String> tellable) {
        return workplace.attempt(at -> {
            watch.at(Step.SORT, 0);
            table.settleData();
            Draft draft = new Draft(table);
            long facts = derive(draft);
            watch.at(Step.DESCRIBE, 0);
            GraphCounts counts = draft.describe(recipe.description());
            table.close();
            validate();
            BuildSummary summary = new BuildSummary(
                    writeAll(counts, indexes), counts, recipe.policy().name(), facts);
            SummaryFile.write(made(), summary);
            BuildFiles.write(made());
            watch.at(Step.SWAP, 0);
            VanishedFile.of(store).note(store, table, tellable, store.work().resolve("vanished"));
            new Swap(store).to(summary.id(), made());
            return summary;
        });
    }

    /**
     * Swaps in what was given as it is: a graph that was built elsewhere, by the same recipe.
     *
     * @param id that it has to have
     * @param derived how many distinct triples the policy gave
     * @throws NonconformingGraph if it does not conform to the shapes
     * @throws StoreException if it is another graph
     */
    public BuildSummary adopt(BuildId id, long derived, List<BuildIndex> indexes) {
        return workplace.attempt(at -> {
            watch.at(Step.SORT, 0);
            table.settleData();
            table.close();
            validate();
            BuildSummary summary = new BuildSummary(
                    id, Counting.of(table.dataset()), recipe.policy().name(), derived);
            BuildId made = writeAll(summary.counts(), indexes);
            if (!made.equals(id)) {
                throw new StoreException("%s: not swapped in; what was given is build %s, and not %s"
                        .formatted(store.folder(), made.brief(), id.brief()));
            }
            SummaryFile.write(made(), summary);
            BuildFiles.write(made());
            watch.at(Step.SWAP, 0);
            new Swap(store).to(id, made());
            return summary;
        });
    }

    /** Derives what the recipe says, and gives how many facts that were. */
    private long derive(Draft draft) {
        watch.at(Step.DERIVE, 0);
        for (Closure closure : recipe.closures()) {
            draft.add(into -> closure.derive(table.dataset().getDefaultGraph(), into));
        }
        long facts = draft.add(into -> recipe.policy().rule().derive(table.dataset(), into));
        for (Recipe.Derivation derivation : recipe.derivations()) {
            draft.add(into -> derivation.derive(table.dataset(), into));
        }
        return facts;
    }

    private void validate() {
        watch.at(Step.VALIDATE, 0);
        List<NonconformingGraph.Violation> violations =
                switch (verification) {
                    case QUICK -> Conformance.violations(recipe.shapes(), table);
                    case FULL ->
                        Conformance.violations(recipe.shapes(), table.dataset().getDefaultGraph());
                };
        if (!violations.isEmpty()) {
            throw new NonconformingGraph(store, violations);
        }
    }

    private Path made() {
        return workplace.made();
    }

    /** Writes the graph and the database, and the indexes beside them: these alone look nodes up in the table, which one thread may do. */
    private BuildId writeAll(GraphCounts described, List<BuildIndex> indexes) throws IOException {
        watch.at(Step.WRITE, 0);
        if (!RowCounter.of(table).agrees(described)) {
            throw new IllegalStateException("the graph was counted otherwise than it is");
        }
        try (Aside index =
                Aside.of(() -> BuildIndex.write(indexes, table.dataset(), made()), table.size() <= MOST_BESIDE)) {
            Files.createDirectories(made());
            BuildId id = GraphFile.in(made()).write(table);
            load();
            watch.at(Step.INDEX, 0);
            index.finish();
            return id;
        }
    }

    /** Loads the database, and opens it anew: it has to give back what was loaded. */
    private void load() throws IOException {
        watch.at(Step.LOAD, 0);
        Path folder = Files.createDirectories(made().resolve("db"));
        try (Database database = Database.open(folder)) {
            database.load(table);
        }
        watch.at(Step.VERIFY, 0);
        try (Database database = Database.open(folder)) {
            if (!database.givesBack(table)) {
                throw new StoreException("%s: not swapped in; the database returns other triples than were loaded"
                        .formatted(store.folder()));
            }
        }
    }

    @Override
    public void close() {
        workplace.close();
    }
}
