package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Testimony;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/**
 * All who had a claim in hand on its way to us.
 *
 * @param steps from its speaker to us
 */
record Chain(List<Step> steps) {
    Chain {
        steps = List.copyOf(steps);
    }

    /** A name with its page. */
    record Who(String name, Optional<Link> page) {}

    /**
     * One of them.
     *
     * @param who with their page, if they have one
     * @param role speaker, publisher and the like
     * @param when in words; empty when nobody says
     * @param named whether it is somebody by name
     */
    record Step(Who who, String role, String when, boolean named) {
        /** In one sentence. */
        String words() {
            return "%s %s%s".formatted(who.name(), role, when.isEmpty() ? "" : ", " + when);
        }
    }

    /** The chain of a claim. */
    static Chain of(Claim claim, Naming naming) {
        List<Step> steps = new ArrayList<>();
        for (Testimony testimony : claim.source().chain()) {
            steps.add(new Step(
                    who(testimony.witness(), naming),
                    steps.isEmpty() ? "says it" : "passes it on",
                    ClaimTimes.words(testimony.occasion().said()),
                    !testimony.unnamed()));
        }
        claim.source()
                .document()
                .flatMap(document -> Optional.ofNullable(document.publisher()))
                .ifPresent(publisher -> publish(steps, who(publisher, naming), ClaimTimes.published(claim)));
        Who us = new Who("Corvée", Optional.of(new Link("/about")));
        steps.add(new Step(us, "reads and paraphrases it", ClaimTimes.recorded(claim), true));
        return new Chain(steps);
    }

    /** A publisher who speaks in its own voice is one step. */
    private static void publish(List<Step> steps, Who publisher, String when) {
        int last = steps.size() - 1;
        boolean own = last >= 0 && steps.get(last).who().equals(publisher);
        String role = own ? steps.remove(last).role() + " and publishes it" : "publishes it";
        steps.add(new Step(publisher, role, when, true));
    }

    private static Who who(@Nullable Label label, Naming naming) {
        if (label == null) {
            return new Who("nobody", Optional.empty());
        }
        return label.term() instanceof Term.Iri iri
                ? new Who(naming.names().word(iri), naming.names().link(iri))
                : new Who(label.text(), Optional.empty());
    }
}
