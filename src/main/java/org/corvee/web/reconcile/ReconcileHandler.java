package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.model.Json;
import org.corvee.page.PreviewPage;
import org.corvee.query.Term;
import org.corvee.query.name.Kinds;
import org.corvee.query.name.NamedThing;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;

/** The service, at {@code /reconcile} and below. */
public final class ReconcileHandler implements Handler {
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
    private static final int LONGEST = 500;

    private final PageQuestions questions;
    private final Sites sites;
    private final ServedBuild.PerBuild<ReconcileIndex> indexes = new ServedBuild.PerBuild<>(this::index);

    public ReconcileHandler(PageQuestions questions, Sites sites) {
        this.questions = questions;
        this.sites = sites;
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        ServedBuild build = Sites.needed(request);
        return build.read(() -> answer(request, build));
    }

    private Reply answer(HttpServletRequest request, ServedBuild build) {
        if (parameter(request, "callback").isPresent()) {
            throw new Refused(
                    400, "callback: JSONP is not supported and not needed; every answer may be read from any origin");
        }
        ReconcileIndex index = indexes.of(build);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return switch (path) {
            case "", "/" -> service(request, index, new PropertyValues(questions, build));
            case "/view" -> view(request, index);
            case "/preview" -> preview(request, index);
            case "/flyout/entity" -> flyout(request, index);
            case "/suggest/entity" -> json(suggestions(request, index).things());
            case "/suggest/type" -> json(suggestions(request, index).kinds());
            case "/suggest/property" -> json(suggestions(request, index).properties());
            case "/properties" -> json(properties(request, index));
            default ->
                throw new Refused(404, "there is nothing at this address; /reconcile has the service's manifest");
        };
    }

    private ReconcileIndex index(ServedBuild build) {
        return ReconcileIndex.of(
                build.search().index(),
                Kinds.of(questions.ask(build, "page/kinds", Map.of())),
                questions.ask(build, "reconcile/properties", Map.of()),
                questions.ask(build, "reconcile/identifiers", Map.of()),
                questions.names());
    }

    private Reply service(HttpServletRequest request, ReconcileIndex index, PropertyValues values) {
        Optional<String> queries = parameter(request, "queries");
        Optional<String> extend = parameter(request, "extend");
        if (queries.isPresent()) {
            return json(new Candidates(index, values)
                    .answer(ReconcileQuery.batch(JsonField.read("queries", queries.get()))));
        }
        if (extend.isPresent()) {
            return json(new Extension(index, values).answer(JsonField.read("extend", extend.get())));
        }
        if (parameter(request, "query").isPresent()) {
            throw new Refused(400, "query: version 0.2 has no single queries; send queries={\"q0\":{\"query\":…}}");
        }
        if (request.getMethod().equals("POST")) {
            throw new Refused(400, "no queries; send a form with queries=… or extend=…");
        }
        return json(new Manifest(sites.of(request).origin(), questions.names(), index).json());
    }

    private Suggestions suggestions(HttpServletRequest request, ReconcileIndex index) {
        return new Suggestions(
                index,
                parameter(request, "prefix").orElse(""),
                parameter(request, "type").orElse(""));
    }

    private static JsonObject properties(HttpServletRequest request, ReconcileIndex index) {
        String kind = parameter(request, "type").orElse("");
        int limit = parameter(request, "limit")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
        JsonArray properties = new JsonArray();
        index.properties().of(index.termIri(kind), index.kinds()).stream()
                .limit(limit)
                .forEach(property -> {
                    JsonObject one = new JsonObject();
                    one.addProperty("id", index.term(property.iri()));
                    one.addProperty("name", property.label());
                    properties.add(one);
                });
        JsonObject answer = new JsonObject();
        answer.addProperty("type", kind);
        if (limit < Integer.MAX_VALUE) {
            answer.addProperty("limit", limit);
        }
        answer.add("properties", properties);
        return answer;
    }

    private Reply view(HttpServletRequest request, ReconcileIndex index) {
        Term.Iri iri = new Term.Iri(named(request, index).iri());
        return SiteNames.plain(questions.names())
                .link(iri)
                .map(link -> Reply.redirect(303, link.value()))
                .orElseThrow(() -> new Refused(404, "id: there is no page about it"));
    }

    private static Reply preview(HttpServletRequest request, ReconcileIndex index) {
        return Reply.html(200, preview(index, named(request, index)).document())
                .with("Content-Security-Policy", FRAMED);
    }

    private static Reply flyout(HttpServletRequest request, ReconcileIndex index) {
        NamedThing named = named(request, index);
        JsonObject flyout = new JsonObject();
        flyout.addProperty("id", index.id(named.iri()));
        flyout.addProperty("html", preview(index, named).body().markup());
        return json(flyout);
    }

    private static PreviewPage preview(ReconcileIndex index, NamedThing named) {
        List<PreviewPage.OtherName> others = named.names().stream()
                .skip(1)
                .map(name -> new PreviewPage.OtherName(name.text(), name.lang()))
                .toList();
        return new PreviewPage(
                index.id(named.iri()),
                named.label(),
                new ReconcileIndex.ThingLabels(index).description(named),
                others,
                index.search().claimsAbout(named.iri()));
    }

    private static NamedThing named(HttpServletRequest request, ReconcileIndex index) {
        String id = parameter(request, "id").orElseThrow(() -> new Refused(400, "id: missing; send ?id=place/…"));
        return index.thing(id).orElseThrow(() -> new Refused(404, "id: unknown; /reconcile/suggest/entity finds ids"));
    }

    /** A parameter that is not empty; of those that are JSON the length is looked at by their readers. */
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
        boolean isJson = name.equals("queries") || name.equals("extend");
        value.filter(text -> !isJson && text.length() > LONGEST).ifPresent(text -> {
            throw new Refused(
                    400, "%s: %d characters; shorten it to at most %d".formatted(name, text.length(), LONGEST));
        });
        return value;
    }

    private static Reply json(JsonObject json) {
        return new Reply(200, "application/json", Json.line(json));
    }
}
