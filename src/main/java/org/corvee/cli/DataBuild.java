package org.corvee.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.corvee.audit.finding.Containment;
import org.corvee.claim.KeptReadings;
import org.corvee.claim.Reading;
import org.corvee.model.Audience;
import org.corvee.search.SearchIndexWriter;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.store.BuildIndex;
import org.corvee.store.BuildSummary;
import org.corvee.store.BuildWatch;
import org.corvee.store.Closure;
import org.corvee.store.NonconformingGraph;
import org.corvee.store.Store;
import org.corvee.store.StoreBuild;
import org.corvee.store.StoreException;
import org.corvee.triple.AudienceClaims;
import org.corvee.triple.AudienceClaims.MarkedUse;
import org.corvee.triple.ClaimTriples;
import org.corvee.triple.Digests;
import org.corvee.triple.Iris;

/**
 * A store's build from a folder of data: {@code build} and {@code serve} do it.
 *
 * @param home where the ontology and the policies are
 * @param data what is read
 * @param policy by which claims become facts
 * @param base what the IRIs begin with
 * @param demands on the graph and the data
 * @param disclosure of what is marked
 */
record DataBuild(Home home, DataFolder data, String policy, String base, Demands demands, Disclosure disclosure) {
    /** The policy that is taken when none is named. */
    static final String POLICY = "default";

    /** What a build keeps beside its graph. */
    static final List<BuildIndex> INDEXES = List.of(new SearchIndexWriter());

    /** What is made of claims and of the build, and is not told of when it vanishes: it may have been made of marked ones. */
    private static final Set<String> DERIVED =
            Set.of("activity", "dataset", "finding", "policy", "quantity", "query", "rule", "time");

    /** A build that verifies quickly. */
    DataBuild(Home home, DataFolder data, String policy, String base) {
        this(home, data, policy, base, new Demands(StoreBuild.Verification.QUICK, false), Disclosure.NONE);
    }

    /**
     * What a build asks for.
     *
     * @param verification that the graph conforms to the shapes
     * @param reviewed whether a second person must have agreed to every claim
     */
    record Demands(StoreBuild.Verification verification, boolean reviewed) {}

    /**
     * What of the marked claims goes into a graph.
     *
     * @param audience for whom it is
     * @param digests that stand in it
     */
    record Disclosure(Audience audience, Digests digests) {
        /** Nothing that is marked: the public graph. */
        static final Disclosure NONE = new Disclosure(Audience.PUBLIC, Digests.PLAIN);
    }

    /**
     * What was built.
     *
     * @param summary of the graph
     * @param census of the data
     * @param notes what was read and should be written otherwise
     * @param confined such notes that quote what is marked
     * @param seconds that it took
     */
    record Built(BuildSummary summary, Census census, List<Fault> notes, List<Fault> confined, double seconds) {}

    /**
     * Builds the data into the store.
     *
     * @throws CommandFailure with all that is wrong with the data, the graph or the store; the store's old build serves on
     */
    Built into(Store store, BuildWatch watch) throws IOException {
        long began = System.nanoTime();
        String inputs = BuildInputs.of(home, data).digest();
        GraphRules rules = new GraphRules(home, iris());
        try (StoreBuild build = StoreBuild.begin(store, rules.recipe(policy, disclosure.audience()), watch)
                .verifying(demands.verification())) {
            Census census = new Census(new ClaimTriples(rules.iris(), disclosure.digests(), build.data()));
            ReviewGate reviews = new ReviewGate(census);
            AudienceClaims admitted = new AudienceClaims(disclosure.audience(), demands.reviewed() ? reviews : census);
            KeptReadings kept =
                    KeptReadings.in(store.readings(), ReadingBasis.of(home).digest());
            Reading.Summary read = read(new Reading(data, home.lexicon()), kept, admitted);
            reviews.finish();
            rules.terms(build.data());
            BuildSummary summary = build.finish(INDEXES, tellable(rules.iris(), admitted.withheld(rules.iris())));
            store.noteInputs(summary.id(), inputs);
            kept.forgetOthers();
            return new Built(summary, census, read.notes(), read.confined(), (System.nanoTime() - began) / 1e9);
        } catch (BadData e) {
            throw new CommandFailure(
                    Corvee.FINDINGS,
                    e.faults().size() == 1
                            ? "%s%nnot built: 1 problem in the data".formatted(e.getMessage())
                            : "%s%nnot built: %,d problems in the data"
                                    .formatted(e.getMessage(), e.faults().size()));
        } catch (MarkedUse | NonconformingGraph | Containment.TooDeep | Closure.TooLong e) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Reads what the audience may read; of data that are wrong as well, the faults matter more than what uses something marked. */
    private static Reading.Summary read(Reading reading, KeptReadings kept, AudienceClaims admitted)
            throws IOException {
        try {
            Reading.Summary summary = reading.into(admitted, kept);
            admitted.finish();
            return summary;
        } catch (MarkedUse use) {
            reading.check();
            throw use;
        }
    }

    /** Whether it may be told of an IRI that an earlier build had it: of things of ours, unless they are marked now. */
    private static Predicate<String> tellable(Iris iris, Set<String> withheld) {
        String things = iris.base() + "id/";
        return iri -> iri.startsWith(things)
                && iri.indexOf('#') < 0
                && !DERIVED.contains(iri.substring(things.length()).replaceFirst("/.*", ""))
                && !withheld.contains(iri);
    }

    private Iris iris() {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Corvee.USAGE, "--base: " + e.getMessage());
        }
    }
}
