package org.corvee.bench.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.corvee.bench.data.GeneratedData;
import org.corvee.bench.scale.JavaCommand.Cost;
import org.corvee.bench.scale.ServerProcess.Answer;
import org.corvee.bench.scale.ServerProcess.Warm;

/**
 * Builds and serves made-up data of several sizes, and measures what that costs.
 *
 * @param main the class that takes the commands
 * @param heap the largest heap of a command, such as {@code 4g}
 * @param work where data, stores and logs go; data and stores that are there already are made anew
 * @param startsEach whether the server starts anew for the first request of each page, so that each is a cold one
 * @param told hears what is being done
 */
public record ScaleBench(String main, String heap, Path work, boolean startsEach, Consumer<String> told) {
    /** Those that look furthest from each row. */
    private static final List<String> QUESTIONS = List.of(
            "timeline",
            "claims",
            "conflicts",
            "origins",
            "headlines",
            "levies",
            "presences",
            "worker-numbers",
            "voices",
            "engaged",
            "deadline-order",
            "planned-places",
            "shared-things");

    private static final String BUILD = "Build";
    private static final String FIRST = "First answer after a start of the server, ms";
    private static final String ANEW = "Answer of a warm server, made anew, median ms";
    private static final String CPU = "Answer of a warm server, made anew, ms of its processor";
    private static final String KEPT = "Answer of a warm server, asked again, median ms";
    private static final String BYTES = "KB of the answer, not compressed";
    private static final int OK = 200;
    private static final double KILO = 1000;
    private static final double SOON_BUILT = 12_000;
    private static final double MEGA = 1_000_000;

    /** A report without figures yet, on measurements of these sizes. */
    public ScaleReport report(List<Integer> sizes) {
        return new ScaleReport(introduction(sizes));
    }

