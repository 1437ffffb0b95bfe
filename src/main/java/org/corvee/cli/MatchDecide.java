package org.corvee.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.system.Txn;
import org.corvee.match.Decision;
import org.corvee.match.DecisionFile;
import org.corvee.match.Parties;
import org.corvee.model.Credibility;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;
import org.corvee.model.Word;
import org.corvee.query.Term;
import org.corvee.source.DataFolder;
import org.corvee.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes down whether two things are one, as a claim of whoever decides. */
@Command(
        name = "decide",
        description = {
            "Takes down whether two things are one, as a claim with its curator, day, grade and reason.",
            "Who decides a pair again takes back what they said before."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  corvee match decide A B same --by NAME --because TEXT"})
final class MatchDecide implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "the id of a thing, such as actor/un-kpi-050")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "the id of another")
    private String other = "";

    @Parameters(index = "2", paramLabel = "VERDICT", description = "same, different or unsure")
    private String verdict = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who decides")
    private String curator = "";

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "why, so that others can check it")
    private String because = "";

    @Option(
            names = "--grade",
            paramLabel = "N",
            description = "how sure it is, from 1, confirmed, to 6, cannot be judged (default: 2; of unsure: 6)")
    private String grade = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            Verdict held = word(Verdict.class, "verdict", verdict);
            String graded = grade.isEmpty() ? held == Verdict.UNSURE ? "6" : "2" : grade;
            Decision decision = new Decision(
                    ThingId.parse(one),
                    ThingId.parse(other),
                    held,
                    word(Credibility.class, "grade", graded),
                    new Decision.Signature(curator, LocalDate.now(), because));
            requireNamed(decision);
            DecisionFile file = new DecisionFile(data.folder(Home.find()));
            file.add(decision);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %s%n",
                            DataFolder.name(file.path()), "the decision is written; 'corvee build' publishes it");
            return Corvee.FINE;
        } catch (Unreadable e) {
            throw new CommandFailure(Corvee.USAGE, "corvee match decide: %s; %s".formatted(e.problem(), e.remedy()));
        }
    }

    private static <E extends Enum<E> & Word> E word(Class<E> words, String what, String written) {
        return Word.find(words, written)
                .orElseThrow(() -> new Unreadable(
                        "no %s '%s'".formatted(what, written),
                        NearWords.of(written, Word.all(words))
                                .remedy("it is one of " + String.join(", ", Word.all(words)))));
    }

    /** Nobody decides who somebody is whom a publisher does not name. */
    private void requireNamed(Decision decision) {
        try (Snapshot build = store.open()) {
            Set<String> named = Txn.calculateRead(
                    build.dataset(), () -> Parties.in(build.dataset().getDefaultGraph()).stream()
                            .map(party -> base.names().brief(new Term.Iri(party.iri())))
                            .collect(Collectors.toSet()));
            for (ThingId thing : new ThingId[] {decision.one(), decision.other()}) {
                if (!named.contains(thing.text())) {
                    throw new Unreadable(
                            "%s is no person, organisation, vessel or aircraft that has a name in build %s"
                                    .formatted(thing.text(), build.id().brief()),
                            NearWords.of(thing.text(), named)
                                    .remedy("'corvee match' shows which things can be decided on"));
                }
            }
        }
    }
}
