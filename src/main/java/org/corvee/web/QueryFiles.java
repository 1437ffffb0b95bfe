package org.corvee.web;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corvee.page.map.MapFilter;
import org.corvee.page.table.CellWords;
import org.corvee.page.table.Spreadsheet;
import org.corvee.page.table.TableChoice;
import org.corvee.page.table.TableRows;
import org.corvee.query.Answer;
import org.corvee.query.Format;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.web.sparql.AnswerFile;
import org.corvee.web.sparql.QueryRunner;

/** Answers of any size as files: each row of them, or the rows and columns that are chosen. */
record QueryFiles(PageQuestions questions, QueryRunner runner, RateLimiter.ClientShare client, ServedBuild build) {
    private static final int PIECE = 1_000;

    /** What kind of file. */
    enum FileType {
        CSV(Format.CSV.mediaType()),
        JSON(Format.JSON.mediaType()),
        XLSX(Spreadsheet.MEDIA_TYPE);

        private final String mediaType;

        FileType(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(FileType::extension).toList();
        }
    }

    /** The name of a file: {@code analyst/movements.xlsx}. */
    record FileName(String question, FileType type) {
        /** The name at the end of an address, if it is one of a file. */
        static Optional<FileName> read(String path) {
            return Arrays.stream(FileType.values())
                    .filter(type -> path.endsWith("." + type.extension()))
                    .map(type -> new FileName(path.substring(0, path.lastIndexOf('.')), type))
                    .findFirst();
        }
    }

    /** The file. */
    Reply of(Question question, FileType type, TableChoice choice) {
        return switch (type) {
            case CSV -> written(question, Format.CSV, choice);
            case JSON -> written(question, Format.JSON, choice);
            case XLSX ->
                Reply.passingBytes(
                        type.mediaType(), runner.streamed(build, question, client, answer -> sheet(answer, choice)));
        };
    }

    private Reply written(Question question, Format format, TableChoice choice) {
        Path file = runner.streamed(
                build, question, client, answer -> AnswerFile.of(forPeople(chosen(answer, choice), format), format));
        return Reply.passing(format.mediaType(), file);
    }

    /** Somebody may open a CSV file in a spreadsheet; {@code /sparql} gives it to programs as it is. */
    private static Answer forPeople(Answer answer, Format format) {
        return answer instanceof Answer.SelectAnswer rows && format == Format.CSV ? rows.withSafeTexts() : answer;
    }

    private Answer chosen(Answer answer, TableChoice choice) {
        if (!(answer instanceof Answer.SelectAnswer rows)) {
            return answer;
        }
        check(choice, rows.columns());
        Answer.SelectAnswer some =
                choice.choosesRows() ? rows.with(chosen(rows.first(QueryRows.WHOLE + 1), choice)) : rows;
        return choice.columns().isEmpty() ? some : some.showing(choice.columns());
    }

    private Result chosen(Result all, TableChoice choice) {
        if (all.rows().size() > QueryRows.WHOLE) {
            throw new Refused(
                    400,
                    "sort, filter, only: this answer has more than %,d rows; leave them away, or ask for less"
                            .formatted(QueryRows.WHOLE));
        }
        return new TableRows(all, words(), choice).chosen();
    }

    private static void check(TableChoice choice, List<String> columns) {
        try {
            choice.of(columns);
        } catch (MapFilter.UnreadableFilter unreadable) {
            throw new Refused(400, unreadable.words());
        }
    }

    private CellWords words() {
        return new CellWords(questions.names(build));
    }

    private Path sheet(Answer answer, TableChoice choice) {
        return AnswerFile.of("xlsx", out -> {
            try (Spreadsheet sheet = new Spreadsheet(out, words(), choice)) {
                write(answer, choice, sheet);
            }
        });
    }

    private void write(Answer answer, TableChoice choice, Spreadsheet sheet) {
        if (choice.choosesRows() || !(answer instanceof Answer.SelectAnswer)) {
            Result all = answer.first(QueryRows.WHOLE + 1);
            check(choice, all.columns());
            sheet.add(chosen(all, choice));
            return;
        }
        Result piece = answer.first(PIECE);
        check(choice, piece.columns());
        sheet.add(piece);
        while (piece.rows().size() == PIECE) {
            piece = answer.first(PIECE);
            sheet.add(piece);
        }
    }
}
