package org.corvee.query;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** What came back: rows, triples or a verdict. Rows come while they are read, so an answer must be closed. */
public sealed interface Answer extends AutoCloseable {
    /** Writes the answer down. A format of another kind is a {@link Question.WrongQuestion}, before a byte is written. */
    void write(Format format, OutputStream out);

    /** Writes down as much of the answer as the bounds allow. */
    Serialized written(Format format);

    /** What kind of format holds it. */
    Format.AnswerKind kind();

    /** The answer as rows: a verdict is one row of one column, a graph is rows of subject, predicate and object. */
    default Result result() {
        return first(Integer.MAX_VALUE);
    }

    /** The first so many rows of {@link #result()}; the others are not read. */
    Result first(int most);

    /** So many rows of {@link #result()} that come after some, which are not kept. */
    default Result after(long from, int most) {
        Result all = first((int) Math.min(Integer.MAX_VALUE, from + most));
        return new Result(all.columns(), all.rows().stream().skip(from).toList());
    }

    /** What the answer lacks because another endpoint did not give it; known when all rows are read. */
    default List<String> notes() {
        return ServiceCalls.Notes.of(exec().getContext());
    }

    /** Whoever computes it. */
    QueryExec exec();

    @Override
    default void close() {
        Deadline.close(exec().getContext(), exec()::close);
    }

    /**
     * Runs a query far enough to know its first row, so that what fails early fails before anything is written.
     *
     * @param exec is closed with the answer
     * @param most how much of it is wanted
     */
    static Answer of(QueryExec exec, Query query, ResultLimit most) {
        if (query.isAskType()) {
            return new BooleanAnswer(Deadline.sound(exec.getContext(), exec::ask), exec);
        }
        if (query.isConstructType() || query.isDescribeType()) {
            return new GraphAnswer(Deadline.sound(exec.getContext(), () -> graph(exec, query, most)), exec);
        }
        RowSet rows = Deadline.sound(exec.getContext(), exec::select);
        Deadline.sound(exec.getContext(), rows::hasNext);
        return new SelectAnswer(rows, exec, most);
    }

    private static ResultLimit.LimitedGraph graph(QueryExec exec, Query query, ResultLimit most) {
        ResultLimit.LimitedGraph graph = new ResultLimit.LimitedGraph(most, () -> Deadline.check(exec.getContext()));
        try {
            if (query.isConstructType()) {
                exec.construct(graph);
            } else {
                exec.describe(graph);
            }
        } catch (ResultLimit.LimitedGraph.Full enough) {
            exec.close();
        }
        return graph;
    }

    /** Rows of a SELECT, read once. */
    record SelectAnswer(RowSet rows, QueryExec exec, ResultLimit most) implements Answer {
        @Override
        public void write(Format format, OutputStream out) {
            write(
                    format,
                    out,
                    new ResultLimit.LimitedRows(sound(), format, ResultLimit.ALL, () -> 0),
                    exec.getContext());
        }

        private RowSet sound() {
            return new Deadline.CheckedRows(rows, exec.getContext());
        }

        @Override
        public Serialized written(Format format) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ResultLimit.LimitedRows limited = new ResultLimit.LimitedRows(sound(), format, most, out::size);
            write(format, out, limited, exec.getContext());
            return new Serialized(out.toByteArray(), limited.cut());
        }

        private static void write(Format format, OutputStream out, RowSet rows, @Nullable Context context) {
            format.check(Format.AnswerKind.ROWS);
            OutputStream timed = new TimedOutput(out, () -> Deadline.check(context));
            Deadline.sound(context, () -> {
                ResultsWriter.create().lang(format.rows()).build().write(timed, rows);
                return rows;
            });
        }

        @Override
        public Format.AnswerKind kind() {
            return Format.AnswerKind.ROWS;
        }

        @Override
        public Result first(int most) {
            List<String> columns = columns();
            List<Row> read = new ArrayList<>();
            RowSet sound = sound();
            long held = 0;
            while (read.size() < most && sound.hasNext()) {
                Binding next = rows.next();
                held += OrderedOnDisk.HeldCharacters.of(next);
                if (held > this.most.bytes()) {
                    throw this.most.grown(read.size() + 1);
                }
                read.add(row(next));
            }
            return new Result(columns, read);
        }

