package org.corvee.query;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.corvee.model.Cv;
import org.corvee.query.Services.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * Answers SERVICE: many local rows at a time are sent along as VALUES, and what comes back is joined to them.
 *
 * <p>When an endpoint is down, slow, too large or wrong, the local rows stay as they are, as with SILENT, but a note says
 * so; the endpoint is not asked again by the same query.
 */
record ServiceCalls(Services services, Notes notes) implements ChainingServiceExecutorBulk {
    private static final int AT_ONCE = 200;
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_DIGITS = 1_000;

    @Override
    public QueryIterator createExecution(
            OpService service, QueryIterator input, ExecutionContext execution, ServiceExecutorBulk chain) {
        Deadline deadline = Deadline.of(execution.getContext());
        Set<Var> shared = new LinkedHashSet<>(PatternVars.vars(pattern(service)));
        shared.retainAll(OpVars.mentionedVars(service.getSubOp()));
        QueryIterConcat answer = new QueryIterConcat(execution);
        List<Binding> batch = new ArrayList<>();
        while (input.hasNext()) {
            batch.add(input.next());
            if (batch.size() == AT_ONCE) {
                answer.add(joined(service, batch, shared, execution, deadline));
                batch = new ArrayList<>();
            }
        }
        input.close();
        if (!batch.isEmpty()) {
            answer.add(joined(service, batch, shared, execution, deadline));
        }
        return answer;
    }

    private QueryIterator joined(
            OpService service, List<Binding> batch, Set<Var> shared, ExecutionContext execution, Deadline deadline) {
        QueryIterator local = QueryIterPlainWrapper.create(batch.iterator(), execution);
        String iri = service.getService().getURI();
        if (notes.isOn(iri)) {
            return local;
        }
        try {
            List<Binding> remote = ask(iri, query(service, batch, shared), shared, deadline);
            return Join.hashJoin(local, QueryIterPlainWrapper.create(remote.iterator(), execution), execution);
        } catch (Unreachable fault) {
            notes.add(iri, String.valueOf(fault.getMessage()));
            return local;
        }
    }

    private List<Binding> ask(String iri, Query query, Set<Var> wanted, Deadline deadline) {
        URI endpoint = Optional.ofNullable(services.allowed().get(iri))
                .orElseThrow(() -> new Unreachable("it is not among the endpoints that SERVICE may ask"));
        InetAddress address = services.resolve(endpoint);
        byte[] body = new ServiceRequest(endpoint, address, deadline).send(query.toString());
        return rows(body, wanted);
    }

    private static List<Binding> rows(byte[] body, Set<Var> wanted) {
        List<Binding> rows = new ArrayList<>();
        try {
            RowSet read = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                    .create(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(body), null);
            while (read.hasNext()) {
                Binding row = only(wanted, read.next());
                row.forEach((column, node) -> checkDigits(node));
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    throw new Unreachable("its answer has more than %,d rows".formatted(MOST_ROWS));
                }
            }
            return rows;
        } catch (Unreachable tooMany) {
            throw tooMany;
        } catch (RuntimeException unreadable) {
            throw new Unreachable("its answer cannot be read as a SPARQL result");
        }
    }

    /** What is computed with a number costs more than its length. */
    private static void checkDigits(Node node) {
        if (node.isLiteral()
                && node.getLiteralDatatype() instanceof XSDDatatype
                && !node.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                && node.getLiteralLexicalForm().length() > MOST_DIGITS) {
            throw new Unreachable("its answer has a number of more than %,d digits".formatted(MOST_DIGITS));
        }
    }

    /** The service's pattern after the rows that it is to be joined with. */
    private static Query query(OpService service, List<Binding> batch, Set<Var> shared) {
        ElementGroup where = new ElementGroup();
        ElementData values = new ElementData();
        Set<Var> bound = new LinkedHashSet<>(shared);
        bound.removeIf(column -> batch.stream().noneMatch(row -> row.contains(column)));
        bound.forEach(values::add);
        Set<Binding> rows = new LinkedHashSet<>();
        batch.forEach(row -> rows.add(sendable(bound, row)));
        if (!bound.isEmpty()) {
            rows.forEach(values::add);
            where.addElement(values);
        }
        where.addElement(pattern(service));
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(where);
        return query;
    }

    /** The pattern as it was written, or, when Jena has changed it, as its algebra reads. */
    private static Element pattern(OpService service) {
        Element written = service.getServiceElement();
        return written != null
                ? written
                : OpAsQuery.asQuery(Rename.reverseVarRename(service.getSubOp(), true))
                        .getQueryPattern();
    }

    private static Binding sendable(Set<Var> columns, Binding row) {
        BindingBuilder some = BindingFactory.builder();
        for (Var column : columns) {
            if (row.contains(column) && !row.get(column).isBlank()) {
                some.add(column, row.get(column));
            }
        }
        return some.build();
    }

    private static Binding only(Set<Var> columns, Binding row) {
        BindingBuilder some = BindingFactory.builder();
        row.forEach((column, node) -> {
            if (columns.contains(column)) {
                some.add(column, node);
            }
        });
        return some.build();
    }

    /** What an answer lacks, by the endpoint that did not give it. */
    record Notes(Map<String, String> faults) {
        private static final Symbol NOTES = Symbol.create(Cv.ROOT + "symbol#notes");

        /** Notes for the query that runs in a context. */
        static Notes over(Context context) {
            Notes notes = new Notes(new ConcurrentHashMap<>());
            context.set(NOTES, notes);
            return notes;
        }

        /** What has been noted so far, one sentence an endpoint. */
        static List<String> of(@Nullable Context context) {
            Notes notes = context == null ? null : context.get(NOTES);
            return notes == null
                    ? List.of()
                    : notes.faults.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(fault -> "%s: %s; what it would have added is missing"
                                    .formatted(fault.getKey(), fault.getValue()))
                            .toList();
        }

        boolean isOn(String endpoint) {
            return faults.containsKey(endpoint);
        }

        void add(String endpoint, String fault) {
            faults.putIfAbsent(endpoint, fault);
        }
    }
}
