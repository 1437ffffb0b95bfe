package org.corvee.query;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose end is the end, and not the place where the query was stopped because it grew.
 *
 * @param context that the query runs in
 */
record SoundRows(RowSet rows, @Nullable Context context) implements RowSet {
    @Override
    public boolean hasNext() {
        return Deadline.sound(context, rows::hasNext);
    }

    @Override
    public Binding next() {
        return rows.next();
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
