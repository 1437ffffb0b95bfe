package org.corvee.page.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Label;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.model.Wkt;
import org.corvee.query.Term;

/** Occurrences for tests, each unlike a plain one in one respect. */
final class SampleOccurrences {
    static final Occurrence.Location PORT = location("Port", "131.9", "43.1", Occurrence.Location.Precision.POINT);
    static final Occurrence.Location CAPITAL = location("Capital", "37.6", "55.8", Occurrence.Location.Precision.AREA);
    static final Dating SPRING = Dating.of("2023-03/2023-04");

    private SampleOccurrences() {}

    static Occurrence.Doubt doubt(Modality modality) {
        return new Occurrence.Doubt(modality, Stance.AFFIRMS);
    }

    static Occurrence.Doubt denied(Modality modality) {
        return new Occurrence.Doubt(modality, Stance.DENIES);
    }

    static Occurrence plain() {
        return of(Occurrence.OccurrenceKind.ARRIVAL, doubt(Modality.REPORTED), SPRING, List.of(PORT));
    }

    static Occurrence of(
            Occurrence.OccurrenceKind kind, Occurrence.Doubt doubt, Dating dating, List<Occurrence.Location> places) {
        return new Occurrence(
                new Occurrence.Act(kind, label("cohort/crew", "the crew"), "arrivesIn", "", "about 350 persons"),
                new Occurrence.Scene(dating, List.of(), places),
                new Occurrence.Speech(
                        label("document/gazette-1", "A ship arrives"),
                        label("actor/gazette", "Gazette"),
                        doubt,
                        "They came.",
                        null),
                new Occurrence.Backing(List.of("claim/gazette-1.000000000001"), 1, 2),
                List.of(label("actor/company", "company")));
    }

    /** So many of one time, each of a document of its own, with names as long as real ones. */
    static List<Occurrence> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    Occurrence plain = plain();
                    Label document = label("document/gazette-2019-12-" + number, "The gazette on the crew of ship " + number);
                    Occurrence.Speech by = plain.speech();
                    return new Occurrence(
                            plain.act(),
                            plain.scene(),
                            new Occurrence.Speech(
                                    document,
                                    by.voice(),
                                    by.doubt(),
                                    "The crew came to the port in spring, and was taken to the works on the same day.",
                                    null),
                            new Occurrence.Backing(List.of("claim/gazette-2019-12-%d.%012d".formatted(number, number)), 1, 2),
                            plain.actors());
                })
                .toList();
    }

    /** Some time, as a voice tells it on a day. */
    static Occurrence said(Dating dating, LocalDate day) {
        Occurrence plain = of(Occurrence.OccurrenceKind.PRESENCE, doubt(Modality.ASSERTED), dating, List.of());
        Occurrence.Speech by = plain.speech();
        return new Occurrence(
                plain.act(),
                plain.scene(),
                new Occurrence.Speech(by.document(), by.voice(), by.doubt(), by.says(), day),
                plain.backing(),
                plain.actors());
    }

    static Occurrence called(String label) {
        Occurrence plain = plain();
        Occurrence.Speech by = plain.speech();
        Label subject = label("cohort/x\"><script>", label);
        return new Occurrence(
                new Occurrence.Act(Occurrence.OccurrenceKind.ARRIVAL, subject, "arrivesIn", label, label),
                plain.scene(),
                new Occurrence.Speech(by.document(), by.voice(), by.doubt(), label, null),
                plain.backing(),
                plain.actors());
    }

    private static Label label(String id, String text) {
        return new Label(new Term.Iri("https://w3id.org/corvee/id/" + id), id, text);
    }

    private static Occurrence.Location location(
            String label, String longitude, String latitude, Occurrence.Location.Precision precision) {
        return new Occurrence.Location(
                label("place/" + label.toLowerCase(Locale.ROOT), label),
                new Wkt.Point(new BigDecimal(longitude), new BigDecimal(latitude)),
                precision,
                "place/north");
    }
}
