package org.corvee.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.Quantity;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.propose.Proposal.Amount;
import org.corvee.propose.Proposal.Dated;

/** Finds numbers with what they count in English, and reads them by the grammar of our own quantities. */
final class Amounts {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("about", "~"),
            Map.entry("around", "~"),
            Map.entry("some", "~"),
            Map.entry("approximately", "~"),
            Map.entry("roughly", "~"),
            Map.entry("nearly", "~"),
            Map.entry("almost", "~"),
            Map.entry("more than", ">"),
            Map.entry("over", ">"),
            Map.entry("slightly more than", ">"),
            Map.entry("at least", ">="),
            Map.entry("up to", "<="),
            Map.entry("as many as", "<="),
            Map.entry("fewer than", "<"),
            Map.entry("less than", "<"),
            Map.entry("under", "<"));
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("hundred", "100"));
    private static final Map<String, String> CURRENCIES = Map.of(
            "$", "USD", "US$", "USD", "dollars", "USD", "yuan", "CNY", "rubles", "RUB", "roubles", "RUB", "won", "KRW");
    private static final Map<String, String> VAGUE_WORDS = Map.ofEntries(
            Map.entry("a few", "few"),
            Map.entry("a portion of", "portion"),
            Map.entry("the majority of", "majority"),
            Map.entry("a large number of", "many"),
            Map.entry("large numbers of", "many"),
            Map.entry("so many", "many"),
            Map.entry("almost all", "most"));
    private static final String SIGN =
            "(?:(?<sign>(?i:slightly more than|more than|at least|up to|as many as|fewer than|less than|about|around|some|"
                    + "approximately|roughly|nearly|almost|over|under)) )?";
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d{1,4})?";
    private static final String NUMBER_WORD =
            "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred";
    private static final String FIGURE =
            "(?<low>" + NUMBER + "|(?i:" + NUMBER_WORD + "))(?:(?:-|–| to )(?<high>" + NUMBER + "))?";
    private static final String PEOPLE =
            "workers?|laborers?|labourers?|people|persons?|men|women|citizens|soldiers|executives|students|trainees|[A-Z]\\w+ans";
    private static final String NOUN =
            "(?:(?:of|the|these|new|more|confirmed|former|young|other|private|North|South) ){0,3}(?:\\p{L}+ )??"
                    + "(?:(?<people>" + PEOPLE + ")|(?<things>[a-z]{3,20}s))\\b";
    private static final Pattern COUNT = Pattern.compile("(?<![\\w-])" + SIGN + FIGURE + " " + NOUN);
    private static final Pattern SPAN = Pattern.compile(
            "(?<![\\w-])(?<low>\\d{1,3}|(?i:one|" + NUMBER_WORD + "))[- ](?<span>year|month|week|day)\\b");
    private static final Pattern VAGUE =
            Pattern.compile("\\b(?<word>(?i:dozens|hundreds|thousands|some|many|most|several|"
                    + String.join("|", VAGUE_WORDS.keySet()) + "))(?: of)? " + NOUN);
    private static final Pattern MONEY =
            Pattern.compile("(?<![\\w-])" + SIGN + "(?:(?<code>[A-Z]{3}) |(?<mark>(?:US)?\\$))"
                    + "(?<low>" + NUMBER + ")(?<million> million)?(?: (?:a|per) (?<per>year|month|week|day))?"
                    + "|(?<![\\w-])(?<sum>" + NUMBER + ") (?<name>dollars|yuan|rubles|roubles|won)\\b");

    private Amounts() {}

    /** The amounts of a text; a number that is a part of a date is none. */
    static List<Amount> in(SourceText source) {
        CountedText counted = new CountedText(source);
        List<Dated> dates = Dates.in(source);
        List<Amount> found = new ArrayList<>();
        for (Pattern pattern : List.of(MONEY, COUNT, SPAN, VAGUE)) {
            Matcher match = pattern.matcher(counted.text());
            while (match.find()) {
                written(pattern, match)
                        .flatMap(Amounts::read)
                        .map(quantity -> new Amount(counted.stretch(match.start(), match.end()), quantity))
                        .filter(amount ->
                                dates.stream().noneMatch(d -> d.place().overlaps(amount.place())))
                        .filter(amount ->
                                found.stream().noneMatch(f -> f.place().overlaps(amount.place())))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(amount -> amount.place().start()));
        return found;
    }

    private static Optional<String> written(Pattern pattern, Matcher match) {
        if (pattern == MONEY) {
            return money(match);
        }
        if (pattern == SPAN) {
            return Optional.of("%s %ss".formatted(plain(match.group("low")), match.group("span")));
        }
        String unit = match.group("people") == null ? match.group("things").toLowerCase(Locale.ROOT) : "persons";
        if (pattern == VAGUE) {
            String word = match.group("word").toLowerCase(Locale.ROOT);
            return Optional.of("%s %s".formatted(VAGUE_WORDS.getOrDefault(word, word), unit));
        }
        String high = match.group("high") == null ? "" : ".." + plain(match.group("high"));
        String said = sign(match);
        String quoted = said.equals("slightly more than") ? " \"%s\"".formatted(said) : "";
        return Optional.of(SIGNS.getOrDefault(said, "") + plain(match.group("low")) + high + " " + unit + quoted);
    }

    private static Optional<String> money(Matcher match) {
        if (match.group("sum") != null) {
            return currency(match.group("name")).map(code -> "%s %s".formatted(code, plain(match.group("sum"))));
        }
        String code = match.group("code") == null ? CURRENCIES.get(match.group("mark")) : match.group("code");
        String millions = match.group("million") == null ? "" : "000000";
        String low = plain(match.group("low"));
        String per = match.group("per") == null ? "" : "/" + match.group("per");
        return low.contains(".") && !millions.isEmpty()
                ? Optional.empty()
                : Optional.of("%s%s %s%s%s".formatted(SIGNS.getOrDefault(sign(match), ""), code, low, millions, per));
    }

    private static Optional<String> currency(String name) {
        return Optional.ofNullable(CURRENCIES.get(name));
    }

    private static String sign(Matcher match) {
        String sign = match.group("sign");
        return sign == null ? "" : sign.toLowerCase(Locale.ROOT);
    }

    private static String plain(String number) {
        String small = number.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(small, small).replace(",", "");
    }

    private static Optional<Quantity> read(String written) {
        try {
            return Optional.of(Quantity.parse(written));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
