package org.corvee.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.query.QueryParseException;

/**
 * Where a query's text goes wrong, in words.
 *
 * <p>The exception's own line and column are those of the last token that was right; the place of the wrong one stands
 * only in its message, in one form for grammar, one for characters and one for the rest.
 */
record ParseFault(String text, String message) {
    private static final Pattern GRAMMAR =
            Pattern.compile("Encountered .* at line (\\d+), column (\\d+)\\..*", Pattern.DOTALL);
    private static final Pattern CHARACTERS = Pattern.compile(
            "Lexical error at line (\\d+), column (\\d+)\\. .*?(?:after prefix \"(.*)\")?", Pattern.DOTALL);
    private static final Pattern PLACED = Pattern.compile("Line:? (\\d+), [Cc]olumn:? (\\d+): (.*)", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("^ {4}(\\S+)", Pattern.MULTILINE);
    private static final Pattern TOKEN =
            Pattern.compile("<[^<>\\s]*>|[?$]?[\\p{L}\\p{N}_:-]+|\"[^\"\\n]*\"?|'[^'\\n]*'?|\\S");
    private static final int MOST_EXPECTED = 8;
    private static final int LONGEST = 40;

    static ParseFault of(String text, QueryParseException wrong) {
        return new ParseFault(text, String.valueOf(wrong.getMessage()).strip());
    }

    /** Line, column and offending token where Jena tells them, else what it says first. */
    String words() {
        Optional<MatchResult> grammar = match(GRAMMAR);
        Optional<MatchResult> characters = match(CHARACTERS);
        Optional<MatchResult> placed = match(PLACED);
        if (grammar.isPresent()) {
            return unexpected(wrong(offset(grammar.get()))) + expected();
        }
        if (characters.isPresent()) {
            return unexpected(wrong(beforeRead(characters.get())));
        }
        return placed.map(at -> "line %s, column %s: %s".formatted(at.group(1), at.group(2), at.group(3)))
                .orElse(message)
                .lines()
                .findFirst()
                .orElse("no SPARQL query");
    }

    /** The place in numbers, where Jena tells one. */
    Optional<QueryPosition> spot() {
        return match(GRAMMAR)
                .map(at -> wrong(offset(at)))
                .or(() -> match(CHARACTERS).map(at -> wrong(beforeRead(at))))
                .or(() -> match(PLACED)
                        .map(at ->
                                new QueryPosition(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)), "")));
    }

    private int beforeRead(MatchResult characters) {
        return Math.max(0, offset(characters) - readLength(characters));
    }

    private Optional<MatchResult> match(Pattern form) {
        Matcher matcher = form.matcher(message);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static String unexpected(QueryPosition wrong) {
        String token = wrong.token().isEmpty() ? "end of the query" : "'" + wrong.token() + "'";
        return "line %d, column %d: unexpected %s".formatted(wrong.line(), wrong.column(), token);
    }

    private QueryPosition wrong(int place) {
        int at = wordStart(place);
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new QueryPosition(line, at - before.lastIndexOf('\n'), token(at));
    }

    /** A keyword with a letter too many is a keyword and a letter to the lexer, but one word to a reader. */
    private int wordStart(int at) {
        int start = at;
        while (start > 0 && start < text.length() && isOfWord(start) && isOfWord(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isOfWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_';
    }

    private String token(int at) {
        Matcher matcher = TOKEN.matcher(text);
        if (message.startsWith("Encountered \"<EOF>\"") || !matcher.find(at)) {
            return "";
        }
        String token = matcher.group();
        return EscapedText.line(token.length() > LONGEST ? token.substring(0, LONGEST) + "…" : token);
    }

    private String expected() {
        List<String> words = EXPECTED.matcher(message)
                .results()
                .map(found -> found.group(1).replace("\"", "'").toUpperCase(Locale.ROOT))
                .toList();
        return words.isEmpty() || words.size() > MOST_EXPECTED
                ? ""
                : words.stream()
                        .collect(Collectors.joining(", ", "; expected " + (words.size() > 1 ? "one of " : ""), ""));
    }

    /** How many characters the lexer had read of the token when it gave up. */
    private static int readLength(MatchResult characters) {
        return Optional.ofNullable(characters.group(3))
                .map(StringEscapeUtils::unescapeJava)
                .orElse("")
                .length();
    }

    private int offset(MatchResult place) {
        int at = 0;
        for (int line = Integer.parseInt(place.group(1)); line > 1 && text.indexOf('\n', at) >= 0; line--) {
            at = text.indexOf('\n', at) + 1;
        }
        return Math.min(at + Math.max(Integer.parseInt(place.group(2)) - 1, 0), text.length());
    }
}
