package org.corvee.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.corvee.model.OwnJava;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Makes a text of a file that may be hostile: in a process of its own, which may take so much memory and so much time.
 *
 * @param time after which the process is ended
 * @param megabytes of memory that it may take
 */
public record BoundedExtractor(Duration time, int megabytes) {
    /** Enough for 500 pages of PDF. */
    public static final BoundedExtractor USUAL = new BoundedExtractor(Duration.ofSeconds(60), 768);

    private static final int OUT_OF_MEMORY = 3;

    /**
     * The text of a file.
     *
     * @throws Unreadable in one line, when there is none
     */
    public Extraction extract(ReceivedFile file) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("corvee-capture");
        Path in = folder.resolve("in");
        Path out = folder.resolve("out");
        try {
            Files.write(in, file.bytes());
            int end = run(file, in, out);
            Optional<Extraction> made =
                    end == 0 ? ExtractionJson.read(Files.readString(out, StandardCharsets.UTF_8)) : Optional.empty();
            return made.orElseThrow(() -> new Unreadable(
                    end == OUT_OF_MEMORY
                            ? "to read it takes more than %d MB of memory".formatted(megabytes)
                            : "it cannot be read",
                    "save it in another format, or the part of it that is cited"));
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder);
        }
    }

    private int run(ReceivedFile file, Path in, Path out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(file))
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreadable(
                        "to read it takes more than %d seconds".formatted(time.toSeconds()),
                        "save it in another format, or the part of it that is cited");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(ReceivedFile file) {
        List<String> words = new ArrayList<>(List.of(OwnJava.program()));
        words.addAll(OwnJava.bounded(megabytes));
        words.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                OwnJava.classPath(),
                ExtractorMain.class.getName(),
                file.name(),
                word(file.hints().address()),
                word(file.hints().encoding()),
                file.hints().articleOnly() ? ExtractorMain.ARTICLE : ""));
        return words;
    }

    private static String word(@Nullable String known) {
        return known == null ? "" : known;
    }
}
