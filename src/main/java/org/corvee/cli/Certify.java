package org.corvee.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.system.Txn;
import org.corvee.query.Answer;
import org.corvee.query.Format;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.StoredQuery;
import org.corvee.release.log.BadProof;
import org.corvee.release.log.Certificate;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.SigningKey;
import org.corvee.release.log.TrustedKeys;
import org.corvee.store.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs what the answer to a question is, or asks again what a certificate says. */
@Command(
        name = "certificate",
        description = {
            "Signs a statement: in this build, this question of the library had exactly this answer, or none.",
            "With --again, QUERY is the file of a certificate: its question is asked again, of the same build."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  corvee certificate analyst/about -p thing=place/vladivostok --key corvee.key -o vladivostok.certificate",
            "  corvee certificate --again corvee.key.pub vladivostok.certificate"
        })
final class Certify implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Parameters(paramLabel = "QUERY", description = "A question of the library, or the file of a certificate.")
    @SuppressWarnings("NullAway.Init")
    private String query;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "Binds a parameter of the question; may be repeated.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private WhichKey key;

    @Mixin
    private TextOutput output = new TextOutput();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** To sign, or to check. */
    static final class WhichKey {
        @Option(names = "--key", paramLabel = "FILE", description = "Signs with this key.", required = true)
        private @Nullable Path signing;

        @Option(names = "--again", paramLabel = "PUB", description = "Checks with these public keys.", required = true)
        private @Nullable Path known;
    }

    /** An answer as CSV. */
    private record CsvDigest(long rows, String sha256) {}

    @Override
    public Integer call() throws IOException {
        try (Snapshot snapshot = store.open()) {
            return key.known == null ? certify(snapshot) : again(snapshot, key.known);
        } catch (BadProof wrong) {
            throw new CommandFailure(Corvee.FINDINGS, "corvee certificate: " + wrong.getMessage());
        } catch (RuntimeException wrong) {
            throw CommandFailure.of(wrong);
        }
    }

    private int certify(Snapshot snapshot) throws IOException {
        SigningKey signing = SigningKey.read(Objects.requireNonNull(key.signing));
        Certificate certificate = certificate(snapshot, query, arguments);
        String text = certificate.signed(List.of(signing)).toString();
        output.write(text, spec.commandLine().getOut());
        return Corvee.FINE;
    }

    private Certificate certificate(Snapshot snapshot, String name, Map<String, String> given) throws IOException {
        StoredQuery stored = Library.readable(Home.find().queries()).query(name);
        CsvDigest csv = answer(snapshot, stored.question(given, base.names()));
        return new Certificate(
                snapshot.id().hex(),
                snapshot.summary().policy(),
                stored.name(),
                DigestUtils.sha256Hex(stored.text()),
                new TreeMap<>(given),
                csv.rows(),
                csv.sha256(),
                "Corvée " + Version.number(),
                LocalDate.now(ZoneOffset.UTC));
    }

    private static CsvDigest answer(Snapshot snapshot, Question question) {
        LocalEndpoint endpoint = new LocalEndpoint(snapshot.dataset(), new QueryBounds(PATIENCE));
        return Txn.calculateRead(snapshot.dataset(), () -> {
            MessageDigest digest = DigestUtils.getSha256Digest();
            try (Answer answer = endpoint.ask(question);
                    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                answer.write(Format.CSV, out);
                return new CsvDigest(
                        answer.result().rows().size(), HexFormat.of().formatHex(digest.digest()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int again(Snapshot snapshot, Path known) throws IOException {
        Certificate old =
                Certificate.verified(Files.readString(Path.of(query), StandardCharsets.UTF_8), TrustedKeys.read(known));
        if (!old.build().equals(snapshot.id().hex())) {
            throw new BadProof("it is of build %s, and the store serves %s; build from the data of then"
                    .formatted(
                            old.build().substring(0, LogEntry.BRIEF),
                            snapshot.id().brief()));
        }
        Certificate now = certificate(snapshot, old.question(), old.arguments());
        if (!now.questionSha256().equals(old.questionSha256())) {
            throw new BadProof("the question '%s' has been reworded since".formatted(old.question()));
        }
        if (!now.answerSha256().equals(old.answerSha256())) {
            throw new BadProof("the answer now has %d rows and SHA-256 %s; certified were %d and %s"
                    .formatted(now.rows(), now.answerSha256(), old.rows(), old.answerSha256()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Asked again: the same answer, %,d rows.".formatted(now.rows()));
        out.flush();
        return Corvee.FINE;
    }
}
