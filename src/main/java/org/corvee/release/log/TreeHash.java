package org.corvee.release.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** The SHA-256 of a leaf or a node, as <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.1">RFC 9162</a> has it. */
public final class TreeHash {
    /** In bytes. */
    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of a tree without leaves. */
    static TreeHash ofNothing() {
        return new TreeHash(DigestUtils.getSha256Digest().digest());
    }

    /** Of what a leaf holds. */
    static TreeHash ofLeaf(String text) {
        return ofLeaf(new byte[0], text);
    }

    /** Of what a leaf holds, with a salt before it. */
    static TreeHash ofLeaf(byte[] salt, String text) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(LEAF);
        digest.update(salt);
        return new TreeHash(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a node over two others. */
    static TreeHash ofNode(TreeHash left, TreeHash right) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /** Those of a stretch of an array. */
    static TreeHash at(byte[] all, int start) {
        return new TreeHash(Arrays.copyOfRange(all, start, start + LENGTH));
    }

    /**
     * Reads the base 64 of {@link #toString}.
     *
     * @throws BadProof where it is not the one way to write a hash
     */
    static TreeHash read(String text) {
        try {
            TreeHash read = new TreeHash(Base64.getDecoder().decode(text));
            if (read.bytes.length == LENGTH && read.toString().equals(text)) {
                return read;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new BadProof("'%s' is no hash: %s".formatted(text, noBase64.getMessage()));
        }
        throw new BadProof("'%s' is no hash of %d bytes in base 64".formatted(text, LENGTH));
    }

    void copyTo(byte[] all, int start) {
        System.arraycopy(bytes, 0, all, start, LENGTH);
    }

    /** Sixty-four hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As base 64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
