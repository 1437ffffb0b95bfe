package org.corvee.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.evidence.TextFolders;
import org.corvee.model.SourceText;
import org.corvee.query.Answer;
import org.corvee.query.Endpoint;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * The words of passages from the texts at hand, beside the passages in an answer.
 *
 * <p>A column {@code passage} gets a column {@code words}, a column {@code ratePassage} a column {@code rateWords}. Where a text
 * is not at hand or has other words by now, the cell stays empty.
 *
 * @param endpoint who answers, and knows where the passages lie
 */
record PassageWords(TextFolders texts, Endpoint endpoint, ShortNames names) {
    static final String WORDS = "words";
    private static final String PASSAGE = "passage";
    private static final String PLACES =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?passage ?file ?start ?end ?digest
            WHERE {
              VALUES ?passage { %s }
              ?passage oa:hasSource/cv:textFile ?file ; oa:start ?start ; oa:end ?end ; cv:sha256 ?digest .
            }
            """;
    private static final int AT_ONCE = 200;

    /** The columns of an answer with those of the words. */
    static List<String> columns(List<String> columns) {
        return Stream.concat(columns.stream(), columns.stream().flatMap(column -> wordsOf(column).stream()))
                .distinct()
                .toList();
    }

    /** The answer with the words. */
    Result beside(Result result) {
        Map<Term, String> words = words(result);
        List<Row> rows = result.rows().stream()
                .map(row -> beside(row, result.columns(), words))
                .toList();
        return new Result(columns(result.columns()), rows);
    }

    private static Row beside(Row row, List<String> columns, Map<Term, String> words) {
        Map<String, Term> terms = new HashMap<>(row.terms());
        columns.forEach(column -> wordsOf(column).ifPresent(name -> row.term(column)
                .map(words::get)
                .ifPresent(found -> terms.put(name, Term.Literal.text(found)))));
        return new Row(terms);
    }

    private static Optional<String> wordsOf(String column) {
        return column.equals(PASSAGE)
                ? Optional.of(WORDS)
                : Optional.of(column)
                        .filter(name -> name.endsWith("Passage"))
                        .map(name -> name.replaceFirst("Passage$", "Words"));
    }

    private Map<Term, String> words(Result result) {
        List<String> passages = result.columns().stream()
                .filter(column -> wordsOf(column).isPresent())
                .flatMap(column -> result.rows().stream().flatMap(row -> row.iri(column).stream()))
                .map(Term.Iri::value)
                .filter(iri -> names.iri(iri).isPresent())
                .distinct()
                .toList();
        Map<Term, String> words = new HashMap<>();
        for (List<String> some : parts(passages)) {
            places(some).forEach(row -> row.iri(PASSAGE)
                    .ifPresent(passage -> wordsAt(row).ifPresent(said -> words.put(passage, said))));
        }
        return words;
    }

    private static List<List<String>> parts(List<String> passages) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < passages.size(); from += AT_ONCE) {
            parts.add(passages.subList(from, Math.min(passages.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private List<Row> places(List<String> passages) {
        String listed = passages.stream().map("<%s>"::formatted).collect(Collectors.joining(" "));
        try (Answer answer = endpoint.ask(new Question("passages", PLACES.formatted(listed), Map.of()))) {
            return answer.result().rows();
        }
    }

    private Optional<String> wordsAt(Row row) {
        int start = Math.toIntExact(row.number("start"));
        int end = Math.toIntExact(row.number("end"));
        Optional<SourceText> text = texts.named(row.text("file"));
        return text.filter(there -> there.has(start, end, row.text("digest"))).map(there -> there.passage(start, end));
    }
}
