package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corvee.capture.CaptureFolder;
import org.corvee.capture.CaptureRecord;
import org.corvee.model.PageStarts;
import org.corvee.model.Unreadable;

/** The pages of texts that were captured from something with pages; read at the start, when a server is told of its texts. */
record CapturedPages(Map<String, List<Integer>> byText) implements PageStarts {
    CapturedPages {
        byText = Map.copyOf(byText);
    }

    /** Those that the records in some folders of texts tell; a record that nobody can read tells of none. */
    static CapturedPages of(List<Path> folders) throws IOException {
        Map<String, List<Integer>> byText = new HashMap<>();
        for (Path folder : folders) {
            try {
                for (CaptureRecord capture : new CaptureFolder(folder).all()) {
                    byText.put(capture.text().sha256(), capture.marks().pages());
                }
            } catch (Unreadable broken) {
                // The desk and 'corvee capture' say so; here only numbers of pages are missing.
                continue;
            }
        }
        return new CapturedPages(byText);
    }

    @Override
    public List<Integer> of(String sha256) {
        return byText.getOrDefault(sha256, List.of());
    }
}
