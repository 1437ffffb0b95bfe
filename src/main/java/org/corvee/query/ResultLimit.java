package org.corvee.query;

import java.util.List;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/**
 * How much of an answer goes out at most.
 *
 * @param rows of a table, or triples of a graph
 * @param bytes about; the row that passes it is the last
 */
public record ResultLimit(long rows, long bytes) {
    /** All of it. */
    public static final ResultLimit ALL = new ResultLimit(Long.MAX_VALUE, Long.MAX_VALUE);

    public ResultLimit {
        if (rows < 1 || bytes < 1) {
            throw new IllegalArgumentException("%d rows, %d bytes: an answer has at least one".formatted(rows, bytes));
        }
    }

    /** Which of the two ends an answer that has come so far, if one does. */
    Cut cut(long rowsSoFar, long bytesSoFar) {
        if (rowsSoFar >= rows) {
            return Cut.ROWS;
        }
        return bytesSoFar >= bytes ? Cut.BYTES : Cut.NONE;
    }

    /** The fault of an answer whose first rows hold more than this. */
    QueryBounds.BeyondBounds grown(long rows) {
        return new QueryBounds.BeyondBounds(
                "the first %,d rows hold more than %,d characters; ask for fewer columns, or for shorter texts"
                        .formatted(rows, bytes));
    }

    /** Why an answer is not all there. */
    public enum Cut {
        NONE,
        ROWS,
        BYTES
    }

    /** Rows on their way into a format: they end when the limit is reached, and hold nothing that the format cannot say. */
    static final class LimitedRows implements RowSet {
        private final RowSet rows;
        private final Format format;
        private final ResultLimit most;
        private final LongSupplier written;
        private final NodeToLabel blanks = NodeToLabel.createScopeByDocument();
        private long read = 0;
        private ResultLimit.Cut cut = ResultLimit.Cut.NONE;

        /**
         * @param written the bytes that have gone out so far
         */
        LimitedRows(RowSet rows, Format format, ResultLimit most, LongSupplier written) {
            this.rows = rows;
            this.format = format;
            this.most = most;
            this.written = written;
        }

        ResultLimit.Cut cut() {
            return cut;
        }

        @Override
        public boolean hasNext() {
            if (!rows.hasNext()) {
                return false;
            }
            cut = most.cut(read, written.getAsLong());
            return cut == ResultLimit.Cut.NONE;
        }

        @Override
        public Binding next() {
            read++;
            Binding row = rows.next();
            return switch (format) {
                case CSV -> plain(row);
                case XML -> {
                    row.forEach(LimitedRows::checkIsXml);
                    yield row;
                }
                case JSON, TSV, TURTLE, NT, JSONLD, RDFXML, TRIG, NQUADS -> row;
            };
        }

        /** Jena writes a blank node as a word that might as well be a text. */
        private Binding plain(Binding row) {
            BindingBuilder plain = Binding.builder();
            row.forEach((column, node) -> {
                checkIsNoTriple(column, node);
                plain.add(column, node.isBlank() ? NodeFactory.createLiteralString(blanks.get(null, node)) : node);
            });
            return plain.build();
        }

        /** Jena writes a question mark for a triple term. */
        private static void checkIsNoTriple(Var column, Node node) {
            if (node.isTripleTerm()) {
                throw new Format.NotExpressible(
                        "column '%s' holds a triple term, which CSV cannot; take json, xml or tsv"
                                .formatted(column.getVarName()));
            }
        }

        /** Jena writes such characters as they are, and what comes out is no XML. */
        private static void checkIsXml(Var column, Node node) {
            XmlNames.check(
                    XmlNames.text(node), "column '%s' holds".formatted(column.getVarName()), "take json, csv or tsv");
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

    /** A graph that takes triples until the limit is reached, or the time is up; who adds more is thrown out. */
    static final class LimitedGraph extends GraphWrapper {
        private final ResultLimit most;
        private final Runnable clock;
        private long bytes = 0;
        private ResultLimit.Cut cut = ResultLimit.Cut.NONE;

        /**
         * @param clock throws what ends the making of the answer when the time is up
         */
        LimitedGraph(ResultLimit most, Runnable clock) {
            super(GraphFactory.createDefaultGraph());
            this.most = most;
            this.clock = clock;
        }

        ResultLimit.Cut cut() {
            return cut;
        }

        ResultLimit most() {
            return most;
        }

        @Override
        public void add(Triple triple) {
            clock.run();
            if (contains(triple)) {
                return;
            }
            cut = most.cut(size(), bytes);
            if (cut != ResultLimit.Cut.NONE) {
                throw new Full();
            }
            bytes += length(triple.getSubject()) + length(triple.getPredicate()) + length(triple.getObject());
            super.add(triple);
        }

        private static int length(Node node) {
            return node.isLiteral()
                    ? node.getLiteralLexicalForm().length()
                    : node.toString().length();
        }

        /** Ends the making of an answer that is large enough. */
        static final class Full extends RuntimeException {
            private static final long serialVersionUID = 1;

            Full() {
                super("full", null, false, false);
            }
        }
    }
}
