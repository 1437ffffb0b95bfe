package org.corvee.release.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A private Ed25519 key with its public half, kept in a file of two lines that only its owner may read. */
public final class SigningKey {
    private static final String PRIVATE = "PRIVATE+KEY+";

    /** What precedes the 32 bytes of a seed in its PKCS #8 form (<a href="https://www.rfc-editor.org/rfc/rfc8410">RFC 8410</a>). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /** A new key under a name. */
    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(name, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a file that {@link #write} wrote.
     *
     * @throws BadProof where it is none
     */
    public static SigningKey read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2 || !lines.get(0).startsWith(PRIVATE)) {
            throw new BadProof("%s: no signing key; make one with 'corvee key NAME FILE'".formatted(file));
        }
        VerifierKey verifier = VerifierKey.read(lines.get(1));
        SigningKey key = new SigningKey(secret(file, lines.get(0), verifier), verifier);
        if (!verifier.hasSigned("pair", key.sign("pair"))) {
            throw new BadProof("%s: its two lines are not one pair of keys".formatted(file));
        }
        return key;
    }

    private static PrivateKey secret(Path file, String line, VerifierKey verifier) {
        try {
            String head = PRIVATE + verifier.name() + "+" + verifier.id() + "+";
            byte[] typed =
                    line.startsWith(head) ? Base64.getDecoder().decode(line.substring(head.length())) : new byte[0];
            if (typed.length != 1 + TreeHash.LENGTH || typed[0] != VerifierKey.ED25519) {
                throw new BadProof("%s:1: no private Ed25519 key of '%s'".formatted(file, verifier.name()));
            }
            byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + TreeHash.LENGTH);
            System.arraycopy(typed, 1, encoded, PKCS8.length, TreeHash.LENGTH);
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new BadProof("%s:1: no private Ed25519 key of '%s'".formatted(file, verifier.name()));
        }
    }

    /**
     * Writes it into a new file that nobody else may read; the line of a private key is as the tools of signed notes have it.
     *
     * @throws FileAlreadyExistsException rather than write over another key
     */
    public void write(Path file) throws IOException {
        byte[] encoded = secret.getEncoded();
        byte[] typed = new byte[1 + TreeHash.LENGTH];
        typed[0] = VerifierKey.ED25519;
        System.arraycopy(encoded, encoded.length - TreeHash.LENGTH, typed, 1, TreeHash.LENGTH);
        String line = PRIVATE + verifier.name() + "+" + verifier.id() + "+"
                + Base64.getEncoder().encodeToString(typed);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, line + "\n" + verifier.line() + "\n", StandardOpenOption.WRITE);
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
