package org.corvee.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the interface's words of a page into another language, by files that have one line a phrase: {@code Search = 검색}. One
 * file has words, another prose and the titles of questions. A paragraph with links in it is one phrase, with {@code <a>}
 * and {@code </a>} around the words of its first link or other mark, {@code <b>} and {@code </b>} around those of its second.
 *
 * <p>What sources say stands in {@code bdi}, {@code q} and {@code cite} and is left alone, and so is code. A phrase that the
 * files lack stays English and is marked as such, so that nobody who adds a question has to translate it.
 *
 * @param phrases translations by what they translate, in which {@code {}} stands for a number, the name of a policy or what stands in quotation marks
 */
public record Translation(Language language, Map<String, String> phrases) {
    private static final Map<Language, Translation> KNOWN = new EnumMap<>(Language.class);

    /** A tag, or the text between two. */
    private static final Pattern PIECE = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>|([^<]+)|<[^>]*>?");

    private static final Pattern SPOKEN = Pattern.compile("( (?:placeholder|aria-label|title)=\")([^\"]*)\"");
    private static final Set<String> LEFT_ALONE =
            Set.of("bdi", "q", "cite", "code", "pre", "script", "style", "textarea");

    /** What holds a paragraph, and what may stand in the middle of one. */
    private static final Set<String> BLOCKS = Set.of("p", "li", "dd", "dt", "small", "td", "summary", "label", "h1", "h2", "h3");

    private static final Set<String> INLINE = Set.of("a", "code", "strong", "em", "kbd");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");

    /** Elements that hold text alone, or a drawing: nothing in them can be marked as English. */
    private static final Set<String> UNMARKED = Set.of("title", "option", "svg");

    /** So many words make a sentence that a reader notices to be English. */
    private static final Pattern ENGLISH = Pattern.compile("(?s)(?:.*?\\b[A-Za-z]{2,}\\b){3}.*");

    private static final Pattern VARIABLE = Pattern.compile("(?<=\\bpolicy )\\w+|(?<=')[^']+(?=')|(?<=“)[^”]+(?=”)|[0-9][0-9,]*");
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
        Map<String, String> phrases = new LinkedHashMap<>(read("words/%s.txt".formatted(language.code())));
        phrases.putAll(read("words/prose.%s.txt".formatted(language.code())));
        return phrases;
    }

    private static Map<String, String> read(String file) {
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
        String marked = page.replaceFirst("<html lang=\"en\">", "<html lang=\"" + language.code() + "\">");
        StringBuilder translated = new StringBuilder(page.length());
        Matcher pieces = PIECE.matcher(marked);
        Depths depths = new Depths();
        int at = 0;
        while (pieces.find(at)) {
            at = pieces.end();
            String text = pieces.group(4);
            if (text != null) {
                translated.append(depths.leftAlone > 0 ? text : phrase(text, depths.unmarked == 0));
                continue;
            }
            boolean isBegin = "".equals(pieces.group(1));
            depths.enter(pieces.group(2), isBegin);
            translated.append(SPOKEN.matcher(pieces.group())
                    .replaceAll(
                            said -> Matcher.quoteReplacement(said.group(1) + phrase(said.group(2), false) + "\"")));
            if (isBegin && BLOCKS.contains(pieces.group(2)) && depths.leftAlone == 0) {
                int end = marked.indexOf("</" + pieces.group(2) + ">", at);
                Optional<String> prose = end < 0 ? Optional.empty() : prose(marked.substring(at, end));
                prose.ifPresent(translated::append);
                at = prose.isPresent() ? end : at;
            }
        }
        return translated.toString();
    }

    /** How deep a place of a page lies in elements that are left alone, or cannot be marked. */
    private static final class Depths {
        private int leftAlone;
        private int unmarked;

        void enter(@Nullable String tag, boolean isBegin) {
            if (tag != null) {
                leftAlone += LEFT_ALONE.contains(tag) ? isBegin ? 1 : -1 : 0;
                unmarked += UNMARKED.contains(tag) ? isBegin ? 1 : -1 : 0;
            }
        }
    }

    /** A paragraph with marks in it, as the file has it. */
    private Optional<String> prose(String paragraph) {
        if (!paragraph.contains("<")) {
            return Optional.empty();
        }
        Map<String, String> marks = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        StringBuilder key = new StringBuilder();
        Matcher tags = TAG.matcher(paragraph);
        int at = 0;
        while (tags.find()) {
            boolean isBegin = tags.group(1).isEmpty();
            if (!INLINE.contains(tags.group(2)) || !isBegin && open.isEmpty()) {
                return Optional.empty();
            }
            String letter = isBegin ? Character.toString('a' + marks.size() / 2) : open.pop();
            String mark = isBegin ? "<%s>".formatted(letter) : "</%s>".formatted(letter);
            if (isBegin) {
                open.push(letter);
                marks.put(mark, tags.group());
                marks.put("</%s>".formatted(letter), "</%s>".formatted(tags.group(2)));
            }
            key.append(paragraph, at, tags.start()).append(mark);
            at = tags.end();
        }
        String said = key.append(paragraph, at, paragraph.length()).toString().strip();
        return translated(said.replaceAll("\\s+", " ").replace("&#39;", "'")).map(words -> marked(words, marks));
    }

    private static String marked(String words, Map<String, String> marks) {
        return TAG.matcher(words)
                .replaceAll(mark -> Matcher.quoteReplacement(marks.getOrDefault(mark.group(), mark.group())));
    }

    /**
     * A text with what stands around it; as it is where the files lack it.
     *
     * @param isMarked whether it can be marked then
     */
    private String phrase(String text, boolean isMarked) {
        String said = text.strip();
        if (said.isEmpty()) {
            return text;
        }
        String known = said.replaceAll("\\s+", " ");
        return translated(known.replace("&#39;", "'"))
                .map(words -> text.replace(said, words))
                .orElseGet(() -> {
                    String dated = dates(text);
                    return isMarked && ENGLISH.matcher(dated).matches()
                            ? dated.replace(said, "<span lang=\"en\">" + said + "</span>")
                            : dated;
                });
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
