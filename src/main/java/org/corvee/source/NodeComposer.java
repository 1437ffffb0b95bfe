package org.corvee.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes a {@link Node} of a parser's events, and refuses what a curated file has no use for. */
final class NodeComposer {
    private static final int DEEPEST = 20;

    private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");
    private static final Pattern COMMENT = Pattern.compile("[ \t]+(#.*)");

    private final Iterator<Event> events;
    private final YamlText text;
    private final String file;
    private final int firstLine;
    private final Faults faults;
    private int depth;
    /** How many brackets are open: in them a comment takes the place of words. */
    private int flows;

    NodeComposer(Iterator<Event> events, YamlText text, String file, int firstLine, Faults faults) {
        this.events = events;
        this.text = text;
        this.file = file;
        this.firstLine = firstLine;
        this.faults = faults;
    }

    /** The only record of the stream; empty when something in it is refused. */
    Optional<Node> compose() {
        try {
            return record();
        } catch (TooDeep e) {
            faults.add(e.spot, "nested more than %d deep".formatted(DEEPEST), "no record of ours is that deep");
            return Optional.empty();
        }
    }

    private Optional<Node> record() {
        int before = faults.count();
        events.next(); // the stream's start
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            faults.add(new Spot(file, firstLine), "the file is empty", "write a record or remove the file");
            return Optional.empty();
        }
        Node root = node(events.next());
        events.next(); // the record's end
        Event rest = events.next();
        if (rest.getEventId() != Event.ID.StreamEnd) {
            faults.add(spot(rest), "a second record begins here and is not read", "give it a file of its own");
        }
        return faults.count() == before ? Optional.of(root) : Optional.empty();
    }

    private Node node(Event event) {
        refuseExtras(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(spot(event), scalar);
        }
        return event instanceof CollectionStartEvent ? collection(event) : new Node.Scalar(spot(event), "");
    }

    /** YAML itself refuses control characters, but an escape such as {@code "\\u0000"} brings them in. */
    private Node scalar(Spot spot, ScalarEvent event) {
        Node.Scalar scalar = new Node.Scalar(spot, event.getValue().strip(), comment(event));
        Unprintable.in(scalar.text())
                .ifPresent(u -> faults.add(spot, u.phrase() + " stands in a text", "remove that character"));
        if (event.isPlain() && NOTHING.contains(scalar.text())) {
            faults.add(
                    spot,
                    "'%s' without quotes means that there is nothing".formatted(scalar.text()),
                    "quote the word if it is meant, or remove its key");
        }
        Overlong.in(spot, scalar.text()).ifPresent(faults::add);
        (flows > 0 ? CutText.in(scalar) : CutText.surelyIn(scalar)).ifPresent(faults::add);
        return scalar;
    }

    /** What stands behind a text without quotes; behind quotes nothing can get lost. */
    private String comment(ScalarEvent event) {
        return Optional.of(event)
                .filter(ScalarEvent::isPlain)
                .flatMap(Event::getEndMark)
                .map(text::rest)
                .map(COMMENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .orElse("");
    }

    private Node collection(Event event) {
        if (depth == DEEPEST) {
            throw new TooDeep(spot(event));
        }
        int flow = event instanceof CollectionStartEvent start && start.isFlow() ? 1 : 0;
        depth++;
        flows += flow;
        Node node = event instanceof MappingStartEvent ? mapping(spot(event)) : sequence(spot(event));
        flows -= flow;
        depth--;
        return node;
    }

    private Node sequence(Spot spot) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event));
        }
        return new Node.Sequence(spot, items);
    }

    private Node mapping(Spot spot) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node key = node(event);
            Node value = node(events.next());
            if (key instanceof Node.Scalar word) {
                keep(entries, new Node.Entry(word, value));
            } else {
                faults.add(key.spot(), "%s stands as a key".formatted(key.kind().phrase()), "write a word as the key");
            }
        }
        return new Node.Mapping(spot, List.copyOf(entries.values()));
    }

    private void keep(Map<String, Node.Entry> entries, Node.Entry entry) {
        Node.Entry first = entries.putIfAbsent(entry.key().text(), entry);
        if (first != null) {
            faults.add(
                    entry.key().spot(),
                    "key '%s' stands here a second time".formatted(entry.key().text()),
                    "remove it; the first is in line %d"
                            .formatted(first.key().spot().line()));
        }
    }

    private void refuseExtras(Event event) {
        if (event instanceof AliasEvent alias) {
            faults.add(
                    spot(event),
                    "alias '*%s' is not read".formatted(alias.getAlias()),
                    "write the value again, or quote a text that begins with *");
        } else if (event instanceof NodeEvent node) {
            node.getAnchor()
                    .ifPresent(a -> faults.add(
                            spot(event),
                            "anchor '&%s' is not read".formatted(a),
                            "remove it, or quote a text that begins with &"));
            tag(event)
                    .ifPresent(t -> faults.add(
                            spot(event),
                            "tag '%s' is not read".formatted(t),
                            "remove it, or quote a text that begins with !"));
        }
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private Spot spot(Event event) {
        return new Spot(
                file, firstLine + event.getStartMark().map(m -> m.getLine()).orElse(0));
    }

    /** Ends the reading at once: the parser's time grows with the square of the depth. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Spot spot;

        TooDeep(Spot spot) {
            this.spot = spot;
        }
    }
}
