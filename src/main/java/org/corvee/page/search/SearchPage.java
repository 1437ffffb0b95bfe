package org.corvee.page.search;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.BUTTON;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.FORM;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.INPUT;
import static org.corvee.page.Html.Tag.LABEL;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.page.Attribute.Name;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Site;

/**
 * What was found, sort by sort, or what to try when nothing was.
 *
 * @param asked what was asked, empty before anything was
 * @param only the key of the one group that is wanted, empty for all
 * @param near other spellings to try
 */
public record SearchPage(Site site, String asked, String only, List<Group> groups, List<String> near) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String ADDRESS = "/search";

    public SearchPage {
        groups = List.copyOf(groups);
        near = List.copyOf(near);
    }

    /** The document. */
    public String document() {
        Heading heading = Heading.of(asked.isEmpty() ? "Search" : "Search: " + asked);
        Heading whole = asked.isEmpty()
                ? heading
                : heading.alternate("application/json", Link.ours("/search.json", asking(only)));
        return new Layout(site).page(whole, tag(H1, "Search"), form(), answer());
    }

    private Html form() {
        return tag(
                        FORM,
                        tag(LABEL, "A name in any script, or words of a claim").with(Name.FOR, "q"),
                        tag(INPUT)
                                .with(Name.ID, "q")
                                .with(Name.NAME, "q")
                                .with(Name.TYPE, "search")
                                .with(Name.VALUE, asked)
                                .with(Name.AUTOCOMPLETE, "off"),
                        tag(BUTTON, "Search").with(Name.TYPE, "submit"))
                .with(Name.ROLE, "search")
                .with(Name.ARIA_LABEL, "This page")
                .with(Name.METHOD, "get")
                .with(Name.CLASS, "find")
                .to(new Link(ADDRESS));
    }

    private Html answer() {
        if (asked.isEmpty()) {
            return hints("Names may be in any script and any romanization, and need not be spelt right.");
        }
        if (groups.stream().allMatch(group -> group.found().isEmpty())) {
            return all(List.of(nothing(), filters()));
        }
        return all(List.of(filters(), all(groups.stream().map(this::section).toList())));
    }

    private Html nothing() {
        if (near.isEmpty()) {
            return hints("Nothing is called so here, and no claim says it.");
        }
        List<Html> tries = near.stream()
                .<Html>map(word -> tag(LI, tag(A, tag(BDI, word)).to(Link.ours(ADDRESS, Map.of("q", word)))))
                .toList();
        return tag(
                        DIV,
                        tag(P, "Nothing is called so here, and no claim says it. Somewhat like it:"),
                        tag(UL, all(tries)))
                .with(Name.CLASS, "empty");
    }

    private static Html hints(String sentence) {
        List<Html> tries = List.of("Kilchu", "평양", "Wladiwostok", "tourist visa", "restaurant", "deadline").stream()
                .<Html>map(word -> tag(LI, link(Link.ours(ADDRESS, Map.of("q", word)), word)))
                .toList();
        return tag(DIV, tag(P, sentence), tag(P, "Try:"), tag(UL, all(tries))).with(Name.CLASS, "empty");
    }

    private Html filters() {
        List<Html> links = new ArrayList<>();
        links.add(filter("", "Everything"));
        groups.forEach(group -> links.add(filter(group.key(), group.title())));
        return tag(NAV, tag(UL, all(links))).with(Name.CLASS, "filters").with(Name.ARIA_LABEL, "What to show");
    }

    private Html filter(String key, String title) {
        Html.Element link = link(Link.ours(ADDRESS, asking(key)), title);
        return tag(LI, key.equals(only) ? link.with(Name.ARIA_CURRENT, "true") : link);
    }

    private Map<String, String> asking(String kind) {
        Map<String, String> asking = new TreeMap<>(Map.of("q", asked));
        if (!kind.isEmpty()) {
            asking.put("kind", kind);
        }
        return asking;
    }

    private Html section(Group group) {
        if (group.found().isEmpty()) {
            return all(List.of());
        }
        Html list = tag(OL, all(group.found().stream().map(SearchPage::item).toList()))
                .with(Name.CLASS, "found");
        Html more = group.more()
                ? tag(
                        P,
                        link(
                                Link.ours(ADDRESS, asking(group.key())),
                                "More " + group.title().toLowerCase(Locale.ROOT)))
                : all(List.of());
        return tag(SECTION, tag(H2, group.title()).with(Name.ID, group.key()), list, more)
                .with(Name.ARIA_LABELLEDBY, group.key());
    }

    private static Html item(Found found) {
        return tag(
                LI,
                tag(A, tag(BDI, marked(found))).to(found.address()),
                text(" "),
                tag(SPAN, kind(found)).with(Name.CLASS, "kind"),
                why(found.why()));
    }

    /** The text with the words that were asked for marked. */
    private static Html marked(Found found) {
        List<Html> pieces = new ArrayList<>();
        Matcher word = WORD.matcher(found.text());
        int done = 0;
        while (word.find()) {
            if (found.words().contains(word.group().toLowerCase(Locale.ROOT))) {
                pieces.add(text(found.text().substring(done, word.start())));
                pieces.add(tag(MARK, word.group()));
                done = word.end();
            }
        }
        pieces.add(text(found.text().substring(done)));
        return all(pieces);
    }

    private static Html why(Found.Why why) {
        if (why.equals(Found.Why.PLAIN)) {
            return all(List.of());
        }
        List<Html> said = new ArrayList<>();
        if (!why.name().isEmpty()) {
            Html.Element name = tag(BDI, why.name());
            said.add(why.lang().isEmpty() ? name : name.with(Name.LANG, why.lang()));
        }
        if (!why.how().isEmpty()) {
            said.add(text(said.isEmpty() ? why.how() : ", " + why.how()));
        }
        return tag(SMALL, all(said));
    }

    private static String kind(Found found) {
        if (found.claims() == 0) {
            return found.kind();
        }
        String claims = found.claims() == 1 ? "1 claim" : "%,d claims".formatted(found.claims());
        return found.kind().isEmpty() ? claims : found.kind() + ", " + claims;
    }
}
