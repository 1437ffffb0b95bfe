package org.corvee.query;

import java.util.List;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;

/** Rows on their way into a format: they end when a portion is full, and hold nothing that the format cannot say. */
final class PortionOfRows implements RowSet {
    private final RowSet rows;
    private final Format format;
    private final Portion most;
    private final LongSupplier written;
    private final NodeToLabel blanks = NodeToLabel.createScopeByDocument();
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
        return switch (format) {
            case CSV -> plain(row);
            case XML -> {
                row.forEach(PortionOfRows::checkIsXml);
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
            throw new Unsayable("column '%s' holds a triple term, which CSV cannot; take json, xml or tsv"
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
