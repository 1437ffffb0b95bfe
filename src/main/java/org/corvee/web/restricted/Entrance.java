package org.corvee.web.restricted;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** How a request comes in without anybody on the way who reads it. */
public sealed interface Entrance {
    /**
     * By TLS of our own.
     *
     * @param keystore a PKCS #12 file with the key and its certificates
     * @param password of it
     */
    record Tls(Path keystore, String password) implements Entrance {}

    /**
     * By the TLS of a proxy.
     *
     * @param proxy its numeric address; nobody else is answered
     */
    record Proxy(InetAddress proxy) implements Entrance {}

    /** Whether a request has come in by it. */
    default boolean isTakenBy(Request request) {
        if (this instanceof Proxy behind) {
            HttpFields headers = request.getHeaders();
            return isFrom(behind.proxy(), Request.getRemoteAddr(request))
                    && List.of("https").equals(headers.getValuesList("X-Forwarded-Proto"));
        }
        return request.isSecure();
    }

    private static boolean isFrom(InetAddress proxy, String remote) {
        try {
            return InetAddress.getByName(remote).equals(proxy);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
