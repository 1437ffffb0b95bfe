package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corvee.model.NearWords;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.ThingsPage;
import org.corvee.query.EscapedText;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** The lists of things: {@code /doc} has the types, {@code /doc/TYPE} the things of one, page by page. */
public record ListHandler(ServedBuild.PerBuild<Directory> directories, Sites sites) implements Handler {
    private static final int EACH = 100;

    public ListHandler(PageQuestions questions, Sites sites) {
        this(
                new ServedBuild.PerBuild<>(
                        build -> Directory.of(questions.ask(build, "page/names", Map.of()), questions.names())),
                sites);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        Directory directory = directories.of(Sites.needed(request));
        ThingsPage page = Directory.type(request)
                .filter(type -> !type.isEmpty())
                .map(type -> things(directory, type, Pages.number(request)))
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
        List<Directory.DirectoryEntry> all = Optional.ofNullable(
                        directory.types().get(type))
                .orElseThrow(() -> new Refused(
                        404,
                        "No id begins with '%s/'; %s"
                                .formatted(
                                        EscapedText.line(type),
                                        NearWords.of(type, directory.types().keySet())
                                                .remedy("/doc lists the types"))));
        ListPart part = Pages.part("/doc/" + type, Map.of(), number, EACH, all.size());
        List<ThingsPage.Item> items = part.of(all).stream()
                .flatMap(entry -> Link.inside("/doc/" + entry.slug()).stream()
                        .map(address -> new ThingsPage.Item(address, entry.name(), entry.slug())))
                .toList();
        return new ThingsPage("Things: " + type, items, Optional.of(part));
    }

    /**
     * The things of a build that have a name, type by type, each in the order of the names.
     *
     * @param types the things of each type, as their ids begin
     */
    public record Directory(SortedMap<String, List<DirectoryEntry>> types) {
        /**
         * A thing.
         *
         * @param slug {@code type/slug}
         * @param name what it is called, in English where it has an English name
         */
        public record DirectoryEntry(String slug, String name) {}

        public Directory {
            types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        }

        /** Whether an address below {@code /doc/} is that of a type, which has no name behind it. */
        public static boolean isList(HttpServletRequest request) {
            return type(request).filter(type -> !type.contains("/")).isPresent();
        }

        /** What stands behind {@code /doc/}, without a slash at its end. */
        static Optional<String> type(HttpServletRequest request) {
            return Optional.ofNullable(request.getPathInfo())
                    .map(path -> path.replaceFirst("^/", "").replaceFirst("/$", ""));
        }

        /** Of the rows of {@code queries/page/names.rq}; what only has a paraphrase or another name is not among them. */
        static Directory of(Result names, ShortNames shortNames) {
            Map<String, String> named = new LinkedHashMap<>();
            for (Row row : names.rows()) {
                if (List.of("label", "description").contains(row.text("where"))
                        && row.term("name").orElse(null) instanceof Term.Literal name) {
                    row.iri("thing").flatMap(shortNames::slug).ifPresent(slug -> {
                        if (name.lang().equals("en") || !named.containsKey(slug)) {
                            named.put(slug, name.lexical());
                        }
                    });
                }
            }
            SortedMap<String, List<DirectoryEntry>> types = new TreeMap<>();
            named.forEach((slug, name) -> types.computeIfAbsent(
                            slug.substring(0, Math.max(0, slug.indexOf('/'))), none -> new ArrayList<>())
                    .add(new DirectoryEntry(slug, name)));
            types.values()
                    .forEach(entries -> entries.sort(
                            Comparator.comparing(DirectoryEntry::name).thenComparing(DirectoryEntry::slug)));
            return new Directory(types);
        }
    }
}
