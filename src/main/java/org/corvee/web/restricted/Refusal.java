package org.corvee.web.restricted;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What everybody hears who is not let in, whatever they ask and why ever it is: a form for a token. */
final class Refusal {
    /** Where the form is sent. */
    static final String SESSION = "/session";

    private static final byte[] FORM =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Sign in</title></head>
            <body>
            <h1>Sign in</h1>
            <form method="post" action="%s">
            <p><label>Token <input type="password" name="token" autocomplete="off" required></label> <button>Sign in</button></p>
            </form>
            </body>
            </html>
            """
                    .formatted(SESSION)
                    .getBytes(StandardCharsets.UTF_8);

    private Refusal() {}

    /** Gives a refusal. */
    static void send(Response response, Callback callback) {
        response.setStatus(401);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("WWW-Authenticate", "Bearer");
        headers.put("Content-Type", "text/html;charset=utf-8");
        headers.put("Content-Length", FORM.length);
        harden(headers);
        response.write(true, ByteBuffer.wrap(FORM), callback);
    }

    /** Says to browsers and proxies what every answer of this server says that is none of a store's. */
    static void harden(HttpFields.Mutable headers) {
        headers.put("Cache-Control", "private, no-store");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
    }
}
