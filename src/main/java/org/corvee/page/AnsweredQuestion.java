package org.corvee.page;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * A question with the beginning of its answer: what is said, by whom, leading to the claim.
 *
 * @param answer rows with the columns says, voice, claim, modality and stance, as far as it has them
 */
public record AnsweredQuestion(QueryCard card, Result answer, Naming naming) {
    private static final int MOST = 4;

    /** The question and the sentences that answer it first, each once. */
    Html html() {
        Map<String, Row> sentences = new LinkedHashMap<>();
        answer.rows().forEach(row -> sentences.putIfAbsent(row.text("says"), row));
        List<Html> items = sentences.entrySet().stream()
                .limit(MOST)
                .<Html>map(sentence -> item(sentence.getKey(), sentence.getValue()))
                .toList();
        Html list = items.isEmpty()
                ? tag(P, "Nothing in this build answers it.").with(Attribute.Name.CLASS, "empty")
                : tag(UL, all(items));
        return tag(LI, tag(H3, link(card.address(), card.summary())), list, more(sentences.size()));
    }

    private Html more(int sentences) {
        return sentences <= MOST
                ? all(List.of())
                : tag(P, link(card.address(), "and %,d more".formatted(sentences - MOST)))
                        .with(Attribute.Name.CLASS, "quiet");
    }

    private Html item(String says, Row row) {
        Html sentence = tag(BDI, says);
        Html linked = row.term("claim")
                .flatMap(this::address)
                .<Html>map(address -> tag(Html.Tag.A, sentence).to(address))
                .orElse(sentence);
        Html voice = row.term("voice").map(naming::of).orElse(text("a voice without a name"));
        return tag(
                LI, linked, text(" "), badge(row), tag(SPAN, text(" "), voice).with(Attribute.Name.CLASS, "quiet"));
    }

    private Optional<Link> address(Term term) {
        return term instanceof Term.Iri iri ? naming.names().link(iri) : Optional.empty();
    }

    private static Html badge(Row row) {
        boolean denied = local(row, "stance").equals("denies");
        String word = denied ? "denied" : local(row, "modality");
        return word.isEmpty() ? text("") : tag(SPAN, word).with(Attribute.Name.CLASS, "badge " + word);
    }

    private static String local(Row row, String column) {
        return row.term(column)
                .map(term -> term instanceof Term.Iri iri
                        ? iri.value().substring(iri.value().indexOf('#') + 1)
                        : "")
                .orElse("");
    }
}
