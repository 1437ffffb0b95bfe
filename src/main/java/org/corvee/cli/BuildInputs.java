package org.corvee.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.source.DataFolder;
import org.corvee.store.Store;

/**
 * What a build is made of: the data, the ontology, the queries and this version of the program.
 *
 * <p>Compared by content: copies, archives, version control and clocks that go wrong give files any time.
 *
 * @param digest hexadecimal SHA-256 over names and bytes
 */
record BuildInputs(String digest) {
    static BuildInputs of(Home home, DataFolder data) throws IOException {
        MessageDigest sum = DigestUtils.getSha256Digest();
        add(sum, Version.number());
        for (Path folder : List.of(data.folder(), home.ontology(), home.queries())) {
            addFiles(sum, folder);
        }
        return new BuildInputs(HexFormat.of().formatHex(sum.digest()));
    }

    /** Whether the store's current build was made of these. */
    boolean areIn(Store store) {
        return store.inputs().equals(Optional.of(digest));
    }

    /** Adds the names and bytes of all files below a folder. */
    static void addFiles(MessageDigest sum, Path folder) throws IOException {
        for (Path file : files(folder)) {
            add(sum, folder.relativize(file).toString());
            add(sum, Files.size(file) + "");
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                DigestUtils.updateDigest(sum, in);
            }
        }
    }

    static void add(MessageDigest sum, String text) {
        sum.update((text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
