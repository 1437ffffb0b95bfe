package org.corvee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;

/** Different lines in the order of their bytes, over all partitions. */
final class Sorted {
    private Sorted() {}

    /**
     * Sorts lines, and gives each once. A subject's lines come into one partition: no IRI in brackets begins another, so lines
     * are in the order of their subjects when they are in the order of their bytes.
     */
    static Dataset<String> of(Dataset<String> lines, int partitions) {
        return lines.toDF("value")
                .repartitionByRange(partitions, substring_index(col("value"), " ", 1))
                .sortWithinPartitions("value")
                .as(Encoders.STRING())
                .mapPartitions((MapPartitionsFunction<String, String>) Distinct::new, Encoders.STRING());
    }

    /** The same with a few more lines, each put where it belongs. */
    static JavaRDD<String> with(Dataset<String> sorted, List<String> few) {
        Comparator<String> order = byBytes();
        ArrayList<String> more = new ArrayList<>(few);
        more.sort(order);
        List<String> firsts = new ArrayList<>(sorted.toJavaRDD()
                .mapPartitions(lines -> List.of(lines.hasNext() ? lines.next() : "").iterator())
                .collect());
        for (int i = firsts.size() - 1; i >= 0; i--) {
            if (firsts.get(i).isEmpty() && i + 1 < firsts.size()) {
                firsts.set(i, firsts.get(i + 1));
            }
        }
        ArrayList<ArrayList<String>> shares = new ArrayList<>();
        int at = 0;
        for (int partition = 0; partition < firsts.size(); partition++) {
            ArrayList<String> share = new ArrayList<>();
            boolean isLast = partition + 1 == firsts.size() || firsts.get(partition + 1).isEmpty();
            while (at < more.size() && (isLast || order.compare(more.get(at), firsts.get(partition + 1)) < 0)) {
                share.add(more.get(at++));
            }
            shares.add(share);
        }
        return sorted.toJavaRDD()
                .mapPartitionsWithIndex(
                        (index, lines) -> shares.get(index).isEmpty() ? lines : new Merged(lines, shares.get(index)), true);
    }

    private static Comparator<String> byBytes() {
        return (one, other) -> Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Passes a line on unless it equals the one before. */
    private static final class Distinct implements Iterator<String> {
        private final Iterator<String> lines;
        private String last = "";
        private String next;

        Distinct(Iterator<String> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            while (next == null && lines.hasNext()) {
                String line = lines.next();
                next = line.equals(last) ? null : line;
            }
            return next != null;
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = next;
            next = null;
            return last;
        }
    }

    /** Two sorted runs as one. */
    private static final class Merged implements Iterator<String> {
        private final Comparator<String> order = byBytes();
        private final Iterator<String> lines;
        private final List<String> few;
        private int at = 0;
        private String waiting;

        Merged(Iterator<String> lines, List<String> few) {
            this.lines = lines;
            this.few = few;
        }

        @Override
        public boolean hasNext() {
            return waiting != null || lines.hasNext() || at < few.size();
        }

        @Override
        public String next() {
            if (waiting == null && lines.hasNext()) {
                waiting = lines.next();
            }
            if (at < few.size() && (waiting == null || order.compare(few.get(at), waiting) <= 0)) {
                String line = few.get(at++);
                if (line.equals(waiting)) {
                    waiting = null;
                }
                return line;
            }
            String line = waiting;
            waiting = null;
            return line;
        }
    }
}
