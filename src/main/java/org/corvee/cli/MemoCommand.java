package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.system.Txn;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.TextFolders;
import org.corvee.memo.BadMemo;
import org.corvee.memo.CitedClaims;
import org.corvee.memo.DocxEdition;
import org.corvee.memo.Edition;
import org.corvee.memo.Editor;
import org.corvee.memo.MarkdownEdition;
import org.corvee.memo.MemoText;
import org.corvee.memo.Verification;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;
import org.corvee.page.memo.MemoFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a document of a memo, pins its footnotes, and says what a later build has otherwise. */
@Command(
        name = "memo",
        description = {
            "Turns a memo into a document: the analyst's own sentences, a footnote to each claim that they cite, and whatever"
                    + " stands against those claims.",
            "A memo is a Markdown file: '# Title', '## Heading', sentences with marks such as"
                    + " [^rfa-2019-12.0123456789ab], and '- [^ID]' for a claim in our paraphrase."
        },
        mixinStandardHelpOptions = true,
        subcommands = {MemoCommand.PinMemo.class, MemoCommand.VerifyMemo.class},
        footer = {
            "",
            "Examples:",
            "  corvee memo src/site/memo/vladivostok.md --format docx -o vladivostok.docx",
            "  corvee memo verify src/site/memo/vladivostok.md"
        })
final class MemoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The memo.")
    private @Nullable Path file;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: markdown).")
    private Format format = Format.MARKDOWN;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output; DOCX needs a file.")
    private @Nullable Path output;

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** What a memo is made into. */
    enum Format {
        MARKDOWN,
        HTML,
        DOCX
    }

    /** A file in which a memo is kept. */
    private record Kept(Path file) {
        MemoText text() throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new CommandFailure(Corvee.USAGE, "%s: no such file; name a memo".formatted(file));
            }
            try {
                return new MemoText(file.toString(), Utf8.text(file));
            } catch (NotUtf8 e) {
                throw new CommandFailure(Corvee.USAGE, e.in(file.toString()));
            }
        }
    }

    /** Does something with the claims of a graph, inside one transaction. */
    private static <T> T read(GraphOptions graph, Home home, Asked<T> asked) throws IOException {
        try (OpenGraph opened = graph.open(home)) {
            TextFolders texts = graph.texts(home);
            return Txn.calculateRead(opened.dataset(), () -> {
                CitedClaims claims =
                        new CitedClaims(EvidenceGraph.of(opened.dataset().getDefaultGraph()));
                return asked.of(claims, new Editor(claims, opened.extent().digest(), texts::words));
            });
        } catch (BadMemo bad) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(bad.getMessage()));
        } catch (TextFolders.UnreadableText unreadable) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(unreadable.getMessage()));
        }
    }

    /** What is done with them. */
    @FunctionalInterface
    private interface Asked<T> {
        T of(CitedClaims claims, Editor editor);
    }

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            throw new ParameterException(
                    spec.commandLine(), "corvee memo: no memo given; 'corvee memo FILE', or 'corvee memo --help'");
        }
        if (format == Format.DOCX && output == null) {
            throw new CommandFailure(Corvee.USAGE, "DOCX cannot be written to standard output; name a file with -o");
        }
        MemoText text = new Kept(file).text();
        write(read(graph, Home.find(), (claims, editor) -> bytes(editor.edition(text))));
        return Corvee.FINE;
    }

    private byte[] bytes(Edition edition) {
        return switch (format) {
            case MARKDOWN -> new MarkdownEdition(edition).text().getBytes(StandardCharsets.UTF_8);
            case HTML -> new MemoFile(edition).document().getBytes(StandardCharsets.UTF_8);
            case DOCX -> new DocxEdition(edition).bytes();
        };
    }

    private void write(byte[] bytes) {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(bytes, StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        write(output, bytes);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new CommandFailure(Corvee.USAGE, "%s: cannot be written (%s)".formatted(file, e));
        }
    }

    /** Notes in a memo's file what its footnotes say in this build. */
    @Command(
            name = "pin",
            description = {
                "Records what the footnotes of a memo say in this build, as digests at the end of its file.",
                "The analyst's own lines stay as they are."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example: corvee memo pin src/site/memo/vladivostok.md"})
    static final class PinMemo implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The memo.")
        private Path file = Path.of("");

        @Mixin
        private GraphOptions graph = new GraphOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            MemoText text = new Kept(file).text();
            Function<Editor, MemoText> pinning = editor -> text.pinned(editor.pins(text));
            MemoText pinned = read(graph, Home.find(), (claims, editor) -> pinning.apply(editor));
            write(file, pinned.text().getBytes(StandardCharsets.UTF_8));
            int claims = pinned.read().pins().orElseThrow().claims().size();
            spec.commandLine().getOut().printf("%s: %,d %s pinned%n", file, claims, claims == 1 ? "claim" : "claims");
            spec.commandLine().getOut().flush();
            return Corvee.FINE;
        }
    }

    /** Says which footnotes of a pinned memo this build has otherwise. */
    @Command(
            name = "verify",
            description = {
                "Reports which footnotes of a pinned memo have changed in this build: a claim that is gone, reworded,"
                        + " re-attributed, of another modality, or contradicted by something new.",
                "Exits with 1 if something changed."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example: corvee memo verify src/site/memo/vladivostok.md"})
    static final class VerifyMemo implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The memo.")
        private Path file = Path.of("");

        @Mixin
        private GraphOptions graph = new GraphOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            MemoText text = new Kept(file).text();
            Verification verified = read(graph, Home.find(), (claims, editor) -> Verification.of(text, claims));
            PrintWriter out = spec.commandLine().getOut();
            verified.changes().forEach(change -> out.println(change.text(file.toString())));
            out.println(verified.verdict());
            out.flush();
            return verified.changes().isEmpty() ? Corvee.FINE : Corvee.FINDINGS;
        }
    }
}
