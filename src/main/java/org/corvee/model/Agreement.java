package org.corvee.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement's label put into English: the verb of its property agrees with its subject, and what it has gets an article.
 *
 * <p>The labels of properties are in the third person singular: {@code disregards}, {@code has headcount}. Of workers in China
 * that makes “disregard” and “have a headcount of”.
 */
public final class Agreement {
    /** Where the noun of a label ends and what is said of it begins. */
    private static final Pattern REST = Pattern.compile(
            "(?i)[,(:–]|\\b(?:of|in|at|on|to|from|with|who|which|that|among|for|by|under|abroad|between|about|sent|still|too|open"
                    + "|other|before|after|over|near|into|as|wanting|planned|held|made|read|seen|taken)\\b");

    /** Words in -s of which there is one, and words of which there are many without it. */
    private static final Set<String> SINGULAR =
            Set.of("news", "nations", "states", "series", "status", "press", "progress", "business", "duma", "affairs");

    private static final Set<String> PLURAL =
            Set.of("people", "women", "men", "children", "police", "those", "nationals", "staff", "civilians");
    private static final Set<String> PLURAL_NAMES = Set.of("member states", "western nations");

    /** After “has” these are no thing that is had. */
    private static final Pattern NO_NOUN = Pattern.compile("(?:on|origins|profits|to|been|no|a|an|the)\\b.*");

    /** What has a value of these is as the value says: “is lawful”, “are closed”. */
    private static final Set<String> ADJECTIVES =
            Set.of("status", "trend", "lawfulness", "genuineness", "standing", "visibility");

    /** What takes a sentence says nothing of its own. */
    private static final String REMARKS = "remarks";

    private Agreement() {}

    /** Whether a label names several. */
    public static boolean isPlural(String label) {
        Matcher rest = REST.matcher(label);
        String noun = (rest.find() && rest.start() > 0 ? label.substring(0, rest.start()) : label)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (PLURAL_NAMES.stream().anyMatch(noun::endsWith)) {
            return true;
        }
        String last = noun.substring(noun.lastIndexOf(' ') + 1).replaceAll("[^\\p{L}'’]", "");
        return PLURAL.contains(last)
                || last.endsWith("s")
                        && !last.endsWith("ss")
                        && !last.endsWith("us")
                        && !last.endsWith("is")
                        && !last.endsWith("'s")
                        && !last.endsWith("’s")
                        && !SINGULAR.contains(last);
    }

    /**
     * The words of a property between a subject and an object.
     *
     * @param subject its label
     * @param property its label
     * @param object its label; what the property says at its end is not said again
     * @param isAmount whether the object is an amount
     * @param isDenied whether it is not so
     */
    public static String predicate(String subject, String property, String object, boolean isAmount, boolean isDenied) {
        if (property.equals(REMARKS)) {
            return isDenied ? "– denied:" : "–";
        }
        String brief = property.replaceFirst(
                " " + Pattern.quote(object.replaceFirst("(?s)\\P{L}.*", "").toLowerCase(Locale.ROOT)) + "$", "");
        String words = brief.startsWith("has ") ? had(brief.substring("has ".length()), isAmount) : brief;
        boolean isPlural = isPlural(subject);
        if (isDenied) {
            return denied(words, isPlural);
        }
        return isPlural ? plural(words) : words;
    }

    private static String denied(String words, boolean isPlural) {
        String several = plural(words);
        for (String verb : List.of("are", "were")) {
            if (several.equals(verb) || several.startsWith(verb + " ")) {
                String one = words.split(" ", 2)[0];
                return (isPlural ? verb : one) + " not" + several.substring(verb.length());
            }
        }
        return (isPlural ? "do not " : "does not ") + several;
    }

    private static String had(String noun, boolean isAmount) {
        if (NO_NOUN.matcher(noun).matches()) {
            return "has " + noun;
        }
        if (ADJECTIVES.contains(noun)) {
            return "is";
        }
        if (noun.equals("gender")) {
            return "consists of";
        }
        return isAmount ? "has %s %s of".formatted(article(noun), noun) : "has the " + noun;
    }

    private static String article(String noun) {
        return noun.matches("(?i)[aeio].*") ? "an" : "a";
    }

    /**
     * The words of a property before something that it points at: “has this actor as bearer”, “holds this visa”.
     *
     * @param property its label
     * @param what what it points at, such as {@code this visa}
     */
    public static String pointing(String property, String what) {
        if (!Character.UnicodeScript.of(property.codePointAt(0)).equals(Character.UnicodeScript.LATIN)) {
            return property;
        }
        String noun = what.replaceFirst("^this ", "");
        if (property.endsWith(" " + noun)) {
            return property.substring(0, property.length() - noun.length()) + what;
        }
        return property.startsWith("has ")
                        && !NO_NOUN.matcher(property.substring("has ".length())).matches()
                ? "has %s as %s".formatted(what, property.substring("has ".length()))
                : property + " " + what;
    }

    /** Words that begin with a verb of the third person singular, for several. */
    private static String plural(String words) {
        int end = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        String verb = words.substring(0, end);
        return pluralVerb(verb) + words.substring(end);
    }

    private static String pluralVerb(String verb) {
        return switch (verb) {
            case "is" -> "are";
            case "was" -> "were";
            case "has" -> "have";
            case "does" -> "do";
            case "goes" -> "go";
            default -> base(verb);
        };
    }

    private static String base(String verb) {
        if (verb.length() > 5 && verb.endsWith("ies")) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        if (verb.matches(".*(?:ss|x|zz|ch|sh)es")) {
            return verb.substring(0, verb.length() - 2);
        }
        return verb.endsWith("s") && !verb.endsWith("ss") ? verb.substring(0, verb.length() - 1) : verb;
    }
}
