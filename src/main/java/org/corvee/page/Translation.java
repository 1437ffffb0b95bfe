package org.corvee.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the interface's words of a page into another language, by a file that has one line a phrase: {@code Search = 검색}.
 *
 * <p>What sources say stands in {@code bdi}, {@code q} and {@code cite} and is left alone, and so is code. A phrase that the
 * file lacks stays English.
 *
 * @param phrases translations by what they translate, in which {@code {}} stands for a number or the name of a policy
 */
public record Translation(Language language, Map<String, String> phrases) {
    private static final Map<Language, Translation> KNOWN = new EnumMap<>(Language.class);

    /** A tag, or the text between two. */
    private static final Pattern PIECE = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>|([^<]+)");

    private static final Pattern SPOKEN = Pattern.compile("( (?:placeholder|aria-label|title)=\")([^\"]*)\"");
    private static final Set<String> LEFT_ALONE =
            Set.of("bdi", "q", "cite", "code", "pre", "script", "style", "textarea");
    private static final Pattern VARIABLE = Pattern.compile("(?<=\\bpolicy )\\w+|[0-9][0-9,]*");
    private static final String DATE = "DATE";
    private static final Pattern DAY = Pattern.compile("\\b([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})\\b");

    static {
        for (Language language : Language.values()) {
            KNOWN.put(language, new Translation(language, language == Language.ENGLISH ? Map.of() : read(language)));
        }
    }

    public Translation {
        phrases = Map.copyOf(phrases);
    }

    /** The translation into a language; into English nothing is translated. */
    public static Translation into(Language language) {
        return Objects.requireNonNull(KNOWN.get(language));
    }

    private static Map<String, String> read(Language language) {
        String file = "words/%s.txt".formatted(language.code());
        try (InputStream words = Objects.requireNonNull(Translation.class.getResourceAsStream(file), file)) {
            return parse(file, new String(words.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of words. */
    static Map<String, String> parse(String file, String text) {
        Map<String, String> phrases = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            int equals = line.indexOf(" = ");
            if (!line.isEmpty() && !line.startsWith("#")) {
                if (equals < 0) {
                    throw new IllegalArgumentException(
                            "%s:%d: '%s' has no ' = '; write the English, ' = ' and the translation"
                                    .formatted(file, i + 1, line));
                }
                if (phrases.put(line.substring(0, equals), line.substring(equals + 3)) != null) {
                    throw new IllegalArgumentException("%s:%d: '%s' stands twice; take one of them out"
                            .formatted(file, i + 1, line.substring(0, equals)));
                }
            }
        }
        return phrases;
    }

    /** The page in this language. */
    public String in(String page) {
        if (phrases.isEmpty()) {
            return page;
        }
        StringBuilder translated = new StringBuilder(page.length());
        Matcher pieces = PIECE.matcher(page.replaceFirst("<html lang=\"en\">", "<html lang=\"" + language.code() + "\">"));
        int within = 0;
        while (pieces.find()) {
            String text = pieces.group(4);
            if (text != null) {
                translated.append(within > 0 ? text : phrase(text));
            } else {
                String tag = pieces.group(2);
                if (LEFT_ALONE.contains(tag)) {
                    within += pieces.group(1).isEmpty() ? 1 : -1;
                }
                translated.append(SPOKEN.matcher(pieces.group())
                        .replaceAll(said -> Matcher.quoteReplacement(
                                said.group(1) + phrase(said.group(2)) + "\"")));
            }
        }
        return translated.toString();
    }

    /** A text with what stands around it; as it is where the file lacks it. */
    private String phrase(String text) {
        String said = text.strip();
        if (said.isEmpty()) {
            return text;
        }
        String known = said.replaceAll("\\s+", " ");
        return translated(known.replace("&#39;", "'"))
                .map(words -> text.replace(said, words))
                .orElseGet(() -> dates(text));
    }

    private Optional<String> translated(String said) {
        String whole = phrases.get(said);
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher variables = VARIABLE.matcher(said);
        String template = phrases.get(variables.replaceAll("{}"));
        if (template == null) {
            return Optional.empty();
        }
        variables.reset();
        for (int i = 1; variables.find(); i++) {
            String word = variables.group();
            template = template.replace("{%d}".formatted(i), phrases.getOrDefault(word, word));
        }
        return Optional.of(template);
    }

    private String dates(String text) {
        String form = phrases.getOrDefault(DATE, "{1} {2} {3}");
        return DAY.matcher(text)
                .replaceAll(day -> phrases.containsKey(day.group(2))
                        ? form.replace("{1}", day.group(1))
                                .replace("{2}", phrases.getOrDefault(day.group(2), day.group(2)))
                                .replace("{3}", day.group(3))
                        : Matcher.quoteReplacement(day.group()));
    }
}
