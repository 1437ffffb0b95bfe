package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.finding.ComplianceFinding.Engagement;

/**
 * What is answered where a provision is held against somebody.
 *
 * <p>An answer is {@code asked} for every condition there is, {@code yes} or {@code no} where a claim answers it,
 * {@code unless} for a claim that states an exception, and {@code mentioned} for claims that speak of the matter at all.
 * A condition that is answered both ways is as open as one that is not answered. An exception is no condition: it matters
 * where somebody says that the provision does not apply to these people, and else it is unexamined.
 */
final class Answers {
    private static final String EXCEPTION = "exception";

    private final Set<String> asked = new TreeSet<>();
    private final Map<String, List<String>> yes = new TreeMap<>();
    private final Set<String> no = new TreeSet<>();
    private final List<String> answering = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private final List<String> mentioning = new ArrayList<>();

    void take(Binding row) {
        String answer = row.get("answer").getLiteralLexicalForm();
        switch (answer) {
            case "asked" -> asked.add(condition(row));
            case "yes" -> {
                List<String> claims = yes.computeIfAbsent(condition(row), condition -> new ArrayList<>());
                claim(row).forEach(claims::add);
                claim(row).forEach(answering::add);
            }
            case "no" -> {
                no.add(condition(row));
                claim(row).forEach(answering::add);
            }
            case "unless" -> claim(row).forEach(exceptions::add);
            case "mentioned" -> claim(row).forEach(mentioning::add);
            default ->
                throw new IllegalStateException(
                        "answer '%s'; a rule gives asked, yes, no, unless or mentioned".formatted(answer));
        }
    }

    private static String condition(Binding row) {
        return row.get("condition").getLiteralLexicalForm();
    }

    private static Stream<String> claim(Binding row) {
        return Stream.ofNullable(row.get("claim")).map(Node::getURI);
    }

    Engagement engagement() {
        if (no.stream().anyMatch(condition -> !yes.containsKey(condition))) {
            return Engagement.NOT_ENGAGED;
        }
        if (!missing().isEmpty()) {
            return Engagement.UNDETERMINED;
        }
        return exceptions.isEmpty() || yes.containsKey(EXCEPTION)
                ? Engagement.ENGAGED
                : Engagement.ENGAGED_UNLESS_EXCEPTED;
    }

    /** The conditions without an answer, or with two; the exception only with two. */
    List<String> missing() {
        return Stream.concat(
                        asked.stream().filter(condition -> !yes.containsKey(condition)),
                        no.stream().filter(yes::containsKey))
                .toList();
    }

    /** The claims that state an exception. */
    List<String> exceptions() {
        return exceptions;
    }

    /** The claims that meet each condition. */
    Collection<List<String>> meeting() {
        return asked.stream()
                .filter(yes::containsKey)
                .map(condition -> Objects.requireNonNull(yes.get(condition)))
                .toList();
    }

    /** The claims that answer; where none does, those that speak of the matter. */
    List<String> claims() {
        return answering.isEmpty() ? mentioning : answering;
    }
}
