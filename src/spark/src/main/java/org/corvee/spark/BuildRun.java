package org.corvee.spark;


import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/** One build, from a folder of data to the sorted parts of its dump. */
final class BuildRun {
    private static final int FINE = 0;
    private static final int FINDINGS = 1;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Setup setup;
    private final Map<String, String> options;
    private final PrintStream out;
    private final Progress progress;

    BuildRun(SparkSession spark, Setup setup, Map<String, String> options, PrintStream out, PrintStream err) {
        this.spark = spark;
        this.context = new JavaSparkContext(spark.sparkContext());
        this.setup = setup;
        this.options = options;
        this.out = out;
        this.progress = new Progress(err);
    }

    /** Builds, and gives the exit code. */
    int run() throws IOException {
        Configuration settings = context.hadoopConfiguration();
        Pieces pieces = Pieces.of(options.get("data"), options.get("shown"), options.get("texts"), settings);
        if (pieces.tables().isEmpty() && pieces.parts().isEmpty()) {
            throw new IOException("%s: no data here; it needs documents/ or reference/".formatted(options.get("data")));
        }
        progress.at("reading %,d parts of the data", pieces.parts().size());
        SerializableConfiguration shared = new SerializableConfiguration(settings);
        Broadcast<ArrayList<byte[]>> declared = declared(pieces, shared);
        JavaRDD<String> records = records(pieces, declared, shared).persist(StorageLevel.DISK_ONLY());
        List<String> settled = settled(pieces, declared, records, settings);
        if (settled.get(0).charAt(0) == 'X') {
            out.println(settled.get(0).substring(1));
            return FINDINGS;
        }
        texts(settled, 'M').forEach(out::println);
        Dataset<String> lines = union(
                spark.createDataset(records.filter(BuildRun::isLine).map(line -> line.substring(1)).rdd(), Encoders.STRING()),
                texts(settled, 'L'));
        long derived = spark.createDataset(records.filter(line -> line.charAt(0) == 'P').rdd(), Encoders.STRING())
                .distinct()
                .count();
        progress.at("deriving what follows");
        Derivations derivations = new Derivations(spark, setup, lines, packs(spark, pieces.parts().size()));
        Optional<String> problem = derivations.problem();
        if (problem.isPresent()) {
            out.println(problem.get());
            return FINDINGS;
        }
        progress.at("sorting");
        Dataset<String> sorted =
                Sorted.of(derivations.all(), pieces.parts().size() + 1).persist(StorageLevel.DISK_ONLY());
        progress.at("counting %,d triples", sorted.count());
        Counts counts = Counts.of(sorted);
        List<String> repeatable = new ArrayList<>(counts.repeatable());
        repeatable.addAll(sorted.filter(col("value").startsWith("<" + setup.base() + "id/dataset/"))
                .collectAsList());
        List<String> said = texts(
                Steps.here(setup)
                        .texts("describe", new Object[] {counts.sizes(), counts.schema(), repeatable.iterator()}),
                'L');
        progress.at("writing");
        Parts.Written written =
                new Parts(options.get("out"), shared).write(Sorted.with(sorted, said), setup.policy(), derived);
        report(records, settled, written);
        return FINE;
    }

    /** As many packs as the run says, or one for each eight parts: some hundred thousand claims. */
    private static int packs(SparkSession spark, int parts) {
        return Integer.parseInt(spark.conf().get("spark.corvee.packs", Integer.toString(1 + parts / 8)));
    }

    private Broadcast<ArrayList<byte[]>> declared(Pieces pieces, SerializableConfiguration shared) {
        List<ArrayList<Pieces.Piece>> all = new ArrayList<>(pieces.parts());
        if (!pieces.tables().isEmpty()) {
            all.add(0, new ArrayList<>(pieces.tables()));
        }
        Setup mine = setup;
        List<byte[]> declared = context.parallelize(all, all.size())
                .map(part -> {
                    try (Pieces.Copies copies = Pieces.Copies.of(part, Map.of(), shared.value())) {
                        return Steps.here(mine).bytes("declare", copies.copies());
                    }
                })
                .collect();
        return context.broadcast(new ArrayList<>(declared));
    }

    private JavaRDD<String> records(
            Pieces pieces, Broadcast<ArrayList<byte[]>> declared, SerializableConfiguration shared) {
        Setup mine = setup;
        Map<String, String> texts = new HashMap<>(pieces.texts());
        return context.parallelize(pieces.parts(), Math.max(1, pieces.parts().size())).flatMap(part -> {
            try (Pieces.Copies copies = Pieces.Copies.of(part, texts, shared.value())) {
                return Steps.here(mine)
                        .knowing(declared)
                        .texts("read", new Object[] {copies.copies(), copies.texts().toString()})
                        .iterator();
            }
        });
    }

    /** Reference tables are small, and the open ends of all parts belong together: the driver settles these. */
    private List<String> settled(
            Pieces pieces, Broadcast<ArrayList<byte[]>> declared, JavaRDD<String> records, Configuration settings) {
        List<String> ofParts = records.filter(text -> !isLine(text)).collect();
        try (Pieces.Copies tables = Pieces.Copies.of(pieces.tables(), Map.of(), settings)) {
            return Steps.here(setup)
                    .knowing(declared)
                    .texts("settle", new Object[] {tables.copies(), new ArrayList<>(ofParts)});
        }
    }

    private static boolean isLine(String record) {
        return record.charAt(0) == 'L' || record.charAt(0) == 'P';
    }

    private static List<String> texts(List<String> records, char kind) {
        return records.stream()
                .filter(text -> text.charAt(0) == kind)
                .map(text -> text.substring(1))
                .toList();
    }

    private Dataset<String> union(Dataset<String> some, List<String> more) {
        return some.union(spark.createDataset(more, Encoders.STRING()));
    }

    private void report(JavaRDD<String> records, List<String> settled, Parts.Written written) {
        long[] total = new long[5];
        List<String> rows = new ArrayList<>(texts(settled, 'C'));
        rows.addAll(texts(records.filter(text -> text.charAt(0) == 'C').collect(), 'C'));
        for (String row : rows) {
            String[] cells = row.split("\t");
            for (int i = 0; i < total.length; i++) {
                total[i] += Long.parseLong(cells[i]);
            }
        }
        out.printf("%,d documents: %,d claims, %,d passages, %,d testimonies, %,d things%n",
                total[0], total[1], total[2], total[3], total[4]);
        out.printf("build %s, %,d triples in %,d parts: %s/%s%n",
                written.id().substring(0, 12), written.triples(), written.parts(), options.get("out"), written.id());
        progress.done();
    }
}
