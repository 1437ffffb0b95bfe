package org.corvee.model;

import java.util.Comparator;

/**
 * The id of a thing: {@code place/vladivostok}.
 *
 * <p>An unnamed actor of a document has two slugs joined by a dot: {@code actor/rfa-2019-12.trader}.
 *
 * @param type the class's id segment, such as {@code place}
 * @param slug the name within that type
 */
public record ThingId(String type, String slug) implements Comparable<ThingId> {
    private static final Comparator<ThingId> ORDER =
            Comparator.comparing(ThingId::type).thenComparing(ThingId::slug);

    public ThingId {
        Slug.checked("id type", type);
        for (String part : slug.split("\\.", 2)) {
            Slug.checked("slug", part);
        }
    }

    /** Reads {@code type/slug}. */
    public static ThingId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new Unreadable("'%s' is no id".formatted(text), "write type/slug, such as 'place/vladivostok'");
        }
        return new ThingId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The id of the actor with that slug. */
    public static ThingId actor(String slug) {
        return new ThingId("actor", slug);
    }

    /** The id of the document with that slug. */
    public static ThingId document(String slug) {
        return new ThingId("document", slug);
    }

    /** The id as data writes it: {@code type/slug}. */
    public String text() {
        return type + "/" + slug;
    }

    @Override
    public int compareTo(ThingId other) {
        return ORDER.compare(this, other);
    }
}
