package org.corvee.release.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with its signatures (<a href="https://c2sp.org/signed-note">signed-note</a>).
 *
 * @param text ends with a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** More than the specification asks a verifier to bear. */
    private static final int MOST = 100;

    private static final Pattern SIGNATURE = Pattern.compile("\u2014 ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");

    /**
     * One signature.
     *
     * @param key the name of the key
     * @param id the id of the key, eight hexadecimal digits
     * @param base64 id and signature
     */
    public record NoteSignature(String key, String id, String base64) {
        static NoteSignature by(SigningKey key, String text) {
            byte[] signature = key.sign(text);
            byte[] id = HexFormat.of().parseHex(key.verifier().id());
            byte[] both = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, both, id.length, signature.length);
            return new NoteSignature(
                    key.verifier().name(),
                    key.verifier().id(),
                    Base64.getEncoder().encodeToString(both));
        }

        static NoteSignature read(String line) {
            Matcher parts = SIGNATURE.matcher(line);
            if (!parts.matches()) {
                throw new BadProof("'%s' is no line of a signature".formatted(line));
            }
            byte[] both;
            try {
                both = Base64.getDecoder().decode(parts.group(2));
            } catch (IllegalArgumentException noBase64) {
                throw new BadProof("the signature of '%s' is no base 64".formatted(parts.group(1)));
            }
            if (both.length <= Integer.BYTES
                    || !Base64.getEncoder().encodeToString(both).equals(parts.group(2))) {
                throw new BadProof("the signature of '%s' is damaged".formatted(parts.group(1)));
            }
            return new NoteSignature(parts.group(1), HexFormat.of().formatHex(both, 0, Integer.BYTES), parts.group(2));
        }

        private byte[] signature() {
            byte[] both = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(both, Integer.BYTES, both.length);
        }

        private boolean isBy(VerifierKey known) {
            return known.name().equals(key) && known.id().equals(id);
        }

        private String line() {
            return "\u2014 " + key + " " + base64;
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (text.isEmpty() || !text.endsWith("\n") || signatures.isEmpty() || signatures.size() > MOST) {
            throw new BadProof("no signed note: it needs a text, an empty line and a signature");
        }
    }

    /** Signs a text with one key or more. */
    public static SignedNote sign(String text, Collection<SigningKey> keys) {
        return new SignedNote(
                text, keys.stream().map(key -> NoteSignature.by(key, text)).toList());
    }

    /** Reads what {@link #toString} writes. */
    public static SignedNote read(String whole) {
        int end = whole.lastIndexOf("\n\n");
        if (end < 0 || !whole.endsWith("\n")) {
            throw new BadProof("no signed note: it needs a text, an empty line and a signature");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String below = whole.substring(end + 2);
        for (String line : below.substring(0, Math.max(0, below.length() - 1)).split("\n", -1)) {
            signatures.add(NoteSignature.read(line));
        }
        return new SignedNote(whole.substring(0, end + 1), signatures);
    }

    /**
     * The text, if one of the keys has signed it.
     *
     * @throws BadProof where none has, or where a signature by one of them is wrong
     */
    public String verified(Collection<VerifierKey> keys) {
        int good = 0;
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (signature.isBy(key)) {
                    if (!key.hasSigned(text, signature.signature())) {
                        throw new BadProof("the signature of '%s' is wrong".formatted(key.name()));
                    }
                    good++;
                }
            }
        }
        if (good == 0) {
            throw new BadProof("no signature by %s; it has %s"
                    .formatted(
                            keys.stream()
                                    .map(key -> key.name() + "+" + key.id())
                                    .collect(Collectors.joining(" or ")),
                            signatures.stream()
                                    .map(other -> other.key() + "+" + other.id())
                                    .collect(Collectors.joining(", "))));
        }
        return text;
    }

    /** The note as a file has it. */
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(line -> line.line() + "\n").collect(Collectors.joining());
    }
}
