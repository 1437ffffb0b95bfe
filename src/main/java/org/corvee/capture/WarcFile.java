package org.corvee.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.capture.Proposed.Field;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.model.Unreadable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Recipe {@code warc/1}: the one page of a web archive, or the one that is asked for, by the recipe of its own format. */
final class WarcFile {
    private static final String TOOLS = "jwarc 0.36.0";
    private static final int MOST_RECORDS = 100_000;
    private static final int MOST_NAMED = 3;
    private static final int FOUND = 200;

    private WarcFile() {}

    static Extraction extract(ReceivedFile file) {
        Stored stored = only(pages(file), file.hints());
        Hints hints = new Hints(
                stored.address(), file.hints().encoding(), file.hints().articleOnly());
        Extraction page = Extractor.extract(new ReceivedFile(stored.name(), stored.bytes(), hints));
        if (page.format() == SourceFormat.WARC) {
            throw new Unreadable("a web archive inside a web archive", "take it out, and capture that");
        }
        List<Proposed> proposed = new ArrayList<>();
        proposed.add(new Proposed(Field.ADDRESS, stored.address(), "the archive"));
        proposed.addAll(page.proposed());
        proposed.add(new Proposed(
                Field.PUBLISHED, "../" + stored.at().toString().substring(0, 10), "the day of the archive"));
        Recipe recipe = new Recipe(
                "warc/1 " + page.recipe().name(),
                page.recipe().tools().isEmpty()
                        ? TOOLS
                        : TOOLS + ", " + page.recipe().tools());
        return new Extraction(page.text(), SourceFormat.WARC, recipe, page.blocks(), page.pages(), proposed);
    }

    private static List<Stored> pages(ReceivedFile file) {
        List<Stored> pages = new ArrayList<>();
        int records = 0;
        try (WarcReader warc = new WarcReader(new ByteArrayInputStream(file.bytes()))) {
            for (Optional<WarcRecord> next = warc.next(); next.isPresent(); next = warc.next()) {
                records++;
                if (records > MOST_RECORDS) {
                    throw new Unreadable(
                            "it has more than %,d records".formatted(MOST_RECORDS), "archive the cited page alone");
                }
                stored(next.get(), file.hints()).ifPresent(pages::add);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(
                    "the web archive is broken", "fetch it again; if it is cut off, archive the page again");
        }
        return pages;
    }

    private static Optional<Stored> stored(WarcRecord record, Hints hints) throws IOException {
        if (!(record instanceof WarcTargetRecord target)
                || hints.address() != null && !target.target().equals(hints.address())) {
            return Optional.empty();
        }
        if (record instanceof WarcResponse response
                && response.contentType().base().toString().equals("application/http")) {
            HttpResponse http = response.http();
            return http.status() == FOUND
                    ? stored(
                            target,
                            http.contentType().base().toString(),
                            http.bodyDecoded().stream().readNBytes(ReceivedFile.MOST_BYTES))
                    : Optional.empty();
        }
        return record instanceof WarcResource resource
                ? stored(
                        target,
                        resource.contentType().base().toString(),
                        resource.body().stream().readNBytes(ReceivedFile.MOST_BYTES))
                : Optional.empty();
    }

    private static Optional<Stored> stored(WarcTargetRecord record, String type, byte[] bytes) {
        Optional<String> name =
                switch (type) {
                    case "text/html", "application/xhtml+xml" -> Optional.of("page.html");
                    case "application/pdf" -> Optional.of("page.pdf");
                    case "text/plain" -> Optional.of("page.txt");
                    default -> Optional.empty();
                };
        return name.filter(n -> bytes.length > 0).map(n -> new Stored(record.target(), record.date(), n, bytes));
    }

    private static Stored only(List<Stored> pages, Hints hints) {
        if (pages.size() == 1) {
            return pages.get(0);
        }
        if (pages.isEmpty()) {
            throw new Unreadable(
                    hints.address() == null
                            ? "no page in the web archive"
                            : "no page of that address in the web archive",
                    "name one that is there with --address");
        }
        List<String> named =
                pages.stream().map(Stored::address).distinct().limit(MOST_NAMED).toList();
        throw new Unreadable(
                "%d pages in the web archive".formatted(pages.size()),
                "name one with --address; among them are " + String.join(", ", named));
    }

    /**
     * A page in an archive.
     *
     * @param address where it was
     * @param at when it was fetched
     * @param name by which its format is known
     * @param bytes of the page
     */
    private record Stored(String address, Instant at, String name, byte[] bytes) {}
}
