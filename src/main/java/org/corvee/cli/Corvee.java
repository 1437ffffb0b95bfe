package org.corvee.cli;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.corvee.model.NearWords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code corvee} command: names its subcommands and turns their endings into exit codes. */
@Command(
        name = "corvee",
        description = "An evidence graph of North Korea's overseas labour.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:findings, or bad data", "2:wrong usage"},
        subcommands = {
            Serve.class,
            Build.class,
            Query.class,
            Queries.class,
            SearchCommand.class,
            Audit.class,
            Trace.class,
            MemoCommand.class,
            Import.class,
            Match.class,
            Capture.class,
            DriftCommand.class,
            Propose.class,
            Lint.class,
            Curate.class,
            Pin.class,
            Export.class,
            KeyCommand.class,
            Release.class,
            Prove.class,
            Verify.class,
            Certify.class,
            Diff.class,
            StoreCommand.class,
            TokenCommand.class,
            Bench.class,
            Completion.class
        })
public final class Corvee implements Runnable {
    private static final String NAME = "corvee";

    /** A file and a line of it. */
    private static final Pattern PLACES = Pattern.compile("^\\S+:[0-9]+");

    /** Exit code of a command that did its work and found nothing wrong. */
    public static final int FINE = 0;

    /** Exit code of a command that met bad data, or found something. */
    public static final int FINDINGS = 1;

    /** Exit code of a command that was called wrongly. */
    public static final int USAGE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs one command and exits with its code; it reads and writes the same whatever language the machine is set to. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        System.setOut(StandardStreams.utf8(FileDescriptor.out));
        System.setErr(StandardStreams.utf8(FileDescriptor.err));
        Optional<String> lost = LostLetters.in(args, System.getProperty("sun.jnu.encoding", ""));
        lost.ifPresent(System.err::println);
        System.exit(lost.isPresent() ? USAGE : execute(args));
    }

    private static int execute(String[] args) {
        return commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    /** The whole command line, for {@link #main} and for tests that set its streams. */
    public static CommandLine commandLine() {
        return new CommandLine(new Corvee())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Corvee::wrongUsage)
                .setExecutionExceptionHandler(Corvee::failure);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "corvee: no command given; 'corvee --help' lists them");
    }

    private static int wrongUsage(ParameterException wrong, String[] args) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(message(wrong));
        err.flush();
        return USAGE;
    }

    private static String message(ParameterException wrong) {
        CommandLine at = wrong.getCommandLine();
        String name = at.getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            return "%s: unknown %s '%s'; %s"
                    .formatted(
                            name,
                            word.startsWith("-")
                                    ? "option"
                                    : at.getSubcommands().isEmpty() ? "argument" : "command",
                            word,
                            NearWords.of(word, known(at)).remedy("'%s --help' lists them".formatted(name)));
        }
        return named(at, String.valueOf(wrong.getMessage()));
    }

    /** What went wrong, behind the name of the command; lines of files stay as editors read them. */
    private static String named(CommandLine at, String said) {
        return said.startsWith(NAME) || PLACES.matcher(said).find()
                ? said
                : at.getCommandSpec().qualifiedName() + ": " + said;
    }

    private static List<String> known(CommandLine at) {
        List<String> names = new ArrayList<>(at.getSubcommands().keySet());
        at.getCommandSpec().options().forEach(o -> names.addAll(Arrays.asList(o.names())));
        return names;
    }

    private static int failure(Exception failure, CommandLine at, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailure known) {
            at.getErr().println(named(at, String.valueOf(known.getMessage())));
            at.getErr().flush();
            return known.exitCode();
        }
        throw failure;
    }
}
