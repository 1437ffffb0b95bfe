package org.corvee.query;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** What came back: rows, triples or a verdict. Rows come while they are read, so an answer must be closed. */
public sealed interface Answer extends AutoCloseable {
    /** Writes the answer down. A format of another kind is a {@link WrongQuestion}, before a byte is written. */
    void write(Format format, OutputStream out);

    /** What kind of format holds it. */
    Format.Kind kind();

    /** The answer as rows: a verdict is one row of one column, a graph is rows of subject, predicate and object. */
    default Result result() {
        return first(Integer.MAX_VALUE);
    }

    /** The first so many rows of {@link #result()}; the others are not read. */
    Result first(int most);

    @Override
    void close();

    /**
     * Runs a query far enough to know its first row, so that what fails early fails before anything is written.
     *
     * @param exec is closed with the answer
     */
    static Answer of(QueryExec exec, Query query) {
        if (query.isAskType()) {
            return new Verdict(exec.ask(), exec);
        }
        if (query.isConstructType()) {
            return new Triples(exec.construct(), exec);
        }
        if (query.isDescribeType()) {
            return new Triples(exec.describe(), exec);
        }
        RowSet rows = exec.select();
        rows.hasNext();
        return new Rows(rows, exec);
    }

    /** Rows of a SELECT, read once. */
    record Rows(RowSet rows, QueryExec exec) implements Answer {
        @Override
        public void write(Format format, OutputStream out) {
            format.check(Format.Kind.ROWS);
            ResultsWriter.create().lang(format.rows()).build().write(out, rows);
        }

        @Override
        public Format.Kind kind() {
            return Format.Kind.ROWS;
        }

        @Override
        public Result first(int most) {
            List<String> columns =
                    rows.getResultVars().stream().map(Var::getVarName).toList();
            List<Row> read = new ArrayList<>();
            while (read.size() < most && rows.hasNext()) {
                read.add(row(rows.next()));
            }
            return new Result(columns, read);
        }

        private static Row row(Binding binding) {
            Map<String, Term> terms = new LinkedHashMap<>();
            binding.forEach((column, node) -> terms.put(column.getVarName(), Nodes.term(node)));
            return new Row(terms);
        }

        @Override
        public void close() {
            exec.close();
        }
    }

    /** Triples of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph, QueryExec exec) implements Answer {
        @Override
        public void write(Format format, OutputStream out) {
            format.check(Format.Kind.TRIPLES);
            RDFDataMgr.write(out, graph, format.triples());
        }

        @Override
        public Format.Kind kind() {
            return Format.Kind.TRIPLES;
        }

        @Override
        public Result first(int most) {
            List<Row> rows = graph.stream()
                    .limit(most)
                    .map(triple -> new Row(Map.of(
                            "subject", Nodes.term(triple.getSubject()),
                            "predicate", Nodes.term(triple.getPredicate()),
                            "object", Nodes.term(triple.getObject()))))
                    .toList();
            return new Result(List.of("subject", "predicate", "object"), rows);
        }

        @Override
        public void close() {
            exec.close();
        }
    }

    /** Yes or no, of an ASK. */
    record Verdict(boolean yes, QueryExec exec) implements Answer {
        @Override
        public void write(Format format, OutputStream out) {
            format.check(Format.Kind.ROWS);
            ResultsWriter.create().lang(format.rows()).build().write(out, yes);
        }

        @Override
        public Format.Kind kind() {
            return Format.Kind.ROWS;
        }

        @Override
        public Result first(int most) {
            Row row = new Row(Map.of("answer", Term.Literal.text(yes ? "yes" : "no")));
            return new Result(List.of("answer"), List.of(row));
        }

        @Override
        public void close() {
            exec.close();
        }
    }
}
