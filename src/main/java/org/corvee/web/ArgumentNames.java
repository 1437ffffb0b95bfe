package org.corvee.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.page.QueryPage;
import org.corvee.query.EscapedText;
import org.corvee.query.Parameter;
import org.corvee.query.Question;
import org.corvee.query.Term;
import org.corvee.query.name.NameFinder;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;

/**
 * The arguments of a question as people write them: {@code Vladivostok} for {@code place/vladivostok}, {@code expected} for
 * {@code modality/expected}; where one name is that of several things, {@code Port (place/port)}.
 *
 * @param fields knows of which type a thing is to be
 */
record ArgumentNames(PageQuestions questions, ServedBuild build, QueryFields fields) {
    private static final int LOOKED_AT = 20;
    private static final int NEAR = 4;

    /** An id, or what is written out. */
    private static final Pattern ID = Pattern.compile("<?[a-z][a-z-]*(/|:)\\S+");

    private static final Pattern NAMED_ID = Pattern.compile(".*\\(([a-z][a-z-]*/[^\\s()]+)\\)");

    /**
     * The arguments, with ids instead of names.
     *
     * @throws Question.WrongQuestion for a name that nothing has or several things have, naming what may be meant
     */
    Map<String, String> ids(List<Parameter> parameters, Map<String, String> written) {
        Map<String, String> ids = new LinkedHashMap<>(written);
        parameters.forEach(parameter -> ids.computeIfPresent(parameter.name(), (name, value) -> id(parameter, value)));
        return ids;
    }

    private String id(Parameter parameter, String written) {
        Matcher named = NAMED_ID.matcher(written);
        if (named.matches()) {
            return named.group(1);
        }
        return switch (parameter.type()) {
            case THING -> ID.matcher(written).matches() ? written : thing(parameter, written);
            case CONCEPT, TERM -> ID.matcher(written).matches() ? written : choice(parameter, written);
            case IRI, STRING, INTEGER, DECIMAL, DATE -> written;
        };
    }

    private String choice(Parameter parameter, String written) {
        return fields.choices(parameter).stream()
                .filter(choice -> choice.label().equalsIgnoreCase(written))
                .map(QueryPage.Completion::id)
                .findFirst()
                .orElse(written);
    }

    private String thing(Parameter parameter, String written) {
        List<String> called = called(parameter, written);
        if (called.size() == 1) {
            return called.get(0);
        }
        throw new Question.WrongQuestion(
                called.isEmpty()
                        ? "parameter '%s': nothing here is called '%s'; %s"
                                .formatted(parameter.name(), EscapedText.line(written), near(written))
                        : "parameter '%s': '%s' is the name of %s; write which, such as '%s'"
                                .formatted(
                                        parameter.name(),
                                        EscapedText.line(written),
                                        String.join(" and ", called),
                                        EscapedText.line(written) + " (" + called.get(0) + ")"));
    }

    /** What goes by a name: of the type that is wanted, if there is any such, or else of any. */
    private List<String> called(Parameter parameter, String name) {
        List<String> all = finder().find(name, LOOKED_AT, any -> true).stream()
                .filter(NameIndex.NameMatch::isExact)
                .flatMap(match -> slug(match.named()))
                .toList();
        List<String> wanted = all.stream()
                .filter(id -> id.startsWith(QueryFields.kind(parameter) + "/"))
                .toList();
        return wanted.isEmpty() ? all : wanted;
    }

    private String near(String written) {
        List<String> near = Stream.concat(
                        finder().begun(written, NEAR, any -> true).stream()
                                .map(match -> match.name().text()),
                        finder().like(written, NEAR).stream().map(NamedThing.ThingName::text))
                .distinct()
                .limit(NEAR)
                .toList();
        return near.isEmpty() ? "search for it at /search" : "did you mean " + String.join(", ", near) + "?";
    }

    private Stream<String> slug(NamedThing named) {
        return questions.names().slug(new Term.Iri(named.iri())).stream();
    }

    private NameFinder finder() {
        return build.search().index().names();
    }

    /** How a reader writes an argument, so that it is understood again. */
    String name(Parameter parameter, String id) {
        return switch (parameter.type()) {
            case THING ->
                questions
                        .names()
                        .thing(id)
                        .flatMap(iri -> finder().thing(iri.value()))
                        .map(NamedThing::label)
                        .map(label -> called(parameter, label).equals(List.of(id)) ? label : label + " (" + id + ")")
                        .orElse(id);
            case CONCEPT, TERM ->
                fields.choices(parameter).stream()
                        .filter(choice -> choice.id().equals(id))
                        .map(QueryPage.Completion::label)
                        .findFirst()
                        .orElse(id);
            case IRI, STRING, INTEGER, DECIMAL, DATE -> id;
        };
    }
}
