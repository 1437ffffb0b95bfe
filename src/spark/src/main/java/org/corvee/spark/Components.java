package org.corvee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** What hangs together, by the least label that reaches each node. */
final class Components {
    private Components() {}

    /**
     * The component of each node, named by its least node.
     *
     * <p>Each round hands the least label on by one edge, and then by a second step from whoever that label is: so the rounds
     * are few where a chain is long.
     *
     * @param nodes a column {@code node}
     * @param edges columns {@code a} and {@code b}, in any direction, between nodes
     * @return columns {@code node} and {@code label}
     */
    static Dataset<Row> of(Dataset<Row> nodes, Dataset<Row> edges) {
        Dataset<Row> both = edges.select("a", "b")
                .union(edges.select(col("b").as("a"), col("a").as("b")))
                .distinct()
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> labels = nodes.select(col("node"), col("node").as("label")).distinct();
        while (true) {
            Dataset<Row> near = both.join(labels, col("b").equalTo(col("node")))
                    .groupBy(col("a").as("node"))
                    .agg(min("label").as("near"));
            Dataset<Row> stepped = labels.join(near, new String[] {"node"}, "left")
                    .select(col("node"), col("label"), least(col("label"), coalesce(col("near"), col("label"))).as("next"));
            Dataset<Row> ofLabel = stepped.select(col("node").as("next"), col("next").as("beyond"));
            Dataset<Row> jumped = stepped.join(ofLabel, new String[] {"next"}, "left")
                    .select(col("node"), col("label").as("before"), least(col("next"), coalesce(col("beyond"), col("next"))).as("label"))
                    .persist(StorageLevel.DISK_ONLY());
            long changed = jumped.filter(col("before").notEqual(col("label"))).count();
            labels = planned(jumped.select("node", "label"));
            if (changed == 0) {
                return labels;
            }
        }
    }

    /** The same rows without the plan that led to them, which would be three times as long after each round. */
    private static Dataset<Row> planned(Dataset<Row> rows) {
        return rows.sparkSession().createDataFrame(rows.javaRDD(), rows.schema());
    }
}
