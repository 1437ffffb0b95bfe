package org.corvee.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done in a thread of its own while whoever began it goes on, or, where memory forbids that, when he waits for
 * it. Closing it waits until nothing of it is under way.
 */
final class Aside implements AutoCloseable {
    private final FutureTask<@Nullable Void> task;
    private final @Nullable Thread thread;

    private Aside(FutureTask<@Nullable Void> task, @Nullable Thread thread) {
        this.task = task;
        this.thread = thread;
    }

    /** Something to do. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** @param isBegun whether to begin at once, in another thread */
    static Aside of(Work work, boolean isBegun) {
        Callable<@Nullable Void> whole = () -> {
            work.run();
            return null;
        };
        FutureTask<@Nullable Void> task = new FutureTask<>(whole);
        if (!isBegun) {
            return new Aside(task, null);
        }
        Thread thread = new Thread(task, "corvee-build-aside");
        thread.setDaemon(true);
        thread.start();
        return new Aside(task, thread);
    }

    /** Waits for the end of the work, and says what went wrong with it. */
    void finish() throws IOException {
        if (thread == null) {
            task.run();
        }
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before all was done");
        } catch (ExecutionException e) {
            throw raised(e.getCause());
        }
    }

    private static IOException raised(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException refused ? refused : new IOException(cause);
    }

    @Override
    public void close() {
        boolean isInterrupted = false;
        while (thread != null && thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
