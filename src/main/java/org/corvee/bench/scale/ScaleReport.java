package org.corvee.bench.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured at several sizes: tables with a row a measure, a column a size, and how the measure grows. */
public final class ScaleReport {
    private final String introduction;
    private final Map<String, Map<String, SortedMap<Integer, Figure>>> tables = new LinkedHashMap<>();

    /** @param introduction what stands above the tables, in Markdown */
    ScaleReport(String introduction) {
        this.introduction = introduction;
    }

    void add(String table, String measure, int claims, Figure figure) {
        tables.computeIfAbsent(table, none -> new LinkedHashMap<>())
                .computeIfAbsent(measure, none -> new TreeMap<>())
                .put(claims, figure);
    }

    /** The whole, as Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder(introduction);
        tables.forEach(
                (title, rows) -> text.append("\n## %s%n%n".formatted(title)).append(table(rows)));
        return text.toString();
    }

    private static String table(Map<String, SortedMap<Integer, Figure>> rows) {
        List<Integer> sizes = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "",
                sizes.stream()
                        .map(size -> String.format(Locale.ROOT, "%,d claims", size))
                        .toList(),
                "grows with"));
        lines.add("|---|" + "---:|".repeat(sizes.size() + 1));
        rows.forEach((name, row) -> lines.add(line(
                name,
                sizes.stream()
                        .map(size -> row.containsKey(size) ? row.get(size).text() : "–")
                        .toList(),
                growth(row))));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String first, List<String> cells, String last) {
        return cells.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " | " + last + " |"));
    }

    /** The exponent k of the power of the size, size^k, that fits best where both are drawn by their logarithms. */
    static String growth(SortedMap<Integer, Figure> row) {
        List<double[]> points = row.entrySet().stream()
                .filter(cell ->
                        cell.getValue().value() > 0 && cell.getValue().note().isEmpty())
                .map(cell -> new double[] {
                    Math.log(cell.getKey()), Math.log(cell.getValue().value())
                })
                .toList();
        if (points.size() < 2) {
            return "–";
        }
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double across =
                points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double along = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        return String.format(Locale.ROOT, "n^%.2f", across / along);
    }
}
