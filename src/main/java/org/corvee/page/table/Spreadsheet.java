package org.corvee.page.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.query.ReadingOrder;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An answer as an <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">XLSX</a> file of
 * one sheet, written piece by piece: names as the page has them, numbers as numbers, days as days.
 *
 * <p>No cell is a formula, whatever its text begins with. What leads into the graph, such as the claim of a row, stands there
 * as an IRI.
 */
public final class Spreadsheet implements AutoCloseable {
    /** What HTTP calls it. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Of a file, without the dot. */
    public static final String EXTENSION = "xlsx";

    /** A sheet has no more rows, one of which are the heads. */
    public static final int MOST = 1_048_575;

    private static final int LONGEST = 32_000;
    private static final int WIDE = 60;
    private static final int NARROW = 16;

    /** Spreadsheets have no days before. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final String DAY = "http://www.w3.org/2001/XMLSchema#date";

    private final Workbook book;
    private final Worksheet sheet;
    private final CellWords words;
    private final TableChoice choice;
    private List<String> columns = List.of();
    private List<String> shown = List.of();
    private int rows = 0;

    /**
     * A file without rows yet.
     *
     * @param words what a reader sees of a cell
     * @param choice the columns that are wanted; all, if none are named
     */
    public Spreadsheet(OutputStream out, CellWords words, TableChoice choice) {
        this.book = new Workbook(out, "Corvee", "1.0");
        this.sheet = book.newWorksheet("Answer");
        this.words = words;
        this.choice = choice;
    }

    /** Writes more rows; the first of them decide the order of the columns. */
    public void add(Result more) {
        if (columns.isEmpty()) {
            begin(ResultTable.order(more, words, choice));
        }
        more.rows().stream().limit(MOST - rows).forEach(this::add);
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(ReadingOrder order) {
        shown = order.shown();
        columns = choice.columns().isEmpty()
                ? Stream.concat(shown.stream(), order.others().stream()).toList()
                : shown;
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(0, at, ReadingOrder.head(columns.get(at)));
            sheet.style(0, at).bold().set();
            sheet.width(at, columns.get(at).equals("says") ? WIDE : NARROW);
        }
        sheet.freezePane(0, 1);
    }

    private void add(Row row) {
        rows++;
        for (int at = 0; at < columns.size(); at++) {
            String column = columns.get(at);
            write(at, column.equals("during") ? null : row.term(column).orElse(null), row, column);
        }
    }

    private void write(int at, @Nullable Term term, Row row, String column) {
        if (term instanceof Term.Literal literal) {
            Optional<BigDecimal> number = literal.number();
            Optional<LocalDate> day = day(literal);
            if (number.isPresent()) {
                sheet.value(rows, at, number.get());
                return;
            }
            if (day.isPresent()) {
                sheet.value(rows, at, day.get());
                sheet.style(rows, at).format("yyyy-mm-dd").set();
                return;
            }
        }
        String text = term instanceof Term.Iri iri && !shown.contains(column) ? iri.value() : words.of(row, column);
        // In the cell itself: shared texts would all stay in memory.
        sheet.inlineString(rows, at, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private static Optional<LocalDate> day(Term.Literal literal) {
        try {
            return literal.datatype().equals(DAY)
                    ? Optional.of(LocalDate.parse(literal.lexical())).filter(FIRST::isBefore)
                    : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Ends the file. */
    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
