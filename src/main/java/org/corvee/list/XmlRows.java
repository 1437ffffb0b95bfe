package org.corvee.list;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.source.Faults;

/**
 * Cuts an XML file into its rows, one at a time, by its tags alone; {@link XmlRowParser} then reads each.
 *
 * <p>A parser of XML knows where it is only roughly, for it reads ahead; a passage has to be exact. A DOCTYPE is refused:
 * through it a file can name other files, or grow without bound.
 */
final class XmlRows {
    /** A tag or a row that is longer is no row, but a quote or an element that was never closed. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int DEEPEST = 100;
    private static final Pattern ENCODING = Pattern.compile("(?s)\\?xml\\s.*encoding\\s*=\\s*[\"']([^\"']*).*");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ListText text;
    private final Set<String> names;
    private final Faults faults;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder piece = new StringBuilder();
    private final Reader in;
    private int position;
    private int line = 1;
    private int rowDepth = -1;
    private Open start = new Open("", 1, 0);

    private XmlRows(ListText text, Set<String> names, Faults faults, Reader in) {
        this.text = text;
        this.names = names;
        this.faults = faults;
        this.in = in;
    }

    /**
     * The start tag of the file's first element, without what the element holds.
     *
     * @throws BrokenList when there is none, after telling so
     */
    static XmlRow root(ListText text, Faults faults) throws IOException {
        try (Reader in = text.open()) {
            return new XmlRows(text, Set.of(), faults, in).root();
        }
    }

    /**
     * The same, where that element has the name that one kind of list begins with.
     *
     * @throws BrokenList when it has another, after telling so
     */
    static XmlRow root(ListText text, String name, Faults faults) throws IOException {
        XmlRow root = root(text, faults);
        if (!root.element().name().equals(name)) {
            faults.add(
                    text.spot(root.passage().line()),
                    "<%s> stands where <%s> should".formatted(root.element().name(), name),
                    "name the kind of list that it is; 'corvee import --help' has them");
            throw new BrokenList();
        }
        return root;
    }

    /**
     * Hands out every outermost element that bears one of the names.
     *
     * @throws BrokenList when the file's form is lost, after telling so
     */
    static void read(ListText text, Set<String> names, Faults faults, Consumer<XmlRow> rows) throws IOException {
        try (Reader in = text.open()) {
            new XmlRows(text, names, faults, in).read(rows);
        }
    }

    private XmlRow root() throws IOException {
        for (int c = next(); c >= 0; c = next()) {
            if (c == '<') {
                Tag tag = tag();
                if (tag.isElement()) {
                    return rootOf(tag);
                }
            }
            piece.setLength(0);
        }
        throw broken(1, "no XML: the file has no element", "fetch the file again");
    }

