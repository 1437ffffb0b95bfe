package org.corvee.spark;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.SparkFiles;
import org.apache.spark.broadcast.Broadcast;

/**
 * Corvée's own steps on this machine.
 *
 * <p>Their classes and libraries come with the run, as an archive that Spark unpacks on each machine, and meet none of
 * Spark's: the loader's parent is the platform's.
 */
final class Steps {
    /** The archive of the run, with Corvée's jar, its libraries, the ontology and the queries. */
    static final String ARCHIVE = "corvee.zip";

    private static Steps here;

    private final Setup setup;
    private final ClassLoader loader;
    private final BiFunction<String, Object, Object> steps;
    private long known = -1;

    private Steps(Setup setup) throws ReflectiveOperationException, IOException {
        Path home = home();
        List<URL> jars = new ArrayList<>(List.of(home.resolve("corvee.jar").toUri().toURL()));
        try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
            for (Path jar : libraries.sorted().toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        this.setup = setup;
        loader = new URLClassLoader("corvee", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        steps = made(home);
    }

    /** Where the archive was unpacked; an executor that begins with a query has it in a folder of the query's session. */
    private static Path home() throws IOException {
        Path home = new File(SparkFiles.get(ARCHIVE)).toPath();
        if (Files.isDirectory(home.resolve("lib"))) {
            return home;
        }
        try (Stream<Path> sessions = Files.list(home.getParent())) {
            return sessions.map(session -> session.resolve(ARCHIVE))
                    .filter(unpacked -> Files.isDirectory(unpacked.resolve("lib")))
                    .findFirst()
                    .orElse(home);
        }
    }

    @SuppressWarnings("unchecked")
    private BiFunction<String, Object, Object> made(Path home) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("org.corvee.cli.ClusterSteps");
        return inside(() -> {
            try {
                return (BiFunction<String, Object, Object>)
                        type.getConstructor(String.class, String.class, String.class)
                                .newInstance(home.toString(), setup.base(), setup.policy());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
            }
        });
    }

    /** Those of this process, made when they are first wanted. */
    static synchronized Steps here(Setup setup) {
        if (here == null || !here.setup.equals(setup)) {
            try {
                here = new Steps(setup);
            } catch (ReflectiveOperationException | IOException e) {
                throw new IllegalStateException("Corvée's own classes cannot be loaded from " + ARCHIVE, e);
            }
        }
        return here;
    }

    /** Tells them what all parts of the data declare, once a process. */
    synchronized Steps knowing(Broadcast<ArrayList<byte[]>> declared) {
        if (known != declared.id()) {
            call("know", declared.value());
            known = declared.id();
        }
        return this;
    }

    /** Does a step that gives texts. */
    @SuppressWarnings("unchecked")
    List<String> texts(String step, Object input) {
        return (List<String>) call(step, input);
    }

    /** Does a step that gives bytes. */
    byte[] bytes(String step, Object input) {
        return (byte[]) call(step, input);
    }

    private Object call(String step, Object input) {
        return inside(() -> steps.apply(step, input));
    }

    /** Libraries look for their services by the thread's loader. */
    private <T> T inside(java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** An iterator that Spark gives, as the JDK's own. */
    static Iterator<String> plain(Iterator<String> lines) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public String next() {
                return lines.next();
            }
        };
    }
}
