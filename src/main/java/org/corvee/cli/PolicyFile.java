package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.corvee.audit.scan.PolicyScan;
import org.corvee.model.NearWords;
import org.corvee.model.PartsDigest;

/**
 * A policy as its file says it.
 *
 * @param name the file's name without its ending
 * @param summary the line after {@code #+ summary:}
 * @param query the CONSTRUCT, its parameters not yet bound
 * @param version the first digits of the file's SHA-256
 */
record PolicyFile(String name, String summary, Query query, String version) {
    private static final String ENDING = ".rq";
    private static final Map<String, PolicyScan.Rule> SCANNED =
            Map.of("53d86c764e83", PolicyScan.Rule.DEFAULT, "67d795a44449", PolicyScan.Rule.EVERYTHING);
    private static final int DIGITS = 12;
    private static final String SUMMARY = "#+ summary:";

    /** Reads the policy of that name. */
    static PolicyFile read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ENDING);
        List<String> names = names(folder);
        if (!names.contains(name)) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "%s: no policy '%s'; %s"
                            .formatted(
                                    folder,
                                    name,
                                    NearWords.of(name, names).remedy("there are: " + String.join(", ", names))));
        }
        String text = ProjectText.read(file);
        return new PolicyFile(
                name,
                summary(file, text),
                ProjectText.query(file, text),
                PartsDigest.of(List.of(text)).substring(0, DIGITS));
    }

    /** The scan that stands for the file, if that has not been edited since. */
    Optional<PolicyScan.Rule> scanned() {
        return Optional.ofNullable(SCANNED.get(version));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    private static String summary(Path file, String text) {
        return text.lines()
                .filter(line -> line.startsWith(SUMMARY))
                .map(line -> line.substring(SUMMARY.length()).strip())
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        Corvee.FINDINGS, "%s: has no summary; begin it with '%s …'".formatted(file, SUMMARY)));
    }
}
