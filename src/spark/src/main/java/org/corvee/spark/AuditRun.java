package org.corvee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** One audit of a build in parts: that it is whole, on what its statements rest, and that its findings are those of its claims. */
final class AuditRun {
    private static final int FINE = 0;
    private static final int FINDINGS = 1;
    private static final int SHOWN = 12;
    private static final long PACK = 2_000_000;

    private final SparkSession spark;
    private final Setup setup;
    private final Map<String, String> options;
    private final PrintStream out;
    private final Progress progress;

    AuditRun(SparkSession spark, Setup setup, Map<String, String> options, PrintStream out, PrintStream err) {
        this.spark = spark;
        this.setup = setup;
        this.options = options;
        this.out = out;
        this.progress = new Progress(err);
    }

    /** Audits, and gives the exit code. */
    int run() throws IOException {
        progress.at("reading the parts");
        Parts.Written build = new Parts(
                        options.get("data"), new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()))
                .current();
        out.printf("build %s: %,d triples in %,d parts, each as it was written%n",
                build.id().substring(0, 12), build.triples(), build.parts());
        Dataset<String> lines = spark.read()
                .textFile(options.get("data") + "/" + build.id() + "/part-*.nt.gz")
                .persist(StorageLevel.DISK_ONLY());
        Column isFinding = col("value").startsWith("<" + setup.base() + "id/finding/");
        int packs = Integer.parseInt(
                spark.conf().get("spark.corvee.packs", Long.toString(1 + build.triples() / PACK)));
        progress.at("putting together what hangs together, in %,d packs", packs);
        Object[] unread = Steps.here(setup).texts("unread", "").toArray();
        JavaRDD<Tuple2<Integer, String>> packed = new Packs(setup.base(), packs)
                .of(lines.filter(not(isFinding).and(not(functions.substring_index(
                                functions.substring_index(col("value"), " ", 2), " ", -1)
                        .isin(unread)))))
                .persist(StorageLevel.DISK_ONLY());
        progress.at("counting witnesses and origins");
        weighed(ofPacks(packed, packs, "weigh").collect());
        progress.at("deriving the findings once more");
        Dataset<String> derived = spark.createDataset(
                        ofPacks(packed, packs, "findings").map(line -> line.substring(1)).rdd(), Encoders.STRING())
                .filter(isFinding)
                .distinct()
                .persist(StorageLevel.DISK_ONLY());
        Dataset<String> published = lines.filter(isFinding);
        kinds(published);
        List<String> more = derived.except(published).takeAsList(SHOWN);
        List<String> fewer = published.except(derived).takeAsList(SHOWN);
        more.forEach(line -> out.println("follows, and is not published: " + line));
        fewer.forEach(line -> out.println("is published, and does not follow: " + line));
        if (more.isEmpty() && fewer.isEmpty()) {
            out.println("the published findings are those that follow from the claims");
        }
        progress.done();
        return more.isEmpty() && fewer.isEmpty() ? FINE : FINDINGS;
    }

    private JavaRDD<String> ofPacks(JavaRDD<Tuple2<Integer, String>> packed, int packs, String step) {
        Setup mine = setup;
        return packed.mapPartitions(lines -> {
            Packs.Pack pack = Packs.Pack.of(lines);
            return packs > 1 && pack.own().isEmpty()
                    ? Collections.emptyIterator()
                    : Steps.here(mine)
                            .texts(step, new Object[] {pack.lines().iterator(), pack.own()})
                            .iterator();
        });
    }

    private void weighed(List<String> rows) {
        long statements = 0;
        long single = 0;
        Map<String, Long> origins = new TreeMap<>();
        for (String row : rows) {
            String[] cells = row.split("\t");
            long count = Long.parseLong(cells[0]);
            statements += count;
            single += cells[1].equals("1") ? count : 0;
            origins.merge(cells[2].equals(cells[3]) ? cells[2] : cells[2] + " to " + cells[3], count, Long::sum);
        }
        out.printf("%,d claimed statements, %,d on the word of one witness%n", statements, single);
        origins.forEach((number, count) -> out.printf("  on %s origins: %,d%n", number, count));
    }

    /** How many findings there are of each kind, and how the conflicts among them are judged. */
    private void kinds(Dataset<String> published) {
        String kind = "/ontology#(conflictClass|outcome)> <[^>]*/([^/>]*#)?([^/>]*)> \\.$";
        published.filter(col("value").rlike(kind))
                .groupBy(functions.regexp_extract(col("value"), kind, 1), functions.regexp_extract(col("value"), kind, 3))
                .count()
                .collectAsList()
                .stream()
                .map(row -> "  %s %s: %,d".formatted(
                        row.getString(0).equals("outcome") ? "duties" : "conflicts", row.getString(1), row.getLong(2)))
                .sorted()
                .forEach(out::println);
    }
}
