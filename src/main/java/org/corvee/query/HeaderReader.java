package org.corvee.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.MergeMarker;
import org.corvee.model.NearWords;

/**
 * Reads the {@code #+} lines at the top of a query file, in the manner of <a href="https://grlc.io">grlc</a>.
 *
 * <p>A line {@code #+ key: value} may go on in lines {@code #+   indented by two or more}. {@code param} may be
 * repeated. Every fault is kept with its line, so that a file's faults come in one go.
 */
final class HeaderReader {
    private static final List<String> KEYS =
            List.of("summary", "description", "tags", "param", "params", "problem", "why", "fix", "audience");
    private static final Set<String> REMARKS = Set.of("params", "problem", "why", "fix", "audience");
    private static final Pattern KEYED = Pattern.compile("#\\+ ?([A-Za-z-]+):(?: +(.*))?");
    private static final Pattern CONTINUED = Pattern.compile("#\\+ {2,}(\\S.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?<name>[A-Za-z_][A-Za-z0-9_]*) +(?<type>[A-Za-z]+)(?<left>\\?)?"
                    + "(?: *= *(?<given>\"[^\"]*\"|\\S+))? +: +(?<explanation>\\S.*)");
    private static final String PARAMETER_FORM = "write '#+ param: name type = default : what it is for'";

    private final String place;
    private final List<String> problems = new ArrayList<>();
    private final List<CommentLine> lines = new ArrayList<>();

    private record CommentLine(int number, String key, String value) {
        CommentLine with(String more) {
            return new CommentLine(number, key, (value + " " + more).strip());
        }
    }

    HeaderReader(String place) {
        this.place = place;
    }

    /** What was wrong so far, each as {@code place:line: fault; remedy}. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    StoredQuery.Header read(String text) {
        MergeMarker.in(text).ifPresent(marker -> problem(marker.line(), marker.problem() + "; " + marker.remedy()));
        List<String> all = text.lines().toList();
        int start = (int) all.stream().takeWhile(HeaderReader::isAbove).count();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).stripTrailing();
            if (line.startsWith("#+") && i < start) {
                take(line, i + 1);
            } else if (line.startsWith("#+")) {
                problem(i + 1, "a header line below the query's start; move it to the top");
            }
        }
        String body = String.join("\n", all.subList(start, all.size()));
        return new StoredQuery.Header(
                single("summary").map(CommentLine::value).orElse(""),
                single("description").map(CommentLine::value).orElse(""),
                tags(),
                parameters(body),
                remarks());
    }

    private static boolean isAbove(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private void take(String line, int number) {
        Matcher keyed = KEYED.matcher(line);
        Matcher continued = CONTINUED.matcher(line);
        if (keyed.matches()) {
            key(
                    number,
                    keyed.group(1),
                    Optional.ofNullable(keyed.group(2)).orElse("").strip());
        } else if (continued.matches() && !lines.isEmpty()) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1).with(continued.group(1)));
        } else {
            problem(number, "'%s' is no header line; write '#+ key: value'".formatted(line));
        }
    }

    private void key(int number, String key, String value) {
        if (!KEYS.contains(key)) {
            problem(
                    number,
                    "unknown key '%s'; %s"
                            .formatted(key, NearWords.of(key, KEYS).remedy("known are " + String.join(", ", KEYS))));
        } else {
            lines.add(new CommentLine(number, key, value));
        }
    }

    private Stream<CommentLine> of(String key) {
        return lines.stream().filter(line -> line.key().equals(key));
    }

    private Optional<CommentLine> single(String key) {
        of(key).skip(1).forEach(again -> problem(again.number(), "'%s' a second time; keep one".formatted(key)));
        of(key).filter(line -> line.value().isEmpty())
                .forEach(
                        empty -> problem(empty.number(), "'%s' says nothing; write it after the colon".formatted(key)));
        return of(key).findFirst();
    }

    private List<String> tags() {
        return single("tags")
                .map(line -> Stream.of(line.value().split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private Map<String, String> remarks() {
        Map<String, String> remarks = new LinkedHashMap<>();
        KEYS.stream().filter(REMARKS::contains).forEach(key -> single(key)
                .ifPresent(line -> remarks.put(key, line.value())));
        return remarks;
    }

    private List<Parameter> parameters(String body) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        of("param").forEach(line -> parameter(line).ifPresent(parameter -> {
            if (parameters.putIfAbsent(parameter.name(), parameter) != null) {
                problem(line.number(), "parameter '%s' a second time; keep one".formatted(parameter.name()));
            }
            if (!body.matches("(?s).*[?$]" + parameter.name() + "\\b.*")) {
                problem(
                        line.number(),
                        "parameter '%s': the query has no ?%s; name one of its variables"
                                .formatted(parameter.name(), parameter.name()));
            }
        }));
        return List.copyOf(parameters.values());
    }

    private Optional<Parameter> parameter(CommentLine line) {
        Matcher matcher = PARAMETER.matcher(line.value());
        if (!matcher.matches()) {
            problem(line.number(), "'%s' is no parameter; %s".formatted(line.value(), PARAMETER_FORM));
            return Optional.empty();
        }
        Optional<Parameter.ValueType> type = Parameter.ValueType.of(matcher.group("type"));
        if (type.isEmpty()) {
            unknownType(line, matcher.group("type"));
            return Optional.empty();
        }
        Parameter.Fallback fallback =
                fallback(matcher.group("left") != null, Optional.ofNullable(matcher.group("given")));
        Parameter parameter = new Parameter(matcher.group("name"), type.get(), fallback, matcher.group("explanation"));
        checkDefault(line, parameter);
        return Optional.of(parameter);
    }

    private static Parameter.Fallback fallback(boolean left, Optional<String> given) {
        return given.map(text -> new Parameter.Fallback(Parameter.Need.GIVEN, unquoted(text)))
                .orElseGet(() -> new Parameter.Fallback(left ? Parameter.Need.LEFT_OUT : Parameter.Need.REQUIRED, ""));
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private void checkDefault(CommentLine line, Parameter parameter) {
        if (parameter.fallback().need() == Parameter.Need.GIVEN) {
            try {
                parameter.term(parameter.fallback().written(), ShortNames.PUBLISHED);
            } catch (Question.WrongQuestion wrong) {
                problem(line.number(), String.valueOf(wrong.getMessage()));
            }
        }
    }

    private void unknownType(CommentLine line, String type) {
        List<String> words = Parameter.ValueType.words();
        problem(
                line.number(),
                "unknown type '%s'; %s"
                        .formatted(type, NearWords.of(type, words).remedy("known are " + String.join(", ", words))));
    }

    private void problem(int line, String fault) {
        problems.add("%s:%d: %s".formatted(place, line, fault));
    }
}
