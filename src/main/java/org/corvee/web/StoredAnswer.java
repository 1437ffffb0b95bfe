package org.corvee.web;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that can go out as it is, again and again.
 *
 * @param head its headers, all of them
 * @param bare its headers but for those of the body, for who has that
 */
record StoredAnswer(Reply reply, HttpFields head, HttpFields bare) {
    private static final int PIECE = 64 * 1024;

    /** What one takes besides its body and its headers, about. */
    private static final int OVERHEAD = 1_000;

    /** The answer of a reply. */
    static StoredAnswer of(Reply reply, KnownHosts hosts) {
        HttpFields.Mutable head = HttpFields.build();
        Guard.harden(hosts, head::put, head::add);
        reply.tell(head::put, head::add);
        HttpFields bare =
                HttpFields.build(head).remove(HttpHeader.CONTENT_ENCODING).asImmutable();
        head.put(HttpHeader.CONTENT_TYPE, reply.contentType());
        head.put(HttpHeader.CONTENT_LENGTH, reply.body().length());
        return new StoredAnswer(reply, head.asImmutable(), bare);
    }

    /** How much memory it takes, about, in bytes. */
    int size() {
        int said =
                head.stream().mapToInt(field -> 2 * field.toString().length()).sum();
        return Math.toIntExact(reply.body().length() + 2L * said + OVERHEAD);
    }

    /**
     * Sends it off, with no thread that waits for the reader.
     *
     * @param hasBody not for a HEAD
     */
    void send(boolean hasBody, Response response, Callback callback) {
        response.setStatus(reply.status());
        response.getHeaders().add(head);
        ByteBuffer body = hasBody ? reply.buffer() : BufferUtil.EMPTY_BUFFER;
        if (body.remaining() <= PIECE) {
            response.write(true, body, callback);
        } else {
            Content.copy(Content.Source.from(pieces(body)), response, callback);
        }
    }

    /** In pieces, since the system copies whatever it is given at once. */
    private static ByteBuffer[] pieces(ByteBuffer body) {
        return Stream.iterate(0, start -> start < body.limit(), start -> start + PIECE)
                .map(start -> body.slice(start, Math.min(PIECE, body.limit() - start)))
                .toArray(ByteBuffer[]::new);
    }

    /** Says that the client has it. */
    void sendNotModified(Response response, Callback callback) {
        response.setStatus(304);
        response.getHeaders().add(bare);
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }
}
