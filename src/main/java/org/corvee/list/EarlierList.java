package org.corvee.list;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.corvee.source.Spot;
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
        Optional<Path> newest = states(list, folder).stream()
                .filter(file -> name(file).compareTo(list + "-" + day) < 0)
                .max(Comparator.comparing(EarlierList::name));
        return newest.isPresent() ? Optional.of(read(newest.get(), property)) : Optional.empty();
    }

    /** The first state after a day of the list with that id, by its document's id. */
    static Optional<String> after(String day, String list, DataFolder folder) throws IOException {
        return states(list, folder).stream()
                .map(EarlierList::name)
                .filter(document -> document.compareTo(list + "-" + day) > 0)
                .min(Comparator.naturalOrder());
    }

    private static List<Path> states(String list, DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.lists())) {
            return List.of();
        }
        Pattern states = Pattern.compile(Pattern.quote(list) + "-" + DAY + "\\.jsonl");
        try (Stream<Path> files = Files.list(folder.lists())) {
            return files.filter(file ->
                            states.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    /**
     * What the first record of a list that was imported says.
     *
     * @param sha256 of the file from which it was made
     * @param recorded the day of the import
     */
    record Header(String sha256, LocalDate recorded) {
        /** That of a file of records; empty when there is no such file, or its first record is none of ours. */
        static Optional<Header> of(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                JsonObject record = JsonParser.parseString(lines.readLine()).getAsJsonObject();
                return Optional.of(new Header(
                        record.getAsJsonObject("text").get("sha256").getAsString(),
                        LocalDate.parse(record.get("recorded").getAsString())));
            } catch (RuntimeException | CharacterCodingException e) {
                Faults faults = new Faults();
                faults.add(
                        new Spot(DataFolder.name(file), 1),
                        "no record of a list's document",
                        "remove the file, and import the list again");
                throw new BadData(faults.all());
            }
        }
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
