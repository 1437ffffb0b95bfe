package org.corvee.evidence;

import java.util.List;
import java.util.Optional;
import org.corvee.query.Term;

/** Claims of a letter for tests, made without a graph. */
public final class Claims {
    private Claims() {}

    /** A thing that is called what its IRI ends in. */
    public static Label thing(String slug) {
        return label(new Term.Iri("https://example.org/" + slug), slug);
    }

    /** Something with a label. */
    public static Label label(Term.Iri iri, String text) {
        return new Label(iri, iri.value().replaceFirst("https://example.org/", ""), text);
    }

    /** The letter. */
    public static Document letter() {
        return document(thing("document/letter"));
    }

    /** A document of fourteen characters. */
    public static Document document(Label id) {
        return new Document(
                id,
                thing("gazette"),
                new Document.Dates("2019-12", "2019-12-01", "2019-12-31", Optional.empty(), "2020-01-01"),
                new Document.Pinned("letter.txt", "beef", 14),
                Optional.of(thing("clear")));
    }

    /** A passage of the letter. */
    public static Passage passage(int start, int end) {
        return new Passage(thing("document/letter#char=%d,%d".formatted(start, end)), letter(), start, end, "cafe");
    }

    /** A voice in the letter. */
    public static Testimony testimony(String slug, Label witness, int depth) {
        return new Testimony(
                thing(slug),
                witness,
                false,
                depth,
                new Testimony.Occasion(Dating.of("2019-12"), Optional.empty(), Optional.empty()));
    }

    /** How something is plainly reported. */
    public static Claim.Manner manner(String stance, String modality) {
        return new Claim.Manner(stance, modality, "", "", Dating.UNKNOWN);
    }

    /** What the curators make of it. */
    public static Claim.Curation curation(String says) {
        return new Claim.Curation(says, "", Optional.empty(), Claim.Standing.NONE, "");
    }

    /** A claim that crew arrives in port. */
    public static Claim claim(String slug, String says, Claim.Manner manner, Passage passage, Testimony... chain) {
        return new Claim(
                thing(slug),
                new Statement(thing("crew"), thing("arrivesIn"), thing("port")),
                manner,
                curation(says),
                new Claim.Source(passage, List.of(chain), List.of(), List.of()));
    }
}
