package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corvee.capture.AddressFile;
import org.corvee.capture.Block;
import org.corvee.capture.BoundedExtractor;
import org.corvee.capture.CaptureFolder;
import org.corvee.capture.CaptureFolder.Kept;
import org.corvee.capture.CaptureRecord;
import org.corvee.capture.Extraction;
import org.corvee.capture.HeaderDraft;
import org.corvee.capture.Proposed;
import org.corvee.capture.ReceivedFile;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.claim.GatheredThings;
import org.corvee.claim.Thing;
import org.corvee.curate.Intake;
import org.corvee.model.NotUtf8;
import org.corvee.model.Unreadable;
import org.corvee.model.WholeFile;
import org.corvee.source.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a document in: keeps its bytes, makes its text, and drafts its record. */
@Command(
        name = "capture",
        description =
                "Keeps a document's bytes and its text in the folder of documents, and drafts its record in the data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "A text, a saved page, a PDF, a DOCX or a web archive (WARC); or a shortcut, article.url, beside the page",
            "that was saved from there. Nothing is fetched from the web.",
            "",
            "Example:",
            "  corvee capture article.html --address https://example.org/article --documents ../texts"
        })
final class Capture implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "the file, or a shortcut beside it")
    private Path file = Path.of("");

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "the document's id (default: that of the same address, else made of the file's name)")
    private @Nullable String id;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "where it was published; in a web archive the page to take")
    private @Nullable String address;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "its encoding, such as EUC-KR, where the file does not say (default: UTF-8)")
    private @Nullable String encoding;

    @Option(names = "--article", description = "leave out of a page's text what is proposed as boilerplate")
    private boolean articleOnly;

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        DataFolder data = options.folder(home);
        CaptureFolder captures = new CaptureFolder(options.texts()
                .orElseThrow(() -> new CommandFailure(
                        Corvee.USAGE, "corvee capture: no folder for the text; name one with --documents")));
        try {
            ReceivedFile received = received();
            Extraction extraction = BoundedExtractor.USUAL.extract(received);
            Kept kept = captures.keep(id(captures, received), received, extraction, Instant.now());
            tell(kept);
            draft(kept.record(), data, home);
            return Corvee.FINE;
        } catch (Unreadable e) {
            throw new CommandFailure(Corvee.FINDINGS, "%s: %s; %s".formatted(file, e.problem(), e.remedy()));
        } catch (NotUtf8 e) {
            throw new CommandFailure(Corvee.FINDINGS, e.in(file.toString()));
        }
    }

    private ReceivedFile received() throws IOException {
        if (!AddressFile.isOne(file)) {
            return ReceivedFile.read(file, new Hints(address, encoding, articleOnly));
        }
        AddressFile shortcut = AddressFile.read(file);
        return ReceivedFile.read(shortcut.saved(), new Hints(shortcut.address(), encoding, articleOnly));
    }

    private String id(CaptureFolder captures, ReceivedFile received) throws IOException {
        if (id != null) {
            return id;
        }
        String from = received.hints().address();
        Optional<String> known = from == null ? Optional.empty() : captures.idOf(from);
        return known.or(() -> HeaderDraft.slug(received.name().replaceFirst("\\..*$", "")))
                .orElseThrow(() -> new Unreadable("no id can be made of its name", "give it one with --id"));
    }

    private void tell(Kept kept) {
        PrintWriter out = spec.commandLine().getOut();
        CaptureRecord record = kept.record();
        if (!kept.isNew()) {
            out.printf("%s: captured already, as version %d%n", record.id(), record.version());
            return;
        }
        out.printf(
                "%s: version %d, %,d code points by %s%n",
                record.id(),
                record.version(),
                record.text().length(),
                record.recipe().text());
        out.printf(
                "text   %s  SHA-256 %s%n", record.text().file(), record.text().sha256());
        out.printf(
                "bytes  %s  SHA-256 %s%n",
                record.origin().kept(), record.origin().sha256());
        if (!record.marks().pages().isEmpty()) {
            out.printf("pages  %,d%n", record.marks().pages().size());
        }
        for (Proposed proposed : record.proposed()) {
            out.printf("proposed %-9s  %s  (%s)%n", name(proposed), proposed.value(), proposed.from());
        }
        List<Block> left =
                record.marks().blocks().stream().filter(Block::isBoilerplate).toList();
        if (!left.isEmpty()) {
            out.printf(
                    "proposed as boilerplate, %,d of %,d blocks:%n",
                    left.size(), record.marks().blocks().size());
            left.forEach(block -> out.printf("  [%d, %d)  %s%n", block.start(), block.end(), block.boilerplate()));
        }
    }

    private static String name(Proposed proposed) {
        return proposed.field().name().toLowerCase(Locale.ROOT);
    }

    private void draft(CaptureRecord record, DataFolder data, Home home) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path curated = data.document(record.id());
        Path draft = data.draft(record.id());
        if (Files.exists(curated) || Files.exists(draft)) {
            Path there = Files.exists(curated) ? curated : draft;
            out.printf(
                    "record %s is there already%s%n",
                    DataFolder.name(there),
                    record.version() == 1
                            ? ""
                            : "; 'corvee drift %s' says where its passages stand now".formatted(record.id()));
            return;
        }
        List<Thing> things = GatheredThings.of(data, home.lexicon());
        String text = Intake.header(record, things);
        Files.createDirectories(draft.getParent());
        WholeFile.write(draft, text);
        out.printf(
                "record %s: a draft, which no build reads until it is named %s.yaml%n",
                DataFolder.name(draft), record.id());
    }
}
