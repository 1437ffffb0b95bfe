package org.corvee.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;

/**
 * What a graph holds and how much of it, in rows for {@code ClusterSteps}, counted in two passes.
 *
 * <p>The lines are sorted and a subject's lines lie in one partition, so all that is counted by subject is counted where it
 * lies. What is counted by object is moved to the object once.
 *
 * @param sizes rows of {@code all}, {@code property} or {@code class}, a name, triples, subjects and objects
 * @param schema rows of a class, a property, how many triples the class's instances have of it, and a class of its values
 * @param repeatable lines that have each pair of a property and an object that a description could repeat, whatever the subject
 */
record Counts(List<String> sizes, List<String> schema, List<String> repeatable) {
    private static final int MOST_TOGETHER = 200_000;
    private static final String NUMBER = "XMLSchema#integer>";
    private static final String COUNT = "XMLSchema#nonNegativeInteger>";

    /** Counts different lines, in the order of their bytes within each partition. */
    static Counts of(Dataset<String> sorted) {
        Map<String, long[]> bySubject = sums(sorted.mapPartitions(
                (MapPartitionsFunction<String, String>) lines -> bySubject(lines).iterator(), Encoders.STRING()));
        HashSet<String> terms = new HashSet<>();
        bySubject.keySet().forEach(key -> terms.addAll(List.of(key.split("\t"))));
        Dataset<String> moved = sorted.mapPartitions(
                        (MapPartitionsFunction<String, String>) Objects::new, Encoders.STRING())
                .toDF("value")
                .repartition(org.apache.spark.sql.functions.substring_index(col("value"), "\t", 1))
                .sortWithinPartitions("value")
                .as(Encoders.STRING());
        Dataset<String> counted = moved.mapPartitions(
                (MapPartitionsFunction<String, String>) rows -> byObject(rows, terms).iterator(), Encoders.STRING());
        return of(bySubject, counted.collectAsList());
    }

    private static Counts of(Map<String, long[]> bySubject, List<String> byObject) {
        Map<String, long[]> objects = new HashMap<>();
        Map<String, Set<String>> values = new TreeMap<>();
        List<String> repeatable = new ArrayList<>();
        for (String row : byObject) {
            String[] cells = row.split("\t", -1);
            switch (cells[0]) {
                case "objects" -> objects.computeIfAbsent(cells[1], none -> new long[1])[0] += Long.parseLong(cells[2]);
                case "values" ->
                    values.computeIfAbsent(cells[1] + "\t" + cells[2], none -> new TreeSet<>()).add(cells[3]);
                default -> repeatable.add("<urn:any> " + cells[1] + " " + cells[2] + " .");
            }
        }
        List<String> sizes = new ArrayList<>();
        List<String> schema = new ArrayList<>();
        bySubject.forEach((key, sums) -> {
            String[] cells = key.split("\t");
            switch (cells[0]) {
                case "all" ->
                    sizes.add("all\t\t%d\t%d\t%d".formatted(sums[0], sums[1], objects.getOrDefault("", new long[1])[0]));
                case "property" ->
                    sizes.add("property\t%s\t%d\t%d\t%d"
                            .formatted(bare(cells[1]), sums[0], sums[1], objects.get(cells[1])[0]));
                case "class" -> sizes.add("class\t%s\t%d".formatted(bare(cells[1]), sums[0]));
                default ->
                    values.getOrDefault(cells[1] + "\t" + cells[2], Set.of(""))
                            .forEach(value -> schema.add("%s\t%s\t%d\t%s"
                                    .formatted(bare(cells[1]), bare(cells[2]), sums[0], value.isEmpty() ? "" : bare(value))));
            }
        });
        return new Counts(sizes, schema, repeatable);
    }

    private static String bare(String iri) {
        return iri.substring(1, iri.length() - 1);
    }

    private static Map<String, long[]> sums(Dataset<String> rows) {
        Map<String, long[]> sums = new TreeMap<>();
        for (String row : rows.collectAsList()) {
            int at = row.lastIndexOf('\t', row.lastIndexOf('\t') - 1);
            String[] numbers = row.substring(at + 1).split("\t");
            long[] sum = sums.computeIfAbsent(row.substring(0, at), none -> new long[2]);
            sum[0] += Long.parseLong(numbers[0]);
            sum[1] += Long.parseLong(numbers[1]);
        }
        return sums;
    }

