package org.corvee.page.map;

import java.time.LocalDate;
import java.util.List;

/** Occurrences for tests, each unlike a plain one in one respect. */
final class Occurrences {
    static final Place PORT = new Place(new Named("place/port", "Port"), 131.9, 43.1, false);
    static final Place CAPITAL = new Place(new Named("place/capital", "Capital"), 37.6, 55.8, true);
    static final When SPRING = new When("2023-03/2023-04", LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 30));

    private Occurrences() {}

    static Occurrence plain() {
        return of(Kind.ARRIVAL, new Doubt(Modality.REPORTED, false), SPRING, List.of(PORT));
    }

    static Occurrence of(Kind kind, Doubt doubt, When when, List<Place> places) {
        return new Occurrence(
                new Occurrence.Act(kind, new Named("cohort/crew", "the crew"), "", "about 350 persons", "They came."),
                doubt,
                new Occurrence.Setting(when, places),
                new Occurrence.Source(
                        new Named("document/gazette-1", "A ship arrives"),
                        new Named("actor/gazette", "Gazette"),
                        List.of(new Named("actor/company", "company"))),
                new Occurrence.Backing(List.of("claim/gazette-1.000000000001"), 1, 2));
    }

    static Occurrence called(String label) {
        Occurrence plain = plain();
        Occurrence.Act act =
                new Occurrence.Act(Kind.ARRIVAL, new Named("cohort/x\"><script>", label), label, label, label);
        return new Occurrence(act, plain.doubt(), plain.setting(), plain.source(), plain.backing());
    }
}
