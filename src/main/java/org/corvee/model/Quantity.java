package org.corvee.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.Amount.Bound;
import org.jspecify.annotations.Nullable;

/**
 * How many or how much, in the words and the width in which it is said.
 *
 * @param amount the number
 * @param measure what it counts
 * @param quoted a source's own word for the amount, such as {@code slightly more than}, if it is kept
 */
public record Quantity(Amount amount, Measure measure, @Nullable String quoted) {
    private static final String PLAIN = "[A-Za-z0-9]";

    /** It stands in an address, where a letter may take nine. */
    private static final int LONGEST_WORDING = 100;

    private static final Pattern LABEL = Pattern.compile("(?<said>.*?)(?: \\(“(?<quoted>.*)”\\))?");

    public Quantity {
        if (quoted != null && quoted.length() > LONGEST_WORDING) {
            throw new Unreadable(
                    "a quoted wording of %d letters".formatted(quoted.length()),
                    "quote the words about the number only, %d letters at most".formatted(LONGEST_WORDING));
        }
    }

    /** Reads {@code ~350 persons}, {@code RUB 45000/month}, {@code >1000 cases "slightly more than"}. */
    public static Quantity parse(String text) {
        return QuantityReader.read(text.strip());
    }

    /**
     * Reads what {@link #label()} says, or nothing where it is no label of a quantity.
     *
     * @param slug the quantity's own, which knows the unit where the label has one of it: {@code 1 year}, {@code 1-years}
     */
    public static Optional<Quantity> labelled(String label, String slug) {
        Matcher parts = LABEL.matcher(label);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String said = counted(parts.group("said").replace(" to ", "..").replace(" per ", "/"));
        String quoted = parts.group("quoted") == null ? "" : " \"%s\"".formatted(parts.group("quoted"));
        List<Quantity> readings = Stream.of(
                        said, said + "s", said.replaceFirst("y$", "ies"), said.replaceFirst("/", "s/"))
                .flatMap(reading -> said(reading, quoted).stream())
                .toList();
        return readings.stream()
                .filter(reading -> reading.slug().equals(slug))
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    /** A label that begins with a word for a number, as data write it. */
    private static String counted(String said) {
        return Arrays.stream(CountWord.values())
                .filter(word -> said.startsWith(word.before() + " "))
                .findFirst()
                .map(word -> word.word() + said.substring(word.before().length()))
                .orElse(said);
    }

    private static Optional<Quantity> said(String said, String quoted) {
        Comparison comparison = Arrays.stream(Comparison.values())
                .filter(s -> s != Comparison.EXACTLY && said.startsWith(s.inWords() + " "))
                .findFirst()
                .orElse(Comparison.EXACTLY);
        String bare = comparison == Comparison.EXACTLY
                ? said
                : said.substring(comparison.inWords().length() + 1);
        try {
            return Optional.of(parse(comparison.word() + bare + quoted));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** The one text of this quantity that ids are made of. */
    public String canonical() {
        String per = measure.per() == null ? "" : "/" + measure.per();
        String counted = measure.isMoney()
                ? "%s%s %s%s".formatted(amount.comparison().word(), measure.unit(), amount.figure(), per)
                : "%s %s%s".formatted(amount.canonical(), measure.unit(), per);
        return quoted == null ? counted : "%s \"%s\"".formatted(counted, quoted);
    }

    /** In plain words: {@code less than 100 persons}, {@code hundreds of persons}. */
    public String label() {
        String said = words(" ").replace("..", " to ");
        if (!measure.isMoney() && amount instanceof Amount.Worded worded) {
            said = worded.word().before() + said.substring(worded.figure().length());
        }
        if (!measure.isMoney() && amount.figure().equals("1")) {
            said = said.replaceFirst("(?<=\\b1 )" + Pattern.quote(measure.unit()), single(measure.unit()));
        }
        return quoted == null ? said : "%s (“%s”)".formatted(said, quoted);
    }

    /** One of what a unit counts. */
    private static String single(String unit) {
        return unit.endsWith("ies")
                ? unit.substring(0, unit.length() - "ies".length()) + "y"
                : unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** The last part of its IRI: {@code less-than-100-persons}; a quoted word follows two hyphens. */
    public String slug() {
        String said = words("-").replace("..", "-to-").replace(' ', '-');
        return quoted == null ? said : said + "--" + encoded(quoted);
    }

    public Optional<Bound> minimum() {
        return amount.minimum();
    }

    public Optional<Bound> maximum() {
        return amount.maximum();
    }

    public Optional<BigDecimal> estimate() {
        return amount.estimate();
    }

    /** The unit's concept in the scheme {@code unit}, unless it is money. */
    public Optional<String> unit() {
        return measure.isMoney() ? Optional.empty() : Optional.of(measure.unit());
    }

    /** The ISO 4217 code, if it is money. */
    public Optional<String> currency() {
        return measure.isMoney() ? Optional.of(measure.unit()) : Optional.empty();
    }

    /** The concept in the scheme {@code unit} for which it is counted once. */
    public Optional<String> per() {
        return Optional.ofNullable(measure.per());
    }

    /** The word with which the amount is said: the quoted one, or what its sign or word says. */
    public Optional<String> wording() {
        if (quoted != null) {
            return Optional.of(quoted);
        }
        String said = amount instanceof Amount.Worded word
                ? word.figure()
                : amount.comparison().inWords();
        return Optional.of(said).filter(w -> !w.isEmpty());
    }

    private String words(String gap) {
        String comparison = amount.comparison() == Comparison.EXACTLY
                ? ""
                : amount.comparison().inWords() + gap;
        String counted =
                measure.isMoney() ? measure.unit() + gap + amount.figure() : amount.figure() + gap + measure.unit();
        return comparison + counted + (measure.per() == null ? "" : gap + "per" + gap + measure.per());
    }

    /** Spaces as hyphens and every other sign percent-encoded, so that two wordings never share an IRI. */
    private static String encoded(String wording) {
        StringBuilder out = new StringBuilder();
        for (byte b : wording.getBytes(StandardCharsets.UTF_8)) {
            String one = String.valueOf((char) (b & 0xff));
            out.append(b == ' ' ? "-" : one.matches(PLAIN) ? one : "%%%02X".formatted(b & 0xff));
        }
        return out.toString();
    }

    /**
     * What a number counts.
     *
     * @param unit a concept of the scheme {@code unit}, or for money an ISO 4217 code
     * @param isMoney whether the unit is a currency
     * @param per the concept of the scheme {@code unit} for which it is counted once, such as {@code month}
     */
    public record Measure(String unit, boolean isMoney, @Nullable String per) {}
}
