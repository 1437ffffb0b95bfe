package org.corvee.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.OccurrenceKind;
import org.corvee.page.map.MapCanvas;
import org.corvee.page.map.MapFilter;
import org.corvee.query.Result;

/**
 * What is here, in numbers, some questions that are answered already, and where to go.
 *
 * @param numbers one row; each column is a word for what it counts
 */
public record HomePage(Site site, Result numbers, List<AnsweredQuestion> questions, List<Occurrence> moves) {
    /** What the start page shows of the map and the timeline. */
    private static final Set<OccurrenceKind> MOVES =
            EnumSet.of(OccurrenceKind.DISPATCH, OccurrenceKind.ARRIVAL, OccurrenceKind.RETURN, OccurrenceKind.DEADLINE);

    static final MapCanvas MAP =
            new MapCanvas(new Link("/map.geojson?" + MapFilter.of(MOVES).query()), "/map");

    public HomePage {
        questions = List.copyOf(questions);
        moves = moves.stream().filter(move -> MOVES.contains(move.act().kind())).toList();
    }

    /** The document. */
    public String document() {
        return Layout.document(JteHomePageGenerated::render, site, this);
    }

    /** How a program asks, to be pasted into a terminal. */
    String request() {
        return """
                curl -H 'Accept: text/csv' %s/sparql --data-urlencode 'query=
                  PREFIX cv: <https://w3id.org/corvee/ontology#>
                  SELECT ?says ?passage { ?claim cv:says ?says ; cv:passage ?passage } LIMIT 5'
                """
                .formatted(site.origin());
    }
}
