package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.corvee.model.NearWords;
import org.corvee.page.Link;
import org.corvee.page.ThingsPage;
import org.corvee.query.Visible;
import org.corvee.web.Handler;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/** The lists of things: {@code /doc} has the types, {@code /doc/TYPE} the things of one, page by page. */
public record ListHandler(Finders finders, Sites sites) implements Handler {
    private static final int EACH = 100;

    @Override
    public Reply reply(HttpServletRequest request) {
        Directory directory = finders.of(Sites.needed(request)).directory();
        ThingsPage page = Directory.type(request)
                .filter(type -> !type.isEmpty())
                .map(type -> things(directory, type, number(request)))
                .orElseGet(() -> types(directory));
        return Reply.html(200, page.document(sites.of(request)));
    }

    private static ThingsPage types(Directory directory) {
        List<ThingsPage.Item> items = directory.types().entrySet().stream()
                .flatMap(type -> Link.inside("/doc/" + type.getKey()).stream()
                        .map(address -> new ThingsPage.Item(
                                address,
                                type.getKey(),
                                "%,d".formatted(type.getValue().size()))))
                .toList();
        return new ThingsPage("Things", items, Optional.empty());
    }

    private static ThingsPage things(Directory directory, String type, int number) {
        List<Directory.Entry> all = Optional.ofNullable(directory.types().get(type))
                .orElseThrow(() -> new Refused(
                        404,
                        "No thing here has an id that begins with '%s/'; %s"
                                .formatted(
                                        Visible.line(type),
                                        NearWords.of(type, directory.types().keySet())
                                                .remedy("/doc lists the types there are"))));
        int pages = (all.size() + EACH - 1) / EACH;
        if (number > pages) {
            throw new Refused(404, "page: there are %d pages of this list; take one of them".formatted(pages));
        }
        List<ThingsPage.Item> items = all.subList((number - 1) * EACH, Math.min(all.size(), number * EACH)).stream()
                .flatMap(entry -> Link.inside("/doc/" + entry.slug()).stream()
                        .map(address -> new ThingsPage.Item(address, entry.name(), entry.slug())))
                .toList();
        return new ThingsPage(
                "Things: " + type, items, Optional.of(new ThingsPage.Part("/doc/" + type, number, pages, all.size())));
    }

    private static int number(HttpServletRequest request) {
        String page =
                Optional.ofNullable(request.getParameter("page")).orElse("1").strip();
        if (!page.matches("[1-9][0-9]{0,6}")) {
            throw new Refused(400, "page: '%s' is no number of a page; write 1 or more".formatted(Visible.line(page)));
        }
        return Integer.parseInt(page);
    }
}
