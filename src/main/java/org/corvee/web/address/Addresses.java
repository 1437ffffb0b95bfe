package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.corvee.model.NearWords;
import org.corvee.page.Site;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.query.Visible;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/**
 * What the makers of this package have in common: whom they ask, and what they say when nothing is there.
 *
 * @param names with the base of all IRIs, whatever the server's own origin is
 */
public record Addresses(Library library, ShortNames names, QueryBounds bounds, Sites sites) {
    /** Gives the answer of a build, asked inside one transaction; without a build, an apology. */
    Reply ask(HttpServletRequest request, Function<Descriptions, Reply> answer) {
        return Sites.build(request)
                .map(build -> build.read(() -> answer.apply(descriptions(build))))
                .orElseGet(() -> apologise(request, 503, "Nothing is here yet", "the store has no build"));
    }

    private Descriptions descriptions(ServedBuild build) {
        return Descriptions.of(library, names, build.endpoint(bounds));
    }

    /** The IRI of what an address names. */
    String iri(Address address) {
        return names.base() + "id/" + address.name();
    }

    Reply absent(HttpServletRequest request, Address address, Descriptions descriptions) {
        List<String> ids = descriptions.ids();
        List<String> alike =
                ids.stream().filter(id -> id.startsWith(address.type() + "/")).toList();
        NearWords near = NearWords.of(address.name(), alike.isEmpty() ? ids : alike);
        return apologise(
                request,
                404,
                "Nothing is known of '%s'".formatted(Visible.line(address.name())),
                near.remedy("an id is a type and a name, such as place/vladivostok; /sparql lists what there is"));
    }

    Reply retracted(HttpServletRequest request, Address address, ResourceState.Retracted retracted) {
        return apologise(
                request,
                410,
                "Retracted",
                "%s was retracted on %s; /data/%s.ttl says what remains to be said"
                        .formatted(address.name(), retracted.day(), address.name()));
    }

    Reply apologise(HttpServletRequest request, int status, String title, String detail) {
        Site site = sites.of(request);
        return new Apology(status, title, detail).to(Accepted.by(request), site);
    }
}
