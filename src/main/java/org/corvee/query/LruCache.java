package org.corvee.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was looked up before, the last so many of it; for one thread.
 *
 * @param <K> what is looked up
 * @param <V> what was found
 */
public final class LruCache<K, V> {
    private final Map<K, V> kept;

    /**
     * @param most how many are kept, those asked for last
     */
    public LruCache(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What was found before, or what is found now. */
    public V get(K key, Function<K, V> finder) {
        V known = kept.get(key);
        if (known == null) {
            known = finder.apply(key);
            kept.put(key, known);
        }
        return known;
    }
}
