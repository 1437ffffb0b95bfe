package org.corvee.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.corvee.source.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the data and the documents' texts are. */
final class DataOptions {
    private static final String VARIABLE = "CORVEE_DOCUMENTS";

    @Option(names = "--data", paramLabel = "DIR", description = "the curated data (default: the project's data/)")
    private @Nullable String data;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "the documents' texts, if they are not beside the data (default: $" + VARIABLE + ")")
    private @Nullable Path documents;

    /** The folders, which exist. */
    DataFolder folder(Home home) {
        Path folder = data == null ? home.data() : Path.of(data);
        return new DataFolder(existing(folder, "--data"), texts().orElse(null));
    }

    /** The folder of data wherever it lies: a path, or the address of a file system that Spark knows. */
    String address(Home home) {
        return data != null && data.contains("://")
                ? data
                : folder(home).folder().toString();
    }

    /** The folder of texts, if one is named. */
    Optional<Path> texts() {
        Path named =
                documents == null && System.getenv(VARIABLE) != null ? Path.of(System.getenv(VARIABLE)) : documents;
        return Optional.ofNullable(named).map(d -> existing(d, "--documents"));
    }

    /** The folder of texts, if the command line itself names one; the variable is for reading alone. */
    Optional<Path> shown() {
        return Optional.ofNullable(documents).map(d -> existing(d, "--documents"));
    }

    private static Path existing(Path folder, String option) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(Corvee.USAGE, "%s: no such folder; name one with %s".formatted(folder, option));
        }
        return folder;
    }
}
