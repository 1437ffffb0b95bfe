package org.corvee.page.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Stance;
import org.corvee.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * What a map and a timeline draw: a row of a table, at its time and its places.
 *
 * @param anchor the id of the row
 * @param title in a few words, for a label
 * @param doubt how surely it is said, where that is known
 * @param told what else a map tells of it, by name: texts, numbers, and lists of them
 */
public record Marker(
        String anchor,
        Band band,
        String title,
        Occurrence.@Nullable Doubt doubt,
        Occurrence.Scene scene,
        Map<String, Object> told) {
    public Marker {
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
        static Band of(Occurrence.OccurrenceKind kind) {
            return new Band(kind.word(), "k-" + kind.word());
        }
    }

    /** The marker of an occurrence, whose row has its anchor. */
    public static Marker of(Occurrence occurrence) {
        Occurrence.Act act = occurrence.act();
        Occurrence.Backing backing = occurrence.backing();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("subject", act.subject().text());
        told.put(
                "about",
                Link.inside("/doc/" + act.subject().id()).map(Link::value).orElse(""));
        told.put("detail", act.detail());
        told.put("number", act.number());
        told.put("says", occurrence.speech().says());
        told.put("voice", occurrence.speech().voice().text());
        told.put("document", occurrence.speech().document().text());
        told.put("origins", List.of(backing.least(), backing.most()));
        told.put("claims", backing.claims());
        return new Marker(
                occurrence.anchor(),
                Band.of(act.kind()),
                occurrence.title(),
                occurrence.speech().doubt(),
                occurrence.scene(),
                told);
    }

    /** The marker of a claim that stands for itself, whose row has its anchor. */
    static Marker of(CountedMapPage.ListedClaim listed) {
        Claim claim = listed.claim();
        return new Marker(
                listed.anchor(),
                Band.of(listed.kind()),
                "%s: %s".formatted(listed.kind().word(), claim.curation().says()),
                claim.manner()
                        .known()
                        .map(modality -> new Occurrence.Doubt(
                                modality, claim.manner().isDenial() ? Stance.DENIES : Stance.AFFIRMS))
                        .orElse(null),
                new Occurrence.Scene(listed.dating(), List.of(), List.of()),
                Map.of());
    }

    /** How it looks: classes of the stylesheet. */
    String look() {
        return doubt == null ? "stated" : look(doubt);
    }

    /** How a doubt is drawn: classes of the stylesheet, never a colour alone. */
    static String look(Occurrence.Doubt doubt) {
        String surety =
                switch (doubt.modality()) {
                    case ASSERTED, REPORTED -> "stated";
                    case EXPECTED -> "expected";
                    case RUMOURED -> "rumoured";
                    case INFERRED, OPINION -> "thought";
                };
        return doubt.isDenied() ? surety + " denied" : surety;
    }

    /** Whether it is said not to be so. */
    boolean isDenied() {
        return doubt != null && doubt.isDenied();
    }

    /** The title without the kind, which the band says already. */
    String caption() {
        return title.startsWith(band.word())
                ? title.substring(band.word().length()).replaceFirst("^: | ", "")
                : title;
    }

    /** All of it, for whoever cannot see the drawing. */
    String words() {
        String when = DateWords.of(scene.dating());
        return doubt == null ? "%s; %s".formatted(title, when) : "%s; %s; %s".formatted(title, when, doubt.words());
    }
}
