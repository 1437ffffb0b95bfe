package org.corvee.claim;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.source.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * What the files of documents gave when they were read before, in a folder, so that what was not changed is not read again.
 *
 * <p>An entry is named by a digest of the file's name and bytes and of what every reading depends on, and holds what this
 * one has asked of other files ({@link KeptReading#holds}). An entry that is damaged, foreign or out of date is none.
 */
public final class KeptReadings {
    private static final String ENDING = ".kept";
    private static final int BUFFER = 1 << 16;

    private final @Nullable Path folder;
    private final String basis;
    private final Map<Path, String> keys = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private KeptReadings(@Nullable Path folder, String basis) {
        this.folder = folder;
        this.basis = basis;
    }

    /** Keeps nothing. */
    public static KeptReadings none() {
        return new KeptReadings(null, "");
    }

    /**
     * Keeps readings in a folder, which need not be there yet.
     *
     * @param basis a digest of all that a reading depends on but the data: the words that they may use, the program
     */
    public static KeptReadings in(Path folder, String basis) {
        return new KeptReadings(folder, basis);
    }

    /** What a file of documents gave before. */
    Optional<KeptReading> find(Path file) throws IOException {
        if (folder == null) {
            return Optional.empty();
        }
        String key = key(file);
        keys.put(file, key);
        return KeptReading.open(entry(folder, key), key);
    }

    /** Notes that what was found is right. */
    void use(Path file) {
        used.add(keys.getOrDefault(file, ""));
    }

    /** Begins to keep what a file gives that was looked for in vain. */
    Optional<KeptReadingWriter> begin(Path file) {
        String key = keys.get(file);
        return folder == null || key == null ? Optional.empty() : Optional.of(new KeptReadingWriter(key));
    }

    /** Keeps what a file gave, unless it was changed meanwhile. */
    void keep(Path file, KeptReadingWriter entry, KeptReading.Basis found) throws IOException {
        String key = key(file);
        if (folder != null && key.equals(keys.get(file)) && entry.finish(found, entry(folder, key))) {
            used.add(key);
        }
    }

    /** Deletes what was neither used nor made since this began: files that are gone, or were otherwise. */
    public void forgetOthers() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries = all.toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!name.endsWith(ENDING) || !used.contains(name.substring(0, name.length() - ENDING.length()))) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private static Path entry(Path folder, String key) {
        return folder.resolve(key + ENDING);
    }

    private String key(Path file) throws IOException {
        MessageDigest sum = DigestUtils.getSha256Digest();
        sum.update("%s\0%s\0".formatted(basis, DataFolder.name(file)).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            DigestUtils.updateDigest(sum, in);
        }
        return HexFormat.of().formatHex(sum.digest());
    }
}
