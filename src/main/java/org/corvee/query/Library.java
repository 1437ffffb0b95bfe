package org.corvee.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.model.NearWords;

/** The questions that come with the project: every {@code .rq} file of a folder, grouped by subfolder. */
public record Library(List<StoredQuery> queries) {
    public Library {
        queries =
                queries.stream().sorted(Comparator.comparing(StoredQuery::name)).toList();
    }

    /**
     * Reads all queries of a folder.
     *
     * @throws BadLibrary with every problem of every file
     */
    public static Library read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadLibrary(List.of("%s: no such folder; a project keeps its queries there".formatted(folder)));
        }
        List<String> problems = new ArrayList<>();
        List<StoredQuery> queries = new ArrayList<>();
        for (Path file : files(folder)) {
            queries.add(read(folder, file, problems));
        }
        if (!problems.isEmpty()) {
            throw new BadLibrary(problems);
        }
        return new Library(queries);
    }

    /**
     * The query of a name, {@code group/stem} or {@code stem} alone where only one group has it.
     *
     * @throws UnknownQuery naming the near ones
     */
    public StoredQuery query(String name) {
        List<StoredQuery> found =
                queries.stream().filter(query -> query.name().equals(name)).toList();
        if (found.isEmpty()) {
            found = queries.stream().filter(query -> query.stem().equals(name)).toList();
        }
        if (found.size() != 1) {
            throw new UnknownQuery(found.isEmpty() ? unknown(name) : ambiguous(name, found));
        }
        return found.get(0);
    }

    /** The same without a group. */
    public Library without(String group) {
        return new Library(
                queries.stream().filter(query -> !query.group().equals(group)).toList());
    }

    /** The queries that carry a tag. */
    public List<StoredQuery> tagged(String tag) {
        return queries.stream()
                .filter(query -> query.header().tags().contains(tag))
                .toList();
    }

    private String unknown(String name) {
        List<String> names = queries.stream()
                .flatMap(query -> Stream.of(query.name(), query.stem()))
                .distinct()
                .toList();
        NearWords near = NearWords.of(name, names);
        return "no query '%s'; %s".formatted(Visible.line(name), near.remedy("'corvee queries' lists them"));
    }

    private static String ambiguous(String name, List<StoredQuery> found) {
        List<String> names = found.stream().map(StoredQuery::name).toList();
        return "several queries '%s'; say which: %s".formatted(name, String.join(" or ", names));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".rq"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static StoredQuery read(Path folder, Path file, List<String> problems) throws IOException {
        String text = Files.readString(file);
        HeaderReader reader = new HeaderReader(file.toString());
        Header header = reader.read(text);
        problems.addAll(reader.problems());
        if (header.summary().isEmpty() && !header.remarks().containsKey("problem")) {
            problems.add("%s:1: no summary; begin with '#+ summary: ' and one sentence".formatted(file));
        }
        String path = folder.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - ".rq".length());
        if (!name.contains("/")) {
            problems.add(
                    "%s: in no group; move it into a folder such as %s".formatted(file, folder.resolve("analyst")));
        }
        return new StoredQuery(name, file.toString(), header, text);
    }
}
