package org.corvee.web.find;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.corvee.model.Json;
import org.corvee.page.Link;
import org.corvee.page.SearchPage;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.TextIndex;
import org.corvee.search.Hit;
import org.corvee.search.Search;
import org.corvee.search.SearchAnswer;
import org.corvee.search.SearchJson;
import org.corvee.search.SearchKind;
import org.corvee.search.SearchRequest;
import org.corvee.web.Handler;
import org.corvee.web.Negotiation;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;

/** The search: its page, and what programs and browsers read. */
public final class SearchHandlers {
    private static final String JSON = "application/json";
    private static final int SUGGESTED = 10;
    private final TextIndex questions;
    private final ShortNames names;
    private final Sites sites;

    public SearchHandlers(Library library, ShortNames names, Sites sites) {
        this.questions = Search.questions(library);
        this.names = names;
        this.sites = sites;
    }

    /** The search, as the client likes to read it. */
    public Reply search(HttpServletRequest request) {
        Negotiation client = Negotiation.of(request);
        return client.names(JSON) && client.readsJson() ? json(request) : page(request);
    }

    private Reply page(HttpServletRequest request) {
        SearchAnswer answer = answer(request);
        SearchPage page = new SearchPage(
                sites.of(request),
                new SearchPage.Asked(
                        answer.request().text(),
                        answer.request().only().map(SearchKind::key).orElse(""),
                        answer.request().page()),
                new SearchGroups(SiteNames.plain(names)).of(answer),
                answer.near());
        return Reply.html(200, page.document());
    }

    private SearchAnswer answer(HttpServletRequest request) {
        try {
            return search(Sites.needed(request))
                    .answer(SearchRequest.read(
                            parameter(request, "q"), parameter(request, "kind"), parameter(request, "page")));
        } catch (SearchRequest.BadSearch bad) {
            throw new Refused(400, String.valueOf(bad.getMessage()));
        }
    }

    private Search search(ServedBuild build) {
        return build.search().with(questions);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** What is found, for programs. */
    public Reply json(HttpServletRequest request) {
        return new Reply(200, JSON, new SearchJson(answer(request)).text());
    }

    /** What somebody may mean who has not finished writing. */
    public Reply suggestions(HttpServletRequest request) {
        try {
            String text = SearchRequest.of(parameter(request, "q")).text();
            List<String> names = search(Sites.needed(request)).suggestions(text, SUGGESTED);
            return new Reply(200, "application/x-suggestions+json", SearchJson.suggestions(text, names));
        } catch (SearchRequest.BadSearch bad) {
            throw new Refused(400, String.valueOf(bad.getMessage()));
        }
    }

    /**
     * The things that somebody may mean who has not finished writing, for the fields of our pages: with {@code type=place}
     * those of one type alone.
     */
    public Reply names(HttpServletRequest request) {
        try {
            String text = SearchRequest.of(parameter(request, "q")).text();
            String start = names.base() + "id/" + parameter(request, "type");
            SiteNames site = SiteNames.plain(names);
            List<JsonElement> found =
                    search(Sites.needed(request))
                            .begun(text, SUGGESTED, named -> named.iri().startsWith(start))
                            .stream()
                            .<JsonElement>map(hit -> suggestion(hit, site))
                            .toList();
            return new Reply(200, JSON, Json.visible(Json.list(found)) + "\n");
        } catch (SearchRequest.BadSearch bad) {
            throw new Refused(400, String.valueOf(bad.getMessage()));
        }
    }

    private JsonObject suggestion(Hit.NamedHit hit, SiteNames site) {
        Term.Iri iri = new Term.Iri(hit.match().named().iri());
        String label = hit.match().named().label();
        String name = hit.match().name().text();
        JsonObject one = Json.object("id", names.brief(iri), "label", label, "kind", hit.kind());
        one.addProperty("alias", name.equals(label) ? "" : name);
        one.addProperty("claims", hit.claims());
        one.addProperty("address", site.link(iri).map(Link::value).orElse(""));
        return one;
    }

    /** For browsers that keep a list of search fields: <a href="https://github.com/dewitt/opensearch">OpenSearch</a>. */
    public Reply description(HttpServletRequest request) {
        String origin = sites.of(request).origin();
        StringBuilder urls = new StringBuilder();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("text/html", "/search");
        addresses.put(JSON, "/search.json");
        addresses.put("application/x-suggestions+json", "/suggest");
        addresses.forEach((type, path) ->
                urls.append("  <Url type=\"%s\" template=\"%s%s?q={searchTerms}\"/>\n".formatted(type, origin, path)));
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>Corvée</ShortName>
                  <Description>Things, documents, claims and questions about North Korea's overseas labour.</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                %s</OpenSearchDescription>
                """
                        .formatted(urls);
        return new Reply(200, "application/opensearchdescription+xml", xml);
    }

    /** The script that completes the field of the search. */
    public static Handler script() {
        Reply script = new Reply(200, "text/javascript", text());
        return request -> script;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(SearchHandlers.class.getResourceAsStream("search.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
