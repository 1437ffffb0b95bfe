package org.corvee.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.Bounds;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.Verdict;
import org.corvee.query.name.Closeness;
import org.corvee.query.name.NameIndex.NameMatch.How;
import org.corvee.query.name.Spelling;

/**
 * How like two parties are: the sum of what they agree in and what they do not, 0 to 100.
 *
 * @param features that were compared, each with its share; what only one of them has is none
 */
public record Likeness(Party one, Party other, List<Feature> features) {
    /** From here on somebody should look. */
    public static final int PROPOSED = 50;

    /** From here on no pair of two is known to the tests; below, "same" is possibly true and no more. */
    public static final int SURE = 85;

    private static final int LONGEST_REASONS = 900;
    private static final int MOST = 100;
    private static final int SAME_NAME = 60;
    private static final int SAME_SOUND = 55;
    private static final int NEARLY = 40;
    private static final int BY_INITIALS = 30;
    private static final int FEWER_WORDS = 30;
    private static final int SAME_SKELETON = 25;
    private static final int FEW_BEARERS = 2;
    private static final int MOST_BEARERS_COUNT = 15;
    private static final int SHORTEST_SKELETON = 4;
    private static final int YEAR = 366;

    /** Lists often have the wrong day, and sometimes the wrong year; nobody is his own father. */
    private static final int TWO_YEARS = 2 * YEAR;

    private static final Pattern GENERATION =
            Pattern.compile("(?i)\\b(jr|junior|sr|senior|elder|younger|the first|the second|ii|iii|iv)\\b");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    public Likeness {
        features = List.copyOf(features);
    }

    /**
     * Compares two parties.
     *
     * @param bearers how many parties have a name that sounds like one of theirs
     */
    static Likeness of(Candidate one, Candidate other, int bearers) {
        List<Feature> features = new ArrayList<>();
        Optional<Feature> name = name(one, other);
        name.ifPresent(features::add);
        if (name.isPresent() && bearers > FEW_BEARERS) {
            int share = Math.min(MOST_BEARERS_COUNT, 3 * (bearers - FEW_BEARERS));
            features.add(new Feature(Feature.Sort.BEARERS, -share, "%,d things are called so".formatted(bearers)));
        }
        generation(one.party(), other.party()).ifPresent(features::add);
        Party.Traits its = one.party().traits();
        Party.Traits others = other.party().traits();
        born(its.births(), others.births()).ifPresent(features::add);
        shared(Feature.Sort.GENDER, its.genders(), others.genders(), 2, -40).ifPresent(features::add);
        boolean isPerson =
                one.party().kind() == Party.Kind.PERSON || other.party().kind() == Party.Kind.PERSON;
        shared(Feature.Sort.COUNTRY, its.countries(), others.countries(), 6, isPerson ? -8 : -15)
                .ifPresent(features::add);
        features.addAll(codes(its.codes(), others.codes()));
        return new Likeness(one.party(), other.party(), features);
    }

    /** The sum, within 0 and 100. */
    public int score() {
        return Math.max(
                0, Math.min(MOST, features.stream().mapToInt(Feature::points).sum()));
    }

    /** Its reasons in one line, as whoever decides may write them down. */
    public String reasons() {
        String all = features.stream()
                .map(feature -> "%s: %s".formatted(feature.sort().word(), feature.words()))
                .collect(Collectors.joining("; ", "Seen side by side, score %d. ".formatted(score()), "."));
        return all.length() <= LONGEST_REASONS ? all : all.substring(0, LONGEST_REASONS) + "…";
    }

    /** The grade of a decision that rests on it alone. */
    public Credibility grade(Verdict verdict) {
        return switch (verdict) {
            case SAME -> score() >= SURE ? Credibility.PROBABLY_TRUE : Credibility.POSSIBLY_TRUE;
            case DIFFERENT -> Credibility.PROBABLY_TRUE;
            case UNSURE -> Credibility.CANNOT_BE_JUDGED;
        };
    }

    private static Optional<Feature> name(Candidate one, Candidate other) {
        return one.names().stream()
                .flatMap(its -> other.names().stream().flatMap(name -> name(its, name).stream()))
                .max(Comparator.comparingInt(Feature::points));
    }

    private static Optional<Feature> name(NameForms one, NameForms other) {
        Optional<Feature> plain = best(one, other, one.plain(), other.plain());
        Optional<Feature> turned =
                plain.filter(found -> found.points() >= SAME_SOUND).isPresent()
                        ? Optional.empty()
                        : best(one, other, one.plain(), other.turned());
        return Stream.of(plain, turned).flatMap(Optional::stream).max(Comparator.comparingInt(Feature::points));
    }

    private static Optional<Feature> best(NameForms one, NameForms other, List<Spelling> its, List<Spelling> others) {
        return its.stream()
                .flatMap(form -> others.stream().flatMap(name -> points(form, name).stream()))
                .max(Comparator.comparingInt(Agreement::points))
                .map(best -> new Feature(
                        Feature.Sort.NAME,
                        isShort(one) || isShort(other) ? best.points() / 2 : best.points(),
                        "%s and %s: %s".formatted(one.text(), other.text(), best.words())));
    }

    /** One word is a nickname, or the name of many. */
    private static boolean isShort(NameForms name) {
        return name.words() < 2 && name.plain().get(0).latin().length() < 7;
    }

    /** In what two forms of names agree. */
    private record Agreement(int points, String words) {}

    private static Optional<Agreement> points(Spelling one, Spelling other) {
        return Closeness.of(one, other)
                .map(close -> new Agreement(points(close), words(close.how())))
                .or(() -> skeleton(one, other));
    }

