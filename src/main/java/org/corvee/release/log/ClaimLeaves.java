package org.corvee.release.log;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Cv;

/**
 * The leaves of a release, read from its graph's canonical N-Triples: some 200 bytes a claim are kept in memory, the lines
 * stay in a file of ours.
 */
public final class ClaimLeaves implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final String TYPE = "> <" + ClaimLeaf.RDF + "type> <" + Cv.NS;

    private static final List<String> RELAYS = List.of("> <" + Cv.NS + "relays> ", "> <" + Cv.NS + "relaysAll> ");

    private final Path unpacked;
    private final FileChannel lines;
    private final String graph;
    private final List<Entry> entries;
    private final Map<String, Stretch> others;
    private final Map<String, List<String>> relayers;
    private final Optional<LeafSalts> salts;
    private final MerkleTree tree;

    /** Where the lines of a subject lie in the unpacked graph. */
    private record Stretch(long start, int length) {}

    /** A claim, its passage and its testimony. */
    private record Entry(ClaimLeaf.LeafKey key, Stretch own, String passage, String testimony)
            implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return key.compareTo(other.key);
        }
    }

    private ClaimLeaves(Path unpacked, String graph, GraphPass read, Optional<LeafSalts> salts) throws IOException {
        this.unpacked = unpacked;
        this.graph = graph;
        this.salts = salts;
        this.lines = FileChannel.open(unpacked);
        Entry[] sorted = read.entries.toArray(Entry[]::new);
        Arrays.sort(sorted);
        this.entries = List.of(sorted);
        this.others = read.others;
        this.relayers = read.relayers;
        MerkleTree.Builder builder = new MerkleTree.Builder();
        for (Entry entry : entries) {
            builder.add(leaf(entry).hash(salt(entry)));
        }
        this.tree = builder.build();
    }

    /**
     * Reads a gzipped graph.
     *
     * @param scratch a folder for the unpacked lines, which {@link #close} deletes
     */
    public static ClaimLeaves read(Path file, Path scratch) throws IOException {
        return read(file, scratch, Optional.empty());
    }

    /**
     * Reads a gzipped graph.
     *
     * @param scratch a folder for the unpacked lines, which {@link #close} deletes
     * @param salts those of a restricted release
     */
    public static ClaimLeaves read(Path file, Path scratch, Optional<LeafSalts> salts) throws IOException {
        Path unpacked = Files.createTempFile(scratch, "graph", ".nt");
        MessageDigest digest = DigestUtils.getSha256Digest();
        GraphPass pass = new GraphPass();
        try (InputStream in = new DigestInputStream(
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), BUFFER), digest);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(unpacked), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                pass.take(buffer, read);
            }
            pass.end();
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(unpacked);
            throw failed;
        }
        return new ClaimLeaves(unpacked, HexFormat.of().formatHex(digest.digest()), pass, salts);
    }

    /** One pass over the lines: what each claim needs, and where the lines of passages and testimonies lie. */
    private static final class GraphPass {
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Stretch> others = new HashMap<>();
        private final Map<String, List<String>> relayers = new HashMap<>();
        private final Map<String, String> shared = new HashMap<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private String subject = "";
        private final StringBuilder about = new StringBuilder();
        private long start;
        private long at;

        void take(byte[] bytes, int length) {
            int from = 0;
            for (int i = 0; i < length; i++) {
                if (bytes[i] == '\n') {
                    line.write(bytes, from, i + 1 - from);
                    take(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                    from = i + 1;
                }
            }
            line.write(bytes, from, length - from);
        }

        private void take(String whole) {
            String of = whole.substring(0, whole.indexOf(' '));
            if (!of.equals(subject)) {
                end();
                subject = of;
                start = at;
            }
            about.append(whole);
            at += line.size();
        }

        /** Notes the subject whose lines have ended. */
        void end() {
            if (about.indexOf(TYPE + "Claim> .") >= 0) {
                String text = about.toString();
                ClaimLeaf.LeafKey key = ClaimLeaf.read(text).key();
                entries.add(new Entry(
                        new ClaimLeaf.LeafKey(shared(key.subject()), shared(key.property()), key.claim()),
                        stretch(),
                        shared(object(text, "passage")),
                        shared(object(text, "testimony"))));
            } else if (about.indexOf(TYPE + "Passage> .") >= 0 || about.indexOf(TYPE + "Testimony> .") >= 0) {
                others.put(shared(subject), stretch());
                objects(about.toString(), "relays")
                        .forEach(relayed -> relayers.computeIfAbsent(shared(relayed), none -> new ArrayList<>())
                                .add(shared(subject)));
            }
            about.setLength(0);
        }

        private Stretch stretch() {
            return new Stretch(start, Math.toIntExact(at - start));
        }

        private String shared(String text) {
            return shared.computeIfAbsent(text, same -> same);
        }
    }

    private static String object(String lines, String property) {
        return objects(lines, property).stream()
                .findFirst()
                .orElseThrow(() -> new BadProof("a claim of the graph has no cv:" + property));
    }

    /** The things that a property leads to, each between its angle brackets. */
    private static List<String> objects(String lines, String property) {
        String between = "> <" + Cv.NS + property + "> ";
        return lines.lines()
                .filter(line -> line.startsWith(between, line.indexOf('>')))
                .map(line -> line.substring(line.indexOf('>') + between.length(), line.length() - 2))
                .toList();
    }

    private String text(Entry entry) {
        StringBuilder all = new StringBuilder(text(entry.own));
        Stretch passage = others.get(entry.passage);
        if (passage != null) {
            all.append(text(passage));
        }
        Set<String> chain = chain(entry.testimony);
        for (String testimony : chain) {
            Stretch said = others.get(testimony);
            if (said != null) {
                all.append(within(chain, text(said)));
            }
        }
        return all.toString();
    }

    /** A testimony and those that relay it, up to the document's own voice. */
    private Set<String> chain(String first) {
        Set<String> chain = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of(first));
        while (!next.isEmpty()) {
            String testimony = next.remove(0);
            if (chain.add(testimony)) {
                next.addAll(relayers.getOrDefault(testimony, List.of()));
            }
        }
        return chain;
    }

    /** The lines on a testimony without those that say what else it relays: these are of other claims. */
    private static String within(Set<String> chain, String lines) {
        return lines.lines()
                .filter(line -> RELAYS.stream().noneMatch(line::contains)
                        || chain.contains(line.substring(line.lastIndexOf('<'), line.length() - 2)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private String text(Stretch stretch) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(stretch.length);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = lines.read(bytes, stretch.start + bytes.position());
            }
            return new String(bytes.array(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of the lines that were read, which is the build's id. */
    public String graph() {
        return graph;
    }

    /** The tree over them. */
    public MerkleTree tree() {
        return tree;
    }

    /** One of them, by its place in the order. */
    ClaimLeaf leaf(int index) {
        return leaf(entries.get(index));
    }

    private ClaimLeaf leaf(Entry entry) {
        return new ClaimLeaf(entry.key, text(entry));
    }

    /** The salt of one of them; none in a public release. */
    Optional<LeafSalt> salt(int index) {
        return salt(entries.get(index));
    }

    private Optional<LeafSalt> salt(Entry entry) {
        return salts.map(all -> all.of(entry.key.claim()));
    }

    /** Where a claim is, or -1. */
    int indexOf(String claim) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key.claim().equals(claim)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the first claim on a thing, or where it would be. */
    int firstOf(String thing) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).key.isBefore(thing)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many claims on a thing follow one another from a place on. */
    int countOf(String thing, int first) {
        int end = first;
        while (end < entries.size() && entries.get(end).key.subject().equals(thing)) {
            end++;
        }
        return end - first;
    }

    /** The claims, in their order. */
    Collection<String> claims() {
        return entries.stream().map(entry -> entry.key.claim()).toList();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(unpacked);
    }
}
