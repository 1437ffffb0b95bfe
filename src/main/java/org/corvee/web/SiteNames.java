package org.corvee.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.corvee.evidence.DateWords;
import org.corvee.model.Cv;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Labels;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * Where each IRI leads on this site; the one place that knows.
 *
 * <p>A thing {@code …/id/T/S} leads to its page {@code /doc/T/S}, a passage to its place in its document's page, a
 * concept to {@code /vocabulary/SCHEME#c}, a term of ours to {@code /ontology#term}. Other people's IRIs lead to
 * themselves where they are http or https, and nowhere else.
 */
public record SiteNames(Labels labels) implements TermHtml.TermNames {
    private static final Map<String, String> FIXED = Map.of(
            Cv.VOCABULARY, "/vocabulary/",
            Cv.NS, "/ontology#");

    /** Of what lies within a thing, passages alone have a place on its page. */
    private static final Pattern PART_OF_NO_PAGE = Pattern.compile("#(?!char=).*");

    /** A passage, whose document may have several pages: the server never sees what is behind the hash. */
    private static final Pattern PASSAGE = Pattern.compile("#char=(\\d+),\\d+$");

    /** Names without labels, for a page that has its own. */
    public static SiteNames plain(ShortNames names) {
        return new SiteNames(Labels.brief(names));
    }

    @Override
    public String word(Term.Iri iri) {
        String word = labels.of(iri);
        return labels.names().slug(iri).filter(slug -> slug.startsWith("time/")).isPresent()
                ? DateWords.of(word)
                : word;
    }

    @Override
    public Optional<Link> link(Term.Iri iri) {
        Optional<String> slug = labels.names().slug(iri);
        if (slug.isPresent()) {
            String place = PART_OF_NO_PAGE.matcher(slug.get()).replaceFirst("");
            return Link.inside("/doc/" + PASSAGE.matcher(place).replaceFirst("?at=$1$0"));
        }
        return FIXED.entrySet().stream()
                .filter(fixed -> iri.value().startsWith(fixed.getKey()))
                .findFirst()
                .map(fixed -> Link.inside(
                        fixed.getValue() + iri.value().substring(fixed.getKey().length())))
                .orElseGet(() -> Link.elsewhere(iri.value()));
    }
}
