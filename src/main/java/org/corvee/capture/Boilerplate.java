package org.corvee.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.capture.HtmlText.HtmlBlock;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Says which blocks of a page seem to be no part of its article: by the elements in which they stand, by their names, by the
 * share of links, and by the article that the page itself marks.
 *
 * <p>It proposes and takes nothing away; a person sees each with its reason.
 */
final class Boilerplate {
    private static final Set<String> APART = Set.of("nav", "footer", "aside", "form", "button", "menu");
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog", "alert");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[\\s_-])(nav|navbar|navigation|menu|breadcrumbs?|shar(?:e|ing)|social|related|recommended|comments?|footer|sidebar|"
                    + "cookies?|consent|subscribe|subscription|newsletter|promo|advert(?:s|isement)?|ads?|banner|tags|pagination|skip)(?:$|[\\s_-])");
    private static final double MOSTLY = 0.5;
    private static final int SHORT = 200;
    private static final double LEAST_SHARE = 0.4;

    private final List<HtmlBlock> blocks;

    Boilerplate(List<HtmlBlock> blocks) {
        this.blocks = blocks;
    }

    /** For each block why it seems to be boilerplate, or null. */
    List<@Nullable String> reasons() {
        List<@Nullable String> reasons = new ArrayList<>();
        Optional<Element> article = article();
        for (HtmlBlock block : blocks) {
            reasons.add(reason(block)
                    .or(() ->
                            article.filter(a -> !isIn(block, a)).map(a -> "outside of <%s>".formatted(a.normalName())))
                    .orElse(null));
        }
        return reasons;
    }

    private static Optional<String> reason(HtmlBlock block) {
        for (Element at = block.in(); at != null && !at.normalName().equals("body"); at = at.parent()) {
            String name = at.normalName();
            if (APART.contains(name)) {
                return Optional.of("in <%s>".formatted(name));
            }
            if (ROLES.contains(at.attr("role"))) {
                return Optional.of("in role " + at.attr("role"));
            }
            Matcher named = NAMED.matcher(at.className() + " " + at.id());
            if (named.find() && !name.equals("article") && !name.equals("main")) {
                return Optional.of("in %s".formatted(named.group(1)));
            }
        }
        boolean isLinks = block.links() > MOSTLY && block.words().length() < SHORT && !isHeading(block.in());
        return isLinks ? Optional.of("mostly links") : Optional.empty();
    }

    private static boolean isHeading(Element element) {
        return element.normalName().matches("h[1-6]");
    }

    /** The element that the page marks as its article, if most of the words that are left stand in it. */
    private Optional<Element> article() {
        Element page = blocks.isEmpty() ? null : blocks.get(0).in().ownerDocument();
        if (page == null) {
            return Optional.empty();
        }
        List<HtmlBlock> left = blocks.stream().filter(b -> reason(b).isEmpty()).toList();
        int all = left.stream().mapToInt(b -> b.words().length()).sum();
        return page.select("article, main").stream()
                .filter(one -> left.stream()
                                .filter(b -> isIn(b, one))
                                .mapToInt(b -> b.words().length())
                                .sum()
                        > LEAST_SHARE * all)
                .reduce((outer, inner) -> inner.parents().contains(outer) ? inner : outer);
    }

    private static boolean isIn(HtmlBlock block, Element element) {
        for (Element at = block.in(); at != null; at = at.parent()) {
            if (at.equals(element)) {
                return true;
            }
        }
        return false;
    }
}
