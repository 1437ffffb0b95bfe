package org.corvee.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Asks queries of a dataset: a build in the making by its sorted numbers where that is known for a query, and else by ARQ. */
public final class DraftQuery {
    private DraftQuery() {}

    /** Gives each solution of a SELECT, in no order. */
    public static void select(DatasetGraph dataset, Query query, Consumer<Binding> rows) {
        if (dataset.getDefaultGraph() instanceof DraftGraph draft) {
            List<Binding> found = new ArrayList<>();
            try {
                QueryScan.select(query, draft.table(), found::add);
                found.forEach(rows);
                return;
            } catch (QueryScan.Unknown unknown) {
                found.clear();
            }
        }
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.select().forEachRemaining(rows);
        }
    }

    /** Gives each triple of a CONSTRUCT; one may come twice. */
    static void construct(DatasetGraph dataset, Query query, Consumer<Triple> triples) {
        if (dataset.getDefaultGraph() instanceof DraftGraph draft
                && !query.hasGroupBy()
                && !query.hasAggregators()
                && !query.hasLimit()
                && !query.hasValues()) {
            List<Triple> found = new ArrayList<>();
            try {
                QueryScan.match(query, draft.table(), row -> made(query, row, found));
                found.forEach(triples);
                return;
            } catch (QueryScan.Unknown unknown) {
                found.clear();
            }
        }
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.constructTriples().forEachRemaining(triples);
        }
    }

    private static void made(Query query, Binding row, List<Triple> made) {
        for (Triple template : query.getConstructTemplate().getTriples()) {
            if (template.getSubject().isBlank() || template.getObject().isBlank()) {
                throw new QueryScan.Unknown("a blank node that is made");
            }
            Triple triple = Substitute.substitute(template, row);
            if (triple.isConcrete()
                    && triple.getSubject().isURI()
                    && triple.getPredicate().isURI()) {
                made.add(triple);
            }
        }
    }
}
