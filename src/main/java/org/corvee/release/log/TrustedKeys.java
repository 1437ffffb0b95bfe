package org.corvee.release.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of public keys: one a line; a line that ends with {@code revoked} is a key that counts no more. */
public final class TrustedKeys {
    private static final String REVOKED = " revoked";

    private TrustedKeys() {}

    /**
     * The keys that count.
     *
     * @throws BadProof where a line is no key, or none counts; it names the file
     */
    public static List<VerifierKey> read(Path file) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            boolean isRevoked = line.endsWith(REVOKED);
            VerifierKey key = read(file, i + 1, isRevoked ? line.substring(0, line.length() - REVOKED.length()) : line);
            if (!isRevoked) {
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            throw new BadProof("%s: no public key that counts; write one a line".formatted(file));
        }
        return keys;
    }

    private static VerifierKey read(Path file, int number, String line) {
        if (line.startsWith("PRIVATE+KEY+")) {
            throw new BadProof("%s:%d: a private key, which nobody else should have; name the file of its public half"
                    .formatted(file, number));
        }
        try {
            return VerifierKey.read(line);
        } catch (BadProof wrong) {
            throw new BadProof("%s:%d: %s".formatted(file, number, wrong.getMessage()));
        }
    }
}
