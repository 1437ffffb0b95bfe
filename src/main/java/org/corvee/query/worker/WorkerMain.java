package org.corvee.query.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import org.corvee.query.Services;
import org.corvee.store.SharedBuild;

/**
 * A process that answers one query after the other, from standard input to standard output.
 *
 * <p>One thread reads, another computes, so that the process ends at once when its input does, whatever it computes.
 */
public final class WorkerMain {
    /** Nested queries and long paths are recursion in Jena. */
    private static final long STACK = 16L << 20;

    private WorkerMain() {}

    /**
     * Starts to answer.
     *
     * @param args the files of the build as the other process has them, {@code local} or {@code remote} for whom SERVICE
     *     may ask, and the endpoints that it may ask
     */
    public static void main(String[] args) throws InterruptedException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        List<String> words = List.of(args);
        Services services =
                Services.of(words.subList(2, words.size()), words.get(1).equals("local"));
        try (SharedBuild build = SharedBuild.of(Path.of(words.get(0)))) {
            work(new Evaluation(build.dataset(), services), out);
        } catch (UncheckedIOException gone) {
            System.err.println("worker: the build cannot be opened: " + gone.getCause());
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void work(Evaluation evaluation, DataOutputStream out) throws InterruptedException {
        SynchronousQueue<Job> jobs = new SynchronousQueue<>();
        Thread computing = new Thread(null, () -> answer(jobs, evaluation, out), "computing", STACK);
        computing.setUncaughtExceptionHandler((thread, fatal) -> {
            fatal.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        computing.setDaemon(true);
        computing.start();
        read(jobs);
    }

    private static void read(SynchronousQueue<Job> jobs) throws InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        try {
            while (true) {
                jobs.put(Wire.job(in));
            }
        } catch (IOException theOtherHasEnded) {
            return;
        }
    }

    private static void answer(SynchronousQueue<Job> jobs, Evaluation evaluation, DataOutputStream out) {
        try {
            evaluation.warm();
            out.writeByte(WorkerProcess.READY);
            out.flush();
            while (true) {
                Wire.write(evaluation.done(jobs.take()), out);
            }
        } catch (IOException | InterruptedException theOtherHasEnded) {
            return;
        }
    }
}
