package org.corvee.release.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that proves, without the store and without the network, that a release has a claim, or has these claims on a thing
 * and no others, or none.
 *
 * <p>Its parts are divided by empty lines: what is asked; each leaf with its index, the hashes beside its way to the
 * release's root, and its lines; the release as the log holds it; and a <a href="https://c2sp.org/tlog-proof">tlog-proof</a>
 * that the log holds it. For a thing the leaves before and behind stand there as well: nothing lies between neighbours.
 *
 * <p>Of a restricted release one claim is proved, with the salt of its leaf and no other: hashes of its neighbours tell
 * nothing of them.
 *
 * @param asked of what it is
 * @param leaves side by side in the release's order
 * @param release the entry of the log
 * @param place where the log has that entry
 * @param head the log's signed head
 */
public record ClaimProof(
        Asked asked, List<ProvedLeaf> leaves, LogEntry.Release release, LogPlace place, SignedNote head) {
    static final String FIRST = "corvee proof v1";
    private static final String TLOG = "c2sp.org/tlog-proof@v1";
    private static final String RESTRICTED = "corvee restricted proof v1";
    private static final Pattern ASKED =
            Pattern.compile("(?:(" + FIRST + ")\\n(claim|thing)|" + RESTRICTED + "\\n(claim)) (\\S+)");
    private static final Pattern LEAF = Pattern.compile(
            "leaf (0|[1-9]\\d{0,8})\\n(?:salt (\\S+)\\n)?((?:[A-Za-z0-9+/]{43}=\\n)*)(.*)", Pattern.DOTALL);
    private static final Pattern INDEX =
            Pattern.compile(Pattern.quote(TLOG) + "\\nindex (0|[1-9]\\d{0,8})((?:\\n[A-Za-z0-9+/]{43}=)*)");

    /**
     * What is asked.
     *
     * @param isThing whether it is all claims on a thing, rather than one claim
     * @param iri of the claim or thing
     */
    public record Asked(boolean isThing, String iri) {
        private String line() {
            return (isThing ? "thing " : "claim ") + iri;
        }
    }

    /** A leaf, its place, its salt in a restricted release, and the hashes beside its way. */
    public record ProvedLeaf(int index, Optional<LeafSalt> salt, List<TreeHash> path, ClaimLeaf leaf) {
        private static ProvedLeaf read(String part) {
            Matcher lines = LEAF.matcher(part + "\n");
            if (!lines.matches()) {
                throw new BadProof("a part of the proof is no leaf");
            }
            return new ProvedLeaf(
                    Integer.parseInt(lines.group(1)),
                    Optional.ofNullable(lines.group(2)).map(LeafSalt::new),
                    hashes(lines.group(3)),
                    ClaimLeaf.read(lines.group(4)));
        }

        private String text() {
            return "leaf " + index + "\n"
                    + salt.map(one -> "salt " + one.base64() + "\n").orElse("")
                    + lines(path) + leaf.text();
        }
    }

    /** Where a log has an entry: its index, and the hashes beside its way. */
    public record LogPlace(int index, List<TreeHash> path) {}

    /** Copies the lists. */
    public ClaimProof {
        leaves = List.copyOf(leaves);
    }

    private static List<TreeHash> hashes(String lines) {
        return lines.lines().filter(line -> !line.isEmpty()).map(TreeHash::read).toList();
    }

    private static String lines(List<TreeHash> path) {
        return path.stream().map(hash -> hash + "\n").collect(Collectors.joining());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws BadProof where it is written in any other way
     */
    public static ClaimProof read(String whole) {
        String[] parts = whole.split("\\n\\n", -1);
        int fixed = 5;
        if (parts.length < fixed) {
            throw new BadProof("the proof is cut off, or is none");
        }
        Matcher asked = ASKED.matcher(parts[0]);
        if (!asked.matches()) {
            throw new BadProof("no proof: it should begin with '%s' and what is asked".formatted(FIRST));
        }
        int end = parts.length - fixed + 1;
        List<ProvedLeaf> leaves = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, end)) {
            leaves.add(ProvedLeaf.read(part));
        }
        if (!(LogEntry.read(parts[end] + "\n") instanceof LogEntry.Release release)) {
            throw new BadProof("the entry of the log is no release");
        }
        Matcher index = INDEX.matcher(parts[end + 1]);
        if (!index.matches()) {
            throw new BadProof("the proof of the log's entry does not begin with '%s' and an index".formatted(TLOG));
        }
        ClaimProof proof = new ClaimProof(
                new Asked("thing".equals(asked.group(2)), asked.group(4)),
                leaves,
                release,
                new LogPlace(Integer.parseInt(index.group(1)), hashes(index.group(2))),
                SignedNote.read(parts[end + 2] + "\n\n" + parts[end + 3]));
        if (!proof.toString().equals(whole)) {
            throw new BadProof("the proof is not written as it should be; something was added to it or changed");
        }
        return proof;
    }

    /**
     * What is proved.
     *
     * @param claims those that were asked for; none where it is proved that there is none
     * @param release where they are
     * @param checkpoint the head of the log that holds it
     */
    public record Proved(List<ClaimLeaf> claims, LogEntry.Release release, Checkpoint checkpoint) {}

    /**
     * Checks every hash and the signature.
     *
     * @throws BadProof where anything does not prove what is asked
     */
    public Proved verified(Collection<VerifierKey> keys) {
        Checkpoint checkpoint = Checkpoint.read(head.verified(keys));
        TreeHash log =
                TreeProofs.rootOf(TreeHash.ofLeaf(release.text()), place.index(), checkpoint.size(), place.path());
        if (!log.equals(checkpoint.root())) {
            throw new BadProof("the log that was signed does not have this release");
        }
        for (ProvedLeaf proved : leaves) {
            if (proved.salt().isPresent() != release.isRestricted()) {
                throw new BadProof(
                        release.isRestricted()
                                ? "a leaf of a restricted release has no salt"
                                : "a leaf of a public release has a salt");
            }
            TreeHash hash = proved.leaf().hash(proved.salt());
            TreeHash root = TreeProofs.rootOf(hash, proved.index(), release.claims(), proved.path());
            if (!root.equals(release.root())) {
                throw new BadProof("the release does not have the claim '%s' as it stands here"
                        .formatted(proved.leaf().key().claim()));
            }
        }
        if (asked.isThing() && release.isRestricted()) {
            throw new BadProof("a restricted release proves one claim at a time");
        }
        return new Proved(asked.isThing() ? claimsOn(asked.iri()) : List.of(theClaim()), release, checkpoint);
    }

    private ClaimLeaf theClaim() {
        if (leaves.size() != 1 || !leaves.get(0).leaf().key().claim().equals(asked.iri())) {
            throw new BadProof("the proof does not hold the claim that is asked for");
        }
        return leaves.get(0).leaf();
    }

    /** The leaves in the middle; whatever stands at an end must be a neighbour, or the end of the tree. */
    private List<ClaimLeaf> claimsOn(String thing) {
        for (int i = 1; i < leaves.size(); i++) {
            if (leaves.get(i).index() != leaves.get(i - 1).index() + 1) {
                throw new BadProof("the leaves are no neighbours: some between them may be left out");
            }
        }
        List<ClaimLeaf> middle = leaves.stream()
                .map(ProvedLeaf::leaf)
                .filter(leaf -> leaf.key().subject().equals(thing))
                .toList();
        int before = (int) leaves.stream()
                .filter(proved -> proved.leaf().key().isBefore(thing))
                .count();
        int behind = leaves.size() - before - middle.size();
        boolean beginsAtStart = leaves.isEmpty() || leaves.get(0).index() == 0;
        boolean endsAtEnd = leaves.isEmpty() || leaves.get(leaves.size() - 1).index() == release.claims() - 1;
        if (before > 1
                || behind > 1
                || before == 0 && !beginsAtStart
                || behind == 0 && !endsAtEnd
                || leaves.isEmpty() && release.claims() > 0) {
            throw new BadProof("the proof does not hold the neighbours of the claims on '%s'".formatted(thing));
        }
        return middle;
    }

    /** The text. */
    @Override
    public String toString() {
        return (release.isRestricted() ? RESTRICTED : FIRST) + "\n" + asked.line() + "\n\n"
                + leaves.stream().map(leaf -> leaf.text() + "\n").collect(Collectors.joining())
                + release.text() + "\n"
                + TLOG + "\nindex " + place.index() + "\n" + lines(place.path()) + "\n"
                + head;
    }
}
