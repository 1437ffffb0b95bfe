package org.corvee.query.pack;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;

/** Rows as <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> CSV, with the mark by which Excel knows UTF-8. */
record Csv(Table table, ShortNames names) {
    private static final char MARK = '\uFEFF';

    void write(Result result, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        Cells cells = new Cells(table, names);
        for (Row row : result.rows()) {
            csv.writeRecord(cells.of(row));
        }
        csv.flush();
        writer.flush();
    }
}
