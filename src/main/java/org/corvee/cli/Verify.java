package org.corvee.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.corvee.release.log.BadProof;
import org.corvee.release.log.Certificate;
import org.corvee.release.log.Checkpoint;
import org.corvee.release.log.ClaimLeaf;
import org.corvee.release.log.ClaimLeaves;
import org.corvee.release.log.ClaimProof;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.TrustedKeys;
import org.corvee.release.log.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a proof, a certificate, or a whole folder of releases. */
@Command(
        name = "verify",
        description = {
            "Checks a proof of 'corvee prove' or a certificate of 'corvee certificate', without the store and without the"
                    + " network; or a folder of releases: every signed head, and every release's graph.",
            "Says what is proved, and ends with 1 where anything is not as it was signed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  corvee verify vladivostok.proof --key corvee.key.pub",
            "  corvee verify releases --key corvee.key.pub"
        })
final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", description = "A proof, a certificate, or the folder of all releases.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            required = true,
            description = "A file of public keys, one a line; a line that ends with 'revoked' counts no more.")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<VerifierKey> keys;
        try {
            keys = TrustedKeys.read(key);
        } catch (BadProof wrong) {
            throw new CommandFailure(Corvee.USAGE, "corvee verify: " + wrong.getMessage());
        }
        try {
            say(Files.isDirectory(file) ? folder(keys) : text(Files.readString(file), keys));
            return Corvee.FINE;
        } catch (BadProof | ReleaseLog.BadLog wrong) {
            throw new CommandFailure(Corvee.FINDINGS, "%s: NOT PROVED: %s".formatted(file, wrong.getMessage()));
        } catch (CharacterCodingException noText) {
            throw new CommandFailure(Corvee.FINDINGS, "%s: NOT PROVED: it is no text in UTF-8".formatted(file));
        }
    }

    private static List<String> text(String whole, List<VerifierKey> keys) {
        if (Certificate.isOne(whole)) {
            Certificate certificate = Certificate.verified(whole, keys);
            return List.of(
                    "Certified: on %s, build %s answered the question '%s' with %s."
                            .formatted(
                                    certificate.day(),
                                    certificate.build().substring(0, LogEntry.BRIEF),
                                    certificate.question(),
                                    rows(certificate.rows())),
                    "  asked for   " + (certificate.arguments().isEmpty() ? "everything" : certificate.arguments()),
                    "  the answer  SHA-256 " + certificate.answerSha256() + " as CSV");
        }
        ClaimProof proof = ClaimProof.read(whole);
        ClaimProof.Proved proved = proof.verified(keys);
        List<String> lines = new ArrayList<>(List.of(sentence(proof.asked(), proved)));
        for (ClaimLeaf claim : proved.claims()) {
            lines.add("  " + claim.key().claim());
            lines.add("    " + claim.says());
        }
        lines.add("  log %s, %s".formatted(proved.checkpoint().origin(), entries(proved.checkpoint())));
        return lines;
    }

    private static String entries(Checkpoint head) {
        return head.size() == 1 ? "1 entry" : "%,d entries".formatted(head.size());
    }

    private static String rows(long rows) {
        return rows == 0 ? "no row" : rows == 1 ? "1 row" : "%,d rows".formatted(rows);
    }

    private static String sentence(ClaimProof.Asked asked, ClaimProof.Proved proved) {
        LogEntry.Release of = proved.release();
        String release = "the release of %s, build %s,%s"
                .formatted(
                        of.recorded(),
                        of.build(),
                        of.isRestricted() ? " marked TLP:" + of.audience().label() + "," : "");
        if (!asked.isThing()) {
            return "Proved: %s has this claim.".formatted(release);
        }
        int count = proved.claims().size();
        return count == 0
                ? "Proved: %s has no claim on %s.".formatted(release, asked.iri())
                : "Proved: %s has %s on %s, and no other."
                        .formatted(release, count == 1 ? "1 claim" : "%,d claims".formatted(count), asked.iri());
    }

    private List<String> folder(List<VerifierKey> keys) throws IOException {
        ReleaseLog log = ReleaseLog.openAny(file);
        Checkpoint head = log.verify(keys);
        List<String> lines = new ArrayList<>(List.of("Proved: the log %s grew to %s without a change to an older one."
                .formatted(head.origin(), entries(head))));
        Path scratch = Files.createTempDirectory("corvee");
        try {
            for (LogEntry.Release release : log.releases()) {
                check(log, release, scratch);
                lines.add(
                        "  %s  build %s, %,d claims".formatted(release.recorded(), release.build(), release.claims()));
            }
        } finally {
            PackageExport.clear(scratch);
        }
        return lines;
    }

    private static void check(ReleaseLog log, LogEntry.Release release, Path scratch) throws IOException {
        Path graph = log.graph(release);
        try (ClaimLeaves leaves = log.leaves(release, scratch)) {
            if (!leaves.graph().equals(release.graph()) || !leaves.tree().root().equals(release.root())) {
                throw new BadProof("%s is not the graph that was released".formatted(graph));
            }
        } catch (ZipException | EOFException broken) {
            throw new BadProof("%s is damaged: %s".formatted(graph, broken.getMessage()));
        }
    }

    private void say(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
