package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.evidence.table.ThingTable;
import org.corvee.model.NearWords;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.ThingsPage;
import org.corvee.query.EscapedText;
import org.corvee.web.Handler;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/** The lists of things: {@code /doc} has the types, {@code /doc/TYPE} the things of one, page by page. */
public record ListHandler(Sites sites) implements Handler {
    private static final int EACH = 100;

    @Override
    public Reply reply(HttpServletRequest request) {
        ThingTable all = Sites.needed(request).things();
        ThingsPage page = type(request)
                .filter(type -> !type.isEmpty())
                .map(type -> things(all, type, Pages.number(request)))
                .orElseGet(() -> types(all));
        return Reply.html(200, page.document(sites.of(request)));
    }

    /** Whether an address below {@code /doc/} is that of a type, which has no name behind it. */
    public static boolean isList(HttpServletRequest request) {
        return type(request).filter(type -> !type.contains("/")).isPresent();
    }

    /** What stands behind {@code /doc/}, without a slash at its end. */
    private static Optional<String> type(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.replaceFirst("^/", "").replaceFirst("/$", ""));
    }

    private static ThingsPage types(ThingTable all) {
        List<ThingsPage.Item> items = all.types().entrySet().stream()
                .flatMap(type -> Link.inside("/doc/" + type.getKey()).stream()
                        .map(address -> new ThingsPage.Item(
                                address,
                                type.getKey(),
                                "%,d".formatted(type.getValue().size()))))
                .toList();
        return new ThingsPage("Things", items, Optional.empty());
    }

    private static ThingsPage things(ThingTable all, String type, int number) {
        List<ThingTable.ListedThing> things = all.of(type);
        if (things.isEmpty()) {
            throw new Refused(
                    404,
                    "No id begins with '%s/'; %s"
                            .formatted(
                                    EscapedText.line(type),
                                    NearWords.of(type, all.types().keySet()).remedy("/doc lists the types")));
        }
        ListPart part = Pages.part("/doc/" + type, Map.of(), number, EACH, things.size());
        List<ThingsPage.Item> items = part.of(things).stream()
                .flatMap(thing -> Link.inside("/doc/" + thing.id()).stream()
                        .map(address -> new ThingsPage.Item(address, thing.name(), thing.id())))
                .toList();
        return new ThingsPage("Things: " + type, items, Optional.of(part));
    }
}
