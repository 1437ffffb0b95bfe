package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import org.corvee.query.Format;
import org.corvee.web.Handler;
import org.corvee.web.Negotiation;
import org.corvee.web.Reply;

/**
 * Leads from a thing to what is said of it: a thing in the world is no document, so its address answers
 * <a href="https://www.w3.org/TR/cooluris/#r303gendocument">303</a>.
 */
public record IdHandler(Addresses addresses) implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        Addresses.Address address = Addresses.Address.of(request);
        return addresses.ask(request, descriptions -> reply(request, address, descriptions));
    }

    private Reply reply(HttpServletRequest request, Addresses.Address address, Descriptions descriptions) {
        Negotiation client = Negotiation.of(request);
        Descriptions.ResourceState state = descriptions.state(addresses.iri(address));
        boolean asksForPage = address.extension().isEmpty() && client.prefersPage(Format.AnswerKind.TRIPLES);
        if (state instanceof Descriptions.ResourceState.Absent
                || state instanceof Descriptions.ResourceState.Vanished && asksForPage) {
            throw Addresses.absent(address, descriptions);
        }
        if (state instanceof Descriptions.ResourceState.Retracted retracted && asksForPage) {
            throw Addresses.retracted(address, retracted);
        }
        return Reply.redirect(303, target(address, client)).with("Vary", "Accept");
    }

    /** The page, the data in the format that is named or liked best, or the data whose own negotiation then refuses. */
    private static String target(Addresses.Address address, Negotiation client) {
        if (address.extension().isEmpty() && client.prefersPage(Format.AnswerKind.TRIPLES)) {
            return "/doc/" + address.name();
        }
        return address.format()
                .or(() -> client.ranked(Format.AnswerKind.TRIPLES).stream().findFirst())
                .map(format -> "/data/%s.%s".formatted(address.name(), format.extension()))
                .orElse("/data/" + address.name());
    }
}
