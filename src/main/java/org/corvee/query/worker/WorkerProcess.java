package org.corvee.query.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One worker as the process sees it that has started it. */
final class WorkerProcess {
    /** The first byte of a worker that can be asked. */
    static final int READY = '!';

    /** How Java ends when memory is used up. */
    private static final int OUT_OF_MEMORY = 3;

    /** What an answer may have beyond its limit: its last row, and what a format writes at the end. */
    private static final long TAIL = 1 << 24;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ScheduledExecutorService clock;
    private volatile boolean late = false;

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
        ScheduledFuture<?> alarm = killAfter(WorkerSettings.START.toMillis());
        try {
            return in.read() == READY;
        } finally {
            alarm.cancel(false);
        }
    }

    /**
     * Asks it.
     *
     * @throws IOException when it does not answer; it is of no more use then
     */
    Done ask(Job job) throws IOException {
        ScheduledFuture<?> alarm =
                killAfter(job.time().plus(WorkerSettings.GRACE).toMillis());
        try {
            Wire.write(job, out);
            long most =
                    job.wish() instanceof Job.Wish.Bytes bytes ? bytes.most().bytes() : 0;
            return Wire.done(in, most > Long.MAX_VALUE - TAIL ? most : most + TAIL);
        } finally {
            alarm.cancel(false);
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

    /** The name by which the system knows it. */
    long pid() {
        return process.pid();
    }

    /** Why it ended; one that has broken the rules of the pipe is ended here. */
    End ending() {
        if (late) {
            return End.LATE;
        }
        waitFor(Duration.ofSeconds(1));
        end();
        return !process.isAlive() && process.exitValue() == OUT_OF_MEMORY ? End.OUT_OF_MEMORY : End.KILLED;
    }

    /** Why a worker ended. */
    enum End {
        LATE,
        OUT_OF_MEMORY,
        /** By somebody else, or by itself. */
        KILLED
    }
}
