package org.corvee.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.corvee.audit.finding.OriginCounter;
import org.corvee.query.Library;
import org.corvee.store.IndexScan;

/**
 * Heavy audits, as scans and as SPARQL.
 *
 * @param library where the SPARQL forms lie, in the group {@code rules}
 */
public record AuditBench(Library library) {
    /**
     * One audit done both ways.
     *
     * @param audit its query's name
     * @param results how many lines it gave
     * @param equal whether both gave the same
     */
    public record AuditTiming(String audit, long results, Cost cost, boolean equal) {}

    /**
     * CPU seconds.
     *
     * @param scan of the scan, whose results are numbers
     * @param naming of the results' IRIs, which an audit asks for where it has something to say
     * @param sparql of the query
     */
    public record Cost(double scan, double naming, double sparql) {
        /** How many times the scan the query took. */
        public double ratio() {
            return sparql / scan;
        }
    }

    /** What an audit gave: how much, and a sum over all results that does not depend on their order. */
    private record Sum(long results, long digest) {
        Sum with(Object... parts) {
            return new Sum(results + 1, digest + mixed(List.of(parts).toString()));
        }

        private static long mixed(String text) {
            long mixed = 1125899906842597L;
            for (int i = 0; i < text.length(); i++) {
                mixed = 31 * mixed + text.charAt(i);
            }
            return mixed * 0x9E3779B97F4A7C15L;
        }
    }

    /** A result with the CPU seconds that it took. */
    private record Timed<T>(T result, double seconds) {
        static <T> Timed<T> of(Supplier<T> work) {
            long began = cpu();
            T result = work.get();
            return new Timed<>(result, (cpu() - began) / 1e9);
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    /** An audit's scan: what it visits, and which of that it reports. */
    @FunctionalInterface
    private interface MeasuredScan {
        void into(OriginCounter origins, OriginCounter.CountVisitor visitor);
    }

    /** The audits that are measured, by the names of their queries; the cheapest first. */
    public enum MeasuredAudit {
        SINGLE_WITNESS(AuditBench::singleWitness),
        CORROBORATION_BY_ORIGIN(OriginCounter::count);

        private final MeasuredScan scan;

        MeasuredAudit(MeasuredScan scan) {
            this.scan = scan;
        }

        /** The name of its query, such as {@code single-witness}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Runs one audit both ways. */
    public AuditTiming run(MeasuredAudit audit, DatasetGraph database) {
        return Txn.calculateRead(database, () -> line(audit.toString(), database, audit.scan));
    }

    private static void singleWitness(OriginCounter origins, OriginCounter.CountVisitor visitor) {
        origins.witnesses((subject, predicate, object, count) -> {
            if (count.atMost() == 1) {
                visitor.counted(subject, predicate, object, count);
            }
        });
    }

    private AuditTiming line(String audit, DatasetGraph database, MeasuredScan scan) {
        IndexScan index = IndexScan.of(database);
        Timed<Long> numbers = Timed.of(() -> {
            long[] results = new long[1];
            scan.into(OriginCounter.of(index), (s, p, o, origins) -> results[0]++);
            return results[0];
        });
        OriginCounter origins = OriginCounter.of(index);
        Timed<Sum> named = Timed.of(() -> named(origins, scan));
        Timed<Sum> rows = Timed.of(() -> rows(audit, database));
        Cost cost = new Cost(numbers.seconds(), named.seconds(), rows.seconds());
        return new AuditTiming(audit, numbers.result(), cost, named.result().equals(rows.result()));
    }

    private static Sum named(OriginCounter origins, MeasuredScan scan) {
        Sum[] sum = {new Sum(0, 0)};
        scan.into(origins, (s, p, o, count) -> {
            sum[0] = sum[0].with(origins.node(s), origins.node(p), origins.node(o), count.atLeast(), count.atMost());
        });
        return sum[0];
    }

    private Sum rows(String audit, DatasetGraph database) {
        Sum sum = new Sum(0, 0);
        try (QueryExec exec = QueryExec.dataset(database)
                .query(QueryFactory.create(library.query("rules/" + audit).text()))
                .build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                sum = sum.with(
                        row.get("subject"),
                        row.get("predicate"),
                        row.get("object"),
                        number(row, "atLeast"),
                        number(row, "atMost"));
            }
        }
        return sum;
    }

    /** The number in a column; a query that has no such column speaks of one. */
    private static int number(Binding row, String column) {
        Node number = row.get(column);
        return number == null ? 1 : Integer.parseInt(number.getLiteralLexicalForm());
    }
}
