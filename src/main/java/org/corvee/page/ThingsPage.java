package org.corvee.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corvee.model.Word;

/**
 * The things of one type: each with its kind and how much is said of it, to be filtered and put in order.
 *
 * @param choice what the address asks
 * @param kinds the kinds of those that the other choices leave, the most frequent first
 * @param items those of this page
 */
public record ThingsPage(ThingType type, ThingChoice choice, List<KindCount> kinds, List<Item> items, ListPart part) {
    public ThingsPage {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
    }

    /**
     * A type of things, as their ids begin.
     *
     * @param word in an address
     * @param title for a reader
     */
    public record ThingType(String word, String title) {
        /** Whoever speaks; their ids begin as those of actors do. */
        public static final String VOICE = "voice";

        private static final Map<String, String> TITLES = Map.ofEntries(
                Map.entry("actor", "People and organisations"),
                Map.entry("agreement", "Agreements"),
                Map.entry("claim", "Claims"),
                Map.entry("cohort", "Groups of workers"),
                Map.entry("dispatch", "Dispatches"),
                Map.entry("document", "Documents"),
                Map.entry("draft", "Drafts"),
                Map.entry("event", "Events"),
                Map.entry("group", "Other groups of people"),
                Map.entry("levy", "Levies"),
                Map.entry("link", "Links"),
                Map.entry("obligation", "Duties"),
                Map.entry("picture", "Pictures"),
                Map.entry("place", "Places"),
                Map.entry("policy", "Policies"),
                Map.entry("programme", "Programmes"),
                Map.entry("provision", "Paragraphs of the law"),
                Map.entry("rate", "Exchange rates"),
                Map.entry("regime", "Bodies of law"),
                Map.entry("resolution", "Resolutions"),
                Map.entry("return", "Returns"),
                Map.entry("rule", "Rules"),
                Map.entry("site", "Sites"),
                Map.entry("source", "Sources that are cited"),
                Map.entry("statement", "Statements"),
                Map.entry("visa", "Visas and permits"),
                Map.entry(VOICE, "Voices"),
                Map.entry("work", "Works"));

        /** The type of a word; one that nobody has named is called by its word. */
        public static ThingType of(String word) {
            return new ThingType(word, Optional.ofNullable(TITLES.get(word)).orElse("Things: " + word));
        }

        /** Its list. */
        public Optional<Link> address() {
            return Link.inside("/doc/" + word);
        }
    }

    /** In which order. */
    public enum ThingOrder implements Word {
        NAME("Name"),
        CLAIMS("Claims");

        private final String title;

        ThingOrder(String title) {
            this.title = title;
        }

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an address asks of the list.
     *
     * @param words that a name has; empty for all
     * @param kind the last word of a class; empty for all
     */
    public record ThingChoice(String words, String kind, ThingOrder order) {
        /** The same as parameters. */
        public Map<String, String> asked() {
            Map<String, String> asked = new TreeMap<>(Map.of("q", words, "kind", kind));
            asked.put("sort", order == ThingOrder.NAME ? "" : order.word());
            asked.values().removeIf(String::isEmpty);
            return asked;
        }

        ThingChoice ofKind(String other) {
            return new ThingChoice(words, other, order);
        }

        ThingChoice by(ThingOrder other) {
            return new ThingChoice(words, kind, other);
        }
    }

    /** A kind, and how many are of it. */
    public record KindCount(String word, String label, int things) {}

    /**
     * One line.
     *
     * @param kind what it is
     * @param claims how many are about it, or, of a voice, how many it makes
     */
    public record Item(Link address, String name, String id, String kind, int claims) {}

    /** The list with nothing chosen. */
    Link plain() {
        return new Link(part.address());
    }

    Link with(ThingChoice other) {
        return Link.ours(part.address(), other.asked());
    }

    Link ofKind(String kind) {
        return with(choice.ofKind(kind.equals(choice.kind()) ? "" : kind));
    }

    Link by(ThingOrder order) {
        return with(choice.by(order));
    }

    String title(ThingOrder order) {
        return order.title;
    }

    String counted() {
        return "%s, %s".formatted(part.all() == 1 ? "1 thing" : "%,d things".formatted(part.all()), part.words());
    }

    String claimsHead() {
        return type.word().equals(ThingType.VOICE) ? "Claims made" : "Claims";
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteThingsPageGenerated::render, site, this);
    }

    Heading heading() {
        return Heading.of(type.title()).under(new Link("/doc"), "Browse");
    }
}
