package org.corvee.page.map;

import java.util.List;

/**
 * One thing that one voice says in one passage of one subject, in one or more claims.
 *
 * <p>Workers that went to two cities together are one of these with two places, and one number.
 */
public record Occurrence(Act act, Doubt doubt, Setting setting, Source source, Backing backing) {
    /**
     * What happens.
     *
     * @param detail where the sentence leads: a status, or nothing
     * @param number how many, in the words of whoever counted, or empty
     * @param says our paraphrase
     */
    public record Act(Kind kind, Named subject, String detail, String number, String says) {}

    /** When, and where: no place, one, or several that belong together. */
    public record Setting(When when, List<Place> places) {
        public Setting {
            places = List.copyOf(places);
        }

        /** Whether it is drawn at this place. */
        public boolean isAt(String slug) {
            return places.stream().anyMatch(place -> place.named().slug().equals(slug));
        }
    }

    /**
     * Where it is said and by whom.
     *
     * @param actors who is involved in what happens
     */
    public record Source(Named document, Named voice, List<Named> actors) {
        public Source {
            actors = List.copyOf(actors);
        }

        /** Whether this actor says it or is involved. */
        public boolean names(String actor) {
            return voice.slug().equals(actor)
                    || actors.stream().anyMatch(involved -> involved.slug().equals(actor));
        }
    }

    /**
     * The claims, and on how many independent origins what they say rests.
     *
     * @param claims slugs, at least one
     */
    public record Backing(List<String> claims, int least, int most) {
        public Backing {
            claims = List.copyOf(claims);
            if (claims.isEmpty() || least > most) {
                throw new IllegalArgumentException("claims %s, origins %d to %d".formatted(claims, least, most));
            }
        }

        /** The number of origins in words. */
        public String origins() {
            return least == most ? "" + least : least + "–" + most;
        }
    }

    /** Whether a thing is in it: what it happens to, who is involved, or where it happens; not who says so. */
    public boolean isAbout(String slug) {
        return act.subject().slug().equals(slug)
                || setting.isAt(slug)
                || source.actors().stream().anyMatch(actor -> actor.slug().equals(slug));
    }

    /** Its name within a page. */
    public String anchor() {
        return backing.claims().get(0).replaceFirst("^claim/", "c-").replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** The number of people and what happens, for a label. */
    public String title() {
        String what = act.detail().isEmpty() ? act.kind().word() : act.kind().word() + " " + act.detail();
        return "%s: %s%s".formatted(what, act.subject().label(), act.number().isEmpty() ? "" : ", " + act.number());
    }
}
