package org.corvee.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.corvee.model.Word;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a shell completes commands and options with. */
@Command(
        name = "completion",
        description = {
            "Writes a script that lets a shell complete commands, options and their values.",
            "Load it from the file that the shell reads at its start."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  corvee completion bash", "  corvee completion zsh"})
final class Completion implements Callable<Integer> {
    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** A shell that has a script. */
    enum Shell implements Word {
        BASH,
        ZSH;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return word();
        }
    }

    @Override
    public Integer call() {
        // One script for both: where zsh reads it, it sets up first what bash has.
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("corvee", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return Corvee.FINE;
    }
}
