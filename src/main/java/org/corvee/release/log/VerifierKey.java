package org.corvee.release.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A public Ed25519 key with its name, written as one line {@code name+id+key}, as the tools of signed notes read it.
 *
 * @param name of whoever signs, such as {@code example.org/corvee}
 * @param id the first four bytes of a digest of name and key, as eight hexadecimal digits
 * @param line the whole
 */
public record VerifierKey(String name, String id, String line) {
    /** The type of a signature by Ed25519 over a note's text (signed-note, "Signature types"). */
    static final byte ED25519 = 1;

    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Z}\\p{Cntrl}]+");
    private static final Pattern LINE = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");

    /** What precedes the 32 bytes of a key in its X.509 form (<a href="https://www.rfc-editor.org/rfc/rfc8410">RFC 8410</a>). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Reads a line.
     *
     * @throws BadProof where it is none, or its parts do not agree
     */
    public static VerifierKey read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new BadProof("'%s' is no public key; one is a line NAME+ID+KEY".formatted(line));
        }
        byte[] typed = Base64.getDecoder().decode(parts.group(3));
        if (typed.length != 1 + TreeHash.LENGTH || typed[0] != ED25519) {
            throw new BadProof("the key of '%s' is not one of Ed25519".formatted(parts.group(1)));
        }
        VerifierKey key = of(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.line.equals(line)) {
            throw new BadProof("'%s' is damaged: its id should be %s".formatted(line, key.id));
        }
        return key;
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return of(name, Arrays.copyOfRange(encoded, encoded.length - TreeHash.LENGTH, encoded.length));
    }

    private static VerifierKey of(String name, byte[] key) {
        if (!NAME.matcher(name).matches()) {
            throw new BadProof("'%s' is no name for a key: it has a space or a '+', or is empty; take one like"
                    + " example.org/corvee".formatted(name));
        }
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(digest.digest(typed), 0, 4);
        return new VerifierKey(
                name, id, name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed));
    }

    /** Whether the bytes are this key's signature of a text. */
    boolean hasSigned(String text, byte[] signature) {
        try {
            byte[] key = Base64.getDecoder().decode(line.substring(name.length() + id.length() + 2));
            byte[] encoded = Arrays.copyOf(X509, X509.length + TreeHash.LENGTH);
            System.arraycopy(key, 1, encoded, X509.length, TreeHash.LENGTH);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** The line. */
    @Override
    public String toString() {
        return line;
    }
}
