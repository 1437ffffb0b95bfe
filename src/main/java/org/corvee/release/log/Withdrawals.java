package org.corvee.release.log;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.corvee.model.Cv;

/**
 * The claims that the release before had and this one has not, one a line, each with the reason that editors gave.
 *
 * @param file {@code withdrawn.tsv} of the release's folder
 */
public record Withdrawals(Path file) {
    /** The key under which a line of {@code withdrawals.jsonl} names the claim. */
    public static final String SUBJECT = "claim";

    private static final int BUFFER = 1 << 16;
    private static final String CLAIM = "> <" + ClaimLeaf.RDF + "type> <" + Cv.CLAIM + "> .";

    /** Those of a release. */
    public static Withdrawals in(Path releaseFolder) {
        return new Withdrawals(releaseFolder.resolve("withdrawn.tsv"));
    }

    /** Where editors say why they withdraw what they have released. */
    public static Path reasons(Path data) {
        return data.resolve("releases").resolve("withdrawals.jsonl");
    }

    /**
     * Compares two graphs, as releases keep them, and writes the file.
     *
     * @param base what the IRIs of things begin with, for reasons that name a claim without it
     * @param reasons by claim, such as {@code claim/rfa-2019-12.12bc611990df}
     */
    public void write(Path before, Path now, String base, Map<String, String> reasons) throws IOException {
        Set<String> withdrawn = claims(before);
        withdrawn.removeAll(claims(now));
        String things = base + "id/";
        List<String> lines = new ArrayList<>();
        for (String claim : withdrawn) {
            String id = claim.startsWith(things) ? claim.substring(things.length()) : claim;
            lines.add(claim + "\t" + reasons.getOrDefault(id, "").replaceAll("\\s+", " "));
        }
        Files.write(file, lines);
    }

    private static Set<String> claims(Path graph) throws IOException {
        Set<String> claims = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(graph)), BUFFER),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(CLAIM)) {
                    claims.add(line.substring(1, line.length() - CLAIM.length()));
                }
            }
        }
        return claims;
    }

    /** The reason for which a claim was withdrawn here, which may be empty; nothing where it was not. */
    public Optional<String> reason(String claim) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(claim + "\t")) {
                    return Optional.of(line.substring(claim.length() + 1));
                }
            }
            return Optional.empty();
        } catch (NoSuchFileException first) {
            return Optional.empty();
        }
    }
}
