package org.corvee.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.model.ThingId;

/** The sanctions programmes of the UN Security Council, each with the committee that keeps its part of the list. */
enum UnProgramme {
    AL_QAIDA("Al-Qaida", 1267),
    CENTRAL_AFRICAN_REPUBLIC("CAR", 2745),
    DPRK("DPRK", 1718),
    DRC("DRC", 1533),
    GUINEA_BISSAU("GB", 2048),
    HAITI("Haiti", 2653),
    IRAN("Iran", 1737),
    IRAQ("Iraq", 1518),
    LIBYA("Libya", 1970),
    SOMALIA("Somalia", 2713),
    SOUTH_SUDAN("SouthSudan", 2206),
    SUDAN("Sudan", 1591),
    TALIBAN("Taliban", 1988),
    YEMEN("Yemen", 2140);

    private final String word;
    private final int resolution;

    UnProgramme(String word, int resolution) {
        this.word = word;
        this.resolution = resolution;
    }

    /** As the list writes it. */
    String word() {
        return word;
    }

    /** The committee, by the resolution that it is named after. */
    ListThing committee() {
        return new ListThing(
                ThingId.actor("un-%d-committee".formatted(resolution)),
                "InternationalBody",
                "UN Security Council %d Committee".formatted(resolution));
    }

    /** The sanctions as a whole. */
    ListThing regime() {
        return new ListThing(
                new ThingId("regime", "un-%s-sanctions".formatted(slug())),
                "SanctionsRegime",
                "UN sanctions, %s list".formatted(word));
    }

    /** As ids write it. */
    String slug() {
        return Slugs.of(word).orElseThrow();
    }

    static Optional<UnProgramme> find(String word) {
        return Stream.of(values()).filter(p -> p.word.equalsIgnoreCase(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(UnProgramme::word).toList();
    }
}
