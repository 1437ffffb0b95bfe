package org.corvee.query.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a worker: this process's own Java, class path and class-data archive, behind it in turn. */
record WorkerCommand(WorkerSettings settings, Path files) {
    private static final Path NICE = Path.of("/usr/bin/nice");

    List<String> words() {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            words.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx%dm".formatted(settings.heap()),
                "-XX:+ExitOnOutOfMemoryError",
                // What Java says would stand between the bytes of an answer.
                "-XX:+DisplayVMOutputToStderr",
                // The only collector that gives up, instead of collecting again and again, when memory is nearly full.
                "-XX:+UseParallelGC",
                "-XX:ParallelGCThreads=1",
                "-XX:GCTimeLimit=70",
                "-XX:GCHeapFreeLimit=10",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:-UsePerfData"));
        archive().forEach(words::add);
        words.addAll(List.of("-cp", classPath(), WorkerMain.class.getName()));
        words.add(files.toString());
        words.add(settings.services().local() ? "local" : "remote");
        settings.services().allowed().forEach((iri, address) -> words.add(iri + "=" + address));
        return words;
    }

    /** Where our classes are from: the class path, unless a loader of its own has them, as where tests are run. */
    private static String classPath() {
        return WorkerMain.class.getClassLoader() instanceof URLClassLoader own
                ? Arrays.stream(own.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** The class-data archive that this process was started with, if it was. */
    private static Stream<String> archive() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(word -> word.startsWith("-XX:SharedArchiveFile=") || word.startsWith("-Xshare:"));
    }
}
