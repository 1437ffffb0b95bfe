package org.corvee.evidence;

import org.corvee.model.Wkt;

/**
 * A place with the point at which it is drawn.
 *
 * @param at the point
 * @param precision what the point stands for
 */
public record Location(Label place, Wkt.Point at, Precision precision) {
    /** What a point stands for. */
    public enum Precision {
        /** The place itself. */
        POINT,
        /** A region or a country, by a point that is claimed of it. */
        AREA,
        /** A region or a country, by where its name is written: a matter of drawing, and no claim about it. */
        NAME;
    }

    /** Whether the point only stands for a region or a country. */
    public boolean isArea() {
        return precision != Precision.POINT;
    }

    /** Whether a source gives the point, so that it may be handed on as data. */
    public boolean isClaimed() {
        return precision != Precision.NAME;
    }
}
