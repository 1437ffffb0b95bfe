package org.corvee.web.find;

import java.util.List;
import org.corvee.query.Library;
import org.corvee.query.name.Match;
import org.corvee.query.name.Named;
import org.corvee.query.name.TextIndex;
import org.corvee.query.name.TextIndex.Hit;

/**
 * What a search finds in a build and in the library.
 *
 * @param questions the summaries of the library's queries, by their names
 */
record SearchAnswers(Finder finder, TextIndex questions) {
    static final String DOCUMENT = "https://w3id.org/corvee/ontology#Document";

    /** The index of the library's summaries. */
    static TextIndex questions(Library library) {
        return TextIndex.of(library.queries().stream()
                .filter(query ->
                        !query.isForBuilds() && !query.header().summary().isEmpty())
                .map(query ->
                        new TextIndex.Sentence(query.name(), query.header().summary(), query.name()))
                .toList());
    }

    List<Match> things(Search search, int most) {
        return finder.names().begun(search.text(), most, named -> !isDocument(named));
    }

    List<Match> documents(Search search, int most) {
        return finder.names().begun(search.text(), most, SearchAnswers::isDocument);
    }

    List<Hit> claims(Search search, int most) {
        return finder.claims().find(search.text(), most, claim -> true);
    }

    List<Hit> questions(Search search, int most) {
        return questions.find(search.text(), most, question -> true);
    }

    private static boolean isDocument(Named named) {
        return named.kinds().contains(DOCUMENT);
    }
}
