package org.corvee.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Option;

/**
 * The options that let Apache Spark do a command's work on many machines, in a process of its own.
 *
 * <p>The program under {@code src/spark} is packed with Spark's libraries when it is first wanted, which Maven fetches; an
 * installation that {@code SPARK_HOME} names is taken instead. Nothing of either is on the class path here.
 */
final class SparkOptions {
    private static final String SPARK_HOME = "SPARK_HOME";
    private static final String PROGRAM = "corvee-spark.jar";

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "alone: on this machine; spark: on Apache Spark, which is fetched on first use (some 280 MB)"
                    + " unless SPARK_HOME names an installation (default: ${DEFAULT-VALUE})",
            defaultValue = "alone")
    private Engine engine = Engine.ALONE;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "for Spark: where it runs, such as local[*], spark://HOST:7077, yarn, k8s://HOST (default: ${DEFAULT-VALUE})",
            defaultValue = "local[*]")
    private String master = "local[*]";

    @Option(
            names = "--spark",
            paramLabel = "NAME=VALUE",
            description = "one of Spark's own settings, such as spark.executor.memory=8g; may be repeated")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** What does the work. */
    enum Engine {
        ALONE,
        SPARK
    }

    boolean isChosen() {
        if (engine == Engine.ALONE && !settings.isEmpty()) {
            throw new CommandFailure(Corvee.USAGE, "--spark is for Spark; add --engine spark");
        }
        return engine == Engine.SPARK;
    }

    /** The address of a path; an address stays what it is. */
    static String uri(String path) {
        return path.contains("://")
                ? path
                : Path.of(path).toAbsolutePath().normalize().toUri().toString().replaceFirst("/$", "");
    }

    /**
     * Runs a command of the program under {@code src/spark}, whose output is this process's own.
     *
     * @param arguments beside those that these options give
     * @return its exit code
     */
    int run(Home home, String command, Map<String, String> arguments, PrintWriter err) throws IOException {
        Path program = program(home, err);
        Path folder = Files.createTempDirectory("corvee-spark");
        Path archive = folder.resolve("corvee.zip");
        try {
            pack(home, archive);
            Map<String, String> all = new LinkedHashMap<>(arguments);
            all.put("command", command);
            all.put("archive", archive.toString());
            return started(command(program), all, fetched(home));
        } finally {
            Files.deleteIfExists(archive);
            Files.delete(folder);
        }
    }

    private List<String> command(Path program) {
        String installed = System.getenv(SPARK_HOME);
        if (installed != null) {
            List<String> submit = new ArrayList<>(
                    List.of(Path.of(installed, "bin", "spark-submit").toString(), "--master", master));
            settings.forEach((name, value) -> submit.addAll(List.of("--conf", name + "=" + value)));
            submit.add(program.toString());
            return submit;
        }
        List<String> java = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String memory = settings.get("spark.driver.memory");
        if (memory != null) {
            java.add("-Xmx" + memory);
        }
        java.addAll(List.of("-jar", program.toString(), "master=" + master, "spark.jars=" + program.toUri()));
        settings.forEach((name, value) -> java.add(name + "=" + value));
        return java;
    }

    private int started(List<String> command, Map<String, String> arguments, Path spark) throws IOException {
        List<String> words = new ArrayList<>(command);
        arguments.forEach((name, value) -> words.add(name + "=" + value));
        ProcessBuilder process = new ProcessBuilder(words).inheritIO();
        if (System.getenv(SPARK_HOME) == null) {
            process.environment().put(SPARK_HOME, spark.toString());
            process.environment().put("SPARK_SCALA_VERSION", "2.13");
            if (master.startsWith("local")) {
                process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            }
        }
        try {
            return process.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Where Spark lies once it is fetched. */
    private static Path fetched(Home home) {
        return home.folder().toAbsolutePath().normalize().resolve("target/spark/home");
    }

    /** The program, which is packed when it is missing or older than its sources. */
    private static Path program(Home home, PrintWriter err) throws IOException {
        Path sources = home.folder().resolve("src/spark");
        Path spark = fetched(home);
        Path program = spark.resolve("jars").resolve(PROGRAM);
        if (!Files.isRegularFile(program) || isNewer(sources.resolve("src/main"), program)) {
            err.println(
                    "corvee: packing the program for Spark; the first time, Maven fetches Apache Spark 4.0.4 and what it"
                            + " needs, 167 files of 281 MB, and copies them to " + spark);
            err.flush();
            List<String> maven = new ArrayList<>(List.of(
                    "mvn", "-DskipTests", "-f", sources.resolve("pom.xml").toString(), "package"));
            maven.addAll(1, Terminal.isThere() ? List.of() : List.of("-q", "-B"));
            Process process = new ProcessBuilder(maven)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true)
                    .start();
            try {
                if (process.waitFor() != 0) {
                    throw new CommandFailure(
                            Corvee.USAGE, "Spark cannot be fetched; see above, or name an installation in SPARK_HOME");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            Files.setLastModifiedTime(program, FileTime.from(Instant.now()));
            Files.writeString(spark.resolve("RELEASE"), "Spark from Maven Central\n");
        }
        return program;
    }

    private static boolean isNewer(Path sources, Path program) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What each machine needs of Corvée: the jar, its libraries, the ontology, the queries. */
    private static void pack(Home home, Path archive) throws IOException {
        Path jar = jar();
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            add(zip, jar, "corvee.jar");
            addFolder(zip, jar.resolveSibling("lib"), "lib");
            addFolder(zip, home.ontology(), "ontology");
            addFolder(zip, home.queries(), "queries");
        }
    }

    private static Path jar() {
        try {
            Path code = Path.of(SparkOptions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(code)) {
                throw new CommandFailure(Corvee.USAGE, "--engine spark sends Corvée's jar along; run './corvee'");
            }
            return code;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    private static void addFolder(ZipOutputStream zip, Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                add(zip, file, name + "/" + folder.relativize(file).toString().replace('\\', '/'));
            }
        }
    }

    private static void add(ZipOutputStream zip, Path file, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
