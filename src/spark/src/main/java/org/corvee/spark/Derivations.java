package org.corvee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** What follows from the data: what lies in what, what derives from what, the findings, and how the graph was made. */
final class Derivations {
    private final SparkSession spark;
    private final Setup setup;
    private final Dataset<String> data;
    private final Dataset<Row> graph;

    /** @param data different lines */
    Derivations(SparkSession spark, Setup setup, Dataset<String> data) {
        this.spark = spark;
        this.setup = setup;
        this.data = data;
        this.graph = Lines.parted(data);
    }

    /** The data, and all that follows from them. */
    Dataset<String> all() {
        Dataset<String> background = lines(graph.filter(not(isOf("claim")).and(not(isOf("testimony"))).and(not(col("s").contains("#char=")))));
        Dataset<String> days = lines(graph.filter(col("p").equalTo(lit(Lines.cv("recordedOn"))))
                .groupBy("o")
                .agg(min("value").as("value")));
        Setup mine = setup;
        Dataset<String> derived = background.union(days)
                .repartition(1)
                .mapPartitions(
                        (org.apache.spark.api.java.function.MapPartitionsFunction<String, String>) lines -> Steps.here(mine)
                                .texts("derive", Steps.plain(lines))
                                .iterator(),
                        Encoders.STRING())
                .persist(StorageLevel.DISK_ONLY());
        Dataset<String> told = derived.map(
                (org.apache.spark.api.java.function.MapFunction<String, String>) line -> line.substring(1), Encoders.STRING());
        Dataset<String> found = data.union(told)
                .repartition(1)
                .mapPartitions(
                        (org.apache.spark.api.java.function.MapPartitionsFunction<String, String>) lines -> Steps.here(mine)
                                .texts("findings", new Object[] {Steps.plain(lines), new ArrayList<>()})
                                .stream()
                                .map(line -> line.substring(1))
                                .iterator(),
                        Encoders.STRING());
        return data.union(told).union(found);
    }

    private Column isOf(String kind) {
        return col("s").startsWith("<" + setup.base() + "id/" + kind + "/");
    }

    private static Dataset<String> lines(Dataset<Row> rows) {
        return rows.select("value").as(Encoders.STRING());
    }
}