    /** Triples and subjects: of all, by property, by class, by class and property. */
    private static List<String> bySubject(Iterator<String> lines) {
        Map<String, long[]> counts = new HashMap<>();
        new Subjects(lines).forEachRemaining(subject -> {
            count(counts, "all", subject.triples().size());
            subject.types().forEach(type -> count(counts, "class\t" + type, 1));
            subject.perProperty().forEach((property, triples) -> {
                count(counts, "property\t" + property, triples);
                subject.types().forEach(type -> count(counts, "schema\t" + type + "\t" + property, triples));
            });
        });
        return counts.entrySet().stream()
                .map(entry -> "%s\t%d\t%d".formatted(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    private static void count(Map<String, long[]> counts, String of, long triples) {
        long[] count = counts.computeIfAbsent(of, none -> new long[2]);
        count[0] += triples;
        count[1]++;
    }

    /** What is known of objects, from rows that are sorted, so that those of one object come together. */
    private static List<String> byObject(Iterator<String> rows, Set<String> terms) {
        Map<String, long[]> objects = new HashMap<>();
        Set<String> more = new HashSet<>();
        List<String[]> of = new ArrayList<>();
        while (rows.hasNext()) {
            String[] cells = rows.next().split("\t", -1);
            if (!of.isEmpty() && !of.get(0)[0].equals(cells[0])) {
                close(of, terms, objects, more);
            }
            of.add(cells);
        }
        close(of, terms, objects, more);
        List<String> said = new ArrayList<>(more);
        objects.forEach((property, count) -> said.add("objects\t%s\t%d".formatted(property, count[0])));
        return said;
    }

    private static void close(
            List<String[]> of, Set<String> terms, Map<String, long[]> objects, Set<String> more) {
        Set<String> properties = new HashSet<>();
        Set<String> types = new HashSet<>();
        of.forEach(cells -> (cells[1].isEmpty() ? types : properties).add(cells[1].isEmpty() ? cells[2] : cells[1]));
        if (!properties.isEmpty()) {
            String object = of.get(0)[0];
            boolean isRepeatable = object.endsWith(NUMBER) || object.endsWith(COUNT) || terms.contains(object);
            objects.computeIfAbsent("", none -> new long[1])[0]++;
            for (String property : properties) {
                objects.computeIfAbsent(property, none -> new long[1])[0]++;
                if (isRepeatable) {
                    more.add("repeatable\t" + property + "\t" + object);
                }
            }
            for (String[] cells : types.isEmpty() ? List.<String[]>of() : of) {
                if (!cells[1].isEmpty() && !cells[2].isEmpty()) {
                    for (String type : cells[2].split(" ")) {
                        types.forEach(value -> more.add("values\t" + type + "\t" + cells[1] + "\t" + value));
                    }
                }
            }
        }
        of.clear();
    }

    /** Rows of an object, a property, and the classes of the subject; and of a thing, nothing, and its class. */
    private static final class Objects implements Iterator<String> {
        private final Iterator<Subjects.Subject> subjects;
        private Iterator<String> ready = List.<String>of().iterator();

        Objects(Iterator<String> lines) {
            subjects = new Subjects(lines);
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && subjects.hasNext()) {
                ready = together();
            }
            return ready.hasNext();
        }

        @Override
        public String next() {
            return ready.next();
        }

        /** What many subjects have alike is told once. */
        private Iterator<String> together() {
            Set<String> rows = new HashSet<>();
            while (rows.size() < MOST_TOGETHER && subjects.hasNext()) {
                Subjects.Subject subject = subjects.next();
                String types = String.join(" ", subject.types());
                subject.triples().forEach(triple -> rows.add(triple[1] + "\t" + triple[0] + "\t" + types));
                subject.types().forEach(type -> rows.add(subject.name() + "\t\t" + type));
            }
            return rows.iterator();
        }
    }

    /** Puts the lines of each subject together. */
    private static final class Subjects implements Iterator<Subjects.Subject> {
        private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

        private final Iterator<String> lines;
        private String next;

        Subjects(Iterator<String> lines) {
            this.lines = lines;
            this.next = lines.hasNext() ? lines.next() : null;
        }

        /**
         * A subject.
         *
         * @param triples each a property and an object
         */
        record Subject(String name, List<String[]> triples) {
            List<String> types() {
                return triples.stream()
                        .filter(triple -> triple[0].equals(TYPE))
                        .map(triple -> triple[1])
                        .toList();
            }

            Map<String, Integer> perProperty() {
                Map<String, Integer> counts = new HashMap<>();
                triples.forEach(triple -> counts.merge(triple[0], 1, Integer::sum));
                return counts;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Subject next() {
            String name = next.substring(0, next.indexOf(' '));
            List<String[]> triples = new ArrayList<>();
            while (next != null && next.startsWith(name) && next.charAt(name.length()) == ' ') {
                int object = next.indexOf(' ', name.length() + 1);
                triples.add(new String[] {
                    next.substring(name.length() + 1, object), next.substring(object + 1, next.length() - 2)
                });
                next = lines.hasNext() ? lines.next() : null;
            }
            return new Subject(name, triples);
        }
    }
}
