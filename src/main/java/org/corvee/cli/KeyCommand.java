package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.corvee.release.log.BadProof;
import org.corvee.release.log.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key that signs releases. */
@Command(
        name = "key",
        description = {
            "Makes an Ed25519 key that signs releases: FILE for whoever signs, FILE.pub for everyone.",
            "NAME says whose it is, like an address without a scheme; it becomes the name of the log that it signs first."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  corvee key example.org/corvee corvee.key"})
final class KeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", index = "0", description = "Without spaces and without '+'.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Parameters(paramLabel = "FILE", index = "1", description = "A new file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            SigningKey key = SigningKey.generate(name);
            key.write(file);
            Path open = file.resolveSibling(file.getFileName() + ".pub");
            Files.writeString(open, key.verifier().line() + "\n");
            PrintWriter out = spec.commandLine().getOut();
            out.println(key.verifier().line());
            out.flush();
            return Corvee.FINE;
        } catch (FileAlreadyExistsException there) {
            throw new CommandFailure(Corvee.USAGE, "%s: is there already; a key is never written over".formatted(file));
        } catch (BadProof wrong) {
            throw new CommandFailure(Corvee.USAGE, "corvee key: " + wrong.getMessage());
        }
    }
}
