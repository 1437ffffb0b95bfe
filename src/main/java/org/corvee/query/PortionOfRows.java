package org.corvee.query;

import java.util.List;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows on their way into a format: they end when a portion is full, and hold nothing that the format cannot say. */
final class PortionOfRows implements RowSet {
    private final RowSet rows;
    private final Format format;
    private final Portion most;
    private final LongSupplier written;
    private long read = 0;
    private Portion.Cut cut = Portion.Cut.NONE;

    /**
     * @param written the bytes that have gone out so far
     */
    PortionOfRows(RowSet rows, Format format, Portion most, LongSupplier written) {
        this.rows = rows;
        this.format = format;
        this.most = most;
        this.written = written;
    }

    Portion.Cut cut() {
        return cut;
    }

    @Override
    public boolean hasNext() {
        if (!rows.hasNext()) {
            return false;
        }
        cut = most.cut(read, written.getAsLong());
        return cut == Portion.Cut.NONE;
    }

    @Override
    public Binding next() {
        read++;
        Binding row = rows.next();
        if (format == Format.CSV) {
            row.forEach((column, node) -> checkIsSayable(column, node));
        }
        return row;
    }

    /** Jena writes a question mark for a triple term. */
    private static void checkIsSayable(Var column, Node node) {
        if (node.isTripleTerm()) {
            throw new WrongQuestion("column '%s' holds a triple term, which CSV cannot; take json, xml or tsv"
                    .formatted(column.getVarName()));
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
