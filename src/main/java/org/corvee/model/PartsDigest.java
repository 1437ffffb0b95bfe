package org.corvee.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 of several texts. Each is written {@code <UTF-8 length>:<text>}, so that no two lists of texts give the same
 * bytes.
 */
public final class PartsDigest {
    private PartsDigest() {}

    /** The digest, as hexadecimal digits. */
    public static String of(List<String> parts) {
        MessageDigest sha = DigestUtils.getSha256Digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
