package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client still waits for its answer; one that has closed its side of the connection is taken for gone.
 *
 * <p>The server reads nothing of a connection while it computes, so that it would not notice.
 *
 * @param channel the connection; null for one that cannot be looked at, which is taken to be there
 */
public record Presence(@Nullable SocketChannel channel) {
    /** Somebody who never goes. */
    public static final Presence LASTING = new Presence(null);

    static Presence of(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                                .getConnectionMetaData()
                                .getConnection()
                                .getEndPoint()
                        instanceof SocketChannelEndPoint end
                ? new Presence(end.getChannel())
                : LASTING;
    }

    /** Whether there is something to be read, and it is the end. */
    public boolean isGone() {
        if (channel == null) {
            return false;
        }
        try (Selector look = Selector.open()) {
            channel.register(look, SelectionKey.OP_READ);
            return look.selectNow() > 0 && channel.socket().getInputStream().available() == 0;
        } catch (IOException closed) {
            return true;
        }
    }
}
