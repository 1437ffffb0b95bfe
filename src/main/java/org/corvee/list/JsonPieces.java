package org.corvee.list;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.corvee.source.Faults;

/**
 * Cuts the wanted values out of a text in JSON, each with its place, without holding the rest.
 *
 * <p>A reader of JSON does not tell where a value begins and ends; a passage has to be exact.
 */
final class JsonPieces {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 100;
    private static final int END = -1;

    private final ListText text;
    private final Faults faults;
    private final Predicate<List<String>> wanted;
    private final BiConsumer<List<String>, Piece> pieces;
    private final Reader in;
    private final List<String> path = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private boolean isTaken;
    private int next;
    private int position;
    private int line = 1;

    private JsonPieces(
            ListText text,
            Faults faults,
            Predicate<List<String>> wanted,
            BiConsumer<List<String>, Piece> pieces,
            Reader in)
            throws IOException {
        this.text = text;
        this.faults = faults;
        this.wanted = wanted;
        this.pieces = pieces;
        this.in = in;
        this.next = in.read();
    }

    /** A value as it is written. */
    record Piece(RowPassage passage, String written) {}

    /**
     * Hands out every outermost value whose path of names and places in lists is wanted.
     *
     * @throws BrokenList where the text is no JSON, after telling so
     */
    static void read(
            ListText text, Faults faults, Predicate<List<String>> wanted, BiConsumer<List<String>, Piece> pieces)
            throws IOException {
        try (Reader in = text.open()) {
            JsonPieces reader = new JsonPieces(text, faults, wanted, pieces, in);
            if (reader.next == '\uFEFF') {
                reader.take();
            }
            reader.value();
            reader.space();
            if (reader.next != END) {
                throw reader.broken("something stands behind the end");
            }
        }
    }

    private void value() throws IOException {
        space();
        boolean isHanded = !isTaken && wanted.test(List.copyOf(path));
        int start = position;
        int begun = line;
        if (isHanded) {
            isTaken = true;
            piece.setLength(0);
        }
        switch (next) {
            case '{' -> members('}');
            case '[' -> members(']');
            case '"' -> string();
            default -> word();
        }
        if (isHanded) {
            isTaken = false;
            String written = piece.toString();
            pieces.accept(List.copyOf(path), new Piece(RowPassage.of(start, begun, written), written));
            text.stopAtMany(begun, faults);
        }
    }

    /** What stands in an object or a list, up to its end. */
    private void members(char end) throws IOException {
        if (path.size() >= DEEPEST) {
            throw broken("values more than %d deep".formatted(DEEPEST));
        }
        take();
        space();
        for (int i = 0; next != end; i++) {
            if (i > 0) {
                expect(',');
                space();
            }
            path.add(end == '}' ? name() : Integer.toString(i));
            value();
            path.remove(path.size() - 1);
            space();
        }
        take();
    }

    private String name() throws IOException {
        String name = string();
        space();
        expect(':');
        return name;
    }

    private String string() throws IOException {
        if (next != '"') {
            throw broken("no text in quotes");
        }
        StringBuilder letters = new StringBuilder();
        take();
        while (next != '"') {
            if (next == '\\') {
                letters.append((char) take());
            }
            letters.append((char) take());
            checkLength(letters);
        }
        take();
        return letters.toString();
    }

    private void word() throws IOException {
        StringBuilder letters = new StringBuilder();
        while (next != END && (Character.isLetterOrDigit(next) || next == '-' || next == '+' || next == '.')) {
            letters.append((char) take());
            checkLength(letters);
        }
        if (letters.isEmpty()) {
            throw broken("no value");
        }
    }

    private void space() throws IOException {
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            take();
        }
    }

    private void expect(char sign) throws IOException {
        if (next != sign) {
            throw broken("no '%c'".formatted(sign));
        }
        take();
    }

    private int take() throws IOException {
        if (next == END) {
            throw broken("");
        }
        int taken = next;
        position += Character.isLowSurrogate((char) taken) ? 0 : 1;
        line += taken == '\n' ? 1 : 0;
        if (isTaken) {
            piece.append((char) taken);
            checkLength(piece);
        }
        next = in.read();
        return taken;
    }

    private void checkLength(StringBuilder letters) {
        if (letters.length() > MOST_CHARACTERS) {
            throw broken("a value of more than %,d characters".formatted(MOST_CHARACTERS));
        }
    }

    private BrokenList broken(String problem) {
        if (next == END) {
            faults.add(text.spot(line), "the file ends inside a value", "it is cut off; fetch it again");
        } else {
            faults.add(text.spot(line), "no JSON here: " + problem, "fetch the file again");
        }
        return new BrokenList();
    }
}
