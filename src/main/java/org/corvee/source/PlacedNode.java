package org.corvee.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A piece of a YAML file with the very lines that it takes, for whoever edits the file and leaves the rest alone.
 *
 * <p>It says where things stand and not whether they may: {@link YamlReader} refuses what no curated file has, so read with
 * it first.
 */
public sealed interface PlacedNode {
    /** Where it stands. */
    Extent extent();

    /**
     * The lines of a piece.
     *
     * @param first its first line, counted from 0
     * @param last its last line; comments and empty lines behind it are not its own
     * @param end the column behind its last character in that line, in code points
     */
    record Extent(int first, int last, int end) {}

    /** A text. */
    record Text(Extent extent, String text) implements PlacedNode {}

    /**
     * A list.
     *
     * @param isInBrackets whether it is written {@code [a, b]} and not one item a line
     */
    record Items(Extent extent, boolean isInBrackets, List<PlacedNode> items) implements PlacedNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys with their values.
     *
     * @param isInBrackets whether it is written {@code {a: b}} and not one key a line
     */
    record Keys(Extent extent, boolean isInBrackets, List<Key> keys) implements PlacedNode {
        public Keys {
            keys = List.copyOf(keys);
        }

        /** The key of that word, if it is there. */
        public Optional<Key> key(String word) {
            return keys.stream().filter(key -> key.word().equals(word)).findFirst();
        }
    }

    /**
     * A key and its value.
     *
     * @param line of the key, counted from 0
     */
    record Key(int line, String word, PlacedNode value) {}

    /**
     * The only record of a text.
     *
     * @param text that {@link YamlReader} reads without a fault
     */
    static PlacedNode read(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        events.next(); // the stream's start
        events.next(); // the record's start
        return new Composer(events, YamlText.of(text)).node(events.next());
    }

    /** Makes pieces of a parser's events. */
    record Composer(Iterator<Event> events, YamlText text) {
        PlacedNode node(Event event) {
            if (event instanceof CollectionStartEvent start) {
                boolean isInBrackets = start.getFlowStyle() == FlowStyle.FLOW;
                return event instanceof MappingStartEvent ? keys(event, isInBrackets) : items(event, isInBrackets);
            }
            String words =
                    event instanceof ScalarEvent scalar ? scalar.getValue().strip() : "";
            return new Text(extent(event, event), words);
        }

        private PlacedNode items(Event start, boolean isInBrackets) {
            List<PlacedNode> items = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(node(next));
            }
            Extent last = items.isEmpty()
                    ? extent(start, start)
                    : items.get(items.size() - 1).extent();
            return new Items(isInBrackets ? extent(start, next) : from(start, last), isInBrackets, items);
        }

        private PlacedNode keys(Event start, boolean isInBrackets) {
            List<Key> keys = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
                String word =
                        next instanceof ScalarEvent scalar ? scalar.getValue().strip() : "";
                int line = line(next.getStartMark());
                keys.add(new Key(line, word, node(events.next())));
            }
            Extent last = keys.isEmpty()
                    ? extent(start, start)
                    : keys.get(keys.size() - 1).value().extent();
            return new Keys(isInBrackets ? extent(start, next) : from(start, last), isInBrackets, keys);
        }

        private static Extent from(Event start, Extent last) {
            return new Extent(line(start.getStartMark()), last.last(), last.end());
        }

        /** A text in a block ends for the parser where the next line begins, behind whatever empty lines follow. */
        private Extent extent(Event start, Event end) {
            int first = line(start.getStartMark());
            int last = line(end.getEndMark());
            int column = end.getEndMark().map(Mark::getColumn).orElse(0);
            while (last > first && (column == 0 || text.lines().get(last).isBlank())) {
                last--;
                String line = text.lines().get(last);
                column = line.codePointCount(0, line.length());
            }
            return new Extent(first, last, column);
        }

        private static int line(Optional<Mark> mark) {
            return mark.map(Mark::getLine).orElse(0);
        }
    }
}
