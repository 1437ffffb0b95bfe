package org.corvee.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;

/**
 * A build that many machines made together: its dump in parts, whose lines in the order of the parts are the canonical dump.
 *
 * @param folder of the parts
 * @param id of the build
 * @param policy that derived its facts
 * @param derived how many distinct triples the policy gave
 * @param parts in the order of their lines
 */
public record BuildParts(Path folder, BuildId id, String policy, long derived, List<Part> parts) {
    private static final String HEAD = "build";
    private static final int CELLS = 4;

    public BuildParts {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param name of its file
     * @param sha256 of its lines, each with its end
     */
    public record Part(String name, long triples, String sha256) {}

    /**
     * Finds the current build of a folder of builds, as {@code corvee build --engine spark --out} writes it.
     *
     * @throws StoreException if there is none, or what says so is damaged
     */
    public static BuildParts currentOf(Path builds) {
        try {
            BuildId id = new BuildId(Files.readString(builds.resolve("current")).strip());
            return read(builds.resolve(id.hex()), id);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(
                    "%s: no build in parts is here; name the --out of 'corvee build --engine spark'".formatted(builds),
                    e);
        }
    }

    private static BuildParts read(Path folder, BuildId id) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<String> rows = Files.readAllLines(folder.resolve("build.tsv"));
        for (String row : rows) {
            String[] cells = row.split("\t");
            if (cells.length != CELLS) {
                throw new IllegalArgumentException(row);
            }
            if (!cells[0].equals(HEAD)) {
                parts.add(new Part(cells[0], Long.parseLong(cells[1]), cells[3]));
            }
        }
        String[] head = rows.get(0).split("\t");
        if (!head[1].equals(id.hex())) {
            throw new IllegalArgumentException(head[1]);
        }
        return new BuildParts(folder, id, head[2], Long.parseLong(head[3]), parts);
    }

    /**
     * Gives every triple to the stream.
     *
     * @throws StoreException for a part that is not what was written
     */
    public void triplesTo(StreamRDF stream) throws IOException {
        for (Part part : parts) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            Path file = folder.resolve(part.name());
            try (InputStream in =
                    new DigestInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), digest)) {
                RDFParser.source(in).lang(Lang.NTRIPLES).checking(false).parse(stream);
            } catch (RiotException | ZipException broken) {
                throw new StoreException(damaged(file), broken);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new StoreException(damaged(file));
            }
        }
    }

    private static String damaged(Path file) {
        return "%s: is damaged; copy it once more, or build again".formatted(file);
    }
}
