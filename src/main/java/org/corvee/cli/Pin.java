package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.corvee.drift.PassageLines;
import org.corvee.model.SourceText;
import org.corvee.source.PhraseSearch;
import org.corvee.source.Stretch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the passage line of a phrase. */
@Command(
        name = "pin",
        description = "Finds a phrase in a document's text and prints the line that pins it as a passage.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example:", "  corvee pin rfa-2019-12 \"first words … last words\" --documents ../texts"})
final class Pin implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "DOC",
            description = "the document's id, or how the name of its text begins (004)")
    private String document = "";

    @Parameters(
            index = "1",
            paramLabel = "PHRASE",
            description =
                    "words of the text; kinds of space, quote and dash do not matter; … stands for what lies between")
    private String phrase = "";

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (phrase.isBlank()) {
            throw new CommandFailure(Corvee.USAGE, "corvee pin: the phrase is empty; write some words of the text");
        }
        SourceText text = new NamedText(options.folder(Home.find())).read(document);
        PhraseSearch search = new PhraseSearch(text);
        List<Stretch> found = search.find(phrase);
        if (found.isEmpty()) {
            tellNear(text, search.near(phrase));
            return Corvee.FINDINGS;
        }
        for (int i = 0; i < found.size(); i++) {
            Stretch stretch = found.get(i);
            String place =
                    " # %d of %d, line %d of the text".formatted(i + 1, found.size(), text.line(stretch.start()));
            spec.commandLine().getOut().println(line(text, stretch) + (found.size() == 1 ? "" : place));
        }
        return Corvee.FINE;
    }

    private void tellNear(SourceText text, List<Stretch> near) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "corvee pin: '%s' is not in %s; %s%n",
                phrase, document, near.isEmpty() ? "nothing similar is there either" : "similar passages:");
        for (Stretch stretch : near) {
            err.printf(
                    "%s # %s%n",
                    line(text, stretch),
                    text.passage(stretch.start(), stretch.end()).replaceAll("\\s+", " "));
        }
        err.flush();
    }

    private static String line(SourceText text, Stretch stretch) {
        return "- passage: " + PassageLines.passage(text, stretch.start(), stretch.end());
    }
}
