package org.corvee.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.page.QueryPage;
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

    /** The fields, filled with what was asked. */
    List<QueryPage.ParameterField> of(List<Parameter> parameters, Map<String, String> asked) {
        return parameters.stream().map(parameter -> field(parameter, asked)).toList();
    }

    private QueryPage.ParameterField field(Parameter parameter, Map<String, String> asked) {
        String value = asked.getOrDefault(parameter.name(), parameter.fallback().written());
        return new QueryPage.ParameterField(
                parameter.name(),
                value,
                parameter.type().form(),
                parameter.explanation(),
                new QueryPage.Input(
                        type(parameter), parameter.fallback().need() == Parameter.Need.REQUIRED, choices(parameter)));
    }

    private static String type(Parameter parameter) {
        return switch (parameter.type()) {
            case INTEGER, DECIMAL -> "number";
            case DATE -> "date";
            case THING, CONCEPT, TERM, IRI, STRING -> "text";
        };
    }

    private List<QueryPage.Completion> choices(Parameter parameter) {
        return switch (parameter.type()) {
            case THING -> choices(parameter, questions.names().base() + "id/%s/");
            case CONCEPT -> choices(parameter, "https://w3id.org/corvee/vocabulary/%s#");
            case TERM -> asked("page/choices-terms", Map.of());
            case IRI, STRING, INTEGER, DECIMAL, DATE -> List.of();
        };
    }

    private List<QueryPage.Completion> choices(Parameter parameter, String start) {
        return asked("page/choices", Map.of("start", start.formatted(kind(parameter))));
    }

    private static String kind(Parameter parameter) {
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
