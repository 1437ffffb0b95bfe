package org.corvee.bench.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScaleReportTest {
    @Test
    void writesARowAMeasureAndAColumnASize() {
        ScaleReport report = new ScaleReport("# Costs\n");
        report.add("Build", "CPU s", 1_000, Figure.of(2.04));
        report.add("Build", "CPU s", 10_000, Figure.of(2_040));
        report.add("Build", "disk, MB", 10_000, Figure.of(3));
        report.add("Pages", "map", 1_000, new Figure(12, "status 503"));
        assertEquals(
                """
                # Costs

                ## Build

                |  | 1,000 claims | 10,000 claims | grows with |
                |---|---:|---:|---:|
                | CPU s | 2.0 | 2,040 | n^3.00 |
                | disk, MB | – | 3.0 | – |

                ## Pages

                |  | 1,000 claims | grows with |
                |---|---:|---:|
                | map | 12 (status 503) | – |
                """,
                report.markdown());
    }

    @Test
    void fitsTheExponentOfAPowerThroughAllSizes() {
        SortedMap<Integer, Figure> root = new TreeMap<>();
        for (int size : new int[] {100, 10_000, 1_000_000}) {
            root.put(size, Figure.of(3 * Math.sqrt(size)));
        }
        assertEquals("n^0.50", ScaleReport.growth(root));
    }

    @Test
    void leavesOutWhatWasNoAnswer() {
        SortedMap<Integer, Figure> row = new TreeMap<>();
        row.put(100, Figure.of(5));
        row.put(1_000, Figure.of(5));
        row.put(10_000, new Figure(60_000, "status 0"));
        assertEquals("n^0.00", ScaleReport.growth(row));
    }
}
