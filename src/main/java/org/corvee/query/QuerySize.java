package org.corvee.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How large a query's text is: told in one pass, before a parser sees it.
 *
 * @param characters of the text
 * @param tokens words, values and signs
 * @param depth of brackets in brackets
 * @param longest the longest token, in characters
 * @param shape a name for all texts that differ in their values, their variables and their spaces alone
 */
public record QuerySize(int characters, int tokens, int depth, int longest, String shape) {
    private static final int SMALL_TEXT = 16 * 1024;
    private static final int SMALL_TOKENS = 1_000;
    private static final int SMALL_DEPTH = 24;
    private static final int SMALL_TOKEN = 2_000;

    /** A parser and all that comes after it go down once for each bracket. */
    private static final int MOST_DEPTH = 500;

    private static final int MOST_DIGITS = 1_000;

    /**
     * Measures a text.
     *
     * @throws BadQuery for brackets nested too deep and numbers too long
     */
    public static QuerySize of(String place, String text) {
        return new QueryScan(place, text).size();
    }

    /** Whether reading, checking and planning it costs next to nothing, whatever it says. */
    public boolean isSmall() {
        return characters <= SMALL_TEXT && tokens <= SMALL_TOKENS && depth <= SMALL_DEPTH && longest <= SMALL_TOKEN;
    }

    /** Goes through a text, token by token; what is no token of SPARQL counts as signs. */
    private static final class QueryScan {
        private final String place;
        private final String text;
        private final MessageDigest shape = sha256();
        private int at = 0;
        private int tokens = 0;
        private int open = 0;
        private int depth = 0;
        private int longest = 0;

        QueryScan(String place, String text) {
            this.place = place;
            this.text = text;
        }

        QuerySize size() {
            while (at < text.length()) {
                char first = text.charAt(at);
                if (Character.isWhitespace(first)) {
                    at++;
                } else if (first == '#') {
                    at = lineEnd();
                } else {
                    token(first);
                }
            }
            String name = HexFormat.of().formatHex(shape.digest());
            return new QuerySize(text.length(), tokens, depth, longest, name);
        }

        private void token(char first) {
            int start = at;
            if (first == '"' || first == '\'') {
                at = stringEnd(first);
                shape("\"");
            } else if (first == '<') {
                at = iriEnd();
                shape(text.substring(start, at));
            } else if (isDigit(first) || first == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
                at = numberEnd();
                shape("0");
            } else if (isOfWord(first)) {
                at = wordEnd();
                shape(first == '?' || first == '$' ? "?" : text.substring(start, at));
            } else {
                at++;
                nest(first);
                shape(String.valueOf(first));
            }
            tokens++;
            longest = Math.max(longest, at - start);
        }

        private void nest(char sign) {
            if (sign == '(' || sign == '[' || sign == '{') {
                open++;
                depth = Math.max(depth, open);
                if (depth > MOST_DEPTH) {
                    throw BadQuery.tooDeep(place);
                }
            } else if (sign == ')' || sign == ']' || sign == '}') {
                open--;
            }
        }

        private void shape(String word) {
            shape.update(word.getBytes(StandardCharsets.UTF_8));
            shape.update((byte) 0);
        }

        private int lineEnd() {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        private int stringEnd(char quote) {
            String three = String.valueOf(quote).repeat(3);
            boolean isLong = text.startsWith(three, at);
            String close = isLong ? three : String.valueOf(quote);
            int end = at + close.length();
            while (end < text.length() && !text.startsWith(close, end)) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), end + close.length());
        }

        /** A sign where there is no IRI, such as in {@code ?a < 1}. */
        private int iriEnd() {
            int end = at + 1;
            while (end < text.length() && isOfIri(text.charAt(end))) {
                end++;
            }
            return end < text.length() && text.charAt(end) == '>' ? end + 1 : at + 1;
        }

        private int numberEnd() {
            int end = at;
            while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            if (end - at > MOST_DIGITS) {
                throw new BadQuery(
                        place, "a number has more than %,d digits; write a shorter one".formatted(MOST_DIGITS));
            }
            return end;
        }

        private int wordEnd() {
            int end = at + 1;
            while (end < text.length() && (isOfWord(text.charAt(end)) || isDigit(text.charAt(end)))) {
                end++;
            }
            return end;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isOfWord(char c) {
            return Character.isLetter(c) || c == '_' || c == ':' || c == '?' || c == '$' || c == '@' || c >= 0xD800;
        }

        private static boolean isOfIri(char c) {
            return c > ' ' && "<>\"{}|^`\\".indexOf(c) < 0;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
