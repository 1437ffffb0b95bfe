package org.corvee.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * The program that {@code corvee build --engine spark} and {@code corvee audit --engine spark} start.
 *
 * <p>Its arguments are {@code name=value}; {@code spark.…} among them are Spark's own settings. Exit codes: 0 fine, 1 findings
 * or bad data, 2 wrong usage.
 */
public final class Engine {
    private static final int WRONG_USAGE = 2;

    private Engine() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args, utf8(System.out), utf8(System.err)));
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs one command, and gives its exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Map<String, String> options = Arrays.stream(args)
                .map(arg -> arg.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        try (SparkSession spark = session(options)) {
            spark.sparkContext().addArchive(options.get("archive"));
            Setup setup = new Setup(options.get("base"), options.get("policy"));
            return options.get("command").equals("audit")
                    ? new AuditRun(spark, setup, options, out, err).run()
                    : new BuildRun(spark, setup, options, out, err).run();
        } catch (Exception e) {
            err.println("corvee %s: %s".formatted(options.get("command"), reason(e)));
            return WRONG_USAGE;
        }
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }

    private static SparkSession session(Map<String, String> options) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("corvee " + options.get("command"))
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false");
        if (options.containsKey("master")) {
            builder.master(options.get("master"));
        }
        options.forEach((name, value) -> {
            if (name.startsWith("spark.")) {
                builder.config(name, value);
            }
        });
        return builder.getOrCreate();
    }
}
