package org.corvee.web;

import java.util.Optional;
import org.corvee.query.Labels;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.release.log.LogEntry;
import org.corvee.store.VanishedThing;
import org.corvee.web.release.KnownReleases;

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
        Optional<KnownReleases.Withdrawal> withdrawal = withdrawal(thing.iri());
        String why = withdrawal.map(Tombstones::why).orElse("");
        ProblemDetail problem = new ProblemDetail(
                        410,
                        "No longer here",
                        "%s was a %s%s; build %s was the last that had it. %sIt has been taken out of the data since; /search finds what there is."
                                .formatted(slug, kind, words, last, why.isEmpty() ? "" : why + " "))
                .with("kind", kind)
                .with("words", thing.words())
                .with("lastBuild", last);
        return new Refused(
                withdrawal.isEmpty()
                        ? problem
                        : problem.with("lastRelease", withdrawal.get().last().build())
                                .with(
                                        "lastReleased",
                                        withdrawal.get().last().recorded().toString())
                                .with("reason", withdrawal.get().reason()));
    }

    /** When it was released for the last time, and why it was withdrawn. */
    public Optional<KnownReleases.Withdrawal> withdrawal(String iri) {
        return build.withdrawal(iri);
    }

    /** The same in a sentence or two. */
    public static String why(KnownReleases.Withdrawal withdrawal) {
        LogEntry.Release last = withdrawal.last();
        String reason = withdrawal.reason().isEmpty()
                ? "No reason is on record."
                : "Reason: %s%s"
                        .formatted(withdrawal.reason(), withdrawal.reason().endsWith(".") ? "" : ".");
        return "Its last release was that of %s, build %s: /at/%s shows it. %s"
                .formatted(last.recorded(), last.build(), last.build(), reason);
    }
}
