package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Link;
import org.corvee.query.Format;
import org.corvee.web.Handler;
import org.corvee.web.Negotiation;
import org.corvee.web.Reply;

/** What is said of a thing, with the evidence, as RDF. */
public record DataHandler(Addresses addresses) implements Handler {
    private static final String AFTER = "after";

    @Override
    public Reply reply(HttpServletRequest request) {
        Addresses.Address address = Addresses.Address.of(request);
        List<Format> formats = address.format().map(List::of).orElseGet(() -> Negotiation.of(request)
                .ranked(Format.AnswerKind.TRIPLES));
        if (formats.isEmpty()) {
            throw Addresses.unacceptable();
        }
        return addresses.ask(request, found -> reply(request, address, formats, found));
    }

    /** In the first of these formats that can say it. */
    private Reply reply(
            HttpServletRequest request, Addresses.Address address, List<Format> formats, Descriptions found) {
        try {
            return reply(request, address, formats.get(0), found);
        } catch (Format.NotExpressible cannot) {
            if (formats.size() == 1) {
                throw cannot;
            }
            return reply(request, address, formats.subList(1, formats.size()), found);
        }
    }

    private Reply reply(
            HttpServletRequest request, Addresses.Address address, Format format, Descriptions descriptions) {
        String iri = addresses.iri(address);
        Descriptions.ResourceState state = descriptions.state(iri);
        if (state instanceof Descriptions.ResourceState.Absent) {
            throw Addresses.absent(address, descriptions);
        }
        boolean gone = !(state instanceof Descriptions.ResourceState.Present);
        String after = Optional.ofNullable(request.getParameter(AFTER)).orElse("");
        Descriptions.DescriptionGraph description = gone
                ? descriptions.tombstone(iri, state)
                : descriptions.description(iri, after.isEmpty() ? "" : claim(after));
        Optional<String> next = Optional.of(description.last())
                .filter(last -> !last.isEmpty())
                .map(last -> next(address, format, last));
        String document = base() + "data/" + address.name();
        description.signed(base(), document);
        next.ifPresent(path -> description.continued(document, base() + path.substring(1)));
        Reply reply =
                written(Negotiation.of(request), format, description, new RdfText(descriptions), gone ? 410 : 200);
        return next.map(path -> reply.with("Link", "<%s>; rel=\"next\"".formatted(path)))
                .orElse(reply);
    }

    private static Reply written(
            Negotiation client, Format format, Descriptions.DescriptionGraph description, RdfText text, int status) {
        Reply reply = client.wantsReifiers(format)
                ? new Reply(status, format.mediaType() + ";version=1.2", text.writeReified(description.graph(), format))
                : new Reply(status, format.mediaType(), text.write(description.graph(), format));
        return reply.with("Vary", "Accept");
    }

    private String next(Addresses.Address address, Format format, String last) {
        String claim = last.substring((base() + "id/claim/").length());
        return Link.ours("/data/%s.%s".formatted(address.name(), format.extension()), Map.of(AFTER, claim))
                .value();
    }

    private String claim(String slug) {
        return base() + "id/claim/" + slug;
    }

    private String base() {
        return addresses.names().base();
    }
}
