package org.corvee.web.reconcile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.search.PreviewPage;
import org.corvee.query.Term;
import org.corvee.query.name.Named;
import org.corvee.web.PageMaker;
import org.corvee.web.PageQuestions;
import org.corvee.web.PerBuild;
import org.corvee.web.Problem;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;
import org.corvee.web.find.Finders;

/** The service, at {@code /reconcile} and below. */
public final class ReconcileMaker implements PageMaker {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
    private static final int LONGEST = 500;

    private final Finders finders;
    private final PageQuestions questions;
    private final Sites sites;
    private final PerBuild<Desk> desks = new PerBuild<>(this::desk);

    public ReconcileMaker(Finders finders, PageQuestions questions, Sites sites) {
        this.finders = finders;
        this.questions = questions;
        this.sites = sites;
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        try {
            ServedBuild build = Sites.build(request).orElseThrow(() -> new Refused(503, "nothing is built here yet"));
            return build.read(() -> answer(request, build));
        } catch (Refused refused) {
            return new Problem(refused.status(), "Not reconciled", refused.words()).reply(request, sites.of(request));
        }
    }

    private Reply answer(HttpServletRequest request, ServedBuild build) {
        if (parameter(request, "callback").isPresent()) {
            throw new Refused(400, "callback: JSONP is not spoken here; every answer may be read from any origin");
        }
        Desk desk = desks.of(build);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return switch (path) {
            case "", "/" -> service(request, desk, new Values(questions, build));
            case "/view" -> view(request, desk);
            case "/preview" -> preview(request, desk);
            case "/flyout/entity" -> flyout(request, desk);
            case "/suggest/entity" -> json(suggestions(request, desk).things());
            case "/suggest/type" -> json(suggestions(request, desk).kinds());
            case "/suggest/property" -> json(suggestions(request, desk).properties());
            case "/properties" -> json(properties(request, desk));
            default -> throw new Refused(404, "nothing is at this address; /reconcile has the service's manifest");
        };
    }

    private Desk desk(ServedBuild build) {
        return Desk.of(
                finders.of(build),
                questions.ask(build, "reconcile/properties", Map.of()),
                questions.ask(build, "reconcile/identifiers", Map.of()),
                questions.names());
    }

    private Reply service(HttpServletRequest request, Desk desk, Values values) {
        Optional<String> queries = parameter(request, "queries");
        Optional<String> extend = parameter(request, "extend");
        if (queries.isPresent()) {
            return json(new Candidates(desk, values).answer(Ask.batch(Field.read("queries", queries.get()))));
        }
        if (extend.isPresent()) {
            return json(new Extension(desk, values).answer(Field.read("extend", extend.get())));
        }
        if (parameter(request, "query").isPresent()) {
            throw new Refused(400, "query: single queries are not of version 0.2; send queries={\"q0\":{\"query\":…}}");
        }
        if (request.getMethod().equals("POST")) {
            throw new Refused(400, "no queries; send a form with queries=… or extend=…");
        }
        return json(new Manifest(sites.of(request).origin(), questions.names(), desk).json());
    }

    private Suggestions suggestions(HttpServletRequest request, Desk desk) {
        return new Suggestions(
                desk,
                parameter(request, "prefix").orElse(""),
                parameter(request, "type").orElse(""));
    }

    private static JsonObject properties(HttpServletRequest request, Desk desk) {
        String kind = parameter(request, "type").orElse("");
        int limit = parameter(request, "limit")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
        JsonArray properties = new JsonArray();
        desk.properties().of(desk.termIri(kind), desk.kinds()).stream()
                .limit(limit)
                .forEach(property -> {
                    JsonObject one = new JsonObject();
                    one.addProperty("id", desk.term(property.iri()));
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

    private Reply view(HttpServletRequest request, Desk desk) {
        Term.Iri iri = new Term.Iri(named(request, desk).iri());
        return SiteNames.plain(questions.names())
                .link(iri)
                .map(link -> Reply.redirect(303, link.value()))
                .orElseThrow(() -> new Refused(404, "id: no page is about it"));
    }

    private static Reply preview(HttpServletRequest request, Desk desk) {
        return Reply.html(200, preview(desk, named(request, desk)).document()).with("Content-Security-Policy", FRAMED);
    }

    private static Reply flyout(HttpServletRequest request, Desk desk) {
        Named named = named(request, desk);
        JsonObject flyout = new JsonObject();
        flyout.addProperty("id", desk.id(named.iri()));
        flyout.addProperty("html", preview(desk, named).body().markup());
        return json(flyout);
    }

    private static PreviewPage preview(Desk desk, Named named) {
        List<PreviewPage.Other> others = named.names().stream()
                .skip(1)
                .map(name -> new PreviewPage.Other(name.text(), name.lang()))
                .toList();
        return new PreviewPage(
                desk.id(named.iri()),
                named.label(),
                new Words(desk).description(named),
                others,
                desk.finder().claimsAbout(named.iri()));
    }

    private static Named named(HttpServletRequest request, Desk desk) {
        String id = parameter(request, "id").orElseThrow(() -> new Refused(400, "id: missing; send ?id=place/…"));
        return desk.thing(id)
                .orElseThrow(() -> new Refused(404, "id: nothing here has it; /reconcile/suggest/entity finds ids"));
    }

    /** A parameter that is not empty; of those that are JSON the length is looked at by their readers. */
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
        boolean isJson = name.equals("queries") || name.equals("extend");
        value.filter(text -> !isJson && text.length() > LONGEST).ifPresent(text -> {
            throw new Refused(400, "%s: %d characters; at most %d, so cut it".formatted(name, text.length(), LONGEST));
        });
        return value;
    }

    private static Reply json(JsonObject json) {
        return new Reply(200, "application/json", GSON.toJson(json) + "\n");
    }
}
