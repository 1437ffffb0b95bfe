package org.corvee.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.corvee.web.restricted.Entrance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code serve} that say how marked claims are served. */
final class RestrictedOptions {
    /** An address in digits: a name could come to mean another machine. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:]+");

    @Option(
            names = "--restricted",
            description = {
                "Serves the restricted stores instead, to readers with a token ('corvee token') and to nobody else; each sees"
                        + " what is marked up to the ceiling of their token.",
                "Needs --tls or --behind; --store then names the folder that 'corvee build --restricted' has made."
            })
    private boolean isAsked;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "With --restricted: listens by TLS with the key and certificates of this PKCS #12 file.")
    private @Nullable Path keystore;

    @Option(
            names = "--tls-password",
            paramLabel = "FILE",
            description = "A file that holds the password of that file, in its first line.")
    private @Nullable Path password;

    @Option(
            names = "--behind",
            paramLabel = "ADDRESS",
            description =
                    "With --restricted: answers only what comes from the proxy at this numeric address, by https as its"
                            + " header X-Forwarded-Proto says.")
    private @Nullable String proxy;

    /** Whether the restricted stores are to be served. */
    boolean isAsked() {
        if (!isAsked && (keystore != null || password != null || proxy != null)) {
            throw wrong("--tls and --behind are for --restricted; let a proxy do TLS for what is public");
        }
        return isAsked;
    }

    /** How requests come in. */
    Entrance entrance() throws IOException {
        if ((keystore == null) == (proxy == null)) {
            throw wrong("--restricted needs one of --tls and --behind: tokens and answers never go over an open line");
        }
        return keystore == null ? behind(String.valueOf(proxy)) : tls(keystore);
    }

    private static Entrance behind(String address) throws UnknownHostException {
        if (!NUMERIC.matcher(address).matches()) {
            throw wrong("--behind '%s' is no numeric address; write one such as 127.0.0.1".formatted(address));
        }
        return new Entrance.Proxy(InetAddress.getByName(address));
    }

    private Entrance tls(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw wrong("--tls %s: no such file; 'openssl pkcs12 -export' makes one".formatted(file));
        }
        if (password == null || !Files.isReadable(password)) {
            throw wrong("--tls needs --tls-password, a file that holds its password");
        }
        return new Entrance.Tls(
                file, Files.readString(password).lines().findFirst().orElse(""));
    }

    private static CommandFailure wrong(String message) {
        return new CommandFailure(Corvee.USAGE, "corvee serve: " + message);
    }
}
