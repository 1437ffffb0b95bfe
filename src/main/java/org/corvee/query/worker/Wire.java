package org.corvee.query.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.query.Answer;
import org.corvee.query.Format;
import org.corvee.query.QueryPosition;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.ResultLimit;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/**
 * How jobs and their ends go over a pipe: numbers as {@link DataOutputStream} writes them, a text as its length in bytes
 * and its UTF-8, a list as its size and its parts, one of several kinds as a letter before it.
 *
 * <p>The bytes of an answer go in pieces, so that the reader may stop at its own limit; an empty piece is the last.
 * Whoever reads trusts no length beyond {@link #LONGEST}.
 */
final class Wire {
    /** The longest text or piece, in bytes. */
    private static final int LONGEST = 1 << 26;

    private static final int PIECE = 1 << 16;

    private Wire() {}

    static void write(Job job, DataOutputStream out) throws IOException {
        text(job.question().place(), out);
        text(job.question().text(), out);
        out.writeInt(job.question().arguments().size());
        for (Map.Entry<String, Term> argument : job.question().arguments().entrySet()) {
            text(argument.getKey(), out);
            term(argument.getValue(), out);
        }
        texts(job.graphs().unnamed(), out);
        texts(job.graphs().named(), out);
        task(job.task(), out);
        out.writeLong(job.time().toMillis());
        out.flush();
    }

    static Job job(DataInputStream in) throws IOException {
        String place = text(in);
        String text = text(in);
        Map<String, Term> arguments = new LinkedHashMap<>();
        for (int left = size(in); left > 0; left--) {
            arguments.put(text(in), term(in));
        }
        Job.Graphs graphs = new Job.Graphs(texts(in), texts(in));
        return new Job(new Question(place, text, arguments), graphs, task(in), Duration.ofMillis(in.readLong()));
    }

    private static void task(Job.Task task, DataOutputStream out) throws IOException {
        if (task instanceof Job.Task.Serialize bytes) {
            out.writeByte('b');
            text(bytes.format().name(), out);
            out.writeLong(bytes.most().rows());
            out.writeLong(bytes.most().bytes());
        } else if (task instanceof Job.Task.FirstRows rows) {
            out.writeByte('r');
            out.writeInt(rows.most());
            out.writeInt(rows.characters());
        } else {
            out.writeByte('l');
        }
    }

    private static Job.Task task(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'b' -> new Job.Task.Serialize(Format.valueOf(text(in)), new ResultLimit(in.readLong(), in.readLong()));
            case 'r' -> new Job.Task.FirstRows(in.readInt(), in.readInt());
            case 'l' -> new Job.Task.Inspect();
            default -> throw unknown(kind);
        };
    }

    static void write(JobResult done, DataOutputStream out) throws IOException {
        if (done instanceof JobResult.SerializedAnswer bytes) {
            out.writeByte('b');
            pieces(bytes.written().bytes(), out);
            text(bytes.written().cut().name(), out);
            texts(bytes.notes(), out);
        } else if (done instanceof JobResult.RowsResult rows) {
            out.writeByte('r');
            result(rows.result(), out);
            texts(rows.notes(), out);
        } else if (done instanceof JobResult.Inspected looked) {
            out.writeByte('l');
            text(looked.kind().name(), out);
            out.writeBoolean(looked.lasting());
        } else if (done instanceof JobResult.JobFailure fault) {
            out.writeByte('f');
            text(fault.kind().name(), out);
            text(fault.place(), out);
            text(fault.words(), out);
            spot(fault.spot(), out);
        }
        out.flush();
    }

    /**
     * The end of a job.
     *
     * @param most the bytes of an answer that are taken; more is a fault of the worker's
     */
    static JobResult done(DataInputStream in, long most) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'b' ->
                new JobResult.SerializedAnswer(
                        new Answer.Serialized(pieces(in, most), ResultLimit.Cut.valueOf(text(in))), texts(in));
            case 'r' -> new JobResult.RowsResult(result(in), texts(in));
            case 'l' -> new JobResult.Inspected(Format.AnswerKind.valueOf(text(in)), in.readBoolean());
            case 'f' ->
                new JobResult.JobFailure(
                        JobResult.JobFailure.FailureKind.valueOf(text(in)), text(in), text(in), spot(in));
            default -> throw unknown(kind);
        };
    }

    private static void pieces(byte[] bytes, DataOutputStream out) throws IOException {
        for (int at = 0; at < bytes.length; at += PIECE) {
            int length = Math.min(PIECE, bytes.length - at);
            out.writeInt(length);
            out.write(bytes, at, length);
        }
        out.writeInt(0);
    }

    private static byte[] pieces(DataInputStream in, long most) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        int total = 0;
        for (int length = size(in); length > 0; length = size(in)) {
            total += length;
            if (total > most) {
                throw new IOException("an answer goes on beyond %,d bytes".formatted(most));
            }
            pieces.add(bytes(in, length));
        }
        byte[] all = new byte[total];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private static void result(Result result, DataOutputStream out) throws IOException {
        texts(result.columns(), out);
        out.writeInt(result.rows().size());
        for (Row row : result.rows()) {
            out.writeInt(row.terms().size());
            for (Map.Entry<String, Term> cell : row.terms().entrySet()) {
                text(cell.getKey(), out);
                term(cell.getValue(), out);
            }
        }
    }

    private static Result result(DataInputStream in) throws IOException {
        List<String> columns = texts(in);
        List<Row> rows = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            Map<String, Term> cells = new LinkedHashMap<>();
            for (int more = size(in); more > 0; more--) {
                cells.put(text(in), term(in));
            }
            rows.add(new Row(cells));
        }
        return new Result(columns, rows);
    }

    private static void term(Term term, DataOutputStream out) throws IOException {
        if (term instanceof Term.Iri iri) {
            out.writeByte('i');
            text(iri.value(), out);
        } else if (term instanceof Term.Literal literal) {
            out.writeByte('l');
            text(literal.lexical(), out);
            text(literal.datatype(), out);
            text(literal.lang(), out);
        } else if (term instanceof Term.Blank blank) {
            out.writeByte('b');
            text(blank.label(), out);
        } else if (term instanceof Term.TripleTerm statement) {
            out.writeByte('s');
            term(statement.subject(), out);
            term(statement.predicate(), out);
            term(statement.object(), out);
        }
    }

    private static Term term(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'i' -> new Term.Iri(text(in));
            case 'l' -> new Term.Literal(text(in), text(in), text(in));
            case 'b' -> new Term.Blank(text(in));
            case 's' -> new Term.TripleTerm(term(in), term(in), term(in));
            default -> throw unknown(kind);
        };
    }

    private static void spot(@Nullable QueryPosition spot, DataOutputStream out) throws IOException {
        out.writeBoolean(spot != null);
        if (spot != null) {
            out.writeInt(spot.line());
            out.writeInt(spot.column());
            text(spot.token(), out);
        }
    }

    private static @Nullable QueryPosition spot(DataInputStream in) throws IOException {
        return in.readBoolean() ? new QueryPosition(in.readInt(), in.readInt(), text(in)) : null;
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text, out);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in, size(in)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the pipe ends in the middle of a text");
        }
        return bytes;
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > LONGEST) {
            throw new IOException("a length of %,d goes over the pipe; at most %,d can".formatted(size, LONGEST));
        }
        return size;
    }

    private static IOException unknown(byte kind) {
        return new IOException("what is no '%c' goes over the pipe".formatted((char) kind));
    }
}
