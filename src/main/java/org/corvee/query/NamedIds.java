package org.corvee.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;

/**
 * Whether what an asker names is there.
 *
 * <p>An id that nothing has would be answered with no rows, which reads as if nothing were said of the thing; so it is the
 * asker's mistake, and the ids near to it are named.
 *
 * @param library knows the questions for near ids; asked for when there is one to name
 */
public record NamedIds(Supplier<Library> library, ShortNames names) {
    private static final String IS_THERE = "ASK { { ?id ?p ?o } UNION { ?s ?p ?id } UNION { ?s ?id ?o } }";

    /**
     * Looks up what was given for things, concepts and terms; defaults are not looked up.
     *
     * @param given the parameters for which the asker gave something
     * @throws Question.WrongQuestion for an id that is in none of the endpoint's triples
     */
    public void check(StoredQuery query, Question question, Collection<String> given, Endpoint endpoint) {
        for (Parameter parameter : query.header().parameters()) {
            if (given.contains(parameter.name())
                    && isId(parameter.type())
                    && question.arguments().get(parameter.name()) instanceof Term.Iri iri
                    && !isThere(iri, endpoint)) {
                throw new Question.WrongQuestion(words(query, parameter, iri, endpoint));
            }
        }
    }

    private static boolean isId(Parameter.ValueType type) {
        return switch (type) {
            case THING, CONCEPT, TERM -> true;
            case IRI, STRING, INTEGER, DECIMAL, DATE -> false;
        };
    }

    private static boolean isThere(Term.Iri iri, Endpoint endpoint) {
        try (Answer answer = endpoint.ask(new Question("ids", IS_THERE, Map.of("id", iri)))) {
            return answer.result().only().text("answer").equals("yes");
        }
    }

    private String words(StoredQuery query, Parameter parameter, Term.Iri iri, Endpoint endpoint) {
        String brief = names.brief(iri);
        NearWords near = NearWords.of(brief, near(parameter.type(), brief, endpoint));
        return "%s: parameter '%s': nothing here is called '%s'; %s"
                .formatted(
                        query.name(), parameter.name(), EscapedText.line(brief), near.remedy(remedy(parameter.type())));
    }

    private static String remedy(Parameter.ValueType type) {
        return type == Parameter.ValueType.THING
                ? "the query analyst/find has ids by a part of a name"
                : "take %s that the build has".formatted(type.form());
    }

    private List<String> near(Parameter.ValueType type, String brief, Endpoint endpoint) {
        return switch (type) {
            case THING -> asked("describe/ids", "thing", Map.of(), endpoint);
            case CONCEPT -> asked("page/choices", "choice", Map.of("start", scheme(brief)), endpoint);
            case TERM -> asked("page/choices-terms", "choice", Map.of(), endpoint);
            case IRI, STRING, INTEGER, DECIMAL, DATE -> List.of();
        };
    }

    /** What the concepts of the same scheme begin with; those of all schemes where none is named. */
    private static String scheme(String brief) {
        return Cv.VOCABULARY + (brief.contains("/") ? brief.substring(0, brief.indexOf('/')) + "#" : "");
    }

    private List<String> asked(String query, String column, Map<String, String> arguments, Endpoint endpoint) {
        try (Answer answer = endpoint.ask(library.get().query(query).question(arguments, names))) {
            return answer.result().rows().stream()
                    .flatMap(row -> row.iri(column).stream())
                    .map(names::brief)
                    .toList();
        }
    }
}
