package org.corvee.model;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The Java that runs this process and the classes that it was started with, for processes that do part of its work. */
public final class OwnJava {
    private OwnJava() {}

    /** The program. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * The options of a process that ends by itself where its work needs more memory.
     *
     * @param heap in MiB
     */
    public static List<String> bounded(int heap) {
        return List.of(
                "-Xmx%dm".formatted(heap),
                "-XX:+ExitOnOutOfMemoryError",
                // What Java says would stand between the bytes of an answer.
                "-XX:+DisplayVMOutputToStderr",
                // The only collector that gives up, instead of collecting again and again, when memory is nearly full.
                "-XX:+UseParallelGC",
                "-XX:ParallelGCThreads=1",
                "-XX:GCTimeLimit=70",
                "-XX:GCHeapFreeLimit=10",
                "-XX:-UsePerfData");
    }

    /** Where our classes are from: the class path, unless a loader of its own has them, as where tests are run. */
    public static String classPath() {
        return OwnJava.class.getClassLoader() instanceof URLClassLoader own
                ? Arrays.stream(own.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
