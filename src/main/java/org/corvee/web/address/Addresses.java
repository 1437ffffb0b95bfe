package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.query.Format;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.Tombstones;

/**
 * What the handlers of this package have in common: whom they ask, and what they say when nothing is there.
 *
 * @param names with the base of all IRIs, whatever the server's own origin is
 */
public record Addresses(Library library, ShortNames names, QueryBounds bounds, Sites sites) {
    /** Gives the answer of a build, asked inside one transaction. */
    Reply ask(HttpServletRequest request, Function<Descriptions, Reply> answer) {
        ServedBuild build = Sites.needed(request);
        return build.read(() -> answer.apply(descriptions(build)));
    }

    private Descriptions descriptions(ServedBuild build) {
        return new Descriptions(library, names, build.endpoint(bounds), build.claims(), new Tombstones(build, names));
    }

    /** The context of our JSON-LD as a document, for who writes more of it. */
    public Reply context(HttpServletRequest request) {
        return ask(
                request,
                descriptions -> new Reply(
                        200,
                        Format.JSONLD.mediaType(),
                        new RdfText(descriptions).context().document()));
    }

    /** The IRI of what an address names. */
    String iri(Address address) {
        return names.base() + "id/" + address.name();
    }

    /** Nothing is known of what an address names. */
    static Refused absent(Address address, Descriptions descriptions) {
        Optional<Refused> gone = descriptions.tombstones().refusal(address.name());
        if (gone.isPresent()) {
            return gone.get();
        }
        List<String> ids = descriptions.ids();
        List<String> alike =
                ids.stream().filter(id -> id.startsWith(address.type() + "/")).toList();
        NearWords near = NearWords.of(address.name(), alike.isEmpty() ? ids : alike);
        return new Refused(
                404,
                "Nothing is known about '%s'; %s"
                        .formatted(
                                EscapedText.line(address.name()),
                                near.remedy("an id is a type and a name, such as place/vladivostok;"
                                        + " /sparql lists what there is")));
    }

    /** What was there is taken back. */
    static Refused retracted(Address address, Descriptions.ResourceState.Retracted retracted) {
        return new Refused(
                410,
                "%s was retracted on %s; /data/%s.ttl has its record"
                        .formatted(address.name(), retracted.day(), address.name()));
    }

    /** The client takes none of the formats that there are. */
    static Refused unacceptable() {
        return new Refused(
                406, "Not available in these types; available are " + Format.mediaTypes(Format.AnswerKind.TRIPLES));
    }

    /**
     * A thing as a path names it.
     *
     * @param name {@code type/slug}, written as in its IRI
     * @param extension or another name of a format, or empty
     */
    record Address(String name, String extension) {
        /** What the path says after its first step: {@code /data/place/vladivostok.ttl}. */
        static Address of(HttpServletRequest request) {
            String path = request.getRequestURI();
            String name = path.substring(Math.min(path.length(), path.indexOf('/', 1) + 1));
            int dot = name.lastIndexOf('.');
            return dot > name.lastIndexOf('/')
                            && Format.named(name.substring(dot + 1), Format.AnswerKind.TRIPLES)
                                    .isPresent()
                    ? new Address(name.substring(0, dot), name.substring(dot + 1))
                    : new Address(name, "");
        }

        Optional<Format> format() {
            return Format.named(extension, Format.AnswerKind.TRIPLES);
        }

        String type() {
            return name.substring(0, Math.max(0, name.indexOf('/')));
        }

        String slug() {
            return name.substring(name.indexOf('/') + 1);
        }
    }
}
