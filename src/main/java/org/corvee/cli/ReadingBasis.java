package org.corvee.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What every reading of a file rests on beside the data: the ontology's words and this very program.
 *
 * @param digest hexadecimal SHA-256
 */
record ReadingBasis(String digest) {
    static ReadingBasis of(Home home) throws IOException {
        MessageDigest sum = DigestUtils.getSha256Digest();
        BuildInputs.add(sum, Version.number());
        addProgram(sum);
        BuildInputs.addFiles(sum, home.ontology());
        return new ReadingBasis(HexFormat.of().formatHex(sum.digest()));
    }

    /** Adds the bytes of the classes, wherever they lie: a version number stays the same while somebody writes the program. */
    private static void addProgram(MessageDigest sum) throws IOException {
        Path code = code();
        if (Files.isDirectory(code)) {
            BuildInputs.addFiles(sum, code);
        } else {
            BuildInputs.add(sum, DigestUtils.sha256Hex(Files.readAllBytes(code)));
        }
    }

    private static Path code() {
        try {
            return Path.of(ReadingBasis.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }
}
