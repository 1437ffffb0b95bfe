package org.corvee.release.mosaic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.corvee.release.log.SignedLines;
import org.corvee.release.mosaic.MosaicGuard.Narrowing;

/**
 * The narrowings for which an editor has signed, a line of JSON each in a file of the data: which one, who, when, and why.
 *
 * @param ids of the narrowings
 */
public record SignedNarrowings(Set<String> ids) {
    public SignedNarrowings {
        ids = Set.copyOf(ids);
    }

    /** Where they are in a folder of data. */
    public static Path file(Path data) {
        return data.resolve("releases").resolve("narrowings.jsonl");
    }

    /**
     * Reads the file; none is signed where there is none.
     *
     * @param name of the file, for a reader
     * @throws Unreadable with the first line that is not right
     */
    public static SignedNarrowings read(Path file, String name) throws IOException {
        return new SignedNarrowings(
                SignedLines.read(file, name, "narrowing").reasons().keySet());
    }

    /** The line by which an editor signs, to be filled in. */
    public static String line(Narrowing narrowing, LocalDate day) {
        return Json.line(Json.object(
                        "narrowing", narrowing.id(), "curator", "NAME", "on", day.toString(), "because", "REASON"))
                .strip();
    }
}
