package org.corvee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * An answer: a status, what it says in headers, and a body whose length is known before it goes out.
 *
 * @param type media type without charset; text is UTF-8
 * @param headers what it says besides
 */
public record Reply(int status, String type, Content body, Map<String, String> headers) {
    /** The headers of which an answer may have several. */
    private static final Set<String> LISTS = Set.of("Link", "Vary");

    /** Shorter texts gain nothing. */
    private static final int WORTH_PACKING = 256;

    /** Longer texts are packed at the best speed, since nobody looks at a clock meanwhile. */
    private static final int LONG = 1 << 20;

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** What goes out after the headers. */
    public sealed interface Content {
        /** In bytes; -1 when it is not known. */
        long length();

        /** What the header says of the type. */
        String describe(String type);

        void writeTo(OutputStream out) throws IOException;

        /** The same to read, piece by piece. */
        InputStream open() throws IOException;

        /** How much memory it takes while it is not read, in bytes. */
        long kept();
    }

    /**
     * What is whole in memory.
     *
     * @param bytes of a text, those of UTF-8
     * @param charset what the media type says of them: nothing when they are no text
     */
    private record BytesContent(byte[] bytes, String charset) implements Content {
        /** How the media type of a text says that it is UTF-8. */
        static final String UTF_8 = ";charset=utf-8";

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public String describe(String type) {
            return type + charset;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long kept() {
            return bytes.length;
        }
    }

    /** Text of which only the type is known. */
    private record UnwrittenContent() implements Content {
        @Override
        public long length() {
            return -1;
        }

        @Override
        public String describe(String type) {
            return type + BytesContent.UTF_8;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            // Goes out at once: the server would say of an answer that ends here that it is empty.
            out.flush();
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }

        @Override
        public long kept() {
            return 0;
        }
    }

    /**
     * A file that is no text.
     *
     * @param from the byte that it begins with
     */
    private record FileContent(Path file, long from, long length) implements Content {
        @Override
        public String describe(String type) {
            return type;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = open()) {
                in.transferTo(out);
            }
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(from);
            return in;
        }

        @Override
        public long kept() {
            return 0;
        }
    }

    /**
     * A file that goes when it has been read.
     *
     * @param charset as of {@link BytesContent}
     */
    private record PassingContent(Path file, long length, String charset) implements Content {
        @Override
        public String describe(String type) {
            return type + charset;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = open()) {
                in.transferTo(out);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        }

        @Override
        public long kept() {
            return 0;
        }
    }

    /** An answer that says nothing besides. */
    public Reply(int status, String type, String text) {
        this(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of text that is encoded already. */
    public Reply(int status, String type, byte[] utf8) {
        this(status, type, new BytesContent(utf8, BytesContent.UTF_8), Map.of());
    }

    /** What is no text. */
    public static Reply bytes(String type, byte[] bytes) {
        return new Reply(200, type, new BytesContent(bytes, ""), Map.of());
    }

    /** A file, of a length that is known. */
    public static Reply file(String type, Path file, long length) {
        return new Reply(200, type, new FileContent(file, 0, length), Map.of());
    }

    /** The end of a file, from a byte on (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7">RFC 9110, 15.3.7</a>). */
    public static Reply file(String type, Path file, long from, long length) {
        return new Reply(206, type, new FileContent(file, from, length - from), Map.of())
                .with("Content-Range", "bytes %d-%d/%d".formatted(from, length - 1, length));
    }

    /** A text in a file that is there for this answer alone, and goes with it. */
    public static Reply passing(String type, Path file) {
        return passing(type, file, BytesContent.UTF_8);
    }

    /** The same of what is no text. */
    public static Reply passingBytes(String type, Path file) {
        return passing(type, file, "");
    }

    private static Reply passing(String type, Path file, String charset) {
        try {
            return new Reply(200, type, new PassingContent(file, Files.size(file), charset), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of plain text. */
    public static Reply text(int status, String line) {
        return new Reply(status, "text/plain", line + "\n");
    }

    /** A page. */
    public static Reply html(int status, String document) {
        return new Reply(status, "text/html", document);
    }

    /** Leads on to another address of ours, by {@code Location}. */
    public static Reply redirect(int status, String address) {
        return text(status, "see " + address).with("Location", address);
    }

    /** Says that the client has the bytes already. */
    public static Reply notModified(EntityTag tag) {
        return text(304, "").with(tag);
    }

    /** Says of a HEAD what the answer is, and not how long, which only asking would tell. */
    public static Reply unwritten(String type) {
        return new Reply(200, type, new UnwrittenContent(), Map.of());
    }

    /** The same answer, to be kept under a name rather than shown. */
    public Reply named(String file) {
        return with("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
    }

    /** The same answer under a tag. */
    public Reply with(EntityTag tag) {
        return with(EntityTag.HEADER, tag.value());
    }

    /** The same answer with a header more. */
    public Reply with(String header, String value) {
        return with(Map.of(header, value));
    }

    /** The same answer with some headers more. */
    public Reply with(Map<String, String> said) {
        Map<String, String> more = new TreeMap<>(headers);
        more.putAll(said);
        return new Reply(status, type, body, more);
    }

    /** The same answer with its text packed by gzip, where that makes it shorter. */
    Reply packed() {
        if (!(body instanceof BytesContent text) || text.charset().isEmpty() || text.length() < WORTH_PACKING) {
            return this;
        }
        byte[] packed = gzip(text.bytes());
        return packed.length >= text.length()
                ? this
                : new Reply(status, type, new BytesContent(packed, text.charset()), headers)
                        .with("Content-Encoding", "gzip");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GzipOutput out = new GzipOutput(packed)) {
            if (bytes.length > LONG) {
                out.hurry();
            }
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Packs well, or fast. */
    private static final class GzipOutput extends GZIPOutputStream {
        GzipOutput(OutputStream out) throws IOException {
            super(out);
        }

        void hurry() {
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Whether nobody may keep it, since it is another the next time. */
    boolean isNewEachTime() {
        return headers.getOrDefault("Cache-Control", "").contains("no-store");
    }

    /** Whether its body is in memory. */
    boolean isWhole() {
        return body instanceof BytesContent;
    }

    /** The body of an answer that {@link #isWhole}, to be sent and not to be changed. */
    ByteBuffer buffer() {
        return body instanceof BytesContent whole ? ByteBuffer.wrap(whole.bytes()) : ByteBuffer.wrap(bytes());
    }

    /** What the header says of the body. */
    String contentType() {
        return body.describe(type);
    }

    /** The body, of an answer that is whole in memory. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The tag of its bytes, where it has one. */
    Optional<EntityTag> tag() {
        return Optional.ofNullable(headers.get(EntityTag.HEADER)).map(EntityTag::new);
    }

    /** Sends it off; the server leaves the body of a HEAD out. */
    public void send(HttpServletResponse response) throws IOException {
        begin(response);
        if (status != 304) {
            body.writeTo(response.getOutputStream());
        }
    }

    /** Says what it says besides, to who sets a header and who adds one. */
    void tell(BiConsumer<String, String> set, BiConsumer<String, String> add) {
        headers.forEach((header, value) -> (LISTS.contains(header) ? add : set).accept(header, value));
    }

    /** Says all but the body. */
    void begin(HttpServletResponse response) {
        response.setStatus(status);
        tell(response::setHeader, response::addHeader);
        if (status != 304) {
            response.setContentType(contentType());
            if (body.length() >= 0) {
                response.setContentLengthLong(body.length());
            }
        }
    }
}
