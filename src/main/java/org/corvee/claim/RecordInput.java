package org.corvee.claim;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordOutput} wrote. */
final class RecordInput {
    private static final String OURS = "org.corvee.";

    private final DataInputStream in;
    private final List<Object> known = new ArrayList<>();
    private final List<Class<?>> classes = new ArrayList<>();

    RecordInput(DataInputStream in) {
        this.in = in;
    }

    /**
     * The next value.
     *
     * @throws IOException if this is nothing that was written
     */
    @Nullable
    Object read() throws IOException {
        RecordTag tag = tag();
        if (tag == RecordTag.NULL) {
            return null;
        }
        if (tag == RecordTag.KNOWN) {
            return known.get(in.readInt());
        }
        Object value = readNew(tag);
        if (RecordTag.isShared(value) && known.size() < RecordTag.MOST_KNOWN) {
            known.add(value);
        }
        return value;
    }

    /** The next value, of a type that is known. */
    <T> T read(Class<T> type) throws IOException {
        Object value = read();
        if (!type.isInstance(value)) {
            throw new IOException("a %s was expected".formatted(type.getSimpleName()));
        }
        return type.cast(value);
    }

    /** The next value, a list of what is of one type. */
    <T> List<T> readList(Class<T> type) throws IOException {
        List<T> members = new ArrayList<>();
        for (Object member : read(List.class)) {
            members.add(type.cast(member));
        }
        return members;
    }

    private Object readNew(RecordTag tag) throws IOException {
        return switch (tag) {
            case TEXT -> text();
            case INT -> in.readInt();
            case TRUE -> true;
            case FALSE -> false;
            case DECIMAL -> new BigDecimal(text());
            case DAY -> LocalDate.ofEpochDay(in.readLong());
            case LIST -> list();
            case ENUM -> word();
            case RECORD -> record();
            case NULL, KNOWN -> throw new IOException(tag + " is no new value");
        };
    }

    private List<@Nullable Object> list() throws IOException {
        int size = in.readInt();
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read());
        }
        return Collections.unmodifiableList(list);
    }

    private Object word() throws IOException {
        Class<?> type = type();
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> ((Enum<?>) word).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(name + " is no word of " + type));
    }

    private Object record() throws IOException {
        RecordTag.Components components = RecordTag.Components.of(type());
        @Nullable Object[] values = new @Nullable Object[components.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        return components.make(values);
    }

    private RecordTag tag() throws IOException {
        int number = in.readByte();
        RecordTag[] tags = RecordTag.values();
        if (number < 0 || number >= tags.length) {
            throw new IOException(number + " is no kind of value");
        }
        return tags[number];
    }

    private Class<?> type() throws IOException {
        int number = in.readInt();
        if (number == classes.size()) {
            classes.add(ours(text()));
        }
        return classes.get(number);
    }

    private static Class<?> ours(String name) throws IOException {
        try {
            if (!name.startsWith(OURS)) {
                throw new IOException(name + " is no class of ours");
            }
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IOException(name + " is no class any more", e);
        }
    }

    private String text() throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a text ends too early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
