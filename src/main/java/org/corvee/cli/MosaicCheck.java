package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.riot.RiotException;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.mosaic.MosaicGuard;
import org.corvee.release.mosaic.MosaicGuard.Narrowing;
import org.corvee.release.mosaic.SignedNarrowings;
import org.corvee.release.mosaic.WitnessTraits;
import org.corvee.source.DataFolder;
import org.corvee.store.Snapshot;

/**
 * Stops a release that tells more of an unnamed witness than all releases before, unless an editor has signed for it.
 *
 * @param data the folder of data
 */
record MosaicCheck(Path data) {
    private static final int SHOWN = 20;

    /**
     * Looks at a build that is about to be released.
     *
     * @throws CommandFailure that names documents and ways, and never a witness; it is for the editor's terminal alone
     */
    void require(ReleaseLog log, Snapshot build, LocalDate today) throws IOException {
        List<WitnessTraits> released = new ArrayList<>();
        for (LogEntry.Release release : log.releases()) {
            Path graph = log.graph(release);
            if (!Files.isRegularFile(graph)) {
                throw new CommandFailure(
                        Corvee.FINDINGS,
                        "corvee release: %s: is gone, so nobody can say what it has told of witnesses; restore it from a copy"
                                .formatted(graph));
            }
            released.add(traits(
                    graph,
                    release.graph(),
                    "%s: is damaged, so nobody can say what it has told of witnesses; restore it from a copy"
                            .formatted(graph)));
        }
        if (!released.isEmpty()) {
            require(new MosaicGuard(released), build, today);
        }
    }

    private static WitnessTraits traits(Path graph, String digest, String damage) {
        try {
            return WitnessTraits.read(graph, digest);
        } catch (IOException | RiotException damaged) {
            throw new CommandFailure(Corvee.FINDINGS, "corvee release: " + damage);
        }
    }

    private void require(MosaicGuard guard, Snapshot build, LocalDate today) throws IOException {
        Path file = SignedNarrowings.file(data);
        SignedNarrowings signed = SignedNarrowings.read(file, DataFolder.name(file));
        List<Narrowing> unsigned = guard
                .narrowings(traits(
                        build.folder().resolve("graph.nt.gz"),
                        build.id().hex(),
                        "build %s is damaged; run 'corvee store check'"
                                .formatted(build.id().brief())))
                .stream()
                .filter(narrowing -> !signed.ids().contains(narrowing.id()))
                .toList();
        if (!unsigned.isEmpty()) {
            throw new CommandFailure(Corvee.FINDINGS, words(unsigned, file, today));
        }
    }

    private static String words(List<Narrowing> unsigned, Path file, LocalDate today) {
        String lines = unsigned.stream()
                .limit(SHOWN)
                .map(one -> "%s: this build tells more of an unnamed witness than the releases before: %s%n  %s"
                        .formatted(
                                String.join(", ", one.documents()),
                                one.kind().words(),
                                SignedNarrowings.line(one, today)))
                .collect(Collectors.joining("%n".formatted()));
        String more = unsigned.size() > SHOWN ? "%nand %,d more".formatted(unsigned.size() - SHOWN) : "";
        return "%s%s%nnot released: take it out of the data, or let an editor who has weighed it fill in such a line and add it to %s"
                .formatted(lines, more, DataFolder.name(file));
    }
}
