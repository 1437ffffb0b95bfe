package org.corvee.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.corvee.model.Cv;
import org.corvee.query.Nodes;

/**
 * The entries of lists about a thing, as the policy of the build accepts them.
 *
 * @param evidence of the graph
 */
public record ListEntries(EvidenceGraph evidence) {
    /** A thing may stand on a hundred lists. */
    private static final int MOST = 40;

    /**
     * An entry of a list.
     *
     * @param by the authorities
     * @param since the days of listing, in EDTF
     * @param under the programmes, acts and paragraphs
     * @param statuses such as that it is delisted
     */
    public record ListEntry(
            Label listing, List<Label> by, List<String> since, List<Label> under, List<Label> statuses) {
        public ListEntry {
            by = List.copyOf(by);
            since = List.copyOf(since);
            under = List.copyOf(under);
            statuses = List.copyOf(statuses);
        }
    }

    /** The entries about a thing, in the order of their ids. */
    public List<ListEntry> about(Node thing) {
        return evidence.nodes().subjects(iri("lists"), thing).stream()
                .filter(listing -> !evidence.nodes().isA(listing, Nodes.iri(Cv.CLAIM)))
                .limit(MOST)
                .map(this::entry)
                .toList();
    }

    private ListEntry entry(Node listing) {
        return new ListEntry(
                evidence.label(listing),
                labels(listing, "listedBy").toList(),
                values(listing, "listedOn")
                        .flatMap(day -> evidence.nodes().text(day, Nodes.iri(Cv.EDTF)).stream())
                        .toList(),
                labels(listing, "listedUnder").toList(),
                inferredStatuses(listing));
    }

    /** That an entry has gone is inferred by the curators, and so may be no fact under the policy. */
    private List<Label> inferredStatuses(Node listing) {
        return evidence.claimsAbout(listing).stream()
                .filter(claim -> claim.curation().retracted().isEmpty())
                .flatMap(claim -> Optional.ofNullable(claim.statement()).stream())
                .filter(statement -> statement.property().equals("hasStatus"))
                .map(Statement::object)
                .distinct()
                .toList();
    }

    private Stream<Label> labels(Node listing, String property) {
        return values(listing, property).map(evidence::label);
    }

    private Stream<Node> values(Node listing, String property) {
        return evidence.graph().find(listing, iri(property), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private static Node iri(String property) {
        return Nodes.iri(Cv.term(property));
    }
}
