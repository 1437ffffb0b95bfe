package org.corvee.model;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The Java that runs this process and the classes that it was started with, for processes that do part of its work. */
public final class OwnJava {
    private OwnJava() {}

    /** The program. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where our classes are from: the class path, unless a loader of its own has them, as where tests are run. */
    public static String classPath() {
        return OwnJava.class.getClassLoader() instanceof URLClassLoader own
                ? Arrays.stream(own.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
