package org.corvee.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.evidence.TextFolders;
import org.corvee.model.NearWords;
import org.corvee.query.Answer;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.Labels;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Question;
import org.corvee.query.ReadingOrder;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.TextTable;

/**
 * How an answer is printed.
 *
 * @param ids whether a table shows ids where it would show labels
 * @param texts of documents, whose words are shown beside passages; none without the option for it
 */
record QueryAnswer(Choice choice, boolean ids, ShortNames names, Columns columns, Optional<TextFolders> texts) {
    private static final String TABLE = "table";

    /**
     * What was asked for.
     *
     * @param word {@code table}, the word of a format, or empty for the usual: a table for rows, Turtle for triples
     */
    record Choice(String word) {
        Choice {
            if (!word.isEmpty() && !word.equals(TABLE) && Format.named(word).isEmpty()) {
                throw unknown(word);
            }
        }

        /** The format for an answer; empty for a table. */
        Optional<Format> of(Format.AnswerKind kind) {
            if (word.isEmpty()) {
                return kind == Format.AnswerKind.TRIPLES ? Optional.of(Format.TURTLE) : Optional.empty();
            }
            return Format.named(word, kind).or(() -> Format.named(word));
        }
    }

    private static CommandFailure unknown(String word) {
        List<String> known = Stream.of(
                        Stream.of(TABLE),
                        Format.words(Format.AnswerKind.ROWS).stream(),
                        Format.words(Format.AnswerKind.TRIPLES).stream())
                .flatMap(words -> words)
                .toList();
        return new CommandFailure(
                Corvee.USAGE,
                "corvee query: unknown format '%s'; %s"
                        .formatted(word, NearWords.of(word, known).remedy("known are " + String.join(", ", known))));
    }

    /**
     * Prints the answer.
     *
     * @return what it lacks because another endpoint did not give it
     */
    List<String> print(Question question, Endpoint endpoint, OutputStream out) throws IOException {
        try (Answer answer = asked(question, endpoint)) {
            Answer shown = shown(answer, endpoint);
            Optional<Format> format = choice.of(answer.kind());
            if (format.isPresent()) {
                shown.write(format.get(), out);
            } else {
                out.write(table(shown.result(), endpoint).getBytes(StandardCharsets.UTF_8));
            }
            return answer.notes();
        }
    }

    /** What goes out in a format may be larger than the memory; a table is laid out as a whole. */
    private Answer asked(Question question, Endpoint endpoint) {
        boolean isTable = choice.word().isEmpty() || choice.word().equals(TABLE);
        return endpoint instanceof LocalEndpoint local && !isTable ? local.stream(question) : endpoint.ask(question);
    }

    private Answer shown(Answer answer, Endpoint endpoint) {
        if (answer instanceof Answer.SelectAnswer rows) {
            return chosen(rows, endpoint);
        }
        if (!columns.areAll()) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee query: this answer has no columns of its own; leave out --columns");
        }
        return answer;
    }

    private Answer chosen(Answer.SelectAnswer rows, Endpoint endpoint) {
        if (texts.isEmpty()) {
            List<String> chosen = columns.of(rows.columns());
            return columns.areAll() ? rows : rows.showing(chosen);
        }
        List<String> chosen = columns.of(PassageWords.columns(rows.columns()));
        PassageWords words = new PassageWords(texts.get(), endpoint, names);
        return rows.with(words.beside(rows.result())).showing(chosen);
    }

    private static String others(ReadingOrder order) {
        return "Other columns, for --columns: %s, or all".formatted(String.join(", ", order.others()));
    }

    private String table(Result result, Endpoint endpoint) {
        Labels labels = ids ? Labels.brief(names) : Labels.of(names, result, endpoint);
        int width = Terminal.width();
        ReadingOrder order = width > 0 && columns.areUnchosen()
                ? ReadingOrder.of(result, labels::name)
                : new ReadingOrder(result.columns(), List.of());
        List<String> lines = new ArrayList<>(TextTable.lines(new Result(order.shown(), result.rows()), labels, width));
        int rows = result.rows().size();
        lines.add("");
        lines.add(rows == 1 ? "1 row" : "%,d rows".formatted(rows));
        if (!order.others().isEmpty()) {
            lines.add(others(order));
        }
        return String.join("\n", lines) + "\n";
    }
}
