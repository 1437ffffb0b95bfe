package org.corvee.web.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.corvee.web.Refused;

/**
 * What takes long to make: made once, beside the requests, and kept for a while.
 *
 * @param <T> what is made
 */
final class Background<T> {
    private static final int WAITING = 4;
    private static final long IDLE_SECONDS = 10;
    private static final long GRACE_MILLIS = 400;

    private final Executor worker;
    private final Map<String, FutureTask<T>> made;

    /**
     * @param worker who makes it; several kinds may share one
     * @param kept how many are kept, those asked for last
     */
    Background(Executor worker, int kept) {
        this.worker = worker;
        this.made = new LinkedHashMap<>(kept, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FutureTask<T>> eldest) {
                return size() > kept;
            }
        };
    }

    /** One thread, with room for a few who wait; it ends when there is nothing to do. */
    static Executor oneAtATime() {
        ThreadPoolExecutor worker = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "audit");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
        worker.allowCoreThreadTimeOut(true);
        return worker;
    }

    /**
     * What was made under a name; nothing while it is being made.
     *
     * @throws Refused when too many wait already
     */
    Optional<T> get(String name, Callable<T> maker) {
        FutureTask<T> task = begun(name, maker);
        try {
            return Optional.of(task.get(GRACE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            forget(name);
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(name + " could not be made", failed);
        }
    }

    private synchronized FutureTask<T> begun(String name, Callable<T> maker) {
        FutureTask<T> known = made.get(name);
        if (known != null) {
            return known;
        }
        FutureTask<T> task = new FutureTask<>(maker);
        try {
            worker.execute(task);
        } catch (RejectedExecutionException full) {
            throw new Refused(503, "Others wait for such an answer already; ask again in a minute.");
        }
        made.put(name, task);
        return task;
    }

    private synchronized void forget(String name) {
        made.remove(name);
    }
}
