package org.corvee.web;

import java.util.Optional;
import org.corvee.query.Labels;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.store.VanishedThing;

/**
 * What earlier builds of the store held and the one that is served does not; asked inside {@link ServedBuild#read}.
 *
 * @param names of its things
 */
public record Tombstones(ServedBuild build, ShortNames names) {
    /** What was once under the IRI of something that the build has not. */
    public Optional<VanishedThing> find(String iri) {
        return build.snapshot().vanished(iri);
    }

    /** What to answer who looks for something that was once here; empty where it never was. */
    public Optional<Refused> refusal(String slug) {
        return names.thing(slug).flatMap(iri -> find(iri.value())).map(thing -> refusal(slug, thing));
    }

    private Refused refusal(String slug, VanishedThing thing) {
        String kind = thing.type().isEmpty()
                ? "thing"
                : Labels.in(build.graph(), names).name(new Term.Iri(thing.type()));
        String words = thing.words().isEmpty() ? "" : ": “%s”".formatted(thing.words());
        String last = thing.last().brief();
        return new Refused(new ProblemDetail(
                        410,
                        "No longer here",
                        "%s was a %s%s; build %s was the last that had it. It has been taken out of the data since; /search finds what there is."
                                .formatted(slug, kind, words, last))
                .with("kind", kind)
                .with("words", thing.words())
                .with("lastBuild", last));
    }
}
