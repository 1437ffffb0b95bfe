package org.corvee.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.name.Spelling;

/**
 * A name in all the forms in which it may be compared: as it stands, with its words turned, a Korean name in Chinese
 * characters as Koreans read them, one in Cyrillic as Russians write Korean, and a company without its legal form.
 *
 * @param text as it stands
 * @param plain the forms, as it stands first
 * @param turned the same with the family's name moved
 */
record NameForms(String text, List<Spelling> plain, List<Spelling> turned) {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_KOREAN = 4;
    private static final int FEWEST_TO_ORDER = 3;
    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\s·]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\s'’,-]+");
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}\\s-]+");

    /** How Russian writes Korean vowels that other romanizations write otherwise; the first of a word comes first. */
    private static final Map<Pattern, String> RUSSIAN = new LinkedHashMap<>();

    static {
        RUSSIAN.put(Pattern.compile("ве"), "ое");
        RUSSIAN.put(Pattern.compile("\\bы\\b"), "уи");
        RUSSIAN.put(Pattern.compile("\\bе"), "йео");
        RUSSIAN.put(Pattern.compile("е"), "ео");
        RUSSIAN.put(Pattern.compile("ё"), "йео");
        RUSSIAN.put(Pattern.compile("ы"), "еу");
    }

    /** How Koreans write syllables of their own names that no romanization writes so; a family of one vowel is no initial. */
    private static final Map<Pattern, String> OWN = new LinkedHashMap<>();

    static {
        OWN.put(Pattern.compile("\\bwoo\\b"), "u");
        OWN.put(Pattern.compile("\\bahn\\b"), "an");
        OWN.put(Pattern.compile("\\b([aeiou])\\b"), "$1h");
    }

    /** What companies add to their names in one country and leave out in another. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "plc",
            "gmbh",
            "ag",
            "sa",
            "sarl",
            "ooo",
            "oao",
            "zao",
            "ao",
            "pao",
            "jsc",
            "bhd",
            "sdn",
            "pte",
            "pty",
            "jusikhoesa",
            "hoesa",
            "youxiangongsi",
            "gongsi",
            "gufenyouxiangongsi",
            "the");

    private static final Pattern LONG_FORM = Pattern.compile("주식회사|有限公司|股份有限公司|有限责任公司"
            + "|(?i:\\b(l\\.l\\.c|co|ltd|inc|corp)\\.|\\b((public|open|closed) )?joint[ -]stock company\\b"
            + "|\\b(private limited|limited liability company)\\b|\\bgesellschaft mit beschränkter haftung\\b)");

    /** What joins the words of a company's name, and says nothing. */
    private static final Set<String> JOINING = Set.of("and", "und", "et", "y", "i", "of");

    /** The country with which companies begin their names at home, and which others leave out. */
    private static final Pattern HOME = Pattern.compile("(?i)^(korea|choson|chosun|dprk) +(?=\\S+ +\\S)");

    /** What stands before the name of a ship. */
    private static final Pattern SHIP = Pattern.compile("(?i)^(m/?v|m/?t|mv|mt|ss)[. ]+");

    /** What stands before the name of somebody, or between its words. */
    private static final Pattern TITLE =
            Pattern.compile("(?i)^(comrade|dr|mr|mrs|ms|gen|general|col|colonel)[. ]+|\\b(bin|ibn|bint)\\b ?");

    /** Another name in brackets. */
    private static final Pattern ALSO = Pattern.compile("(?i)^(.+?) *\\((?:a\\.?k\\.?a\\.?|f\\.?k\\.?a\\.?|alias)[: ]*(.+)\\)$");

    NameForms {
        plain = List.copyOf(plain);
        turned = List.copyOf(turned);
    }

    static NameForms of(String name, Party.Kind kind) {
        Set<Spelling> plain = new LinkedHashSet<>();
        for (String written : written(name, kind)) {
            plain.add(Spelling.of(written));
            if (kind != Party.Kind.PERSON) {
                Spelling company = withoutLegalForm(written);
                plain.add(company);
                inOneOrder(company).ifPresent(plain::add);
            }
            if (kind == Party.Kind.PERSON || kind == Party.Kind.ACTOR) {
                readInKorean(written).map(Spelling::of).forEach(plain::add);
            }
        }
        plain.removeIf(Spelling::isEmpty);
        Set<Spelling> turned = new LinkedHashSet<>();
        if (kind == Party.Kind.PERSON || kind == Party.Kind.ACTOR) {
            plain.forEach(form -> turned.addAll(turned(form)));
        }
        turned.removeAll(plain);
        return new NameForms(name, List.copyOf(plain), List.copyOf(turned));
    }

    /** The name as it stands, and without what others leave out. */
    private static Set<String> written(String name, Party.Kind kind) {
        Set<String> written = new LinkedHashSet<>(List.of(name));
        Pattern extra =
                switch (kind) {
                    case VESSEL -> SHIP;
                    case ORGANISATION -> HOME;
                    case PERSON, ACTOR -> TITLE;
                    case AIRCRAFT -> NONE;
                };
        Matcher also = ALSO.matcher(name);
        if (also.matches()) {
            written.add(also.group(1));
            written.add(also.group(2));
        }
        List.copyOf(written).forEach(one -> {
            String bare = extra.matcher(one).replaceAll("").strip();
            if (!bare.isEmpty()) {
                written.add(bare);
            }
        });
        return written;
    }

    /**
     * The words of a company's name without those that join them, and in the order of the alphabet, for they change places; not
     * where two are numbers, which would change with them.
     */
    private static Optional<Spelling> inOneOrder(Spelling company) {
        List<String> words = company.words().stream()
                .map(Spelling.SpeltWord::latin)
                .filter(word -> !JOINING.contains(word))
                .toList();
        long numbers =
                words.stream().filter(word -> word.chars().anyMatch(Character::isDigit)).count();
        boolean isOrdered = words.size() >= FEWEST_TO_ORDER && numbers <= 1;
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Spelling.of((isOrdered ? words.stream().sorted() : words.stream())
                        .collect(Collectors.joining(" "))));
    }

    /** How many words it has, as it stands. */
    int words() {
        return plain.isEmpty() ? 0 : plain.get(0).words().size();
    }

    private static Stream<String> readInKorean(String name) {
        if (HAN.matcher(name).matches() && name.codePointCount(0, name.length()) <= LONGEST_KOREAN) {
            return Hanja.read(name).stream();
        }
        if (CYRILLIC.matcher(name).matches()) {
            return Stream.of(rewritten(name, RUSSIAN));
        }
        return LATIN.matcher(name).matches() ? Stream.of(rewritten(name, OWN)) : Stream.empty();
    }

    private static String rewritten(String name, Map<Pattern, String> rules) {
        String written = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
            written = rule.getKey().matcher(written).replaceAll(rule.getValue());
        }
        return written;
    }

    private static Spelling withoutLegalForm(String name) {
        String spaced = LONG_FORM.matcher(name).replaceAll(" ");
        List<String> kept = Arrays.stream(spaced.split("[\\s,.]+"))
                .filter(word -> !LEGAL_FORMS.contains(latin(word)))
                .toList();
        return Spelling.of(kept.isEmpty() ? name : String.join(" ", kept));
    }

    private static String latin(String word) {
        return Spelling.of(word).latin();
    }

    private static List<Spelling> turned(Spelling form) {
        List<String> words =
                form.words().stream().map(Spelling.SpeltWord::latin).toList();
        List<Spelling> turned = new ArrayList<>();
        if (words.size() > 1 && words.size() <= MOST_WORDS) {
            for (int by : new int[] {1, words.size() - 1}) {
                List<String> moved = new ArrayList<>(words.subList(by, words.size()));
                moved.addAll(words.subList(0, by));
                turned.add(Spelling.of(moved.stream().collect(Collectors.joining(" "))));
            }
        }
        return turned;
    }
}
