package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import org.corvee.query.Format;
import org.corvee.web.Handler;
import org.corvee.web.Reply;

/** The context of our JSON-LD as a document, for who writes more of it. */
public record ContextHandler(Addresses addresses) implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        return addresses.ask(
                request,
                descriptions -> new Reply(
                        200,
                        Format.JSONLD.mediaType(),
                        new RdfText(descriptions).context().document()));
    }
}
