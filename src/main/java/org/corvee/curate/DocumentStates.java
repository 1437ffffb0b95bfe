package org.corvee.curate;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How far the work on each document is, looked up in a thread of its own: hundreds of documents take a while at first. */
public final class DocumentStates {
    private final Workbench desk;
    private final Map<String, DocumentState> known = new ConcurrentSkipListMap<>();
    private @Nullable FutureTask<Boolean> running;

    /**
     * @param desk on which the documents lie
     */
    public DocumentStates(Workbench desk) {
        this.desk = desk;
    }

    /**
     * What is known of the documents.
     *
     * @param states of those that are read, in the order of their ids
     * @param unread the ids of all others
     */
    public record Overview(List<DocumentState> states, List<String> unread) {
        public Overview {
            states = List.copyOf(states);
            unread = List.copyOf(unread);
        }
    }

    /**
     * Looks through the documents, of which only those that have changed since the last look are read again.
     *
     * @param patience for how long to wait; what is not read by then is read on without anybody waiting
     */
    public Overview look(Duration patience) throws IOException {
        FutureTask<Boolean> look = started();
        boolean isWhole = isDoneWithin(look, patience);
        List<String> ids = desk.ids();
        known.keySet().retainAll(ids);
        return new Overview(
                ids.stream().filter(known::containsKey).map(known::get).toList(),
                isWhole
                        ? List.of()
                        : ids.stream().filter(id -> !known.containsKey(id)).toList());
    }

    private synchronized FutureTask<Boolean> started() {
        FutureTask<Boolean> now = running;
        if (now == null || now.isDone()) {
            now = new FutureTask<>(new Look());
            running = now;
            Thread thread = new Thread(now, "documents");
            thread.setDaemon(true);
            thread.start();
        }
        return now;
    }

    private static boolean isDoneWithin(FutureTask<Boolean> look, Duration patience) throws IOException {
        try {
            return look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One walk through all documents. */
    private final class Look implements Callable<Boolean> {
        @Override
        public Boolean call() throws IOException {
            Object basis = desk.basis();
            for (String id : desk.ids()) {
                known.put(id, DocumentState.of(desk, id, basis));
            }
            return true;
        }
    }
}
