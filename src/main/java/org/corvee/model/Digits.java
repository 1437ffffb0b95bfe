package org.corvee.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the number of a quantity is written: in digits, with no sign between thousands, and a point before decimals. */
final class Digits {
    /** Half of the world reads 1.000 as a thousand. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    /** Nobody counts further, and an address holds them all. */
    private static final int MOST = 30;

    private static final Pattern NOUGHT_BEFORE = Pattern.compile("0\\d.*");

    /** Units of which there are no halves. */
    private static final Set<String> WHOLE = Set.of(
            "persons",
            "cases",
            "deaths",
            "restaurants",
            "firms",
            "companies",
            "factories",
            "sites",
            "apartments",
            "counties",
            "cities",
            "places",
            "countries",
            "states",
            "visas",
            "events",
            "tests",
            "visits",
            "trips",
            "flights",
            "dogs",
            "baskets",
            "reports");

    /** What people write instead, and what to do about it. */
    private enum Slip {
        COMMAS("\\d{1,3}(?:,\\d{3})+(?!\\d)", "write the number without commas"),
        POINTS("\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)", "write the number without points"),
        DECIMAL_COMMA("\\d,\\d", "write the decimals after a point, such as 1.5"),
        SIGN_BETWEEN("\\d[ \\p{Zs}'’‘＇´`_·˙⸱٬，．]\\d", "write the number without a sign between its digits"),
        POWER("\\d[eE][+-]?\\d", "write the number out, such as 1000"),
        OTHER_DIGITS("(?!\\d)\\p{N}|[一二三四五六七八九十百千万]", "write the number in the digits 0 to 9"),
        DASH("\\d ?(?:[-‐‑‒−–—~〜…]|\\.{3}) ?\\d", "write a range with two dots, such as 20..34"),
        MINUS("(?:^|[ ~<>=])[-−–]\\d", "a quantity cannot be negative; put a decrease in words"),
        OTHER_SIGN("[≥≤≈±＜＞～≧≦]", "write >=, <= or ~ before the number"),
        GAP("^(?:~|<=|>=|<|>) +\\d", "write the sign right before the number"),
        PER_CENT("\\d ?%", "write it like '20 percent'");

        private final Pattern form;
        private final String remedy;

        Slip(String form, String remedy) {
            this.form = Pattern.compile(form);
            this.remedy = remedy;
        }
    }

    private Digits() {}

    /** The number, if it can be read in one way only. */
    static BigDecimal read(String digits) {
        if (digits.length() > MOST) {
            throw new Unreadable(
                    "a number of %d digits".formatted(digits.length()), "write %d at most".formatted(MOST));
        }
        BigDecimal number = new BigDecimal(digits);
        if (THOUSANDS.matcher(digits).matches()) {
            throw new Unreadable(
                    "'%s' may be read as %s or as %s".formatted(digits, plain(number), digits.replace(".", "")),
                    "write %s or %s".formatted(written(number), digits.replace(".", "")));
        }
        if (NOUGHT_BEFORE.matcher(digits).matches()) {
            throw new Unreadable("'%s' begins with a zero".formatted(digits), "write %s".formatted(plain(number)));
        }
        return number;
    }

    /** The number as it can be read in one way only. */
    static String written(BigDecimal number) {
        String plain = plain(number);
        return THOUSANDS.matcher(plain).matches() ? plain + "0" : plain;
    }

    /** The amount, if there can be as many of what is counted; an average of something else may be broken. */
    static Amount counted(Amount amount, Quantity.Measure measure) {
        boolean isWhole = measure.per() == null && WHOLE.contains(measure.unit());
        numbers(amount)
                .filter(number -> isWhole && number.stripTrailingZeros().scale() > 0)
                .findFirst()
                .ifPresent(number -> {
                    throw new Unreadable(
                            "there are no %s %s".formatted(plain(number), measure.unit()),
                            "write a whole number, or a range of two");
                });
        return amount;
    }

    private static Stream<BigDecimal> numbers(Amount amount) {
        return Stream.of(
                        amount.minimum().map(Amount.Bound::value),
                        amount.maximum().map(Amount.Bound::value),
                        amount.estimate())
                .flatMap(Optional::stream);
    }

    /** What to write instead of a number that is none. */
    static Optional<String> remedy(String text) {
        return Arrays.stream(Slip.values())
                .filter(slip -> slip.form.matcher(text).find())
                .map(slip -> slip.remedy)
                .findFirst();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
