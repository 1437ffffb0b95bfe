package org.corvee.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.Edtf;
import org.corvee.model.SourceText;
import org.corvee.propose.Proposal.Dated;

/**
 * Finds dates in English, and writes them in EDTF as far as they go: without a year it is unknown, and nobody guesses it. What is
 * told from the day of the text, such as last week, is left to a person.
 */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> SEASONS =
            Map.of("spring", "21", "summer", "22", "autumn", "23", "fall", "23", "winter", "24");
    private static final String MONTH =
            "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|"
                    + "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("\\b(?<iso>(?:19|20)\\d{2}-\\d{2}-\\d{2})\\b"),
            Pattern.compile("\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR + "\\b"),
            Pattern.compile("\\b(?<day>\\d{1,2}) " + MONTH + ",? " + YEAR + "\\b"),
            Pattern.compile("\\b" + MONTH + ",? (?:of )?" + YEAR + "\\b"),
            Pattern.compile("\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b"),
            Pattern.compile("\\b(?<day>\\d{1,2}) " + MONTH + "\\b"),
            Pattern.compile("\\b(?<season>spring|summer|autumn|fall|winter) (?:of )?" + YEAR + "\\b"),
            Pattern.compile("\\b(?:in|since|until|by|of|before|after|during|from) " + YEAR + "\\b"),
            Pattern.compile("\\b(?:in|since|until|by|late|early|to|last) " + MONTH + "\\b"));

    private Dates() {}

    static List<Dated> in(SourceText source) {
        CountedText counted = new CountedText(source);
        List<Dated> found = new ArrayList<>();
        for (Pattern shape : SHAPES) {
            Matcher match = shape.matcher(counted.text());
            while (match.find()) {
                Edtf.find(written(match))
                        .map(time -> new Dated(counted.stretch(match.start(), match.end()), time))
                        .filter(dated -> found.stream().noneMatch(f -> f.place().overlaps(dated.place())))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(dated -> dated.place().start()));
        return found;
    }

    private static String written(Matcher match) {
        Optional<String> iso = group(match, "iso");
        if (iso.isPresent()) {
            return iso.get();
        }
        String year = group(match, "year").orElse("XXXX");
        Optional<String> season = group(match, "season").map(SEASONS::get);
        if (season.isPresent()) {
            return year + "-" + season.get();
        }
        Optional<String> month = group(match, "month")
                .map(m -> "-%02d".formatted(MONTHS.indexOf(m.substring(0, 3).toLowerCase(Locale.ROOT)) + 1));
        String day = group(match, "day")
                .map(d -> "-%02d".formatted(Integer.parseInt(d)))
                .orElse("");
        return year + month.orElse("") + day;
    }

    private static Optional<String> group(Matcher match, String name) {
        return match.pattern().pattern().contains("?<" + name + ">")
                ? Optional.ofNullable(match.group(name))
                : Optional.empty();
    }
}
