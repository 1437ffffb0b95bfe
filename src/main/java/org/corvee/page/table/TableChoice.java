package org.corvee.page.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corvee.page.map.MapFilter;

/**
 * What an address says of a table: {@code columns=says,voice}, {@code sort=-during}, {@code filter=words} and {@code
 * only.modality=modality/reported}. What is empty asks nothing.
 *
 * @param columns which are shown, in this order
 * @param filter words that the chosen rows have
 * @param only by column, what stands there in the chosen rows, as {@link CellWords#key} writes it
 */
public record TableChoice(List<String> columns, SortOrder sort, String filter, Map<String, String> only) {
    /** Nothing chosen. */
    public static final TableChoice NONE = new TableChoice(List.of(), SortOrder.AS_ASKED, "", Map.of());

    static final String COLUMNS = "columns";
    static final String FILTER = "filter";
    private static final String SORT = "sort";
    private static final String ONLY = "only.";

    /**
     * By which column rows are put in order.
     *
     * @param column empty for the order of the answer
     */
    public record SortOrder(String column, boolean isDescending) {
        /** The order of the answer. */
        public static final SortOrder AS_ASKED = new SortOrder("", false);

        private static SortOrder read(String written) {
            return written.startsWith("-") ? new SortOrder(written.substring(1), true) : new SortOrder(written, false);
        }

        private String written() {
            return (isDescending ? "-" : "") + column;
        }

        boolean is(String other) {
            return column.equals(other);
        }
    }

    public TableChoice {
        columns = List.copyOf(columns);
        only = Map.copyOf(only);
    }

    /** What an address says; its other parameters are none of a table's. */
    public static TableChoice read(Map<String, String> asked) {
        List<String> columns = Arrays.stream(written(asked, COLUMNS).split(",", -1))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .distinct()
                .toList();
        Map<String, String> only = asked.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(ONLY))
                .collect(Collectors.toMap(
                        parameter -> parameter.getKey().substring(ONLY.length()), Map.Entry::getValue));
        return new TableChoice(columns, SortOrder.read(written(asked, SORT)), written(asked, FILTER), only);
    }

    private static String written(Map<String, String> asked, String parameter) {
        return Optional.ofNullable(asked.get(parameter)).orElse("");
    }

    /** What an address says besides. */
    public static Map<String, String> rest(Map<String, String> asked) {
        Map<String, String> rest = new TreeMap<>(asked);
        rest.keySet().removeIf(TableChoice::isParameter);
        return rest;
    }

    /** What an address says of the table alone. */
    public static Map<String, String> own(Map<String, String> asked) {
        Map<String, String> own = new TreeMap<>(asked);
        own.keySet().removeIf(name -> !isParameter(name));
        return own;
    }

    private static boolean isParameter(String name) {
        return name.equals(COLUMNS) || name.equals(SORT) || name.equals(FILTER) || name.startsWith(ONLY);
    }

    /** The same for an address. */
    public Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        asked.put(COLUMNS, String.join(",", columns));
        asked.put(SORT, sort.written());
        asked.put(FILTER, filter);
        only.forEach((column, key) -> asked.put(ONLY + column, key));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    /** What is left of it when another question is asked. */
    public Map<String, String> kept() {
        return columns.isEmpty() ? Map.of() : Map.of(COLUMNS, String.join(",", columns));
    }

    /** Whether it leaves rows out or puts them in order, for which all of them have to be known. */
    public boolean choosesRows() {
        return !sort.equals(SortOrder.AS_ASKED) || leavesOut();
    }

    /** Whether it leaves rows out. */
    public boolean leavesOut() {
        return !filter.isEmpty() || !only.isEmpty();
    }

    /**
     * The same, when the answer has all columns that are named.
     *
     * @throws MapFilter.UnreadableFilter naming one that it has not, and the near ones
     */
    public TableChoice of(List<String> there) {
        columns.forEach(column -> require(COLUMNS, column, there));
        only.keySet().forEach(column -> require(ONLY + column, column, there));
        if (!sort.equals(SortOrder.AS_ASKED)) {
            require(SORT, sort.column(), there);
        }
        return this;
    }

    private static void require(String parameter, String column, List<String> there) {
        if (!there.contains(column)) {
            throw MapFilter.UnreadableFilter.unknown(parameter, column, there);
        }
    }

    TableChoice sortedBy(SortOrder order) {
        return new TableChoice(columns, order, filter, only);
    }

    TableChoice filteredBy(String words) {
        return new TableChoice(columns, sort, words, only);
    }

    TableChoice showing(List<String> wanted) {
        return new TableChoice(wanted, sort, filter, only);
    }

    TableChoice with(String column, String key) {
        Map<String, String> more = new TreeMap<>(only);
        more.put(column, key);
        return new TableChoice(columns, sort, filter, more);
    }

    TableChoice without(String column) {
        Map<String, String> rest = new TreeMap<>(only);
        rest.remove(column);
        return new TableChoice(columns, sort, filter, rest);
    }
}
