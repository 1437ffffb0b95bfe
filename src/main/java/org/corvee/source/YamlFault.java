package org.corvee.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What a parser stumbled over, in the words of somebody who does not know YAML's grammar.
 *
 * @param text that was read
 * @param stumble as the parser tells it
 */
record YamlFault(YamlText text, MarkedYamlEngineException stumble) {
    private static final String SIGNS = "@`%*&>|!?-:,]}";
    private static final Pattern VALUE = Pattern.compile("[ \t]*(?:- +)*(?:[^\"'#\\[{:]+:[ \t]+)?(\\S).*");
    private static final Pattern COMMENT = Pattern.compile(".*[ \t]#.*");
    private static final int TAB = '\t';

    /** The words, with the line that they are about, counted from 0. */
    record Words(int line, String problem, String remedy) {}

    Words words() {
        return Stream.of(
                        tab(),
                        lostInComment(),
                        leftOpen(),
                        closedFurtherDown(),
                        behindQuote(),
                        behindBracket(),
                        comment(),
                        escape(),
                        bracket(),
                        sign(),
                        colon(),
                        noKey())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> at(
                        stumble.getProblemMark(),
                        "no YAML here: " + stumble.getProblem(),
                        "look for a quote or bracket left open, or quote a text that holds ': '"));
    }

    private Optional<Words> tab() {
        return when(
                isAt(stumble.getProblemMark(), TAB) && says("cannot start any token"),
                "a tab stands where YAML takes spaces only",
                "write spaces");
    }

    /** A list in brackets whose end has become a comment. */
    private Optional<Words> lostInComment() {
        return inList().filter(open -> COMMENT.matcher(text.line(open)).matches())
                .map(open -> at(
                        Optional.of(open),
                        "the end of the list is behind a '#', which begins a comment",
                        "quote the text that holds it"));
    }

    private Optional<Words> leftOpen() {
        if (says("unexpected end of stream") || says("found unexpected document separator")) {
            return Optional.of(at(stumble.getContextMark(), "a quote is opened here and never closed", "close it"));
        }
        return inList().filter(open -> says("but got")).map(this::inBrackets);
    }

    private Words inBrackets(Mark open) {
        boolean goesOn = stumble.getProblemMark()
                        .filter(mark -> mark.getLine() == open.getLine())
                        .isPresent()
                && !says("<stream end>");
        return goesOn
                ? at(
                        stumble.getProblemMark(),
                        "a comma or a closing bracket is missing in the list",
                        "add it, or quote a text that holds a quote, a bracket or ': '")
                : at(
                        Optional.of(open),
                        "a bracket is opened here and never closed",
                        "close it, or quote a text that begins with one");
    }

    private Optional<Mark> inList() {
        return stumble.getContext() != null && stumble.getContext().contains("flow")
                ? stumble.getContextMark()
                : Optional.empty();
    }

    private Optional<Words> behindQuote() {
        boolean isQuoted = begins("'") || begins("\"");
        return when(
                isQuoted && says("but found '<scalar>'"),
                "the text goes on behind its closing quote",
                "put all of it in quotes, and write a quote inside it twice ('') or as \\\"");
    }

    private Optional<Words> behindBracket() {
        boolean isBracket = begins("[") || begins("{");
        return when(
                isBracket && says("but found '<scalar>'"),
                "the text goes on behind the bracket that closes here",
                "quote the whole text, for without quotes a bracket begins a list");
    }

    /** A quote left open takes in all up to the next one, which may stand lines below. */
    private Optional<Words> closedFurtherDown() {
        String before = before().stripTrailing();
        boolean isAlone = (before.endsWith("\"") || before.endsWith("'"))
                && before.chars()
                                        .filter(c -> c == before.charAt(before.length() - 1))
                                        .count()
                                % 2
                        == 1;
        return when(
                isAlone && says("but found '<scalar>'"),
                "a quote that is opened in a line further up is closed here",
                "close it where its text ends");
    }

    /** A text over several lines ends at a comment between them. */
    private Optional<Words> comment() {
        boolean follows = stumble.getProblemMark()
                .filter(mark -> mark.getLine() > 0)
                .map(mark -> text.lines().get(mark.getLine() - 1))
                .filter(line ->
                        line.strip().startsWith("#") || COMMENT.matcher(line).matches())
                .isPresent();
        return when(
                follows && says("but found '<scalar>'"),
                "a text without quotes goes on here behind a comment, which ends it",
                "put the comment elsewhere, or quote the whole text");
    }

    /** What stands before the problem in its line. */
    private String before() {
        return stumble.getProblemMark()
                .map(mark -> {
                    String line = text.line(mark);
                    return line.substring(0, line.length() - text.rest(mark).length());
                })
                .orElse("");
    }

    private Optional<Words> escape() {
        return when(
                says("unknown escape"),
                "a backslash in double quotes begins a sign that does not exist",
                "write it twice, or use single quotes");
    }

    private Optional<Words> bracket() {
        boolean isClosing = isAt(stumble.getProblemMark(), ']') || isAt(stumble.getProblemMark(), '}');
        return when(
                isClosing && !begins("]") && !begins("}"),
                "a bracket closes here that nothing opened",
                "remove it, or quote the text that holds it");
    }

    /** A text that begins with a sign of YAML's own. */
    private Optional<Words> sign() {
        return Stream.of(stumble.getProblemMark(), stumble.getContextMark())
                .flatMap(Optional::stream)
                .flatMap(mark -> text.sign(mark).stream())
                .filter(sign -> SIGNS.indexOf(sign) >= 0)
                .filter(sign -> sign != ':' || begins(":"))
                .findFirst()
                .or(() -> first().filter(sign -> SIGNS.indexOf(sign) >= 0))
                .map(sign -> at(
                        stumble.getProblemMark(),
                        "a text without quotes begins with '%c', which is a sign of YAML's own".formatted(sign),
                        "quote the text"));
    }

    private Optional<Words> colon() {
        return when(
                says("mapping values are not allowed"),
                "a text without quotes holds ': ', which ends a key",
                "quote the text, or indent what belongs to the key");
    }

    private Optional<Words> noKey() {
        return when(
                says("could not find expected ':'"),
                "a line without a key",
                "write 'key: value'; a text that goes on is indented further than its key");
    }

    private Optional<Words> when(boolean isSo, String problem, String remedy) {
        return isSo ? Optional.of(at(stumble.getProblemMark(), problem, remedy)) : Optional.empty();
    }

    private boolean says(String words) {
        return stumble.getProblem() != null && stumble.getProblem().contains(words);
    }

    private boolean isAt(Optional<Mark> mark, int sign) {
        return mark.flatMap(text::sign).filter(there -> there == sign).isPresent();
    }

    private boolean begins(String sign) {
        return first().filter(there -> sign.indexOf(there) == 0).isPresent();
    }

    /** With what the value in the line begins. */
    private Optional<Character> first() {
        return stumble.getProblemMark()
                .map(text::line)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .map(value -> value.group(1).charAt(0));
    }

    private static Words at(Optional<Mark> mark, String problem, String remedy) {
        return new Words(mark.map(Mark::getLine).orElse(0), problem, remedy);
    }
}
