package org.corvee.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.corvee.model.Bounds;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.model.Wkt;
import org.corvee.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one voice says in one passage of one subject, in one or more claims.
 *
 * <p>Workers that went to two cities together are one of these with two places, and one number. The map, the timeline,
 * their GeoJSON and the package of files all count these; {@link Occurrences} says which claims are one.
 *
 * @param actors who is involved in what happens
 */
public record Occurrence(Act act, Scene scene, Speech speech, Backing backing, List<Label> actors) {
    public Occurrence {
        actors = List.copyOf(actors);
    }

    /**
     * What happens.
     *
     * @param property by which it is said, such as {@code arrivesIn}
     * @param detail where the sentence leads: a status, a site, or nothing
     * @param number how many, in the words of whoever counted, or empty
     */
    public record Act(OccurrenceKind kind, Label subject, String property, String detail, String number) {}

    /**
     * When, and where: no place, one, or several that belong together.
     *
     * @param targets what the claims lead to
     * @param places those of the targets, or else of the subject
     */
    public record Scene(Dating dating, List<Target> targets, List<Location> places) {
        public Scene {
            targets = List.copyOf(targets);
            places = List.copyOf(places);
        }

        /** Whether it is drawn at this place. */
        public boolean isAt(String slug) {
            return places.stream().anyMatch(place -> place.place().id().equals(slug));
        }
    }

    /**
     * What one of its claims leads to.
     *
     * @param claim its slug
     * @param places where that thing lies
     */
    public record Target(String claim, Label thing, List<Location> places) {
        public Target {
            places = List.copyOf(places);
        }
    }

    /**
     * Where it is said, by whom and how.
     *
     * @param says our paraphrase
     * @param latest no day later than this is it said, if that is known
     */
    public record Speech(Label document, Label voice, Doubt doubt, String says, @Nullable LocalDate latest) {}

    /** How surely it is said, and whether it is said not to be so. */
    public record Doubt(Modality modality, Stance stance) {
        /** Whether it is said not to be so. */
        public boolean isDenied() {
            return stance == Stance.DENIES;
        }

        /** In words. */
        public String words() {
            return isDenied() ? modality.word() + ", denied" : modality.word();
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
        return act.subject().id().equals(slug) || scene.isAt(slug) || isNamed(slug, actors);
    }

    /** Whether this actor says it, is involved, or is what it happens to. */
    public boolean involves(String actor) {
        return isNamed(actor, List.of(speech.voice(), act.subject())) || isNamed(actor, actors);
    }

    private static boolean isNamed(String slug, Collection<Label> among) {
        return among.stream().anyMatch(one -> one.id().equals(slug));
    }

    /**
     * Whether what is said of its time lies in a window.
     *
     * <p>Of what only ends, its end alone is said: nobody says that workers who were to leave by 2019 were there in 1800.
     * What only begins goes on until the day on which it is said, for a voice knows no later one.
     */
    public boolean meets(Bounds window) {
        Dating dating = scene.dating();
        if (!dating.isKnown()) {
            return false;
        }
        Bounds bounds = dating.bounds();
        LocalDate first = dating.first().orElse(bounds.last());
        LocalDate last = dating.last().orElseGet(() -> goesOnUntil(first));
        return !first.isAfter(window.last()) && !last.isBefore(window.first());
    }

    private LocalDate goesOnUntil(LocalDate first) {
        LocalDate said = speech.latest();
        return said == null ? LocalDate.MAX : said.isBefore(first) ? first : said;
    }

    /** Its name within a page. */
    public String anchor() {
        return anchor(backing.claims().get(0));
    }

    /** The name within a page of what a claim says. */
    public static String anchor(String claim) {
        return claim.replaceFirst("^claim/", "c-").replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** The number of people and what happens, for a label. */
    public String title() {
        String what = act.detail().isEmpty() ? act.kind().word() : act.kind().word() + " " + act.detail();
        return "%s: %s%s".formatted(what, act.subject().text(), act.number().isEmpty() ? "" : ", " + act.number());
    }

    /** What sort of thing happens; the words are those of {@code queries/page/occurrences.rq}. */
    public enum OccurrenceKind implements Word {
        DISPATCH,
        ARRIVAL,
        PRESENCE,
        DEPARTURE,
        RETURN,
        STATUS,
        EVENT,
        DEADLINE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether what is said leads to where somebody is, comes to or leaves. */
        boolean isSomewhere() {
            return switch (this) {
                case DISPATCH, ARRIVAL, PRESENCE, DEPARTURE, RETURN -> true;
                case STATUS, EVENT, DEADLINE -> false;
            };
        }
    }

    /**
     * A place with the point at which it is drawn.
     *
     * @param at the point
     * @param precision what the point stands for
     * @param country the slug of the country that it is or lies in, or empty
     */
    public record Location(Label place, Wkt.Point at, Precision precision, String country) {
        /** What a point stands for. */
        public enum Precision {
            /** The place itself. */
            POINT,
            /** A region or a country, by a point that is claimed of it. */
            AREA,
            /** A region or a country, by where its name is written: a matter of drawing, and no claim about it. */
            NAME;
        }

        /** Whether the point only stands for a region or a country. */
        public boolean isArea() {
            return precision != Precision.POINT;
        }

        /** Whether a source gives the point, so that it may be handed on as data. */
        public boolean isClaimed() {
            return precision != Precision.NAME;
        }
    }
}
