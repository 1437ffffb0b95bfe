package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Link;
import org.corvee.web.Handler;
import org.corvee.web.Reply;

/** What is said of a thing, with the evidence, as RDF. */
public record DataHandler(Addresses addresses) implements Handler {
    private static final String AFTER = "after";

    @Override
    public Reply reply(HttpServletRequest request) {
        Address address = Address.of(request);
        Accepted accepted = Accepted.by(request);
        return address.syntax()
                .or(accepted::syntax)
                .map(syntax -> addresses.ask(request, found -> reply(request, address, syntax, found)))
                .orElseGet(() -> addresses.apologise(
                        request, 406, "No description of these types", "there are " + Syntax.mediaTypes()));
    }

    private Reply reply(HttpServletRequest request, Address address, Syntax syntax, Descriptions descriptions) {
        String iri = addresses.iri(address);
        ResourceState state = descriptions.state(iri);
        if (state instanceof ResourceState.Absent) {
            return addresses.absent(request, address, descriptions);
        }
        boolean gone = state instanceof ResourceState.Retracted;
        String after = Optional.ofNullable(request.getParameter(AFTER)).orElse("");
        Description description =
                gone ? descriptions.tombstone(iri) : descriptions.description(iri, after.isEmpty() ? "" : claim(after));
        Optional<String> next = Optional.of(description.last())
                .filter(last -> !last.isEmpty())
                .map(last -> next(address, syntax, last));
        String document = base() + "data/" + address.name();
        description.signed(base(), document);
        next.ifPresent(path -> description.continued(document, base() + path.substring(1)));
        Reply reply = written(Accepted.by(request), syntax, description, new RdfText(descriptions), gone ? 410 : 200);
        return next.map(path -> reply.with("Link", "<%s>; rel=\"next\"".formatted(path)))
                .orElse(reply);
    }

    private static Reply written(Accepted accepted, Syntax syntax, Description description, RdfText text, int status) {
        Reply reply = accepted.wantsReifiers(syntax)
                ? new Reply(status, syntax.mediaType() + ";version=1.2", text.writeReified(description.graph(), syntax))
                : new Reply(status, syntax.mediaType(), text.write(description.graph(), syntax));
        return reply.with("Vary", "Accept");
    }

    private String next(Address address, Syntax syntax, String last) {
        String claim = last.substring((base() + "id/claim/").length());
        return Link.ours("/data/%s.%s".formatted(address.name(), syntax.extension()), Map.of(AFTER, claim))
                .value();
    }

    private String claim(String slug) {
        return base() + "id/claim/" + slug;
    }

    private String base() {
        return addresses.names().base();
    }
}