    private static int points(Closeness close) {
        return switch (close.how()) {
            case SAME, WITHOUT_ACCENTS, IN_LATIN_LETTERS -> SAME_NAME;
            case BY_SOUND -> SAME_SOUND;
            case NEARLY -> NEARLY - (90 - close.score()) / 2;
            case BY_INITIALS -> BY_INITIALS;
            case BY_WORDS -> Math.max(0, FEWER_WORDS - (85 - close.score()) / 2);
            case BY_ACRONYM, BEGINNING, INSIDE -> 0;
        };
    }

    private static String words(How how) {
        return switch (how) {
            case SAME, WITHOUT_ACCENTS -> "the same";
            case IN_LATIN_LETTERS -> "the same in Latin letters";
            case BY_SOUND -> "the same sounds";
            case NEARLY -> "nearly the same sounds";
            case BY_INITIALS -> "one has initials";
            case BY_WORDS -> "one has words more";
            case BY_ACRONYM, BEGINNING, INSIDE -> "a part of one";
        };
    }

    /** Romanizations differ most in vowels. */
    private static Optional<Agreement> skeleton(Spelling one, Spelling other) {
        return one.onsetless().stream()
                        .map(Likeness::skeleton)
                        .filter(sound -> sound.length() >= SHORTEST_SKELETON)
                        .anyMatch(sound -> other.onsetless().stream()
                                .map(Likeness::skeleton)
                                .anyMatch(sound::equals))
                ? Optional.of(new Agreement(SAME_SKELETON, "the same consonants"))
                : Optional.empty();
    }

    private static String skeleton(String sound) {
        return VOWEL.matcher(sound).replaceAll("");
    }

    private static Optional<Feature> generation(Party one, Party other) {
        Set<String> its = generations(one);
        Set<String> others = generations(other);
        return its.equals(others)
                ? Optional.empty()
                : Optional.of(new Feature(
                        Feature.Sort.GENERATION,
                        its.isEmpty() || others.isEmpty() ? -15 : -40,
                        "one is called %s"
                                .formatted(Stream.concat(its.stream(), others.stream())
                                        .distinct()
                                        .collect(Collectors.joining(", the other ")))));
    }

    private static Set<String> generations(Party party) {
        Set<String> words = new TreeSet<>();
        party.names().forEach(name -> {
            Matcher word = GENERATION.matcher(name);
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        });
        return words;
    }

    private static Optional<Feature> born(List<Edtf> its, List<Edtf> others) {
        return its.stream()
                .flatMap(birth -> others.stream().map(other -> born(birth, other)))
                .max(Comparator.comparingInt(Feature::points));
    }

    private static Feature born(Edtf one, Edtf other) {
        Bounds its = one.bounds();
        Bounds others = other.bounds();
        boolean areDays = its.first().equals(its.last()) && others.first().equals(others.last());
        String both = "%s and %s".formatted(one.text(), other.text());
        if (its.equals(others)) {
            return new Feature(Feature.Sort.BORN, areDays ? 25 : 15, both + ": the same");
        }
        if (!its.first().isAfter(others.last()) && !others.first().isAfter(its.last())) {
            return new Feature(Feature.Sort.BORN, isNarrow(its) && isNarrow(others) ? 12 : 6, both + ": may be one");
        }
        long days = Math.max(days(its.last(), others.first()), days(others.last(), its.first()));
        if (areDays && isSwapped(its.first(), others.first())) {
            return new Feature(Feature.Sort.BORN, 10, both + ": day and month may be exchanged");
        }
        boolean isNear = days <= (one.isQualified() || other.isQualified() ? 2 * TWO_YEARS : TWO_YEARS);
        return new Feature(Feature.Sort.BORN, isNear ? -12 : -45, both + (isNear ? ": not quite" : ": two"));
    }

    private static boolean isNarrow(Bounds bounds) {
        return bounds.earliest().isPresent()
                && bounds.latest().isPresent()
                && days(bounds.first(), bounds.last()) <= YEAR;
    }

    /** How many days lie between; none where it is the other way round. */
    private static long days(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? ChronoUnit.DAYS.between(from, to) : 0;
    }

    private static boolean isSwapped(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    private static Optional<Feature> shared(
            Feature.Sort sort, Set<String> its, Set<String> others, int alike, int unlike) {
        if (its.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Set<String> both = new TreeSet<>(its);
        both.retainAll(others);
        return Optional.of(
                both.isEmpty()
                        ? new Feature(sort, unlike, "none in common")
                        : new Feature(sort, alike, both.size() == 1 ? "one in common" : both.size() + " in common"));
    }

    private static List<Feature> codes(Set<Code> its, Set<Code> others) {
        List<Feature> features = new ArrayList<>();
        Set<Code> both = its.stream().filter(others::contains).collect(Collectors.toSet());
        code(Code.Sort.REFERENCE, both)
                .ifPresent(code -> features.add(
                        new Feature(Feature.Sort.REFERENCE, 60, "both have the reference " + code.text())));
        code(Code.Sort.NUMBER, both)
                .ifPresent(code ->
                        features.add(new Feature(Feature.Sort.NUMBER, 40, "both have the number " + code.text())));
        code(Code.Sort.SHIP, both)
                .ifPresent(code -> features.add(
                        new Feature(Feature.Sort.NUMBER, 60, "both have the ship's number " + code.text())));
        if (code(Code.Sort.SHIP, both).isEmpty()
                && code(Code.Sort.SHIP, its).isPresent()
                && code(Code.Sort.SHIP, others).isPresent()) {
            features.add(new Feature(Feature.Sort.NUMBER, -60, "each has a ship's number of its own"));
        }
        return features;
    }

    private static Optional<Code> code(Code.Sort sort, Set<Code> codes) {
        return codes.stream().filter(code -> code.sort() == sort).min(Comparator.comparing(Code::text));
    }
}
