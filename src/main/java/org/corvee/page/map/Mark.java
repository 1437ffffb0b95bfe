package org.corvee.page.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Link;

/**
 * What a map and a timeline draw: a row of a table, at its time and its places.
 *
 * @param anchor the id of the row
 * @param title in a few words, for a label
 * @param doubt how surely it is said; nothing where that is not known
 * @param told what else a map tells of it, by name: texts, numbers, and lists of them
 */
public record Mark(
        String anchor,
        Band band,
        String title,
        Optional<Doubt> doubt,
        Occurrence.Setting setting,
        Map<String, Object> told) {
    public Mark {
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /**
     * Where it stands on a timeline.
     *
     * @param word beside the band, and what a map calls its kind
     * @param look a class of the stylesheet, or empty
     */
    public record Band(String word, String look) {
        /** The band of a kind. */
        static Band of(Kind kind) {
            return new Band(kind.word(), "k-" + kind.word());
        }
    }

    /** The mark of an occurrence, whose row has its anchor. */
    public static Mark of(Occurrence occurrence) {
        Occurrence.Act act = occurrence.act();
        Occurrence.Backing backing = occurrence.backing();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("subject", act.subject().label());
        told.put("about", act.subject().page().map(Link::value).orElse(""));
        told.put("detail", act.detail());
        told.put("number", act.number());
        told.put("says", act.says());
        told.put("voice", occurrence.source().voice().label());
        told.put("document", occurrence.source().document().label());
        told.put("origins", List.of(backing.least(), backing.most()));
        told.put("claims", backing.claims());
        return new Mark(
                occurrence.anchor(),
                Band.of(act.kind()),
                occurrence.title(),
                Optional.of(occurrence.doubt()),
                occurrence.setting(),
                told);
    }

    /** How it looks: classes of the stylesheet. */
    String look() {
        return doubt.map(Doubt::look).orElse("stated");
    }

    /** Whether it is said not to be so. */
    boolean denied() {
        return doubt.map(Doubt::denied).orElse(false);
    }

    /** All of it, for whoever cannot see the drawing. */
    String words() {
        return "%s; %s%s"
                .formatted(
                        title,
                        setting.when().words(),
                        doubt.map(how -> "; " + how.words()).orElse(""));
    }
}
