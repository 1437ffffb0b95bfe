package org.corvee.bench.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of ours in a process of its own, with the Java and the classes of this one.
 *
 * @param main the class that takes the arguments
 * @param heap its largest heap, such as {@code 4g}
 * @param logs where what it prints goes
 */
record JavaCommand(String main, String heap, Path logs) {
    private static final Pattern HEAP = Pattern.compile("(\\d+)M->(\\d+)M\\(|heap +total \\d+K, used (\\d+)K");
    private static final long GLANCE_MILLIS = 20;

    /**
     * What a command cost.
     *
     * @param cpu seconds of all its threads, to within a glance
     * @param wall seconds
     * @param heap the most that the heap held, in MB, with what nobody needed any more
     */
    record Cost(double cpu, double wall, double heap) {}

    /** What a command does not take over from the process that starts it: its heap, its log, its collector of garbage. */
    private static final Pattern OWN = Pattern.compile("-Xmx.*|-Xlog.*|-XX:\\+Use\\w+GC");

    /** Runs the command to its end; {@code name} is that of its log. */
    Cost run(String name, List<String> arguments) throws IOException, InterruptedException {
        return run(name, List.of(), arguments);
    }

    /** The same, with options of Java. */
    Cost run(String name, List<String> options, List<String> arguments) throws IOException, InterruptedException {
        Path heapLog = logs.resolve(name + ".heap");
        long began = System.nanoTime();
        List<String> logging = List.of("-Xlog:gc,gc+heap+exit:file=" + heapLog);
        Process process =
                start(name, Stream.of(logging, options).flatMap(List::stream).toList(), arguments);
        double cpu = 0;
        while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = Math.max(cpu, cpu(process.toHandle()));
        }
        double wall = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("'%s' ended with %d; see %s"
                    .formatted(String.join(" ", arguments), process.exitValue(), log(name)));
        }
        return new Cost(cpu, wall, mostHeld(Files.readAllLines(heapLog)));
    }

    /** Starts the command; what it prints goes to its log. */
    Process start(String name, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !OWN.matcher(option).matches())
                .forEach(command::add);
        command.add("-Xmx" + heap);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start();
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** Seconds that a process and those which it started have been at work. */
    static double cpu(ProcessHandle process) {
        double own = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
        return own + process.children().mapToDouble(JavaCommand::cpu).sum();
    }

    /** By the collections of garbage, and by what the heap held at the end. */
    static double mostHeld(List<String> log) {
        double most = 0;
        for (String line : log) {
            Matcher held = HEAP.matcher(line);
            while (held.find()) {
                double megabytes = held.group(1) == null
                        ? Integer.parseInt(held.group(3)) / 1024.0
                        : Integer.parseInt(held.group(1));
                most = Math.max(most, megabytes);
            }
        }
        return most;
    }
}
