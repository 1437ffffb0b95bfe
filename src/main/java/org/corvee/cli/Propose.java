package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.corvee.claim.GatheredThings;
import org.corvee.curate.Sentences;
import org.corvee.model.SourceText;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.propose.Proposal;
import org.corvee.propose.Proposals;
import org.corvee.propose.SuggesterProcess;
import org.corvee.propose.ThingNames;
import org.corvee.source.DataFolder;
import org.corvee.source.Stretch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes what a document's text may state. */
@Command(
        name = "propose",
        description =
                "Proposes what a document's text may state: other voices, clauses, things, amounts, dates, shared words.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "A proposal is for a person to take or to leave; nothing is written. Each names its maker.",
            "",
            "Example:",
            "  corvee propose rfa-2019-12 --documents ../texts"
        })
final class Propose implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "DOC",
            description = "the document's id, or how the name of its text begins (004)")
    private String document = "";

    @Option(
            names = "--suggester",
            paramLabel = "CMD",
            description =
                    "a program of yours, with its arguments, that reads sentences and writes suggestions as lines of JSON")
    private @Nullable String suggester;

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        DataFolder folder = options.folder(home);
        SourceText text = new NamedText(folder).read(document);
        List<Stretch> sentences = Sentences.of(text);
        ThingNames names = new ThingNames(GatheredThings.of(folder, home.lexicon()));
        List<Proposal> all = new ArrayList<>(new Proposals(names, others(folder, text)).of(text, sentences));
        all.addAll(suggested(text, sentences));
        all.sort(Comparator.comparingInt(p -> p.place().start()));
        PrintWriter out = spec.commandLine().getOut();
        for (Proposal proposal : all) {
            Stretch place = proposal.place();
            out.printf(
                    "[%d, %d)  %-22s  %s%n",
                    place.start(), place.end(), proposal.maker().text(), words(proposal, text));
        }
        return Corvee.FINE;
    }

    private List<Proposal> suggested(SourceText text, List<Stretch> sentences)
            throws IOException, InterruptedException {
        if (suggester == null) {
            return List.of();
        }
        try {
            return List.copyOf(SuggesterProcess.of(suggester).suggest(text, sentences));
        } catch (Unreadable e) {
            throw new CommandFailure(Corvee.FINDINGS, "corvee propose: %s; %s".formatted(e.problem(), e.remedy()));
        }
    }

    /** The texts of the other documents, by their ids. */
    private static Map<String, SourceText> others(DataFolder folder, SourceText text) throws IOException {
        Map<String, SourceText> others = new TreeMap<>();
        for (Path file : folder.files()) {
            if (DataFolder.kind(file) == DataFolder.Kind.DOCUMENT && Files.isRegularFile(file)) {
                Path there = NamedText.pinned(file)
                        .flatMap(named -> folder.text(file, named))
                        .orElse(null);
                if (there != null) {
                    SourceText other = SourceText.read(there);
                    if (!other.sha256().equals(text.sha256())) {
                        others.put(file.getFileName().toString().replaceFirst("\\.yaml$", ""), other);
                    }
                }
            }
        }
        return others;
    }

    private static String words(Proposal proposal, SourceText text) {
        if (proposal instanceof Proposal.OtherVoice voice) {
            return "somebody else speaks: " + voice.why();
        }
        if (proposal instanceof Proposal.Named named) {
            return "%s: %s".formatted(named.name(), ids(named.choices()));
        }
        if (proposal instanceof Proposal.Described described) {
            return "has the words of %s (%s)".formatted(described.thing().text(), described.name());
        }
        if (proposal instanceof Proposal.Amount amount) {
            return amount.quantity().canonical();
        }
        if (proposal instanceof Proposal.Dated dated) {
            return dated.time().text();
        }
        if (proposal instanceof Proposal.Shared shared) {
            return "the same words as in %s: does one derive from the other?".formatted(shared.document());
        }
        if (proposal instanceof Proposal.Suggested suggested) {
            return "%s: %s".formatted(suggested.kind(), suggested.value());
        }
        return "a clause: "
                + text.passage(proposal.place().start(), proposal.place().end()).replaceAll("\\s+", " ");
    }

    private static String ids(List<ThingId> things) {
        return things.stream().map(ThingId::text).collect(Collectors.joining(" or "));
    }
}
