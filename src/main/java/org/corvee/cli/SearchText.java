package org.corvee.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.corvee.query.EscapedText;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.NameIndex;
import org.corvee.search.Hit;
import org.corvee.search.MatchReason;
import org.corvee.search.SearchAnswer;

/** What a search found, for a terminal: a line for each hit, below it why it was found. */
record SearchText(SearchAnswer answer, ShortNames names) {
    String text() {
        if (answer.isNothing()) {
            return "nothing found%n%s"
                    .formatted(answer.near().isEmpty() ? "" : "try: %s%n".formatted(joined(answer.near())));
        }
        return answer.parts().stream()
                .filter(part -> part.count().number() > 0)
                .map(this::part)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String part(SearchAnswer.KindFound part) {
        StringBuilder text = new StringBuilder();
        text.append(part.kind().title()).append(": ").append(part.count().words());
        if (answer.request().only().isPresent() && !part.hits().isEmpty()) {
            text.append(", page %d of %d".formatted(answer.request().page(), part.pages()));
        }
        text.append(System.lineSeparator());
        part.hits().forEach(hit -> text.append(lines(hit)));
        return text.toString();
    }

    private String lines(Hit hit) {
        return hit.match(new Hit.Cases<>() {
            @Override
            public String named(Hit.NamedHit named) {
                NameIndex.NameMatch match = named.match();
                return line(match.named().label(), brief(match.named().iri()))
                        + below("%s, %s".formatted(named.kind(), claimCount(named.claims())))
                        + (match.name().text().equals(match.named().label())
                                ? ""
                                : below("by its name %s, %s%s"
                                        .formatted(
                                                match.name().text(),
                                                match.how().word(),
                                                match.name().isWeak()
                                                        ? ", " + match.name().caveat()
                                                        : "")));
            }

            @Override
            public String claims(Hit.ClaimHit said) {
                return line(said.says(), brief(said.claims().get(0)))
                        + below("in " + said.document().label())
                        + said.reasons().stream().map(SearchText::reason).collect(Collectors.joining());
            }

            @Override
            public String text(Hit.TextHit text) {
                return line(text.excerpt().text(), brief(text.place()))
                        + below("in " + text.document().label())
                        + reason(text.excerpt())
                        + (text.claims().isEmpty()
                                ? below("no claim cites this")
                                : below("cited by "
                                        + joined(text.claims().stream()
                                                .map(SearchText.this::brief)
                                                .toList())));
            }

            @Override
            public String question(Hit.QuestionHit question) {
                return line(question.summary().text(), question.name());
            }
        });
    }

    private static String claimCount(long number) {
        return number == 1 ? "1 claim" : "%,d claims".formatted(number);
    }

    private static String line(String what, String id) {
        return "  %s  [%s]%n".formatted(EscapedText.line(what), EscapedText.line(id));
    }

    private static String below(String words) {
        return "    %s%n".formatted(EscapedText.line(words));
    }

    private static String reason(MatchReason reason) {
        return below("%s: %s".formatted(reason.place().word(), joined(reason.words())));
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }

    private String brief(String iri) {
        return names.brief(new Term.Iri(iri));
    }
}
