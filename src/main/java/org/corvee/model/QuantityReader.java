package org.corvee.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.Quantity.Measure;
import org.jspecify.annotations.Nullable;

/** The grammar of {@link Quantity}. */
final class QuantityReader {
    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final String WORD = "[a-z0-9]+(?:-[a-z0-9]+){0,9}";
    private static final String SIGN = "(?<sign>~|<=|>=|<|>)?";
    private static final String REST = "(?:/(?<per>" + WORD + "))?(?: +\"(?<quoted>[^\"]*[^\" ][^\"]*)\")?";
    private static final String AMOUNT = "(?<low>" + NUMBER + ")(?:\\.\\.(?<high>" + NUMBER + "))?";
    private static final Pattern COUNT = Pattern.compile(SIGN + AMOUNT + " +(?<unit>[a-z]" + WORD + "|[a-z])" + REST);
    private static final Pattern MONEY = Pattern.compile(SIGN + "(?<unit>[A-Z]{3}) +" + AMOUNT + REST);
    private static final Pattern WORDED = Pattern.compile("(?<word>[a-z]+) +(?<unit>" + WORD + ")" + REST);

    private QuantityReader() {}

    static Quantity read(String text) {
        Matcher money = MONEY.matcher(text);
        if (money.matches()) {
            return new Quantity(amount(money), new Measure(currency(money), true, money.group("per")), quoted(money));
        }
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            return new Quantity(Digits.counted(amount(count), measure(count)), measure(count), quoted(count));
        }
        Matcher worded = WORDED.matcher(text);
        if (worded.matches()) {
            return new Quantity(new Amount.Worded(word(text, worded)), measure(worded), quoted(worded));
        }
        throw new Unreadable("'%s' is no quantity".formatted(text), remedy(text));
    }

    private static Amount amount(Matcher parts) {
        Comparison comparison = Word.find(
                        Comparison.class,
                        Optional.ofNullable(parts.group("sign")).orElse(""))
                .orElseThrow();
        BigDecimal low = Digits.read(parts.group("low"));
        String high = parts.group("high");
        boolean isBelow = comparison == Comparison.LESS_THAN || comparison == Comparison.AT_MOST;
        if (high == null && low.signum() == 0 && isBelow) {
            throw new Unreadable("'%s' is less than zero".formatted(parts.group()), "write 0, or what is meant");
        }
        return high == null ? new Amount.Figure(comparison, low) : new Amount.Span(comparison, low, Digits.read(high));
    }

    private static Measure measure(Matcher parts) {
        return new Measure(parts.group("unit"), false, parts.group("per"));
    }

    private static @Nullable String quoted(Matcher parts) {
        String quoted = parts.group("quoted");
        return quoted == null ? null : quoted.strip().replaceAll("\\s+", " ");
    }

    private static String currency(Matcher parts) {
        String code = parts.group("unit");
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(code) && isMoney(c))) {
            throw new Unreadable(
                    "'%s' is no currency".formatted(code), "write its ISO 4217 code, such as RUB, USD, CNY or KPW");
        }
        return code;
    }

    /** ISO 4217 also has codes for gold, for tests and for none; they are the ones that have no decimals. */
    private static boolean isMoney(Currency code) {
        return code.getDefaultFractionDigits() >= 0;
    }

    private static CountWord word(String text, Matcher parts) {
        String written = parts.group("word");
        return Word.find(CountWord.class, written)
                .orElseThrow(() -> new Unreadable(
                        "'%s' is no quantity: '%s' is no word for a number".formatted(text, written),
                        NearWords.of(written, Word.all(CountWord.class))
                                .remedy("the words are " + String.join(", ", Word.all(CountWord.class)))));
    }

    private static String remedy(String text) {
        Optional<String> written = Digits.remedy(text);
        if (written.isPresent()) {
            return written.get();
        }
        if (text.matches("(?:~|<=|>=|<|>)?" + AMOUNT.replaceAll("\\?<\\w+>", "") + "|" + words())) {
            return "a unit is missing; write '%s persons'".formatted(text);
        }
        return "write it like '~350 persons', '<100 persons', '20..34 years', 'hundreds persons', 'RUB 45000/month'"
                + " or '>1000 cases \"slightly more than\"'";
    }

    private static String words() {
        return String.join(
                "|", Arrays.stream(CountWord.values()).map(CountWord::word).toList());
    }
}
