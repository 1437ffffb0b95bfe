package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Testimony;
import org.corvee.page.Link;
import org.corvee.page.Svg;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/**
 * All who had a claim in hand on its way to us.
 *
 * @param steps from its speaker to us
 */
record Chain(List<Holder> steps) {
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
    record Holder(Who who, String role, String when, boolean named) {
        /** In one sentence. */
        String words() {
            return "%s %s%s".formatted(who.name(), role, when.isEmpty() ? "" : ", " + when);
        }
    }

    /** The chain of a claim. */
    static Chain of(Claim claim, TermHtml naming) {
        List<Holder> steps = new ArrayList<>();
        for (Testimony testimony : claim.source().chain()) {
            steps.add(new Holder(
                    who(testimony.witness(), naming),
                    steps.isEmpty() ? "says it" : "passes it on",
                    ClaimWords.words(testimony.occasion().said()),
                    !testimony.unnamed()));
        }
        claim.source()
                .document()
                .flatMap(document -> Optional.ofNullable(document.publisher()))
                .ifPresent(publisher -> publish(steps, who(publisher, naming), ClaimWords.publishedShort(claim)));
        Who us = new Who("Corvée", Optional.of(new Link("/about")));
        steps.add(new Holder(us, "reads and paraphrases it", ClaimWords.recorded(claim), true));
        return new Chain(steps);
    }

    /** A publisher who speaks in its own voice is one step. */
    private static void publish(List<Holder> steps, Who publisher, String when) {
        int last = steps.size() - 1;
        boolean own = last >= 0 && steps.get(last).who().equals(publisher);
        String role = own ? steps.remove(last).role() + " and publishes it" : "publishes it";
        steps.add(new Holder(publisher, role, when, true));
    }

    private static Who who(@Nullable Label label, TermHtml naming) {
        if (label == null) {
            return new Who("nobody", Optional.empty());
        }
        return label.term() instanceof Term.Iri iri
                ? new Who(naming.names().word(iri), naming.names().link(iri))
                : new Who(label.text(), Optional.empty());
    }

    /** The way of a claim to us, drawn: a box for each who had it in hand, dashed where they are nobody by name. */
    record Drawing(Chain chain) {
        private static final int WIDTH = 440;
        private static final int BOX = 80;
        private static final int GAP = 34;
        private static final int INSET = 18;
        private static final int NAME_LINE = 27;
        private static final int ROLE_LINE = 47;
        private static final int TIME_LINE = 67;
        private static final int LONGEST = 44;

        Svg svg() {
            List<Chain.Holder> steps = chain.steps();
            List<Svg> shapes = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                if (i > 0) {
                    shapes.add(arrow(top(i) - GAP));
                }
                shapes.add(box(steps.get(i), top(i)));
            }
            String description = steps.stream().map(Chain.Holder::words).collect(Collectors.joining("; ", "", "."));
            return Svg.drawing(
                            "chain",
                            WIDTH,
                            top(steps.size()) - GAP + 2,
                            "Chain of sources of this claim",
                            description,
                            shapes.toArray(Svg[]::new))
                    .with(Svg.Name.CLASS, "chain");
        }

        private static int top(int i) {
            return 1 + i * (BOX + GAP);
        }

        private static Svg box(Chain.Holder step, int top) {
            Svg frame = Svg.shape(Svg.Shape.RECT)
                    .with(Svg.Name.X, 1)
                    .with(Svg.Name.Y, top)
                    .with(Svg.Name.WIDTH, WIDTH - 2)
                    .with(Svg.Name.HEIGHT, BOX)
                    .with(Svg.Name.RX, 5)
                    .with(Svg.Name.CLASS, step.named() ? "named" : "unnamed");
            Svg name = Svg.words(INSET, top + NAME_LINE, shortened(step.who().name()))
                    .with(Svg.Name.CLASS, "who");
            return Svg.shape(
                    Svg.Shape.G,
                    frame,
                    name,
                    Svg.words(INSET, top + ROLE_LINE, step.role()).with(Svg.Name.CLASS, "role"),
                    Svg.words(INSET, top + TIME_LINE, step.when()).with(Svg.Name.CLASS, "role"));
        }

        private static String shortened(String name) {
            return name.codePointCount(0, name.length()) <= LONGEST
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
        }

        private static Svg arrow(int top) {
            int middle = INSET + 10;
            int end = top + GAP - 3;
            return Svg.shape(Svg.Shape.PATH)
                    .with(
                            Svg.Name.D,
                            "M%d,%dV%dM%d,%dL%d,%dL%d,%d"
                                    .formatted(
                                            middle,
                                            top + 3,
                                            end,
                                            middle - 6,
                                            end - 8,
                                            middle,
                                            end,
                                            middle + 6,
                                            end - 8))
                    .with(Svg.Name.CLASS, "arrow");
        }
    }
}
