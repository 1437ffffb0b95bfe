package org.corvee.evidence.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Review;
import org.corvee.model.Bounds;
import org.corvee.model.Modality;

/**
 * Which claims are wanted.
 *
 * @param nodes what they must have, by facet
 * @param status what they must be to this graph, if anything
 * @param modality how they must be said, if anything
 * @param review what a second person must have said of them, if anything
 * @param time a day of which they must speak; {@link Bounds#OPEN} takes all, also those of which no time is known
 */
public record Selection(
        Map<ClaimTable.Facet, Node> nodes,
        Optional<Claim.Status> status,
        Optional<Modality> modality,
        Optional<Review> review,
        Bounds time) {
    /** Every claim. */
    public static final Selection ALL =
            new Selection(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Bounds.OPEN);

    public Selection {
        nodes = Map.copyOf(nodes);
    }

    /** These, as far as they have a node by a facet. */
    public Selection with(ClaimTable.Facet facet, Node node) {
        Map<ClaimTable.Facet, Node> more = new EnumMap<>(ClaimTable.Facet.class);
        more.putAll(nodes);
        more.put(facet, node);
        return new Selection(more, status, modality, review, time);
    }

    /** These, as far as they have a status. */
    public Selection with(Claim.Status wanted) {
        return new Selection(nodes, Optional.of(wanted), modality, review, time);
    }

    /** These, as far as they are said in one way. */
    public Selection with(Modality wanted) {
        return new Selection(nodes, status, Optional.of(wanted), review, time);
    }

    /** These, as far as a second person has said that of them. */
    public Selection with(Review wanted) {
        return new Selection(nodes, status, modality, Optional.of(wanted), time);
    }

    /** These, as far as they speak of a day between two. */
    public Selection within(Bounds wanted) {
        return new Selection(nodes, status, modality, review, wanted);
    }

    boolean allows(Claim.Status given, Optional<Modality> said, Review read) {
        return status.map(given::equals).orElse(true)
                && modality.map(wanted -> said.filter(wanted::equals).isPresent())
                        .orElse(true)
                && review.map(read::equals).orElse(true);
    }

    /** Whether a time of two days, counted from 1970, has one in common; a time of which nothing is known has none. */
    boolean meets(int from, int to) {
        if (time.equals(Bounds.OPEN)) {
            return true;
        }
        boolean isKnown = from != ClaimTable.EVER || to != ClaimTable.ON;
        return isKnown && TableMaker.day(time.first()) <= to && from <= TableMaker.day(time.last());
    }
}
