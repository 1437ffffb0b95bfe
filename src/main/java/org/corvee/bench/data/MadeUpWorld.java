package org.corvee.bench.data;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * What there is to speak of, each by its kind and number; nothing of it is kept.
 *
 * @param claims for how many claims; the more, the more things
 */
record MadeUpWorld(int claims) {
    /** The country whose people the rules of {@code queries/rules} ask for. */
    static final MadeUpThing HOME =
            new MadeUpThing("place/north-korea", "Country", "North Korea", List.of("북한@ko", "朝鲜@zh", "КНДР@ru"));

    /** The place that a tenth of all claims name. */
    static final int BUSY_PLACE = 0;

    /** The people of whom most is claimed. */
    static final int BUSY_COHORT = 0;

    /** The voice that makes a fifth of all claims. */
    static final int BUSY_VOICE = 0;

    private static final int COUNTRIES = 9;
    private static final int REGIONS = 27;

    /** The kinds of things, with how many of each there are for a number of claims. */
    enum Kind {
        COUNTRY("place", "land of %s", claims -> COUNTRIES, "Country"),
        REGION("place", "%s region", claims -> REGIONS, "Region"),
        CITY("place", "%s", claims -> 30 + claims / 500, "City"),
        SITE("site", "%s works", claims -> 10 + claims / 250, "Site"),
        COHORT("cohort", "%s brigade", claims -> 10 + claims / 100, "WorkerCohort"),
        NEWSROOM("actor", "%s Daily", claims -> 25 + claims / 20_000, "NewsOrganisation"),
        GOVERNMENT("actor", "government of %s", claims -> COUNTRIES, "State"),
        PERSON("actor", "%s", claims -> 20 + claims / 250, "Person"),
        FIRM(
                "actor",
                "%s & Co",
                claims -> 10 + claims / 200,
                "Company",
                "TradingCompany",
                "ConstructionCompany",
                "Restaurant"),
        DISPATCH("dispatch", "sending of the %s workers", claims -> 5 + claims / 200, "Dispatch"),
        EVENT("event", "%s meeting", claims -> 5 + claims / 200, "Event", "Event", "Event", "Return", "Statement"),
        PROGRAMME("programme", "%s programme", claims -> 3 + claims / 5_000, "Programme"),
        LEVY("levy", "%s levy", claims -> 5 + claims / 1_000, "Levy"),
        WORK("work", "report of %s", claims -> 5 + claims / 2_000, "CitedWork"),
        VISA("visa", "%s visa", claims -> 6, "Visa");

        private final String segment;
        private final String label;
        private final IntUnaryOperator number;
        private final List<String> types;

        Kind(String segment, String label, IntUnaryOperator number, String... types) {
            this.segment = segment;
            this.label = label;
            this.number = number;
            this.types = List.of(types);
        }
    }

    /** How many there are of a kind. */
    int number(Kind kind) {
        return kind.number.applyAsInt(claims);
    }

    /** The thing of a kind that has a number. */
    static MadeUpThing thing(Kind kind, int number) {
        SeededNumbers numbers = new SeededNumbers(kind.ordinal(), number);
        MadeUpName name = MadeUpName.of(numbers);
        String type = numbers.of(kind.types);
        String segment =
                type.equals("Return") || type.equals("Statement") ? type.toLowerCase(Locale.ROOT) : kind.segment;
        String id = "%s/%s-%s-%d"
                .formatted(
                        segment,
                        name.latin().toLowerCase(Locale.ROOT),
                        kind.name().toLowerCase(Locale.ROOT),
                        number);
        String label = "%s %d".formatted(kind.label.formatted(name.latin()), number);
        return new MadeUpThing(id, type, label, name.others());
    }

    /** Some thing of a kind; those with low numbers come most. */
    MadeUpThing any(Kind kind, SeededNumbers numbers) {
        return thing(kind, numbers.lowBelow(number(kind)));
    }

    /** Some thing of a kind but the first. */
    MadeUpThing other(Kind kind, SeededNumbers numbers) {
        return thing(kind, 1 + numbers.lowBelow(number(kind) - 1));
    }

    /** What the city of that number lies in. */
    static MadeUpThing regionOf(int city) {
        return thing(Kind.REGION, city % REGIONS);
    }

    /** What the region of that number lies in. */
    static MadeUpThing countryOf(int region) {
        return region % 13 == 12 ? HOME : thing(Kind.COUNTRY, region % COUNTRIES);
    }

    /** Where the city of that number lies, as WKT; cities of one region lie together. */
    static String point(int city) {
        SeededNumbers region = new SeededNumbers(city % REGIONS);
        SeededNumbers numbers = new SeededNumbers(REGIONS, city);
        int east = 20_000 + region.below(110_000) + numbers.below(9_000);
        int north = 5_000 + region.below(50_000) + numbers.below(6_000);
        return String.format(Locale.ROOT, "POINT(%.3f %.3f)", east / 1000.0, north / 1000.0);
    }
}
