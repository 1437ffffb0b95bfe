package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * One who had a claim in hand on its way to us.
 *
 * @param who with their page, if they have one
 * @param role speaker, publisher and the like
 * @param when in words; empty when nobody says
 * @param named whether it is somebody by name
 */
record ChainStep(Who who, String role, String when, boolean named) {
    /** A name with its page. */
    record Who(String name, Optional<Link> page) {}

    /** All who had a claim in hand, from its speaker to us. */
    static List<ChainStep> of(Claimed claim, List<Row> voices, Naming naming) {
        List<ChainStep> steps = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            steps.add(voice(voices.get(i), i == 0 ? "says it" : "passes it on", naming));
        }
        claim.term("publisher").ifPresent(publisher -> publish(steps, who(publisher, naming), claim));
        Who us = new Who("Corvée", Optional.of(new Link("/about")));
        steps.add(new ChainStep(us, "reads and paraphrases it", Claimed.date(claim.row(), "recorded"), true));
        return steps;
    }

    private static ChainStep voice(Row step, String role, Naming naming) {
        boolean named = step.term("described").isEmpty();
        return new ChainStep(who(Claimed.needed(step, "witness"), naming), role, Claimed.date(step, "said"), named);
    }

    /** A publisher who speaks in its own voice is one step. */
    private static void publish(List<ChainStep> steps, Who publisher, Claimed claim) {
        String when = Claimed.date(claim.row(), "published");
        int last = steps.size() - 1;
        boolean own = last >= 0 && steps.get(last).who().equals(publisher);
        String role = own ? steps.remove(last).role() + " and publishes it" : "publishes it";
        steps.add(new ChainStep(publisher, role, when, true));
    }

    private static Who who(Term term, Naming naming) {
        return term instanceof Term.Iri iri
                ? new Who(naming.names().word(iri), naming.names().link(iri))
                : new Who(String.valueOf(term), Optional.empty());
    }

    /** In one sentence. */
    String words() {
        return "%s %s%s".formatted(who.name(), role, when.isEmpty() ? "" : ", " + when);
    }
}
