package org.corvee.claim;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Records of ours as bytes, for those who read one folder of data together; all of them run one version of the program. */
public final class RecordBytes {
    private RecordBytes() {}

    /** The bytes of a record of texts, numbers, days, lists and other such records. */
    public static byte[] of(Object found) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new RecordOutput(new DataOutputStream(bytes)).write(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The record of that type that the bytes are. */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return new RecordInput(new DataInputStream(new ByteArrayInputStream(bytes))).read(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