    private void read(Consumer<XmlRow> rows) throws IOException {
        for (int c = next(); c >= 0; c = next()) {
            if (c == '<') {
                step(tag(), rows);
            } else if (open.isEmpty() && !Character.isWhitespace(c) && c != BYTE_ORDER_MARK) {
                throw broken(line, "no XML: '%c' stands outside of all elements".formatted(c), "fetch the file again");
            }
            if (rowDepth < 0) {
                piece.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            Open last = open.peek();
            throw broken(
                    line,
                    "the file ends inside <%s>, which begins in line %d".formatted(last.name(), last.line()),
                    "it is cut off; fetch it again");
        }
    }

    private XmlRow rootOf(Tag tag) {
        String written = piece.toString();
        RowPassage passage = RowPassage.of(tag.at(), tag.line(), written);
        String alone = tag.kind() == Kind.ALONE ? written : written.substring(0, written.length() - 1) + "/>";
        return new XmlRow(passage, XmlRowParser.parse(text, tag.line(), alone, faults));
    }

    private void step(Tag tag, Consumer<XmlRow> rows) {
        switch (tag.kind()) {
            case START, ALONE -> {
                if (rowDepth < 0 && names.contains(tag.name())) {
                    rowDepth = open.size();
                    start = new Open(tag.name(), tag.line(), tag.at());
                }
                if (open.size() == DEEPEST) {
                    throw broken(tag.line(), "elements more than %d deep".formatted(DEEPEST), "fetch the file again");
                }
                if (tag.kind() == Kind.START) {
                    open.push(new Open(tag.name(), tag.line(), tag.at()));
                }
            }
            case END -> close(tag);
            case OTHER -> {}
        }
        if (rowDepth >= 0 && rowDepth == open.size()) {
            rows.accept(new XmlRow(
                    RowPassage.of(start.at(), start.line(), piece),
                    XmlRowParser.parse(text, start.line(), piece.toString(), faults)));
            rowDepth = -1;
            text.stopAtMany(start.line(), faults);
        }
    }

    private void close(Tag tag) {
        Open last = open.poll();
        if (last == null || !last.name().equals(tag.name())) {
            throw broken(
                    tag.line(),
                    "</%s> closes %s"
                            .formatted(
                                    tag.name(),
                                    last == null
                                            ? "what nothing opens"
                                            : "<%s>, which begins in line %d".formatted(last.name(), last.line())),
                    "fetch the file again");
        }
    }

    /** Reads on from a {@code <} to the end of what it begins. */
    private Tag tag() throws IOException {
        int at = position - 1;
        int begun = line;
        int from = piece.length();
        int c = needed(begun);
        if (c == '!') {
            declaration(begun, from);
            return new Tag(Kind.OTHER, "", begun, at);
        }
        if (c == '?') {
            through("?>", begun);
            checkEncoding(piece.substring(from), begun);
            return new Tag(Kind.OTHER, "", begun, at);
        }
        int quote = 0;
        for (; c != '>' || quote != 0; c = needed(begun)) {
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return Tag.of(piece.substring(from), begun, at);
    }

    private void declaration(int begun, int from) throws IOException {
        needed(begun);
        needed(begun);
        if (piece.substring(from).equals("!--")) {
            through("-->", begun);
        } else if (piece.substring(from).equals("![C")) {
            through("]]>", begun);
        } else {
            throw broken(
                    begun,
                    "a DOCTYPE, through which a file can name other files or grow without bound",
                    "fetch the list from its publisher again; the true one has none");
        }
    }

    private void checkEncoding(String instruction, int begun) {
        Matcher encoding = ENCODING.matcher(instruction);
        if (encoding.matches() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            throw broken(
                    begun,
                    "the file says that it is in %s, and passages are counted in UTF-8".formatted(encoding.group(1)),
                    "save the file as UTF-8, and let its first line say so");
        }
    }

    private void through(String end, int begun) throws IOException {
        while (piece.length() < end.length()
                || !piece.substring(piece.length() - end.length()).equals(end)) {
            needed(begun);
        }
    }

    private int needed(int begun) throws IOException {
        int c = next();
        if (c < 0) {
            throw broken(
                    line,
                    "the file ends inside a tag that begins in line %d".formatted(begun),
                    "it is cut off; fetch it again");
        }
        return c;
    }

    private int next() throws IOException {
        int c = in.read();
        if (c >= 0) {
            position += Character.isLowSurrogate((char) c) ? 0 : 1;
            line += c == '\n' ? 1 : 0;
            piece.append((char) c);
            if (piece.length() > MOST_CHARACTERS) {
                throw broken(
                        rowDepth < 0 ? line : start.line(),
                        "a row or tag of more than %,d characters".formatted(MOST_CHARACTERS),
                        "look for a quote or an element that is never closed");
            }
        }
        return c;
    }

    private BrokenList broken(int where, String problem, String remedy) {
        faults.add(text.spot(where), problem, remedy);
        return new BrokenList();
    }

    /** An element that is not closed yet. */
    private record Open(String name, int line, int at) {}

    /** What a piece between angle brackets is. */
    private enum Kind {
        START,
        END,
        ALONE,
        OTHER
    }

    /** A piece between angle brackets, with its place. */
    private record Tag(Kind kind, String name, int line, int at) {
        /** The tag whose text, without its opening bracket, is given. */
        static Tag of(String written, int line, int at) {
            boolean isEnd = written.startsWith("/");
            Kind kind = isEnd ? Kind.END : written.endsWith("/>") ? Kind.ALONE : Kind.START;
            String name = written.substring(isEnd ? 1 : 0).split("[\\s/>]", 2)[0];
            return new Tag(kind, name, line, at);
        }

        boolean isElement() {
            return kind == Kind.START || kind == Kind.ALONE;
        }
    }
}
