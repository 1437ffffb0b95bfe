package org.corvee.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.corvee.curate.pair.ProposedPairs;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.match.Likeness;
import org.corvee.match.Parties;
import org.corvee.match.Party;
import org.corvee.match.Proposals;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.store.Snapshot;

/**
 * The pairs that the current build proposes, those that are decided with them.
 *
 * @param store of the builds
 * @param names by which things are known in data
 */
record BuildPairs(StoreOption store, ShortNames names) implements ProposedPairs.Maker {
    @Override
    public ProposedPairs read() {
        try (Snapshot build = store.open()) {
            return Txn.calculateRead(build.dataset(), () -> read(build));
        } catch (CommandFailure none) {
            throw new Unreadable(
                    "there is no build whose things could be compared", "run 'corvee build', then load this page again");
        }
    }

    private ProposedPairs read(Snapshot build) {
        EvidenceGraph evidence = new EvidenceGraph(build.dataset().getDefaultGraph(), names);
        List<Party> parties = Parties.in(evidence.graph());
        Proposals proposals =
                Proposals.of(parties, new Proposals.Wanted(Likeness.PROPOSED, Set.of(), any -> true));
        Map<String, String> labels = parties.stream()
                .map(Party::traits)
                .flatMap(traits -> Stream.of(traits.countries(), traits.genders()))
                .flatMap(Collection::stream)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), iri -> evidence.label(Nodes.iri(iri)).text()));
        return new ProposedPairs(
                build.id().brief(), proposals.best().stream().map(this::pair).toList(), labels);
    }

    private ProposedPairs.Pair pair(Likeness likeness) {
        return new ProposedPairs.Pair(likeness, id(likeness.one()), id(likeness.other()));
    }

    private ThingId id(Party party) {
        return ThingId.parse(names.brief(new Term.Iri(party.iri())));
    }
}
