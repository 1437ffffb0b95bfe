package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.jena.system.Txn;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.SameThings;
import org.corvee.match.DecisionFile;
import org.corvee.match.Likeness;
import org.corvee.match.Parties;
import org.corvee.match.Party;
import org.corvee.match.Proposals;
import org.corvee.model.ThingPair;
import org.corvee.store.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proposes which things may be one, and takes down who decides so. */
@Command(
        name = "match",
        description = {
            "Proposes pairs of persons, organisations, vessels and aircraft that may be the same, with the share of each reason.",
            "It joins nothing: 'corvee match decide' takes down who decides, as a claim. Whom a publisher does not name is"
                    + " in no pair."
        },
        mixinStandardHelpOptions = true,
        subcommands = MatchDecide.class,
        footer = {
            "",
            "Examples:",
            "  corvee match --limit 5",
            "  corvee match --least 60",
            "  corvee match --ask --by NAME"
        })
final class Match implements Callable<Integer> {
    @Option(
            names = "--against",
            paramLabel = "LIST",
            description = "only pairs of which one stands in that list or document; the day may be left out")
    private @Nullable String against;

    @Option(names = "--least", paramLabel = "N", description = "only pairs of that score or more (default: 50)")
    private int least = Likeness.PROPOSED;

    @Option(names = "--limit", paramLabel = "N", description = "the likest so many (default: 50)")
    private int limit = 50;

    @Option(names = "--ask", description = "show one pair after the other and take down what you decide; needs --by")
    private boolean asks;

    @Option(names = "--by", paramLabel = "NAME", description = "with --ask: whose decisions they are")
    private @Nullable String curator;

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
        if (asks && curator == null) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee match: --ask needs a name; say whose decisions they are with --by");
        }
        Proposals proposals;
        try (Snapshot build = store.open()) {
            proposals = Txn.calculateRead(build.dataset(), () -> proposals(build));
        }
        List<Likeness> shown = proposals.best().stream().limit(limit).toList();
        MatchText text = new MatchText(base.names());
        if (asks) {
            ask(shown, text);
        } else {
            print(proposals, shown, text);
        }
        return Corvee.FINE;
    }

    private Proposals proposals(Snapshot build) {
        EvidenceGraph evidence = new EvidenceGraph(build.dataset().getDefaultGraph(), base.names());
        List<Party> parties = Parties.in(evidence.graph());
        Set<ThingPair> decided = new SameThings(evidence).decided();
        return Proposals.of(parties, new Proposals.Wanted(least, decided, wanted(parties)));
    }

    private Predicate<Party> wanted(List<Party> parties) {
        String list = against;
        if (list == null) {
            return any -> true;
        }
        Predicate<Party> wanted = party -> party.documents().stream()
                .anyMatch(document ->
                        document.equals(list) || document.matches("\\Q" + list + "\\E-\\d{4}-\\d\\d-\\d\\d"));
        if (parties.stream().noneMatch(wanted)) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "corvee match: nobody stands in a list '%s'; name the id of a list or document of the build"
                            .formatted(list));
        }
        return wanted;
    }

    private void print(Proposals proposals, List<Likeness> shown, MatchText text) {
        PrintWriter out = spec.commandLine().getOut();
        shown.forEach(pair -> text.pair(pair).forEach(out::println));
        Proposals.Effort effort = proposals.effort();
        out.printf(
                "%,d of %,d proposals; %,d things, %,d pairs compared%s%n",
                shown.size(),
                proposals.best().size(),
                effort.parties(),
                effort.compared(),
                effort.tooMany() == 0
                        ? ""
                        : "; %,d words that too many have were no reason to compare".formatted(effort.tooMany()));
        out.flush();
    }

    private void ask(List<Likeness> shown, MatchText text) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DecisionFile file = new DecisionFile(data.folder(Home.find()));
        MatchQuestions questions = new MatchQuestions(file, String.valueOf(curator), LocalDate.now(), base.names());
        int decided = questions.ask(shown, text, MatchQuestions.keys(System.in), out);
        out.printf("%,d decided; 'corvee lint' checks them, 'corvee build' publishes them%n", decided);
        out.flush();
    }
}
