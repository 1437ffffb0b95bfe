package org.corvee.query.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.corvee.model.OwnJava;

/** One worker as the process sees it that has started it. */
final class WorkerProcess {
    /** The first byte of a worker that can be asked. */
    static final int READY = '!';

    /** How Java ends when memory is used up. */
    private static final int OUT_OF_MEMORY = 3;

    /** What an answer may have beyond its limit: its last row, and what a format writes at the end. */
    private static final long TAIL = 1 << 24;

    /** How often somebody looks whether the client still waits. */
    private static final long LOOK_MILLIS = 250;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ScheduledExecutorService clock;
    private volatile boolean late = false;
    private volatile boolean unwanted = false;

    private WorkerProcess(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.clock = clock;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Starts one; it can be asked when it {@link #isReady}. */
    static WorkerProcess start(WorkerCommand command, ScheduledExecutorService clock) throws IOException {
        return new WorkerProcess(
                new ProcessBuilder(command.words())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                clock);
    }

    /** Waits until it can be asked; false when it has ended instead. */
    boolean isReady() throws IOException {
        ScheduledFuture<?> alarm = killAfter(Workers.WorkerSettings.START.toMillis());
        try {
            return in.read() == READY;
        } finally {
            alarm.cancel(false);
        }
    }

    /**
     * Asks it.
     *
     * @param isGone whether nobody waits for the answer any more
     * @throws IOException when it does not answer; it is of no more use then
     */
    JobResult ask(Job job, BooleanSupplier isGone) throws IOException {
        ScheduledFuture<?> alarm =
                killAfter(job.time().plus(Workers.WorkerSettings.GRACE).toMillis());
        ScheduledFuture<?> look =
                clock.scheduleWithFixedDelay(() -> killWhen(isGone), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            Wire.write(job, out);
            long most = job.task() instanceof Job.Task.Serialize bytes
                    ? bytes.most().bytes()
                    : 0;
            return Wire.done(in, most > Long.MAX_VALUE - TAIL ? most : most + TAIL);
        } finally {
            look.cancel(false);
            alarm.cancel(false);
        }
    }

    private void killWhen(BooleanSupplier isGone) {
        if (isGone.getAsBoolean()) {
            unwanted = true;
            kill();
        }
    }

    private ScheduledFuture<?> killAfter(long millis) {
        return clock.schedule(
                () -> {
                    late = true;
                    kill();
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Ends it, and waits until it has ended. */
    void end() {
        kill();
        waitFor(Duration.ofSeconds(5));
    }

    private void waitFor(Duration most) {
        try {
            process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How much of a processor it has used so far, as far as the system tells. */
    Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The name by which the system knows it. */
    long pid() {
        return process.pid();
    }

    /** Why it ended; one that has broken the rules of the pipe is ended here. */
    ExitCause ending() {
        if (late || unwanted) {
            return late ? ExitCause.LATE : ExitCause.UNWANTED;
        }
        waitFor(Duration.ofSeconds(1));
        end();
        return !process.isAlive() && process.exitValue() == OUT_OF_MEMORY ? ExitCause.OUT_OF_MEMORY : ExitCause.KILLED;
    }

    /** Why a worker ended. */
    enum ExitCause {
        LATE,
        /** Nobody waited for its answer any more. */
        UNWANTED,
        OUT_OF_MEMORY,
        /** By somebody else, or by itself. */
        KILLED
    }

    /** The command that starts a worker: this process's own Java, class path and class-data archive, behind it in turn. */
    record WorkerCommand(Workers.WorkerSettings settings, Path files) {
        private static final Path NICE = Path.of("/usr/bin/nice");

        List<String> words() {
            List<String> words = new ArrayList<>();
            if (Files.isExecutable(NICE)) {
                words.addAll(List.of(NICE.toString(), "-n", "10"));
            }
            words.add(OwnJava.program());
            words.addAll(OwnJava.bounded(settings.heap()));
            words.add("-XX:MaxDirectMemorySize=64m");
            archive().forEach(words::add);
            words.addAll(List.of("-cp", OwnJava.classPath(), WorkerMain.class.getName()));
            words.add(files.toString());
            words.add(settings.services().local() ? "local" : "remote");
            settings.services().allowed().forEach((iri, address) -> words.add(iri + "=" + address));
            return words;
        }

        /** The class-data archive that this process was started with, if it was. */
        private static Stream<String> archive() {
            return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(word -> word.startsWith("-XX:SharedArchiveFile=") || word.startsWith("-Xshare:"));
        }
    }
}
