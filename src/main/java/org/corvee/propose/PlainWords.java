package org.corvee.propose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of an English name or sentence in the forms in which they are compared: a Korean worker is of Korea. */
final class PlainWords {
    private static final Set<String> LITTLE = Set.of(
            "of", "the", "in", "on", "at", "to", "and", "for", "a", "an", "by", "from", "s", "under", "with", "its");
    private static final Map<String, String> SPECIAL =
            Map.of("chinese", "china", "programme", "program", "labour", "labor", "photograph", "photo");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern INITIALS = Pattern.compile("\\b([a-z])\\.([a-z])\\.");
    private static final Pattern YEAR = Pattern.compile("\\(\\d{4}\\)");
    private static final Pattern OF_A_COUNTRY = Pattern.compile("([a-z]{2,}a)ns?");
    private static final Pattern KIND =
            Pattern.compile(" (?:Oblast|Region|region|Krai|Province|Prefecture|City|oblast|province|prefecture|city)$");

    private static final Pattern GOVERNMENT = Pattern.compile("^government of (?:the )?|(?<=U\\.S\\.) government$");

    private PlainWords() {}

    static Set<String> of(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("united nations", "un")
                .replace("united states", "us")
                .replace("'s ", " ");
        String joined =
                YEAR.matcher(INITIALS.matcher(plain).replaceAll("$1$2 ")).replaceAll("");
        return WORD.matcher(joined)
                .results()
                .map(found -> found.group())
                .filter(word -> !LITTLE.contains(word))
                .map(PlainWords::form)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What else a text may call it: a place without the word for what it is, for the Donetsk of a text may be the city or the
     * region; a government by its country.
     */
    static List<String> briefly(String name) {
        return Stream.of(
                        KIND.matcher(name).replaceFirst(""),
                        GOVERNMENT.matcher(name).replaceFirst(""))
                .filter(brief -> !brief.equals(name))
                .toList();
    }

    private static String form(String word) {
        String one = SPECIAL.getOrDefault(word, word);
        if (OF_A_COUNTRY.matcher(one).matches()) {
            return OF_A_COUNTRY.matcher(one).replaceFirst("$1");
        }
        if (one.length() > 3 && one.endsWith("ies")) {
            return one.substring(0, one.length() - 3) + "y";
        }
        String singular =
                one.length() > 3 && one.endsWith("s") && !one.endsWith("ss") ? one.substring(0, one.length() - 1) : one;
        return SPECIAL.getOrDefault(singular, singular);
    }
}