    /** Measures one size. */
    public void measure(int claims, ScaleReport report) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("" + claims));
        JavaCommand java = new JavaCommand(main, heap, folder);
        build(java, claims, folder, report);
        pages(java, claims, folder, report);
    }

    private String introduction(List<Integer> sizes) {
        return String.format(
                Locale.ROOT,
                """
                # What it costs, and how that grows

                Measured on %s with Java %s on %d processors, load %.1f at the beginning; heap %s. The data are made up with the
                skew of real ones (`corvee bench data --help`). The last column is the exponent of growth: n^1 doubles when the
                graph does, n^0 stays. All of it is one run of

                    ./corvee bench scale --claims %s%s
                """,
                LocalDate.now(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                heap,
                String.join(",", sizes.stream().map(String::valueOf).toList()),
                startsEach ? "" : " --one-start");
    }

    private void build(JavaCommand java, int claims, Path folder, ScaleReport report)
            throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Path store = folder.resolve("store");
        Path dump = folder.resolve("graph.nt");
        tell(claims, "making data up");
        for (Path old : List.of(data, store, dump, folder.resolve("loaded"))) {
            delete(old);
        }
        new GeneratedData(claims).into(data, null, done -> {});
        tell(claims, "building");
        List<String> build = List.of("build", "--data", data.toString(), "--store", store.toString());
        List<String> options = buildOptions(size(data) / KILO);
        Cost built = java.run("build", options, build);
        tell(claims, "loading the same triples");
        java.run("export", List.of("export", "--store", store.toString(), "--output", dump.toString()));
        Cost loaded = java.run(
                "load",
                List.of(
                        "bench",
                        "load",
                        dump.toString(),
                        folder.resolve("loaded").toString()));
        report.add(BUILD, "thousand triples", claims, Figure.of(lines(dump) / KILO));
        report.add(BUILD, "data, MB", claims, Figure.of(size(data) / MEGA));
        report.add(BUILD, "store, MB", claims, Figure.of(size(store) / MEGA));
        costs(report, "`corvee build`", claims, built);
        costs(report, "TDB2's sequential loader", claims, loaded);
        report.add(BUILD, "build, times the loader's CPU", claims, Figure.of(built.cpu() / loaded.cpu()));
        tell(claims, "building after a change");
        change(data.resolve("documents").resolve(GeneratedData.YAML_DOCUMENT + ".yaml"));
        costs(report, "build after a change in one document", claims, java.run("rebuild", options, build));
    }

    /** The options of Java with which the launcher builds so many kB of data. */
    private static List<String> buildOptions(double kilobytes) {
        return kilobytes <= SOON_BUILT
                ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                : List.of(
                        "-XX:MaxInlineLevel=6",
                        "-XX:FreqInlineSize=100",
                        "-XX:InlineSmallCode=800",
                        "-XX:Tier4InvocationThreshold=20000",
                        "-XX:Tier4MinInvocationThreshold=2400",
                        "-XX:Tier4CompileThreshold=60000",
                        "-XX:Tier4BackEdgeThreshold=160000");
    }

    private static void costs(ScaleReport report, String what, int claims, Cost cost) {
        report.add(BUILD, what + ", CPU s", claims, Figure.of(cost.cpu()));
        report.add(BUILD, what + ", s", claims, Figure.of(cost.wall()));
        report.add(BUILD, what + ", most heap MB", claims, Figure.of(cost.heap()));
    }

    private static void change(Path document) throws IOException {
        String text = Files.readString(document);
        String changed = text.replaceFirst("label: \"", "label: \"Corrected: ");
        if (changed.equals(text)) {
            throw new IllegalStateException(document + " has no label to change");
        }
        Files.writeString(document, changed);
    }

    private void pages(JavaCommand java, int claims, Path folder, ScaleReport report)
            throws IOException, InterruptedException {
        Map<String, String> pages = pages(GeneratedData.busiest());
        Path store = folder.resolve("store");
        if (startsEach) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                tell(claims, "first answer: " + page.getKey());
                try (ServerProcess server = ServerProcess.start(java, store)) {
                    first(report, page.getKey(), claims, server.ask(page.getValue()));
                }
            }
        }
        try (ServerProcess server = ServerProcess.start(java, store)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                tell(claims, "warm answers: " + page.getKey());
                Answer answer = server.ask(page.getValue());
                if (!startsEach) {
                    first(report, page.getKey(), claims, answer);
                }
                Warm anew = server.askAnew(page.getValue());
                Warm kept = server.askAgain(page.getValue());
                report.add(ANEW, page.getKey(), claims, noted(anew.median(), answer));
                report.add(CPU, page.getKey(), claims, noted(anew.cpu(), answer));
                report.add(KEPT, page.getKey(), claims, noted(kept.median(), answer));
                report.add(BYTES, page.getKey(), claims, noted(answer.bytes() / KILO, answer));
            }
        }
    }

    private static void first(ScaleReport report, String page, int claims, Answer answer) {
        report.add(FIRST, page, claims, noted(answer.millis(), answer));
    }

    /** A number of an answer; one that is no page says with which status it came. */
    private static Figure noted(double value, Answer answer) {
        return new Figure(value, answer.status() == OK ? "" : "status " + answer.status());
    }

    private static Map<String, String> pages(GeneratedData.Busiest busiest) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start page", "/");
        pages.put("busiest people", "/doc/" + busiest.cohort());
        pages.put("busiest place", "/doc/" + busiest.place());
        pages.put("busiest voice", "/doc/" + busiest.voice());
        pages.put("longest document", "/doc/" + busiest.document());
        pages.put("a short document", "/doc/" + busiest.quietDocument());
        pages.put("list of documents", "/doc/document");
        pages.put("list of cohorts", "/doc/cohort");
        pages.put("map", "/map");
        pages.put("map, arrivals", "/map?kind=arrival");
        pages.put("map, plans", "/map?modality=expected");
        pages.put("map, one place", "/map?place=" + busiest.place());
        pages.put("law", "/law");
        pages.put("audit", "/audit");
        pages.put("audit without a document", "/audit/without?document=" + busiest.documentSlug());
        pages.put("audit without a voice", "/audit/without?testimony=" + busiest.documentSlug() + ".agency");
        pages.put("search, a name", "/search?q=" + busiest.word());
        pages.put("search, words", "/search?q=goes+against+the+sanctions");
        pages.put("suggestions", "/suggest?q=" + busiest.word().substring(0, 3));
        QUESTIONS.forEach(question -> pages.put("question, " + question, "/queries/analyst/" + question));
        pages.put("question, claims, page 20", "/queries/analyst/claims?page=20");
        pages.put("question, about the place", "/queries/analyst/about?thing=" + busiest.place());
        pages.put("question, claims of the document", "/queries/analyst/claims?document=" + busiest.document());
        pages.put("Turtle of the place", "/data/" + busiest.place() + ".ttl");
        pages.put("SPARQL, ten triples", "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%2010");
        return pages;
    }

    private void tell(int claims, String what) {
        told.accept(String.format(Locale.ROOT, "%,d claims: %s", claims, what));
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static double size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
