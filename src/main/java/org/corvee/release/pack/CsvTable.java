package org.corvee.release.pack;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.SafeText;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * Terms as cells of a table.
 *
 * <p>Some words begin as a formula of a spreadsheet does: with {@code = + - @} in either width, a tab or a line's end. Such a cell
 * gets an apostrophe before it, and so does one that begins with an apostrophe, so that taking one away from every cell that
 * has one gives back what was there. Numbers and days are left as they are.
 */
record CsvTable(Tables.Table table, ShortNames names) {
    private static final char MARK = '\uFEFF';
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Writes rows as a file, with the mark by which Excel knows UTF-8. */
    void write(Result result, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(table.columns().stream().map(TableColumn::name).toList());
        for (Row row : result.rows()) {
            csv.writeRecord(of(row));
        }
        csv.flush();
        writer.flush();
    }

    /** The cells of a row. */
    List<String> of(Row row) {
        return table.columns().stream().map(column -> cell(column, row)).toList();
    }

    /** The column of a name. */
    TableColumn column(String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "package/columns.tsv: no column '%s' in the table '%s'; add it".formatted(name, table.name())));
    }

    /** What a column holds, as the files write it, before any apostrophe. */
    String value(String name, Row row) {
        return value(column(name), row);
    }

    private String value(TableColumn column, Row row) {
        return row.term(column.name()).map(term -> text(column, term)).orElse("");
    }

    private String cell(TableColumn column, Row row) {
        String text = value(column, row);
        if (text.isEmpty() && column.isNeeded()) {
            throw wrong(column, row, "is empty");
        }
        if (!text.isEmpty() && !fits(column.type(), text)) {
            throw wrong(column, row, "is no " + column.type().frictionless());
        }
        return column.type().isWords() ? harmless(text) : text;
    }

    /** What a reader of the files gets when a query and its schema do not agree; a test asks every table. */
    private IllegalStateException wrong(TableColumn column, Row row, String fault) {
        return new IllegalStateException("%s: column '%s' %s in %s; correct the query or columns.tsv"
                .formatted(table.query().place(), column.name(), fault, row));
    }

    private static boolean fits(TableColumn.Type type, String text) {
        return switch (type) {
            case INTEGER -> INTEGER.matcher(text).matches();
            case NUMBER -> NUMBER.matcher(text).matches();
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case DATE -> DATE.matcher(text).matches();
            case ID, TERM, WORD, ANY, TEXT, IRI -> true;
        };
    }

    private String text(TableColumn column, Term term) {
        return term.match(new Term.Cases<>() {
            @Override
            public String iri(Term.Iri iri) {
                return switch (column.type()) {
                    case TERM -> names.brief(iri).replaceFirst("^cv:", "");
                    case WORD -> names.brief(iri).replaceFirst("^.*/", "");
                    case IRI -> iri.value();
                    case ID, ANY, TEXT, INTEGER, NUMBER, BOOLEAN, DATE -> names.brief(iri);
                };
            }

            @Override
            public String literal(Term.Literal literal) {
                return column.type() == TableColumn.Type.NUMBER && fits(column.type(), literal.lexical())
                        ? shortest(literal.lexical())
                        : literal.lexical();
            }

            @Override
            public String blank(Term.Blank blank) {
                return "_:" + blank.label();
            }

            @Override
            public String statement(Term.TripleTerm statement) {
                return statement.toString();
            }
        });
    }

    /** The number as a spreadsheet would write it back: 10, not 10.0. */
    private static String shortest(String number) {
        BigDecimal bare = new BigDecimal(number).stripTrailingZeros();
        return bare.toPlainString();
    }

    /** The text, so that no spreadsheet runs it. */
    static String harmless(String text) {
        return SafeText.of(text);
    }
}
