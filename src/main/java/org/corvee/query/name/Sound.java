package org.corvee.query.name;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a word in Latin letters sounds like, with the differences between romanizations left out.
 *
 * <p>McCune–Reischauer, Revised Romanization and North Korean spelling write the same Korean consonant as k or g, t or d,
 * p or b, ch or j, and the same vowel as ŏ, eo or o; Russian writes ㅍ as пх. German and French spellings of Russian names
 * add w for v, j for y, tsch for ch. Each of these groups is one sound here, so a key is read by no human.
 */
final class Sound {
    /** Longer groups first; a capital letter stands for a sound that later lines must not take apart. */
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        group("C", "tsch", "tch", "chkh", "dzh", "dsch", "ch", "zh", "dj", "dz");
        group("s", "sch", "sh");
        group("p", "pkh", "ph");
        group("t", "tkh", "th");
        group("k", "kkh", "ck");
        group("h", "kh");
        group("yo", "yeo");
        group("o", "weo", "eo");
        group("u", "eu", "oo", "ou");
        group("e", "ae", "oe");
        group("i", "iy", "yi", "ii", "ee", "ui", "wi", "y$", "ie$");
        group("n", "ng");
        group("ks", "x");
        group("k", "g", "c", "q");
        group("t", "d");
        group("p", "b");
        group("v", "w", "f");
        group("l", "r", "rh");
        group("s", "z");
    }

    private static final Pattern ANY = Pattern.compile(GROUPS.keySet().stream().collect(Collectors.joining("|")));
    private static final Pattern DOUBLE = Pattern.compile("([a-z])\\1+");

    private static final Pattern BARE_ONSET = Pattern.compile("^[ln][iy]");
    private static final Pattern NASAL_ONSET = Pattern.compile("^l[aeou]");

    /** The h of Noh and Roh. */
    private static final Pattern SILENT = Pattern.compile("(?<=[aeiou])h$");

    private Sound() {}

    private static void group(String sound, String... spellings) {
        for (String spelling : spellings) {
            GROUPS.put(spelling, sound);
        }
    }

    /** The key of a word whose j is that of Korean and English, as in Gilju. */
    static String hard(String word) {
        return key(word.replace("dj", "j").replace("j", "C"));
    }

    /** The key of a word whose j is that of German, as in Phenjan. */
    static String soft(String word) {
        return key(word.replace("dj", "j").replace("j", "y"));
    }

    /**
     * The key of a word whatever its first sound is called: North and South Korea write one family Rim or Im, Ri or Yi, Ryu
     * or Yu, Ro or No. Before i and y the sounds ㄹ and ㄴ are as none, before another vowel ㄹ is as ㄴ.
     */
    static String withoutOnset(String key) {
        String plain = SILENT.matcher(key).replaceFirst("");
        return BARE_ONSET.matcher(plain).find()
                ? plain.substring(1)
                : NASAL_ONSET.matcher(plain).find() ? "n" + plain.substring(1) : plain;
    }

    private static String key(String word) {
        String heard = ANY.matcher(word).replaceAll(Sound::sound).replace('C', 'c');
        return DOUBLE.matcher(heard).replaceAll("$1");
    }

    private static String sound(MatchResult group) {
        String spelling = group.group();
        return Matcher.quoteReplacement(
                GROUPS.containsKey(spelling) ? GROUPS.get(spelling) : GROUPS.getOrDefault(spelling + "$", spelling));
    }
}
