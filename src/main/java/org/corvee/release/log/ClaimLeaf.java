package org.corvee.release.log;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.ByteOrder;

/**
 * A leaf of a release's tree: the canonical N-Triples of a claim, then of its passage, then of its chain of testimonies.
 *
 * @param key what the leaves are sorted by
 * @param text the lines, each with its end
 */
public record ClaimLeaf(LeafKey key, String text) {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final Pattern SAYS =
            Pattern.compile("(?m)^<([^>]*)> <[^>]*ontology#says> \"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * Subject, property and claim as IRIs; their order is that of their bytes in UTF-8.
     *
     * @param claim unique in a release
     */
    public record LeafKey(String subject, String property, String claim) implements Comparable<LeafKey> {
        private static final Comparator<LeafKey> ORDER = Comparator.comparing(LeafKey::subject, ByteOrder.UTF_8)
                .thenComparing(LeafKey::property, ByteOrder.UTF_8)
                .thenComparing(LeafKey::claim, ByteOrder.UTF_8);

        @Override
        public int compareTo(LeafKey other) {
            return ORDER.compare(this, other);
        }

        /** Whether claims on a thing come after this one. */
        boolean isBefore(String thing) {
            return ByteOrder.UTF_8.compare(subject, thing) < 0;
        }
    }

    /**
     * Reads the lines of a leaf.
     *
     * @throws BadProof where they are not the lines of one claim
     */
    static ClaimLeaf read(String text) {
        List<String> claims = text.lines()
                .filter(line -> line.contains("> <" + RDF + "predicate> <"))
                .map(line -> line.substring(1, line.indexOf('>')))
                .toList();
        if (claims.size() != 1) {
            throw new BadProof("a leaf holds %d claims, not one".formatted(claims.size()));
        }
        String claim = claims.get(0);
        return new ClaimLeaf(new LeafKey(value(text, claim, "subject"), value(text, claim, "predicate"), claim), text);
    }

    private static String value(String text, String claim, String property) {
        String head = "<" + claim + "> <" + RDF + property + "> <";
        return text.lines()
                .filter(line -> line.startsWith(head) && line.endsWith("> ."))
                .map(line -> line.substring(head.length(), line.length() - 3))
                .findFirst()
                .orElseThrow(() -> new BadProof("the claim '%s' has no %s".formatted(claim, property)));
    }

    /** What the claim says, in our words; as N-Triples have it. */
    public String says() {
        Matcher says = SAYS.matcher(text);
        return says.find() ? says.group(2) : "";
    }

    /** Its hash, with the salt that leaves of restricted releases have. */
    TreeHash hash(Optional<LeafSalt> salt) {
        return salt.isPresent() ? salt.get().hash(text) : TreeHash.ofLeaf(text);
    }
}
