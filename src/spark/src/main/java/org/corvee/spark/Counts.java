package org.corvee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a graph holds and how much of it, in rows for {@code ClusterSteps}.
 *
 * @param graph its different triples, {@link Lines#parted taken apart}
 */
record Counts(Dataset<Row> graph) {
    /** A class, a property, the triples that the class's instances have of it, and a class of its values or nothing. */
    List<String> schema() {
        Dataset<Row> types = graph.filter(col("p").equalTo(lit(Lines.TYPE)));
        Dataset<Row> ofSubject = types.select(col("s"), col("o").as("type"));
        Dataset<Row> ofObject = types.select(col("s").as("o"), col("o").as("valueType"));
        Dataset<Row> typed = graph.select("s", "p", "o").join(ofSubject, "s").select("type", "p", "o");
        Map<String, Set<String>> values = new HashMap<>();
        typed.filter(col("o").startsWith("<"))
                .join(ofObject, "o")
                .select("type", "p", "valueType")
                .distinct()
                .collectAsList()
                .forEach(row -> values.computeIfAbsent(key(row), none -> new TreeSet<>())
                        .add(Lines.bare(row.getString(2))));
        List<String> said = new ArrayList<>();
        for (Row row : typed.groupBy("type", "p").count().collectAsList()) {
            values.getOrDefault(key(row), Set.of(""))
                    .forEach(value -> said.add("%s\t%d\t%s".formatted(key(row), row.getLong(2), value)));
        }
        return said;
    }

    private static String key(Row row) {
        return Lines.bare(row.getString(0)) + "\t" + Lines.bare(row.getString(1));
    }

    /** All triples, those of each property, and the instances of each class, with how many subjects and objects they have. */
    List<String> sizes() {
        List<String> said = new ArrayList<>();
        long triples = 0;
        Dataset<Row> subjects = graph.groupBy("p", "s").agg(count(lit(1)).as("n"))
                .groupBy("p").agg(count(lit(1)).as("subjects"), sum("n").as("triples"));
        Dataset<Row> objects = graph.select("p", "o").distinct().groupBy("p").agg(count(lit(1)).as("objects"));
        for (Row row : subjects.join(objects, "p").collectAsList()) {
            triples += row.getLong(2);
            said.add("property\t%s\t%d\t%d\t%d"
                    .formatted(Lines.bare(row.getString(0)), row.getLong(2), row.getLong(1), row.getLong(3)));
        }
        said.add("all\t\t%d\t%d\t%d"
                .formatted(
                        triples,
                        graph.select("s").distinct().count(),
                        graph.select("o").distinct().count()));
        for (Row row : graph.filter(col("p").equalTo(lit(Lines.TYPE))).groupBy("o").count().collectAsList()) {
            said.add("class\t%s\t%d".formatted(Lines.bare(row.getString(0)), row.getLong(1)));
        }
        return said;
    }
}