        @Override
        public Result after(long from, int most) {
            RowSet sound = sound();
            for (long passed = 0; passed < from && sound.hasNext(); passed++) {
                rows.next();
            }
            return first(most);
        }

        /** Its columns, in their order. */
        public List<String> columns() {
            return rows.getResultVars().stream().map(Var::getVarName).toList();
        }

        /** The same answer with these columns alone, in this order. */
        public SelectAnswer showing(List<String> columns) {
            List<Var> wanted = columns.stream().map(Var::alloc).toList();
            return new SelectAnswer(
                    RowSetStream.create(wanted, Iter.map(sound(), row -> only(row, wanted))), exec, most);
        }

        /** The same answer for a spreadsheet, which runs none of its texts: see {@link SafeText}. */
        public SelectAnswer withSafeTexts() {
            return new SelectAnswer(
                    RowSetStream.create(rows.getResultVars(), Iter.map(sound(), SafeText::in)), exec, most);
        }

        /** The same answer with these rows instead, such as those that were read with a column more. */
        public SelectAnswer with(Result result) {
            List<Var> columns = result.columns().stream().map(Var::alloc).toList();
            Iterator<Binding> given =
                    result.rows().stream().map(SelectAnswer::binding).iterator();
            return new SelectAnswer(RowSetStream.create(columns, given), exec, most);
        }

        /** The same answer in an order that is made on the disk. */
        SelectAnswer ordered(OrderedOnDisk order) {
            return new SelectAnswer(order.ordered(sound()), exec, most);
        }

        private static Binding only(Binding row, List<Var> wanted) {
            BindingBuilder some = Binding.builder();
            wanted.stream().filter(row::contains).forEach(column -> some.add(column, row.get(column)));
            return some.build();
        }

        private static Binding binding(Row row) {
            BindingBuilder binding = Binding.builder();
            row.terms().forEach((column, term) -> binding.add(Var.alloc(column), Nodes.node(term)));
            return binding.build();
        }

        private static Row row(Binding binding) {
            Map<String, Term> terms = new LinkedHashMap<>();
            binding.forEach((column, node) -> terms.put(column.getVarName(), Nodes.term(node)));
            return new Row(terms);
        }

        @Override
        public void close() {
            Deadline.close(exec.getContext(), rows::close);
            Answer.super.close();
        }
    }

    /** Triples of a CONSTRUCT or DESCRIBE. */
    record GraphAnswer(ResultLimit.LimitedGraph graph, QueryExec exec) implements Answer {
        @Override
        public void write(Format format, OutputStream out) {
            Deadline.sound(exec.getContext(), () -> {
                format.write(out, graph, exec.getContext());
                return graph;
            });
        }

        @Override
        public Serialized written(Format format) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(format, out);
            return new Serialized(out.toByteArray(), graph.cut());
        }

        @Override
        public Format.AnswerKind kind() {
            return Format.AnswerKind.TRIPLES;
        }

        @Override
        public Result first(int most) {
            if (graph.cut() == ResultLimit.Cut.BYTES) {
                throw graph.most().grown(graph.size());
            }
            List<Row> rows = graph.stream()
                    .limit(most)
                    .map(triple -> new Row(Map.of(
                            "subject", Nodes.term(triple.getSubject()),
                            "predicate", Nodes.term(triple.getPredicate()),
                            "object", Nodes.term(triple.getObject()))))
                    .toList();
            return new Result(List.of("subject", "predicate", "object"), rows);
        }
    }

    /** Yes or no, of an ASK. */
    record BooleanAnswer(boolean yes, QueryExec exec) implements Answer {
        @Override
        public void write(Format format, OutputStream out) {
            format.check(Format.AnswerKind.ROWS);
            ResultsWriter.create().lang(format.rows()).build().write(out, yes);
        }

        @Override
        public Serialized written(Format format) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(format, out);
            return new Serialized(out.toByteArray(), ResultLimit.Cut.NONE);
        }

        @Override
        public Format.AnswerKind kind() {
            return Format.AnswerKind.ROWS;
        }

        @Override
        public Result first(int most) {
            Row row = new Row(Map.of("answer", Term.Literal.text(yes ? "yes" : "no")));
            return new Result(List.of("answer"), List.of(row));
        }
    }

    /**
     * An answer written down.
     *
     * @param cut why it is not all there, if it is not
     */
    record Serialized(byte[] bytes, ResultLimit.Cut cut) {}
}
