package org.corvee.page.map;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.BR;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Statement;
import org.corvee.model.Word;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;
import org.corvee.page.document.VoiceLegend;
import org.corvee.page.document.VoiceMarks;

/**
 * Numbers of workers, or levies, by place and time: a chart each of whose marks leads to its claim, and a table of the same.
 *
 * @param places to choose from, the one with the most numbers first
 * @param total how many numbers there are
 * @param numbers those shown, the earliest first
 */
public record NumbersPage(
        Asked asked, List<CountedChoice> places, int total, List<ClaimedNumber> numbers, TermHtml naming) {
    /** Its address. */
    public static final String PATH = "/numbers";

    public NumbersPage {
        places = List.copyOf(places);
        numbers = List.copyOf(numbers);
    }

    /** What is counted. */
    public enum Counted implements Word {
        WORKERS("Workers", List.of("headcount")),
        LEVIES("Levies", List.of("levyAmount", "levyShare"));

        private final String title;
        private final List<String> properties;

        Counted(String title, List<String> properties) {
            this.title = title;
            this.properties = properties;
        }

        @Override
        public String word() {
            return title.toLowerCase(Locale.ROOT);
        }

        /** The properties of ours by which it is claimed. */
        public List<String> properties() {
            return properties;
        }
    }

    /**
     * What an address asks.
     *
     * @param place slug, or empty for all
     */
    public record Asked(Counted counted, String place) {
        Link link() {
            Map<String, String> asked = new LinkedHashMap<>();
            if (counted != Counted.WORKERS) {
                asked.put("of", counted.word());
            }
            if (!place.isEmpty()) {
                asked.put("place", place);
            }
            return Link.ours(PATH, asked);
        }
    }

    /** A place with how many numbers there are of it. */
    public record CountedChoice(String slug, String name, int count) {}

    /** The document. */
    public String document(Layout.Site site) {
        Map<String, VoiceMarks.Mark> voices = voices();
        return new Layout(site)
                .page(
                        Heading.of("Numbers").under(new Link("/map"), "Map"),
                        tag(H1, "Numbers by place and time"),
                        tag(
                                        P,
                                        "Each mark is a claim: the letter says whose, the shape how it is said, the upright"
                                                + " line from the least to the most, the level line from when to when.")
                                .with(Attribute.Name.CLASS, "lead"),
                        choices(),
                        tag(P, counted()).with(Attribute.Name.CLASS, "count"),
                        new NumbersChart(numbers, voices).html(),
                        key(voices),
                        table(voices));
    }

    private Html choices() {
        List<Html> kinds = Stream.of(Counted.values())
                .map(counted -> choice(new Asked(counted, ""), counted.title, counted == asked.counted()))
                .toList();
        List<Html> every = Stream.concat(
                        Stream.of(choice(
                                new Asked(asked.counted(), ""),
                                "all places",
                                asked.place().isEmpty())),
                        places.stream()
                                .map(place -> choice(
                                        new Asked(asked.counted(), place.slug()),
                                        "%s (%,d)".formatted(place.name(), place.count()),
                                        place.slug().equals(asked.place()))))
                .toList();
        return all(List.of(ways("What", kinds), places.isEmpty() ? text("") : ways("Places", every)));
    }

    private static Html ways(String name, List<Html> ways) {
        return tag(NAV, tag(UL, all(ways)))
                .with(Attribute.Name.CLASS, "filters")
                .with(Attribute.Name.ARIA_LABEL, name);
    }

    private static Html choice(Asked asked, String words, boolean isChosen) {
        Html.Element link = link(asked.link(), words);
        return tag(LI, isChosen ? link.with(Attribute.Name.ARIA_CURRENT, "page") : link);
    }

    private String counted() {
        long words =
                numbers.stream().filter(number -> !number.amount().isDrawn()).count();
        String shown = numbers.size() == total
                ? "%,d %s.".formatted(total, total == 1 ? "number" : "numbers")
                : "The %,d most telling of %,d numbers.".formatted(numbers.size(), total);
        return words == 0
                ? shown
                : shown
                        + (words == 1
                                ? " 1 of them is a word, such as many, and stands in the table only."
                                : " %,d of them are words, such as many, and stand in the table only."
                                        .formatted(words));
    }

    /** A letter and a colour for each voice, in the order of the table. */
    private Map<String, VoiceMarks.Mark> voices() {
        Map<String, VoiceMarks.Mark> voices = new LinkedHashMap<>();
        numbers.forEach(number -> {
            VoiceMarks.Mark next = VoiceMarks.Mark.of(voices.size());
            voices.putIfAbsent(voice(number), next);
        });
        return voices;
    }

    static String voice(ClaimedNumber number) {
        return number.claim()
                .source()
                .first()
                .flatMap(testimony -> Optional.ofNullable(testimony.witness()))
                .map(witness -> witness.iri())
                .orElse("");
    }

    private Html key(Map<String, VoiceMarks.Mark> voices) {
        Map<String, String> names = new LinkedHashMap<>();
        numbers.forEach(number -> names.putIfAbsent(
                voice(number),
                number.claim()
                        .source()
                        .first()
                        .map(testimony -> testimony.name())
                        .orElse("no voice is recorded")));
        List<Html> entries = names.entrySet().stream()
                .<Html>map(name -> tag(
                        LI,
                        VoiceLegend.badge(Objects.requireNonNull(voices.get(name.getKey()))),
                        text(" "),
                        tag(BDI, name.getValue())))
                .toList();
        return all(List.of(
                tag(UL, all(entries)).with(Attribute.Name.CLASS, "voice-key").with(Attribute.Name.ARIA_LABEL, "Voices"),
                tag(
                                P,
                                "A full square is asserted, a full circle reported, a dashed circle expected, a dotted one"
                                        + " rumoured, a triangle inferred, a diamond an opinion; a cross denies. Pale marks have"
                                        + " only the time of their document.")
                        .with(Attribute.Name.CLASS, "quiet")));
    }

    private Html table(Map<String, VoiceMarks.Mark> voices) {
        if (numbers.isEmpty()) {
            return tag(P, "No numbers are claimed here.").with(Attribute.Name.CLASS, "empty");
        }
        return new WideTable(
                        List.of(
                                "Number",
                                "Of",
                                asked.counted() == Counted.WORKERS ? "Where" : "Unit",
                                "When",
                                "Voice",
                                "Modality",
                                "Claim"),
                        numbers.stream().map(number -> row(number, voices)).toList())
                .html("figures")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Table");
    }

    private Html row(ClaimedNumber number, Map<String, VoiceMarks.Mark> voices) {
        Claim claim = number.claim();
        Statement statement = claim.statement();
        Html says = tag(BDI, claim.curation().says());
        return tag(
                TR,
                tag(TD, number.amount().words()),
                tag(
                        TD,
                        statement == null
                                ? text("")
                                : naming.of(statement.subject().term())),
                tag(TD, number.band()),
                tag(TD, when(number)),
                tag(
                        TD,
                        VoiceLegend.badge(Objects.requireNonNull(voices.get(voice(number)))),
                        text(" "),
                        text(claim.source()
                                .first()
                                .map(testimony -> testimony.name())
                                .orElse(""))),
                tag(TD, manner(claim)),
                tag(
                        TD,
                        Link.inside("/doc/" + claim.id().id())
                                .<Html>map(page -> tag(A, says).to(page))
                                .orElse(says),
                        tag(BR),
                        tag(
                                SMALL,
                                claim.source()
                                        .document()
                                        .map(document -> naming.of(document.id().term()))
                                        .orElseGet(() -> text("")))));
    }

    static String when(ClaimedNumber number) {
        String words = DateWords.of(number.time().dating());
        return number.time().isOfDocument() ? "published " + words : words;
    }

    static String manner(Claim claim) {
        return claim.manner().isDenial()
                ? claim.manner().modality() + ", denied"
                : claim.manner().modality();
    }
}
