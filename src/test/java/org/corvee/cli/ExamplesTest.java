package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every example of every help and of the README is pasted into a shell, read as its command reads it, and run. */
class ExamplesTest {
    private static final Pattern IN_README = Pattern.compile("`\\./(corvee [^`]+)`|(?m)^\\$ \\./(corvee .+)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+|name=value|[A-Z ]+ [A-Z ]+");

    /** They serve until they are stopped, measure for minutes, or need restricted stores; tests of their own run them. */
    private static final Set<String> ONLY_READ =
            Set.of("serve", "curate", "token", "audit of bench", "serve of bench", "pages of bench", "scale of bench");

    private static Path folder;
    private static Path store;

    @BeforeAll
    static void build(@TempDir Path temporary) throws IOException {
        folder = temporary;
        store = folder.resolve("store");
        Files.writeString(
                folder.resolve("mine.rq"),
                "SELECT ?claim { ?claim a <https://w3id.org/corvee/ontology#Claim> } LIMIT 2");
        Files.copy(Path.of("src/site/memo/vladivostok.md"), folder.resolve("vladivostok.md"));
        Files.writeString(folder.resolve("old.nt"), "<urn:a> <urn:b> <urn:c> .\n");
        Files.writeString(folder.resolve("new.nt"), "<urn:a> <urn:b> <urn:d> .\n");
        assertEquals(Corvee.FINE, Corvee.commandLine().execute("build", "--store", store.toString()));
    }

    static List<String> examples() throws IOException {
        List<String> all = new ArrayList<>();
        gather(Corvee.commandLine(), all);
        String readme = Files.readString(Path.of("README.md"));
        IN_README
                .matcher(readme)
                .results()
                .forEach(found -> all.add(found.group(1) == null ? found.group(2) : found.group(1)));
        return all.stream().distinct().toList();
    }

    private static void gather(CommandLine command, List<String> examples) {
        Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .map(line -> line.replace("Example:", "").strip())
                .filter(line -> line.contains("corvee "))
                .flatMap(line -> Arrays.stream(line.split(" && ")))
                .forEach(examples::add);
        command.getSubcommands().values().forEach(inner -> gather(inner, examples));
    }

    @Test
    void coversEachCommandThatHasExamplesAndTheReadme() throws IOException {
        assertTrue(examples().size() >= 40, () -> "only " + examplesOrNone());
    }

    private static List<String> examplesOrNone() {
        try {
            return examples();
        } catch (IOException e) {
            return List.of();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsAsItIsPasted(String example) throws Exception {
        List<String> words = pasted(example);
        CommandLine.ParseResult read = leaf(Corvee.commandLine().parseArgs(words.toArray(String[]::new)));
        if (isRun(words)) {
            StringWriter err = new StringWriter();
            int code = Corvee.commandLine()
                    .setOut(new PrintWriter(new StringWriter()))
                    .setErr(new PrintWriter(err))
                    .execute(here(words, read).toArray(String[]::new));
            assertTrue(code == Corvee.FINE || code == Corvee.FINDINGS, () -> "exit code %d: %s".formatted(code, err));
        }
    }

    private static CommandLine.ParseResult leaf(CommandLine.ParseResult result) {
        return result.hasSubcommand() ? leaf(result.subcommand()) : result;
    }

    /** What a shell makes of a line. */
    private static List<String> pasted(String example) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "words", "");
        Process shell = new ProcessBuilder("bash", "-c", "corvee() { printf '%s\\0' \"$@\"; }\n" + example)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        assertTrue(shell.waitFor(30, TimeUnit.SECONDS));
        String words = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(0, shell.exitValue(), () -> "the shell says: " + words);
        return List.of(words.split("\0"));
    }

    private static boolean isRun(List<String> words) {
        String command = words.get(0).equals("bench") ? words.get(1) + " of bench" : words.get(0);
        return !ONLY_READ.contains(command)
                && words.stream().noneMatch(word -> PLACEHOLDER.matcher(word).matches())
                && words.stream().noneMatch(word -> word.startsWith("http"))
                && (System.getenv("CORVEE_DOCUMENTS") != null
                        || !words.contains("--documents") && !words.contains("pin"));
    }

    /** The same with the store, the texts and the files of this test. */
    private static List<String> here(List<String> words, CommandLine.ParseResult read) {
        List<String> here =
                new ArrayList<>(words.stream().map(ExamplesTest::here).toList());
        if (leaves(read, "--store")) {
            here.addAll(List.of("--store", store.toString()));
        }
        if (leaves(read, "--output") && !words.contains("package")) {
            here.addAll(List.of("--output", folder.resolve("output").toString()));
        }
        return here;
    }

    /** Whether a command has an option that an example does not give. */
    private static boolean leaves(CommandLine.ParseResult read, String option) {
        return read.commandSpec().findOption(option) != null && read.matchedOption(option) == null;
    }

    private static String here(String word) {
        if (word.equals("../texts")) {
            return System.getenv("CORVEE_DOCUMENTS");
        }
        if (word.matches("[0-9]{4,}")) {
            return "300";
        }
        boolean isFileToWrite = Stream.of(
                        ".html",
                        ".nt",
                        ".ttl",
                        ".docx",
                        ".csv",
                        ".rq",
                        ".md",
                        "-files",
                        ".key",
                        ".pub",
                        ".proof",
                        ".certificate",
                        "releases")
                .anyMatch(word::endsWith);
        return isFileToWrite || word.startsWith("/srv/") || word.startsWith("/tmp/")
                ? folder.resolve(Path.of(word).getFileName()).toString()
                : word;
    }
}
