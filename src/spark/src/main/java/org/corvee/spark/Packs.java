package org.corvee.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Claims in packs, so that all that a rule holds against each other lies in one.
 *
 * <p>Rules compare claims about things of which one lies in the other, takes part in it or works for it, and hold them against
 * claims about laws. So the things that claims are about are joined into components by these ties; each component goes into a
 * pack with the voices of its claims; and what is claimed of laws goes into every pack, like all that is known of things. A
 * finding belongs to the pack that owns what it is about, so none is given twice or from half of its claims.
 *
 * @param base what the IRIs of things begin with
 * @param count of packs
 */
record Packs(String base, int count) implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String CV = "https://w3id.org/corvee/ontology#";
    private static final Object[] TIES = {cv("hasParticipant"), cv("worksFor")};
    private static final Object[] LEGAL = {cv("deadline"), cv("appliesTo"), cv("exception"), cv("adoptedOn")};

    /**
     * One pack.
     *
     * @param own the IRIs of its claims and of what these are about
     * @param lines of the graph
     */
    record Pack(ArrayList<String> own, ArrayList<String> lines) {
        static Pack of(Iterator<Tuple2<Integer, String>> tagged) {
            Pack pack = new Pack(new ArrayList<>(), new ArrayList<>());
            tagged.forEachRemaining(line ->
                    (line._2().charAt(0) == 'S' ? pack.own : pack.lines).add(line._2().substring(1)));
            return pack;
        }
    }

    private static String cv(String name) {
        return "<" + CV + name + ">";
    }

    /** Lines, each behind an L, and the IRIs that a pack owns, each behind an S; a partition for each pack. */
    JavaRDD<Tuple2<Integer, String>> of(Dataset<String> lines) {
        Dataset<Row> graph = lines.toDF("value")
                .withColumn("s", expr("substring_index(value, ' ', 1)"))
                .withColumn("p", expr("substring_index(substring_index(value, ' ', 2), ' ', -1)"))
                .withColumn("o", expr("substring(value, length(s) + length(p) + 3, length(value) - length(s) - length(p) - 4)"));
        Dataset<Row> packed = count == 1
                ? graph.select(lit(0).as("pack"), concat(lit("L"), col("value")).as("line"))
                : parted(graph);
        return packed.toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getInt(0), row.getString(1)))
                .partitionBy(new HashPartitioner(count))
                .map(pair -> pair);
    }

    private Dataset<Row> parted(Dataset<Row> graph) {
        Dataset<Row> claims = claims(graph).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> edges = graph.filter(col("p").equalTo(cv("containedInAll")).and(col("o").startsWith("<")))
                .select(col("s").as("a"), col("o").as("b"))
                .union(claims.filter(col("predicate").isin(TIES)).select(col("subject"), col("object")));
        Dataset<Row> nodes = claims.select(col("subject").as("node"))
                .union(edges.select("a"))
                .union(edges.select("b"));
        Dataset<Row> labels = Components.of(nodes, edges);
        Dataset<Row> imposed = graph.filter(col("p").equalTo(cv("imposedBy")));
        Dataset<Row> laws = imposed.select(col("s").as("node"))
                .union(imposed.select("o"))
                .join(labels, "node")
                .select(col("label"), lit(true).as("isLaw"))
                .distinct();
        Dataset<Row> placed = claims.join(labels, col("subject").equalTo(col("node")))
                .join(laws, new String[] {"label"}, "left")
                .select(
                        col("claim"),
                        col("subject"),
                        col("testimony"),
                        pmod(hash(col("label")), lit(count)).as("home"),
                        coalesce(col("isLaw"), lit(false)).or(col("predicate").isin(LEGAL)).as("everywhere"))
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> where = placed.withColumn(
                "pack", explode(when(col("everywhere"), all()).otherwise(array(col("home")))));
        Dataset<Row> own = placed.select(col("home").as("pack"), col("claim").as("iri"))
                .union(placed.select(col("home"), col("subject")))
                .distinct()
                .select(col("pack"), concat(lit("S"), expr("substring(iri, 2, length(iri) - 2)")).as("line"));
        return lines(graph, where.select(col("pack"), col("claim").as("s")))
                .union(lines(graph, voices(graph, where)))
                .union(graph.filter(not(isOf("claim")).and(not(isOf("testimony"))))
                        .select(explode(all()).as("pack"), concat(lit("L"), col("value")).as("line")))
                .union(own);
    }

    private Dataset<Row> claims(Dataset<Row> graph) {
        return graph.filter(isOf("claim"))
                .groupBy(col("s").as("claim"))
                .agg(
                        part("<" + RDF + "subject>").as("subject"),
                        part("<" + RDF + "predicate>").as("predicate"),
                        part("<" + RDF + "object>").as("object"),
                        part(cv("testimony")).as("testimony"))
                .filter(col("subject").isNotNull());
    }

    private static Column part(String property) {
        return max(when(col("p").equalTo(property), col("o")));
    }

    /** All testimonies of a document go where a claim of it goes, since one may pass on another. */
    private static Dataset<Row> voices(Dataset<Row> graph, Dataset<Row> where) {
        Dataset<Row> inDocument = graph.filter(col("p").equalTo(cv("inDocument")))
                .select(col("s").as("testimony"), col("o").as("document"));
        return where.select("testimony", "pack")
                .distinct()
                .join(inDocument, "testimony")
                .select("document", "pack")
                .distinct()
                .join(inDocument, "document")
                .select(col("pack"), col("testimony").as("s"));
    }

    private static Dataset<Row> lines(Dataset<Row> graph, Dataset<Row> subjects) {
        return graph.join(subjects, "s").select(col("pack"), concat(lit("L"), col("value")).as("line"));
    }

    private Column all() {
        return array(IntStream.range(0, count).mapToObj(i -> lit(i)).toArray(Column[]::new));
    }

    private Column isOf(String kind) {
        return col("s").startsWith("<" + base + "id/" + kind + "/");
    }
}
