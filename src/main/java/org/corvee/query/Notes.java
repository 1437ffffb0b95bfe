package org.corvee.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.corvee.model.Cv;
import org.jspecify.annotations.Nullable;

/** What an answer lacks, by the endpoint that did not give it. */
record Notes(Map<String, String> faults) {
    private static final Symbol NOTES = Symbol.create(Cv.ROOT + "symbol#notes");

    /** Notes for the query that runs in a context. */
    static Notes over(Context context) {
        Notes notes = new Notes(new ConcurrentHashMap<>());
        context.set(NOTES, notes);
        return notes;
    }

    /** What has been noted so far, one sentence an endpoint. */
    static List<String> of(@Nullable Context context) {
        Notes notes = context == null ? null : context.get(NOTES);
        return notes == null
                ? List.of()
                : notes.faults.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(fault -> "%s: %s; what it would have added is missing"
                                .formatted(fault.getKey(), fault.getValue()))
                        .toList();
    }

    boolean isOn(String endpoint) {
        return faults.containsKey(endpoint);
    }

    void add(String endpoint, String fault) {
        faults.putIfAbsent(endpoint, fault);
    }
}
