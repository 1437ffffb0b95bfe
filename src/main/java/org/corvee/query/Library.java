package org.corvee.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.corvee.model.NearWords;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;

/**
 * The questions that come with the project: every {@code .rq} file of a folder, grouped by subfolder.
 *
 * @param problems of the files that cannot be read, by the names of their queries
 */
public record Library(List<StoredQuery> queries, SortedMap<String, List<String>> problems) {
    private static final String ENDING = ".rq";
    private static final String ANALYSTS = "analyst";

    public Library {
        queries =
                queries.stream().sorted(Comparator.comparing(StoredQuery::name)).toList();
        problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
    }

    /** A library without a problem. */
    public Library(List<StoredQuery> queries) {
        this(queries, new TreeMap<>());
    }

    /**
     * Reads all queries of a folder.
     *
     * @throws BadLibrary with every problem of every file
     */
    public static Library read(Path folder) throws IOException {
        Library library = readable(folder);
        if (!library.problems().isEmpty()) {
            throw new BadLibrary(
                    library.problems().values().stream().flatMap(List::stream).toList());
        }
        return library;
    }

    /** Reads the queries of a folder that can be read; a bad file puts out its own query alone. */
    public static Library readable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadLibrary(List.of("%s: no such folder; a project keeps its queries there".formatted(folder)));
        }
        List<StoredQuery> queries = new ArrayList<>();
        SortedMap<String, List<String>> problems = new TreeMap<>();
        for (Path file : files(folder)) {
            try {
                queries.add(read(folder, file));
            } catch (BadLibrary bad) {
                problems.put(name(folder, file), bad.problems());
            }
        }
        return new Library(queries, problems);
    }

    /**
     * The query of a name, {@code group/stem} or {@code stem} alone; of several groups that have the stem, the analysts'.
     *
     * @throws UnknownQuery naming the near ones, or those among which there is none of the analysts'
     * @throws BadLibrary with the problems of its file, if that cannot be read
     */
    public StoredQuery query(String name) {
        List<StoredQuery> found = called(name);
        if (found.isEmpty()) {
            requireReadable(name);
            throw new UnknownQuery(unknown(name));
        }
        return found.size() == 1
                ? found.get(0)
                : found.stream()
                        .filter(query -> query.group().equals(ANALYSTS))
                        .findFirst()
                        .orElseThrow(() -> new UnknownQuery(ambiguous(name, found)));
    }

    /** The names of the other queries that a stem could mean, beside the one that {@link #query} takes. */
    public List<String> namesakes(String name) {
        List<StoredQuery> found = called(name);
        return found.size() < 2
                ? List.of()
                : found.stream()
                        .map(StoredQuery::name)
                        .filter(other -> !other.equals(query(name).name()))
                        .toList();
    }

    private List<StoredQuery> called(String name) {
        List<StoredQuery> found =
                queries.stream().filter(query -> query.name().equals(name)).toList();
        return found.isEmpty()
                ? queries.stream().filter(query -> query.stem().equals(name)).toList()
                : found;
    }

    /** The same without a group. */
    public Library without(String group) {
        return new Library(
                queries.stream().filter(query -> !query.group().equals(group)).toList(), problems);
    }

    /** The queries that carry a tag. */
    public List<StoredQuery> tagged(String tag) {
        return queries.stream()
                .filter(query -> query.header().tags().contains(tag))
                .toList();
    }

    private void requireReadable(String name) {
        problems.forEach((unreadable, of) -> {
            if (unreadable.equals(name) || unreadable.endsWith("/" + name)) {
                throw new BadLibrary(of);
            }
        });
    }

    private String unknown(String name) {
        List<String> names = queries.stream()
                .flatMap(query -> Stream.of(query.name(), query.stem()))
                .distinct()
                .toList();
        NearWords near = NearWords.of(name, names);
        return "no query '%s'; %s".formatted(EscapedText.line(name), near.remedy("'corvee queries' lists them"));
    }

    private static String ambiguous(String name, List<StoredQuery> found) {
        List<String> names = found.stream().map(StoredQuery::name).toList();
        return "several queries '%s'; say which: %s".formatted(name, String.join(" or ", names));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length());
    }

    private static StoredQuery read(Path folder, Path file) throws IOException {
        String text = text(file);
        HeaderReader reader = new HeaderReader(file.toString());
        StoredQuery.Header header = reader.read(text);
        List<String> problems = new ArrayList<>(reader.problems());
        if (header.summary().isEmpty() && !header.remarks().containsKey("problem")) {
            problems.add("%s:1: no summary; begin with '#+ summary: ' and one sentence".formatted(file));
        }
        String name = name(folder, file);
        if (!name.contains("/")) {
            problems.add(
                    "%s: in no group; move it into a folder such as %s".formatted(file, folder.resolve("analyst")));
        }
        if (!problems.isEmpty()) {
            throw new BadLibrary(problems);
        }
        StoredQuery query = new StoredQuery(name, file.toString(), header, text);
        boolean hasClocks = query.group().equals(ANALYSTS) && ClockedQuery.isPossible(text);
        return hasClocks ? new StoredQuery(name, file.toString(), header.withClocks(), text) : query;
    }

    private static String text(Path file) throws IOException {
        try {
            return Utf8.lines(file);
        } catch (NotUtf8 e) {
            throw new BadLibrary(List.of(e.in(file.toString())));
        }
    }

    /** Query files that cannot be read: every problem of every file, one a line, each with its place. */
    public static final class BadLibrary extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<String> problems;

        /** Takes the problems, each with place, fault and remedy. */
        public BadLibrary(List<String> problems) {
            super(String.join("\n", problems));
            this.problems = List.copyOf(problems);
        }

        /** The problems, each with place, fault and remedy. */
        public List<String> problems() {
            return problems;
        }
    }

    /** The library has no query of that name, or several. */
    public static final class UnknownQuery extends Question.WrongQuestion {
        private static final long serialVersionUID = 1;

        UnknownQuery(String message) {
            super(message);
        }
    }
}
