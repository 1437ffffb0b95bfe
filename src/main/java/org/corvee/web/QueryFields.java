package org.corvee.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.Cv;
import org.corvee.page.QueryPage;
import org.corvee.query.Clock;
import org.corvee.query.Parameter;
import org.corvee.query.Result;
import org.corvee.query.Row;

/**
 * The parameters of a question as fields of a form.
 *
 * <p>Of which type a thing or a concept is to be is read from the example in the parameter's explanation ({@code such as
 * document/rfa-2019-12}), from its default, or from its name.
 *
 * @param build what is completed from, if there is one
 */
record QueryFields(PageQuestions questions, Optional<ServedBuild> build) {
    private static final Pattern EXAMPLE = Pattern.compile("such as ([a-z][a-z-]*)/");
    private static final Pattern WRITTEN = Pattern.compile("^([a-z][a-z-]*)/");

    /** An example for a command line; a form has names to choose from. */
    private static final Pattern WITH_ID = Pattern.compile(",? such as [a-z][a-z-]*/\\S+");

    /** A graph of more claims has too many things to list them all in a page; they are completed as they are written. */
    private static final long LISTED = 5_000;

    /** The fields, filled with what was asked. */
    List<QueryPage.ParameterField> of(List<Parameter> parameters, Map<String, String> asked) {
        return parameters.stream().map(parameter -> field(parameter, asked)).toList();
    }

    private QueryPage.ParameterField field(Parameter parameter, Map<String, String> asked) {
        String value = asked.getOrDefault(parameter.name(), parameter.fallback().written());
        Optional<ArgumentNames> named = build.map(served -> new ArgumentNames(questions, served, this));
        return new QueryPage.ParameterField(
                parameter.name(),
                value.isEmpty()
                        ? ""
                        : named.map(names -> names.name(parameter, value)).orElse(value),
                form(parameter),
                title(parameter.explanation()),
                new QueryPage.Input(
                        type(parameter),
                        parameter.fallback().need() == Parameter.Need.REQUIRED,
                        parameter.type() == Parameter.ValueType.THING && isLong() ? List.of() : choices(parameter),
                        parameter.type() == Parameter.ValueType.THING ? kind(parameter) : ""),
                Clock.isOne(parameter.name()));
    }

    private boolean isLong() {
        return build.filter(served -> served.snapshot().summary().counts().ofClass(Cv.CLAIM) > LISTED)
                .isPresent();
    }

    private static String title(String explanation) {
        String words = WITH_ID.matcher(explanation).replaceAll("");
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String form(Parameter parameter) {
        return switch (parameter.type()) {
            case THING, CONCEPT, TERM -> "Begin to write a name";
            case IRI, STRING, INTEGER, DECIMAL, DATE -> parameter.type().form();
        };
    }

    private static String type(Parameter parameter) {
        return switch (parameter.type()) {
            case INTEGER, DECIMAL -> "number";
            case DATE -> "date";
            case THING, CONCEPT, TERM, IRI, STRING -> "text";
        };
    }

    /** What a parameter can be given, as far as it is listed. */
    List<QueryPage.Completion> choices(Parameter parameter) {
        return switch (parameter.type()) {
            case THING -> choices(parameter, questions.names().base() + "id/%s/");
            case CONCEPT -> choices(parameter, Cv.scheme("%s"));
            case TERM -> asked("page/choices-terms", Map.of());
            case IRI, STRING, INTEGER, DECIMAL, DATE -> List.of();
        };
    }

    private List<QueryPage.Completion> choices(Parameter parameter, String start) {
        return asked("page/choices", Map.of("start", start.formatted(kind(parameter))));
    }

    /** The type of thing, or the list of concepts, that is wanted. */
    static String kind(Parameter parameter) {
        Matcher example = EXAMPLE.matcher(parameter.explanation());
        Matcher fallback = WRITTEN.matcher(parameter.fallback().written());
        return example.find() ? example.group(1) : fallback.find() ? fallback.group(1) : parameter.name();
    }

    private List<QueryPage.Completion> asked(String question, Map<String, String> arguments) {
        return build
                .map(served -> questions.ask(served, question, arguments))
                .map(Result::rows)
                .orElse(List.of())
                .stream()
                .flatMap(this::choice)
                .toList();
    }

    private Stream<QueryPage.Completion> choice(Row row) {
        return row.iri("choice").stream()
                .map(iri -> new QueryPage.Completion(questions.names().brief(iri), row.text("label")));
    }
}
