package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.corvee.page.SearchPage;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.query.name.TextIndex;
import org.corvee.web.Handler;
import org.corvee.web.Negotiation;
import org.corvee.web.Reply;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;

/** The search: its page, and what programs and browsers read. */
public final class SearchHandlers {
    private static final String JSON = "application/json";
    private final SearchIndex.SearchIndexes finders;
    private final TextIndex questions;
    private final ShortNames names;
    private final Sites sites;

    public SearchHandlers(SearchIndex.SearchIndexes finders, Library library, ShortNames names, Sites sites) {
        this.finders = finders;
        this.questions = SearchRequest.SearchAnswers.questions(library);
        this.names = names;
        this.sites = sites;
    }

    /** The search, as the client likes to read it. */
    public Reply search(HttpServletRequest request) {
        Negotiation client = Negotiation.of(request);
        return client.names(JSON) && client.readsJson() ? json(request) : page(request);
    }

    private Reply page(HttpServletRequest request) {
        SearchRequest search = SearchRequest.of(request);
        SearchRequest.SearchAnswers answers = answers(request);
        SearchGroups groups = new SearchGroups(answers, SiteNames.plain(names));
        SearchPage page = new SearchPage(
                sites.of(request),
                search.text(),
                search.only().map(SearchRequest.Sort::key).orElse(""),
                groups.of(search),
                groups.near(search));
        return Reply.html(200, page.document());
    }

    private SearchRequest.SearchAnswers answers(HttpServletRequest request) {
        return new SearchRequest.SearchAnswers(finders.of(Sites.needed(request)), questions);
    }

    /** What is found, for programs. */
    public Reply json(HttpServletRequest request) {
        SearchRequest search = SearchRequest.of(request);
        return new Reply(200, JSON, new SearchJson(answers(request)).of(search));
    }

    /** What somebody may mean who has not finished writing. */
    public Reply suggestions(HttpServletRequest request) {
        SearchRequest search = SearchRequest.of(request);
        return new Reply(200, "application/x-suggestions+json", new SearchJson(answers(request)).suggestions(search));
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
