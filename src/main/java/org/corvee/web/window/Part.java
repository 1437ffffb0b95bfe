package org.corvee.web.window;

import org.apache.jena.graph.Node;
import org.corvee.evidence.table.ClaimTable;

/** What the table has of a claim and a question may have a variable for. */
enum Part {
    FROM(true),
    TO(true),
    DOCUMENT(true),
    START(true),
    END(true),
    CLAIM(false),
    SUBJECT(false),
    PROPERTY(false),
    OBJECT(false),
    TESTIMONY(false);

    private final boolean isReadingOrder;

    /**
     * @param isReadingOrder whether rows that are in reading order, or in that of time, are sorted by it
     */
    Part(boolean isReadingOrder) {
        this.isReadingOrder = isReadingOrder;
    }

    boolean isReadingOrder() {
        return isReadingOrder;
    }

    /** Whether it is a node that a variable can be given. */
    boolean isNode() {
        return this == DOCUMENT || !isReadingOrder;
    }

    /** A number that is the same for the same node; of a claim, its row. */
    int code(ClaimTable table, int row) {
        return switch (this) {
            case CLAIM -> row;
            case SUBJECT -> table.subject(row);
            case PROPERTY -> table.property(row);
            case OBJECT -> table.object(row);
            case DOCUMENT -> table.document(row);
            case TESTIMONY -> table.testimony(row);
            case START, END, FROM, TO -> throw new IllegalStateException(this + " is no node");
        };
    }

    /** The node of such a number. */
    Node node(ClaimTable table, int code) {
        return this == CLAIM ? table.claim(code) : table.node(code);
    }

    /** Whether two neighbours in reading order, or in that of time, have it in common. */
    boolean isShared(ClaimTable table, int row, int next) {
        return switch (this) {
            case START, END -> table.passage(row).equals(table.passage(next));
            case FROM, TO -> table.time(row).equals(table.time(next));
            case DOCUMENT, CLAIM, SUBJECT, PROPERTY, OBJECT, TESTIMONY -> code(table, row) == code(table, next);
        };
    }
}
