package org.corvee.replica;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.model.Audience;
import org.corvee.release.log.SignedNote;
import org.corvee.release.log.SigningKey;
import org.corvee.store.BuildId;
import org.corvee.store.BuildPart;
import org.corvee.store.PackedBuilds;
import org.corvee.store.PulledBuild;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.store.StoreException;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A replica that serves the first build, and an origin that offers the second, rightly and in every wrong way. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FollowerTest {
    private static final SigningKey KEY = SigningKey.generate("example.org/corvee");
    private static final Origin.Patience SHORT =
            new Origin.Patience(40_000, Duration.ofMillis(600), Duration.ofMillis(300), 100);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static Store source;
    private static String oldNote;
    private static BuildId first;
    private static BuildId second;
    private static Offer offer;
    private static Path followed;
    private static int copies;

    private HostileOrigin origin;
    private Store replica;
    private Follower follower;

    @BeforeAll
    static void offersTheSecondBuild() throws IOException {
        source = new Store(folder.resolve("origin"));
        first = TestStores.build(source.folder(), "first");
        try (Offer old = Offer.of(source, List.of(KEY), Clock.systemUTC());
                HostileOrigin honest = new HostileOrigin(old)) {
            oldNote = old.note().orElseThrow();
            followed = folder.resolve("followed");
            new Follower(new Store(followed), new Origin(honest.address(), SHORT), List.of(KEY.verifier())).look();
        }
        second = TestStores.build(source.folder(), "second");
        offer = Offer.of(source, List.of(KEY), Clock.systemUTC());
    }

    @AfterAll
    static void offersNoMore() {
        offer.close();
    }

    @BeforeEach
    void servesTheFirstBuild() throws IOException {
        origin = new HostileOrigin(offer);
        replica = new Store(folder.resolve("replica-" + ++copies));
        try (Stream<Path> all = Files.walk(followed)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path copy = replica.folder().resolve(followed.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createLink(copy, path);
                }
            }
        }
        Files.delete(replica.folder().resolve("build.lock"));
        follower = follower(origin.address());
    }

    private Follower follower(String address) {
        return new Follower(replica, new Origin(address, SHORT), List.of(KEY.verifier()));
    }

    @AfterEach
    void stops() {
        origin.close();
    }

    private void refuses(String line) throws IOException {
        String said = String.valueOf(
                assertThrows(RuntimeException.class, () -> follower.look()).getMessage());
        assertTrue(said.contains(line), said);
        assertEquals(1, said.lines().count());
        assertEquals(Optional.of(first), replica.currentId());
        try (Snapshot still = replica.currentChecked().orElseThrow()) {
            assertEquals(first, still.id());
        }
    }

    private static Manifest manifest(String note) {
        return Manifest.read(SignedNote.read(note).text());
    }

    private static String signed(String text) {
        return SignedNote.sign(text, List.of(KEY)).toString();
    }

    private static Manifest offered() {
        return manifest(offer.note().orElseThrow());
    }

    @Test
    void pullsWhatIsNewAndTheFilesAreThoseOfTheOrigin() throws IOException {
        follower.look();
        assertEquals(Optional.of(second), replica.currentId());
        Path here = replica.folder().resolve("builds/" + second);
        Path there = source.folder().resolve("builds/" + second);
        for (String name : List.of("db/Data-0001/SPO.dat", "graph.nt.gz", "files.tsv", "build.json")) {
            assertArrayEquals(Files.readAllBytes(there.resolve(name)), Files.readAllBytes(here.resolve(name)), name);
        }
        assertFalse(Files.exists(replica.folder().resolve("pull")));
        assertTrue(Files.isDirectory(replica.folder().resolve("builds/" + first)), "keeps the last");
        follower.look();
        assertEquals(Optional.of(second), replica.currentId());
    }

    @Test
    void goesOnWhereItBroke() throws IOException {
        origin.parts(HostileOrigin::breaking);
        refuses("broke off; the pull goes on from there");
        Path left = replica.folder().resolve("pull/" + "0".repeat(64));
        Files.createDirectories(left);
        origin.parts(HostileOrigin::honest);
        follower.look();
        assertEquals(Optional.of(second), replica.currentId());
        assertEquals(1, origin.ranges().size(), origin.ranges().toString());
        assertFalse(Files.exists(left), "what others had left");
    }

    static Stream<Arguments> wrongManifests() {
        SigningKey other = SigningKey.generate("example.org/corvee");
        Manifest right = offered();
        BuildPart huge = new BuildPart("graph.nt.gz", "0".repeat(64), 1L << 47, 1L << 47);
        List<BuildPart> parts = new ArrayList<>(right.parts());
        parts.removeIf(part -> part.name().equals("graph.nt.gz"));
        parts.add(huge);
        String tampered = offer.note().orElseThrow().replace(right.build().hex(), "f".repeat(64));
        return Stream.of(
                Arguments.of(
                        SignedNote.sign(right.text(), List.of(other)).toString(), "no signature by example.org/corvee"),
                Arguments.of(tampered, "the signature of 'example.org/corvee' is wrong"),
                Arguments.of("hello\n", "no signed note"),
                Arguments.of(signed("example.org/corvee\n5\nAAAA\n"), "it is no offer of a build"),
                Arguments.of(signed(right.text() + "x\n"), "is no line of digest, lengths and name"),
                Arguments.of(
                        signed(right.text().replace("build.json", "../../evil")), "a name that no file of a build has"),
                Arguments.of(
                        signed(new Manifest(right.number() + 5, right.build(), parts).text()),
                        "the disk has too little room; free some"),
                Arguments.of(
                        signed(new Manifest(manifest(oldNote).number() - 1, right.build(), right.parts()).text()),
                        "which it has offered before; not taken"),
                Arguments.of(
                        signed(new Manifest(manifest(oldNote).number(), right.build(), right.parts()).text()),
                        "has signed two offers of number"),
                Arguments.of("x".repeat(50_000), "its manifest has more than 40,000 bytes"));
    }

    @ParameterizedTest
    @MethodSource("wrongManifests")
    void refusesManifest(String note, String line) throws IOException {
        origin.manifest(note);
        refuses(line);
    }

    static Stream<Arguments> wrongWays() {
        return Stream.of(
                Arguments.of((HostileOrigin.Way) HostileOrigin::truncated, "has another length than the"),
                Arguments.of((HostileOrigin.Way) HostileOrigin::endless, "has another length than the"),
                Arguments.of((HostileOrigin.Way) HostileOrigin::flipped, "has other bytes than were signed"),
                Arguments.of((HostileOrigin.Way) HostileOrigin::stalled, "is too slow: fewer than 100 bytes"),
                Arguments.of((HostileOrigin.Way) HostileOrigin::dripping, "is too slow: fewer than 100 bytes"),
                Arguments.of((HostileOrigin.Way) HostileOrigin::silent, "does not answer within"),
                Arguments.of(HostileOrigin.leadingTo("http://127.0.0.1:1/"), "leads elsewhere (HTTP 302)"),
                Arguments.of(HostileOrigin.failing(404), "offers no such build (HTTP 404); is it served with --offer?"),
                Arguments.of(HostileOrigin.failing(503), "answered with HTTP 503"));
    }

    @ParameterizedTest
    @MethodSource("wrongWays")
    void refusesParts(HostileOrigin.Way way, String line) throws IOException {
        origin.parts(way);
        refuses(line);
    }

    @Test
    void refusesAManifestFromElsewhereOrTooLate() throws IOException {
        origin.manifests(HostileOrigin.leadingTo(origin.address() + "/offer"));
        refuses("leads elsewhere (HTTP 302)");
        origin.manifests(HostileOrigin::stalled);
        refuses("is too slow");
        origin.manifests(HostileOrigin.failing(500));
        refuses("answered with HTTP 500");
        String down = origin.address();
        origin.close();
        follower = follower(down);
        refuses("cannot be reached; is it up?");
    }

    @Test
    void remembersTheNewestThroughARestart() throws IOException {
        follower.look();
        origin.manifest(oldNote);
        Follower restarted = follower(origin.address());
        String said =
                String.valueOf(assertThrows(Refusal.class, restarted::look).getMessage());
        assertTrue(said.contains("older than"), said);
        assertEquals(Optional.of(second), replica.currentId());
    }

    /** Signed by the origin all the same: what it packed is not the build that it names. */
    @Test
    void opensNothingThatIsNotTheBuildItIsNamedAfter() throws IOException {
        Manifest right = offered();
        BuildId other = new BuildId("e".repeat(64));
        origin.manifest(signed(new Manifest(right.number() + 9, other, right.parts()).text()));
        origin.parts(HostileOrigin::honest);
        PulledBuild pulled = new PulledBuild(replica, other);
        pulled.begin();
        for (BuildPart part : right.parts()) {
            Path file = new PackedBuilds(source).file(second, part.sha256());
            Files.copy(file, pulled.file(part), StandardCopyOption.REPLACE_EXISTING);
        }
        refuses("are not build eeeeeeeeeeee");
        assertFalse(Files.exists(pulled.file(right.parts().get(0))), "it is thrown away");
    }

    /** Whoever pulls a build while the next two come, gets it to its end. */
    @Test
    void zKeepsWhatSomebodyPulls() throws IOException, InterruptedException {
        Manifest pulled = offered();
        for (String edition : List.of("third", "fourth")) {
            BuildId next = TestStores.build(source.folder(), edition);
            for (int i = 0; i < 200 && !offered().build().equals(next); i++) {
                Thread.sleep(50);
            }
            assertEquals(next, offered().build());
        }
        assertFalse(Files.exists(source.folder().resolve("builds/" + second)));
        for (BuildPart part : pulled.parts()) {
            assertTrue(offer.part(second, part.sha256()).isPresent(), part.name());
        }
        assertTrue(offered().number() > pulled.number());
        String before = offer.note().orElseThrow();
        try (Offer restarted = Offer.of(source, List.of(KEY), Clock.systemUTC())) {
            assertEquals(before, restarted.note().orElseThrow(), "no number is given twice");
        }
    }

    @Test
    void neverOffersOrFollowsIntoARestrictedStore() {
        Store restricted =
                new Store(folder.resolve("restricted"), Audience.restricted().get(0));
        String said = String.valueOf(
                assertThrows(StoreException.class, () -> Offer.of(restricted, List.of(KEY), Clock.systemUTC()))
                        .getMessage());
        assertTrue(said.contains("only a public store is offered"), said);
        String refused = String.valueOf(assertThrows(StoreException.class, () -> new PulledBuild(restricted, first))
                .getMessage());
        assertTrue(refused.contains("only a public store follows"), refused);
    }

    @Test
    void namesNoOriginThatIsNone() {
        for (String wrong : List.of("origin.example.org", "ftp://example.org", "https://a@b", "https://a/../")) {
            assertThrows(IllegalArgumentException.class, () -> Origin.at(wrong), wrong);
        }
        assertEquals(
                "https://corvee.example.org",
                Origin.at("https://corvee.example.org/").toString());
    }
}
