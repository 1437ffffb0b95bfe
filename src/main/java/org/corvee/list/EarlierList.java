package org.corvee.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.YamlReader;

/**
 * The state of a list that was imported last.
 *
 * @param document its id
 * @param rows how many it had
 * @param listings the ids of its entries
 */
record EarlierList(String document, int rows, Set<String> listings) {
    /** The property by which an entry says whom it lists. */
    static final String LISTS = "lists";

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    /**
     * The newest state before a day of the list with that id, if one was imported.
     *
     * @param property that only entries have
     */
    static Optional<EarlierList> before(String day, String list, String property, DataFolder folder)
            throws IOException {
        if (!Files.isDirectory(folder.lists())) {
            return Optional.empty();
        }
        Pattern states = Pattern.compile(Pattern.quote(list) + "-" + DAY + "\\.jsonl");
        try (Stream<Path> files = Files.list(folder.lists())) {
            Optional<Path> newest = files.filter(file ->
                            states.matcher(file.getFileName().toString()).matches())
                    .filter(file -> name(file).compareTo(list + "-" + day) < 0)
                    .max(Comparator.comparing(EarlierList::name));
            return newest.isPresent() ? Optional.of(read(newest.get(), property)) : Optional.empty();
        }
    }

    /** The digest of the text from which a file of records was made. */
    static Optional<String> digest(Path file) throws IOException {
        String[] digest = new String[1];
        new YamlReader(DataFolder.name(file), new Faults())
                .readLines(file, record -> Records.entries(record, "text").stream()
                        .filter(entry -> entry.key().text().equals("sha256"))
                        .forEach(entry -> digest[0] = entry.value() instanceof Node.Scalar hex ? hex.text() : ""));
        return Optional.ofNullable(digest[0]);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.jsonl$", "");
    }

    private static EarlierList read(Path file, String property) throws IOException {
        Faults faults = new Faults();
        Counter counter = new Counter(property);
        new YamlReader(DataFolder.name(file), faults).readLines(file, counter::record);
        if (faults.count() > 0) {
            throw new BadData(faults.all());
        }
        return new EarlierList(name(file), counter.rows, counter.listings);
    }

    /** Counts rows, and gathers what they list. */
    private static final class Counter {
        private final String property;
        private final Set<String> listings = new TreeSet<>();
        private int rows;

        Counter(String property) {
            this.property = property;
        }

        void record(Node record) {
            boolean isRow = false;
            for (Node claim : Records.items(record, "claims")) {
                isRow |= !Records.text(claim, "testimony").equals(Optional.of(ListImport.CURATORS));
                for (Node statement : Records.items(claim, "statements")) {
                    List<String> parts = Records.texts(statement);
                    if (parts.size() > 2 && parts.get(1).equals(property)) {
                        listings.add(parts.get(0));
                    }
                }
            }
            rows += isRow ? 1 : 0;
        }
    }
}
