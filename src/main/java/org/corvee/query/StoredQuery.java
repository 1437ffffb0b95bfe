package org.corvee.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.model.NearWords;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;

/**
 * A query with its header.
 *
 * @param name {@code group/stem} in the library; a file outside it goes by its path
 * @param place the file, for errors
 * @param text the whole file, header included, so that lines are the file's lines
 */
public record StoredQuery(String name, String place, Header header, String text) {
    /**
     * Reads a file that is in no library; it needs no header, but a header that it has must be right.
     *
     * @throws Library.BadLibrary with all of the header's problems
     */
    public static StoredQuery read(Path file) throws IOException {
        try {
            return of(file.toString(), Utf8.lines(file));
        } catch (NotUtf8 e) {
            throw new Library.BadLibrary(List.of(e.in(file.toString())));
        }
    }

    /** Takes a text that somebody has typed or sent. */
    public static StoredQuery of(String place, String text) {
        HeaderReader reader = new HeaderReader(place);
        Header header = reader.read(text);
        if (!reader.problems().isEmpty()) {
            throw new Library.BadLibrary(reader.problems());
        }
        return new StoredQuery(place, place, header, text);
    }

    /** The name without the group. */
    public String stem() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether only a build asks it, which binds its variables; a reader gets nothing from it. */
    public boolean isForBuilds() {
        return header.remarks().containsKey("params");
    }

    /** Whether only editors may see what it finds, since that would point at people whom their publishers do not name. */
    public boolean isForEditors() {
        return header.remarks().getOrDefault("audience", "").equals("editors");
    }

    /** The folder that it lies in. */
    public String group() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /**
     * Asks this query.
     *
     * @param written arguments by parameter name, as their types write them
     * @throws Question.WrongQuestion for an unknown or missing parameter, or an argument of another type
     */
    public Question question(Map<String, String> written, ShortNames names) {
        written.keySet().forEach(this::checkKnown);
        Map<String, Term> arguments = new LinkedHashMap<>();
        Map<Clock, Node> days = new EnumMap<>(Clock.class);
        for (Parameter parameter : header.parameters()) {
            Optional<Clock> clock = Clock.of(parameter.name());
            text(parameter, written).map(each -> term(parameter, each, names)).ifPresent(term -> {
                if (clock.isPresent()) {
                    days.put(clock.get(), Nodes.node(term));
                } else {
                    arguments.put(parameter.name(), term);
                }
            });
        }
        return new Question(place, days.isEmpty() ? text : new ClockedQuery(days).of(text), arguments);
    }

    private Term term(Parameter parameter, String text, ShortNames names) {
        try {
            return parameter.term(text, names);
        } catch (Question.WrongQuestion wrong) {
            throw new Question.WrongQuestion(name + ": " + wrong.getMessage());
        }
    }

    private Optional<String> text(Parameter parameter, Map<String, String> written) {
        Optional<String> given = Optional.ofNullable(written.get(parameter.name()));
        return switch (parameter.fallback().need()) {
            case GIVEN -> Optional.of(given.orElse(parameter.fallback().written()));
            case LEFT_OUT -> given;
            case REQUIRED ->
                Optional.of(
                        given.orElseThrow(() -> new Question.WrongQuestion("%s: parameter '%s' is missing; give %s: %s"
                                .formatted(
                                        name, parameter.name(), parameter.type().form(), parameter.explanation()))));
        };
    }

    private void checkKnown(String argument) {
        List<String> known = header.parameters().stream().map(Parameter::name).toList();
        if (!known.contains(argument)) {
            String list = known.isEmpty() ? "it has none" : "it has " + String.join(", ", known);
            throw new Question.WrongQuestion("%s: no parameter '%s'; %s"
                    .formatted(
                            name,
                            EscapedText.line(argument),
                            NearWords.of(argument, known).remedy(list)));
        }
    }

    /**
     * What a query says about itself in its first lines.
     *
     * @param summary one sentence
     * @param description more of it, or empty
     * @param tags words to find it by
     * @param parameters in the order of the file
     * @param remarks {@code problem}, {@code why} and {@code fix} of an audit query; {@code params} of a query that only a
     *     build asks, which binds those itself
     */
    public record Header(
            String summary,
            String description,
            List<String> tags,
            List<Parameter> parameters,
            Map<String, String> remarks) {
        public Header {
            tags = List.copyOf(tags);
            parameters = List.copyOf(parameters);
            remarks = Map.copyOf(remarks);
        }

        /** The same with the parameters of claims' clocks after its own. */
        Header withClocks() {
            return new Header(
                    summary,
                    description,
                    tags,
                    Stream.concat(parameters.stream(), Clock.parameters().stream())
                            .toList(),
                    remarks);
        }
    }
}
