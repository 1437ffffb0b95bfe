package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a shell runs it; what it starts says what was handed over. */
class LauncherTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    private Path temp;

    /** What a script printed, its streams together, and how it ended. */
    private record Ran(String printed, int code) {}

    @BeforeEach
    void laysOutACheckout() throws IOException {
        checkout(EchoCommand.class);
    }

    private void checkout(Class<?> command) throws IOException {
        Path target = temp.resolve("c/target");
        Files.createDirectories(target);
        Files.copy(HERE.resolve("corvee"), temp.resolve("c/corvee"), StandardCopyOption.REPLACE_EXISTING);
        temp.resolve("c/corvee").toFile().setExecutable(true);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, command.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        try (OutputStream out = Files.newOutputStream(target.resolve("corvee.jar"))) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(entry -> Path.of(entry).toUri())
                .map(URI::toString)
                .collect(Collectors.joining(" "));
    }

    /** Runs a script beside the checkout {@code c}; it is written in UTF-8 whatever this test runs under. */
    private Ran run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(temp.resolve("script"), script);
        Path printed = temp.resolve("printed");
        ProcessBuilder shell = new ProcessBuilder("sh", file.toString())
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int code = shell.start().waitFor();
        return new Ran(Files.readString(printed), code);
    }

    private String home(String folder) throws IOException {
        return temp.toRealPath().resolve(folder) + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "en_US.ISO-8859-1", "ru_RU.KOI8-R", "xx_XX.UTF-8", "C.UTF-8", ""})
    void handsOverEveryLetterUnderEveryLocale(String locale) throws Exception {
        Ran ran = run("LC_ALL=%s c/corvee query 길주 Владивосток '平壤' 🙂 é 2>&1".formatted(locale));
        assertEquals(home("c") + "query\n길주\nВладивосток\n平壤\n🙂\né\n", ran.printed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b", "it's", "a\"b", "-x", "--", "길주", "Пхеньян", "a$HOME", "a\\b", "a*", "[a]", "a;b", "a#b", "a%41b",
                "a?b", "a!", "a&b", "~", "new\nline", "end\n", "-"
            })
    void runsInAFolderOfAnyName(String name) throws Exception {
        String quoted = "'" + name.replace("'", "'\\''") + "'";
        Ran ran = run("export LC_ALL=C; mv c ./%1$s; cd ./%1$s; ./corvee a 'b  c'".formatted(quoted));
        assertEquals(temp.toRealPath() + "/" + name + "\na\nb  c\n", ran.printed());
        Ran fromBeside = run("mv ./%1$s c; mkdir in; mv c in/%1$s; cd in; sh ./%1$s/corvee".formatted(quoted));
        assertEquals(temp.toRealPath() + "/in/" + name + "\n", fromBeside.printed());
    }

    @Test
    void refusesAFolderThatJavaWouldCutShort() throws Exception {
        Ran ran = run("mv c a:b; a:b/corvee lint");
        assertEquals(
                "corvee: %s/a:b: Java ends the path of a program at a colon; give the folder a name without one\n"
                        .formatted(temp.toRealPath()),
                ran.printed());
        assertEquals(Corvee.USAGE, ran.code());
    }

    @Test
    void findsItsFolderThroughLinksWhateverIsSet() throws Exception {
        Ran ran = run(
                """
                mkdir -p bin ./-l x/c
                ln -s ../c/corvee bin/one; ln -s ../bin/one ./-l/-two; ln -s "$PWD/-l/-two" three
                export CDPATH=.:x GREP_OPTIONS=-v POSIXLY_CORRECT=1 IFS=/; unset HOME
                ./three 1; cd ./-l; sh -- -two 2; PATH=$PATH:. ; -two 3; cd ..; sh c/corvee 4
                """);
        assertEquals(home("c") + "1\n" + home("c") + "2\n" + home("c") + "3\n" + home("c") + "4\n", ran.printed());
        assertTrue(Files.notExists(temp.resolve("x/c/target")), "a folder that CDPATH names was written");
    }

    @Test
    void saysWhatMustBeWritableWhereTheJarIsOld() throws Exception {
        Ran ran = run("sleep 1; mkdir -p c/src/main; rm -r c/target; printf x >c/target; c/corvee lint");
        assertEquals(
                """
                corvee: the jar is missing or older than its sources, and you may not write %1$s/c/target to build it;
                  let somebody who may run '%1$s/c/corvee --version' once, or use a checkout of your own
                """
                        .formatted(temp.toRealPath()),
                ran.printed());
        assertEquals(Corvee.USAGE, ran.code());
    }

    @Test
    void theCommandItselfPrintsEveryLetterAndRefusesWhatIsNone() throws Exception {
        checkout(Corvee.class);
        Ran unknown = run("LC_ALL=C c/corvee 길주");
        assertEquals("corvee: unknown command '길주'; 'corvee --help' lists them\n", unknown.printed());
        Ran latin1 = run("LC_ALL=en_US.ISO-8859-1 c/corvee query \"$(printf 'caf\\351')\"");
        assertEquals(
                "corvee: argument 2, 'caf\uFFFD', is not UTF-8; type it in a terminal that writes UTF-8\n",
                latin1.printed());
        assertEquals(Corvee.USAGE, latin1.code());
        Ran without = run("LC_ALL=C \"$JAVA_HOME\"/bin/java -jar c/target/corvee.jar queries 길주");
        assertTrue(without.printed().contains("may have lost letters, for this machine's locale writes"), without.printed());
    }
}
