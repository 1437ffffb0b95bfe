package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import org.corvee.web.Handler;
import org.corvee.web.Reply;

/**
 * Leads from a thing to what is said of it: a thing in the world is no document, so its address answers
 * <a href="https://www.w3.org/TR/cooluris/#r303gendocument">303</a>.
 */
public record IdHandler(Addresses addresses) implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        Address address = Address.of(request);
        return addresses.ask(request, descriptions -> reply(request, address, descriptions));
    }

    private Reply reply(HttpServletRequest request, Address address, Descriptions descriptions) {
        ResourceState state = descriptions.state(addresses.iri(address));
        if (state instanceof ResourceState.Absent) {
            return addresses.absent(request, address, descriptions);
        }
        if (state instanceof ResourceState.Retracted retracted
                && address.extension().isEmpty()
                && Accepted.by(request).prefersPage()) {
            return addresses.retracted(request, address, retracted);
        }
        return Reply.redirect(303, target(address, Accepted.by(request))).with("Vary", "Accept");
    }

    /** The page, the data in the syntax that is named or liked best, or the data whose own negotiation then refuses. */
    private static String target(Address address, Accepted accepted) {
        if (address.extension().isEmpty() && accepted.prefersPage()) {
            return "/doc/" + address.name();
        }
        return address.syntax()
                .or(accepted::syntax)
                .map(syntax -> "/data/%s.%s".formatted(address.name(), syntax.extension()))
                .orElse("/data/" + address.name());
    }
}
