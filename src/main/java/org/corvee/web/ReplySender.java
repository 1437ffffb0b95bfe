package org.corvee.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends answers off: small ones at once, and large ones as their readers take them, with no thread that waits for a
 * reader and no more in memory than a share of it.
 */
final class ReplySender {
    private static final Logger LOG = LoggerFactory.getLogger(ReplySender.class);

    /** What the server's own buffer takes is small. */
    private static final int SMALL = CorveeServer.OUTPUT_BUFFER;

    private static final ProblemDetail CROWDED = ProblemDetail.of(
                    503, "too many answers are waiting to be read; try again in 5 s")
            .saying("Retry-After", "5");

    private final Sites sites;
    private final long most;
    private final AtomicLong unread = new AtomicLong();

    /**
     * @param sites for the page that says that an answer is not sent
     * @param most how much of answers that are not read yet is kept in memory, in bytes
     */
    ReplySender(Sites sites, long most) {
        this.sites = sites;
        this.most = most;
    }

    /** Sends an answer; a large one goes on when this is done. */
    void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean hasBody = (reply.status() == 200 || reply.status() == 206)
                && !request.getMethod().equals("HEAD");
        if (!hasBody || reply.body().length() <= SMALL) {
            reply.send(response);
            return;
        }
        long kept = reply.body().kept();
        if (unread.addAndGet(kept) > most) {
            unread.addAndGet(-kept);
            CROWDED.reply(Negotiation.of(request), sites.of(request)).send(response);
            return;
        }
        begin(reply, kept, request, response);
    }

    private void begin(Reply reply, long kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        InputStream body;
        try {
            body = reply.body().open();
        } catch (IOException gone) {
            unread.addAndGet(-kept);
            throw gone;
        }
        reply.begin(response);
        AsyncContext async = request.startAsync();
        // A reader who takes nothing for long is cut off by the connection's own clock.
        async.setTimeout(0);
        response.getOutputStream().setWriteListener(new Pieces(body, kept, async, response.getOutputStream()));
    }

    /** Gives the next piece whenever the one before is gone. */
    private final class Pieces implements WriteListener {
        private final byte[] piece = new byte[SMALL];
        private final InputStream body;
        private final long kept;
        private final AsyncContext async;
        private final ServletOutputStream out;

        Pieces(InputStream body, long kept, AsyncContext async, ServletOutputStream out) {
            this.body = body;
            this.kept = kept;
            this.async = async;
            this.out = out;
        }

        @Override
        public void onWritePossible() throws IOException {
            while (out.isReady()) {
                int read = body.read(piece);
                if (read < 0) {
                    end();
                    return;
                }
                out.write(piece, 0, read);
            }
        }

        @Override
        public void onError(Throwable gone) {
            LOG.debug("a client left before the end of its answer", gone);
            end();
        }

        private void end() {
            unread.addAndGet(-kept);
            try {
                body.close();
            } catch (IOException e) {
                LOG.debug("a file does not close", e);
            }
            async.complete();
        }
    }
}
