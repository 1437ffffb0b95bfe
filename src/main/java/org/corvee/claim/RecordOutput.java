package org.corvee.claim;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as bytes, by their components; {@link RecordInput} makes the same records of them.
 *
 * <p>Short texts, and records of nothing but such, are written once and named by their number afterwards.
 */
final class RecordOutput {
    private final DataOutputStream out;
    private final Map<Object, Integer> known = new HashMap<>();
    private final Map<Class<?>, Integer> classes = new HashMap<>();

    RecordOutput(DataOutputStream out) {
        this.out = out;
    }

    void write(@Nullable Object value) throws IOException {
        if (value == null) {
            tag(RecordTag.NULL);
        } else if (RecordTag.isShared(value)) {
            writeShared(value);
        } else {
            writeNew(value);
        }
    }

    private void writeShared(Object value) throws IOException {
        Integer number = known.get(value);
        if (number != null) {
            tag(RecordTag.KNOWN);
            out.writeInt(number);
        } else {
            writeNew(value);
            if (known.size() < RecordTag.MOST_KNOWN) {
                known.put(value, known.size());
            }
        }
    }

    private void writeNew(Object value) throws IOException {
        if (value instanceof String text) {
            tag(RecordTag.TEXT);
            text(text);
        } else if (value instanceof Integer count) {
            tag(RecordTag.INT);
            out.writeInt(count);
        } else if (value instanceof Boolean flag) {
            tag(flag ? RecordTag.TRUE : RecordTag.FALSE);
        } else if (value instanceof BigDecimal number) {
            tag(RecordTag.DECIMAL);
            text(number.toString());
        } else if (value instanceof LocalDate day) {
            tag(RecordTag.DAY);
            out.writeLong(day.toEpochDay());
        } else if (value instanceof List<?> list) {
            tag(RecordTag.LIST);
            out.writeInt(list.size());
            for (Object member : list) {
                write(member);
            }
        } else if (value instanceof Enum<?> word) {
            tag(RecordTag.ENUM);
            type(word.getDeclaringClass());
            text(word.name());
        } else {
            tag(RecordTag.RECORD);
            type(value.getClass());
            for (Object component : RecordTag.Components.of(value.getClass()).of(value)) {
                write(component);
            }
        }
    }

    private void tag(RecordTag tag) throws IOException {
        out.writeByte(tag.ordinal());
    }

    private void type(Class<?> type) throws IOException {
        Integer number = classes.putIfAbsent(type, classes.size());
        out.writeInt(number == null ? classes.size() - 1 : number);
        if (number == null) {
            text(type.getName());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
