package org.corvee.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Audience;

/**
 * Builds packed for other machines, as {@code offer/BUILD/DIGEST.gz} in the folder of the store that they come from.
 *
 * <p>What travels are the files of the build as they are, and not the dump alone: a query without an order gives its rows as the
 * database's files have them, so only the same files give the same bytes, and nobody computes them again. Packed they are a
 * tenth, since TDB2 reserves far more than it fills.
 *
 * @param store a public one
 */
public record PackedBuilds(Store store) {
    private static final int BUFFER = 1 << 16;

    public PackedBuilds {
        if (store.audience() != Audience.PUBLIC) {
            throw new StoreException(
                    "%s: is restricted; only a public store is offered to other machines".formatted(store.folder()));
        }
    }

    /**
     * Packs each file of a build.
     *
     * @throws NoSuchFileException if the build has gone meanwhile
     */
    public List<BuildPart> pack(BuildId id) throws IOException {
        Path build = store.build(id);
        List<BuildPart> parts = new ArrayList<>();
        Files.createDirectories(folder(id));
        for (Path file : BuildFiles.all(build)) {
            parts.add(pack(id, BuildFiles.name(build, file), file));
        }
        Path vanished = VanishedFile.of(store).file();
        if (Files.exists(vanished)) {
            parts.add(pack(id, VanishedFile.NAME, vanished));
        }
        return parts;
    }

    private BuildPart pack(BuildId id, String name, Path file) throws IOException {
        Path next = folder(id).resolve("next");
        MessageDigest digest = DigestUtils.getSha256Digest();
        long length;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out =
                        new GraphFile.FastGzip(new DigestOutputStream(Files.newOutputStream(next), digest))) {
            byte[] block = new byte[BUFFER];
            length = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                length += read;
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        long packed = Files.size(next);
        Files.move(next, file(id, sha256), StandardCopyOption.REPLACE_EXISTING);
        return new BuildPart(name, sha256, packed, length);
    }

    /**
     * Whether these are the parts of a build as it is now, and still here: the note of its files, which has the checksum of
     * each, is packed once more to see.
     */
    public boolean have(BuildId id, List<BuildPart> parts) throws IOException {
        for (BuildPart part : parts) {
            Path file = file(id, part.sha256());
            if (!Files.isRegularFile(file) || Files.size(file) != part.packed()) {
                return false;
            }
        }
        Path vanished = VanishedFile.of(store).file();
        return parts.contains(pack(id, BuildFiles.NAME, store.build(id).resolve(BuildFiles.NAME)))
                && (Files.exists(vanished)
                        ? parts.contains(pack(id, VanishedFile.NAME, vanished))
                        : parts.stream().noneMatch(part -> part.name().equals(VanishedFile.NAME)));
    }

    /** The file of a part, whether it is there or not. */
    public Path file(BuildId id, String sha256) {
        return folder(id).resolve(sha256 + ".gz");
    }

    /** The builds that are packed here. */
    public List<BuildId> builds() throws IOException {
        if (!Files.isDirectory(store.offers())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(store.offers())) {
            return all.map(folder -> new BuildId(folder.getFileName().toString()))
                    .toList();
        }
    }

    /** Takes a build away; who reads one of its files reads it to the end. */
    public void forget(BuildId id) throws IOException {
        Disk.clear(folder(id));
    }

    private Path folder(BuildId id) {
        return store.offers().resolve(id.hex());
    }
}
