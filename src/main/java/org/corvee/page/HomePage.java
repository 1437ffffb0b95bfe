package org.corvee.page;

import com.google.gson.JsonObject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.model.Cv;
import org.corvee.model.Json;
import org.corvee.page.map.Chronicle;
import org.corvee.page.map.MapFilter;
import org.corvee.page.map.MapPage;
import org.corvee.page.map.Pictures;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What is here, in numbers, some questions that are answered already, and where to go.
 *
 * @param moves along the years
 */
public record HomePage(Layout.Site site, ClaimTable.Totals numbers, List<AnsweredQuestion> questions, Chronicle moves) {
    /** What the start page shows of the map and the timeline. */
    public static final MapFilter MOVES = MapFilter.of(EnumSet.of(
            Occurrence.OccurrenceKind.DISPATCH,
            Occurrence.OccurrenceKind.ARRIVAL,
            Occurrence.OccurrenceKind.RETURN,
            Occurrence.OccurrenceKind.DEADLINE));

    static final MapPage.Canvas MAP = new MapPage.Canvas(new Pictures(MOVES.on("/map.geojson")));

    public HomePage {
        questions = List.copyOf(questions);
    }

    /** The document. */
    public String document() {
        return Layout.document(JteHomePageGenerated::render, site, this);
    }

    /** The heading, with what the graph is for machines that look for data, as <a href="https://schema.org/Dataset">Dataset</a>. */
    Heading heading() {
        JsonObject dump = Json.object(
                "@type",
                "DataDownload",
                "contentUrl",
                site.origin() + "/dump/corvee.nt.gz",
                "encodingFormat",
                "application/n-triples");
        JsonObject dataset = Json.object(
                "@context",
                "https://schema.org",
                "@type",
                "Dataset",
                "name",
                "Corvée",
                "description",
                "An evidence graph of North Korea's overseas labour: who says what, in which passage, and who denies it.",
                "url",
                site.origin() + "/",
                "version",
                site.build(),
                "license",
                "https://www.apache.org/licenses/LICENSE-2.0");
        dataset.addProperty("isAccessibleForFree", true);
        dataset.add("distribution", dump);
        return MAP.in(Heading.of("")).with(Html.data("application/ld+json", Json.visible(dataset)));
    }

    /** How a program asks, to be pasted into a terminal. */
    String request() {
        return """
                curl -H 'Accept: text/csv' %s/sparql --data-urlencode 'query=
                  PREFIX cv: <%s>
                  SELECT ?says ?passage { ?claim cv:says ?says ; cv:passage ?passage } LIMIT 5'
                """
                .formatted(site.origin(), Cv.NS);
    }

    /**
     * A question with the beginning of its answer: what is said, by whom, leading to the claim.
     *
     * @param answer rows with the columns says, voice, claim, modality and stance, as far as it has them
     * @param unread how many sentences the answer has beyond these rows
     * @param disputed the claims that other accounts contradict
     */
    public record AnsweredQuestion(
            QueriesPage.Card card, Result answer, int unread, Set<Term> disputed, TermHtml naming) {
        /** The most sentences of a card. */
        public static final int MOST = 4;

        public AnsweredQuestion {
            disputed = Set.copyOf(disputed);
        }

        /**
         * A sentence of the answer.
         *
         * @param badge disputed, denied, or the modality; empty when the answer has none of these
         */
        record AnswerLine(String says, Optional<Link> claim, String badge, Html voice) {}

        /** The sentences that answer it, each once. */
        List<AnswerLine> sentences() {
            Map<String, Row> bySaying = new LinkedHashMap<>();
            answer.rows().forEach(row -> bySaying.putIfAbsent(row.text("says"), row));
            return bySaying.values().stream().map(this::sentence).toList();
        }

        /** How many of them a card shows. */
        int shown() {
            return Math.min(MOST, sentences().size());
        }

        private AnswerLine sentence(Row row) {
            Optional<Link> claim = row.term("claim")
                    .flatMap(term ->
                            term instanceof Term.Iri iri ? naming.names().link(iri) : Optional.empty());
            Html voice = row.term("voice").map(naming::of).orElse(Html.text("unnamed voice"));
            boolean isDisputed = row.term("claim").filter(disputed::contains).isPresent();
            String badge =
                    isDisputed ? "disputed" : local(row, "stance").equals("denies") ? "denied" : local(row, "modality");
            return new AnswerLine(row.text("says"), claim, badge, voice);
        }

        private static String local(Row row, String column) {
            return row.term(column)
                    .map(term -> term instanceof Term.Iri iri
                            ? iri.value().substring(iri.value().indexOf('#') + 1)
                            : "")
                    .orElse("");
        }
    }
}
