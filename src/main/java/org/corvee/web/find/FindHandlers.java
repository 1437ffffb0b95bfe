package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.corvee.page.search.SearchPage;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.query.name.TextIndex;
import org.corvee.web.Handler;
import org.corvee.web.ProblemDetail;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;

/** The addresses of the search. */
public final class FindHandlers {
    private static final String JSON = "application/json";
    private final Finders finders;
    private final TextIndex questions;
    private final ShortNames names;
    private final Sites sites;

    public FindHandlers(Finders finders, Library library, ShortNames names, Sites sites) {
        this.finders = finders;
        this.questions = Answers.questions(library);
        this.names = names;
        this.sites = sites;
    }

    /** The makers by address. */
    public Map<String, Handler> makers() {
        Map<String, Handler> makers = new LinkedHashMap<>();
        makers.put("/search", request -> wantsJson(request) ? json(request) : page(request));
        makers.put("/search.json", this::json);
        makers.put("/suggest", this::suggestions);
        makers.put("/opensearch.xml", this::description);
        Reply script = new Reply(200, "text/javascript", script());
        makers.put("/search.js", request -> script);
        return makers;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept =
                Optional.ofNullable(request.getHeader("Accept")).orElse("").toLowerCase(Locale.ROOT);
        return accept.contains(JSON) && !accept.contains("text/html");
    }

    private Reply page(HttpServletRequest request) {
        try {
            return answer(request, (search, answers) -> page(request, search, answers));
        } catch (Refused refused) {
            return refusal(request, refused);
        }
    }

    private Reply page(HttpServletRequest request, Search search, Answers answers) {
        FoundGroups groups = new FoundGroups(answers, SiteNames.plain(names));
        SearchPage page = new SearchPage(
                sites.of(request),
                search.text(),
                search.only().map(Search.Sort::key).orElse(""),
                groups.of(search),
                groups.near(search));
        return Reply.html(200, page.document());
    }

    private Reply answer(HttpServletRequest request, BiFunction<Search, Answers, Reply> answer) {
        Search search = Search.of(request);
        ServedBuild build = Sites.build(request).orElseThrow(() -> new Refused(503, "nothing is built here yet"));
        return answer.apply(search, new Answers(finders.of(build), questions));
    }

    private Reply refusal(HttpServletRequest request, Refused refused) {
        String title = refused.status() == 503 ? "Nothing is here yet" : "No such search";
        return new ProblemDetail(refused.status(), title, refused.words()).reply(request, sites.of(request));
    }

    private Reply json(HttpServletRequest request) {
        return plain(request, (search, answers) -> new Reply(200, JSON, new FoundJson(answers).of(search)));
    }

    private Reply suggestions(HttpServletRequest request) {
        return plain(
                request,
                (search, answers) ->
                        new Reply(200, "application/x-suggestions+json", new FoundJson(answers).suggestions(search)));
    }

    private Reply plain(HttpServletRequest request, BiFunction<Search, Answers, Reply> answer) {
        try {
            return answer(request, answer);
        } catch (Refused refused) {
            return refusal(request, refused);
        }
    }

    /** For browsers that keep a list of search fields: <a href="https://github.com/dewitt/opensearch">OpenSearch</a>. */
    private Reply description(HttpServletRequest request) {
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

    private static String script() {
        try (InputStream in = Objects.requireNonNull(FindHandlers.class.getResourceAsStream("search.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
