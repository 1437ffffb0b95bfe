package org.corvee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** What follows from the data: what lies in what, what derives from what, the findings, and how the graph was made. */
final class Derivations {
    private final SparkSession spark;
    private final Setup setup;
    private final int packs;
    private final Dataset<String> data;
    private final Dataset<String> derived;

    /**
     * @param data lines, of which one may come twice
     * @param packs into which claims are parted for the rules
     */
    Derivations(SparkSession spark, Setup setup, Dataset<String> data, int packs) {
        this.spark = spark;
        this.setup = setup;
        this.packs = packs;
        this.data = data;
        Dataset<Row> graph = data.toDF("value");
        Dataset<Row> days = graph.filter(col("value").contains(" <https://w3id.org/corvee/ontology#recordedOn> "))
                .groupBy(functions.substring_index(col("value"), " ", -2))
                .agg(min("value").as("value"))
                .select("value");
        Setup mine = setup;
        this.derived = graph.filter(isOfThings())
                .union(days)
                .as(Encoders.STRING())
                .repartition(1)
                .mapPartitions(
                        (MapPartitionsFunction<String, String>) lines -> Steps.here(mine)
                                .texts("derive", Steps.plain(lines))
                                .iterator(),
                        Encoders.STRING())
                .persist(StorageLevel.DISK_ONLY());
    }

    /** What stands in the way of a build, if something does. */
    Optional<String> problem() {
        List<String> wrong = derived.filter(col("value").startsWith("X")).takeAsList(1);
        return wrong.stream().map(line -> line.substring(1)).findFirst();
    }

    /** The data, and all that follows from them. */
    Dataset<String> all() {
        Setup mine = setup;
        int count = packs;
        Dataset<String> told =
                derived.map((MapFunction<String, String>) line -> line.substring(1), Encoders.STRING());
        Dataset<String> found = spark.createDataset(
                        new Packs(setup.base(), packs)
                                .of(told.union(data.filter(isReadByRules())))
                                .mapPartitions(lines -> {
                                    Packs.Pack pack = Packs.Pack.of(lines);
                                    if (count > 1 && pack.own().isEmpty()) {
                                        return Collections.emptyIterator();
                                    }
                                    return Steps.here(mine)
                                            .texts("findings", new Object[] {pack.lines().iterator(), pack.own()})
                                            .stream()
                                            .map(line -> line.substring(1))
                                            .iterator();
                                })
                                .rdd(),
                        Encoders.STRING())
                .persist(StorageLevel.DISK_ONLY());
        return data.union(told).union(found);
    }

    private Column isOfThings() {
        Column isOfPassage = col("value").startsWith("<" + setup.base() + "id/document/")
                .and(functions.substring_index(col("value"), " ", 1).contains("#char="));
        return not(isOf("claim")).and(not(isOf("testimony"))).and(not(isOfPassage));
    }

    private Column isReadByRules() {
        Object[] unread = Steps.here(setup).texts("unread", "").toArray();
        return not(functions.substring_index(functions.substring_index(col("value"), " ", 2), " ", -1)
                .isin(unread));
    }

    private Column isOf(String kind) {
        return col("value").startsWith("<" + setup.base() + "id/" + kind + "/");
    }
}
