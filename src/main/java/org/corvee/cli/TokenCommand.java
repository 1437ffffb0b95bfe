package org.corvee.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.corvee.model.Audience;
import org.corvee.model.Unreadable;
import org.corvee.store.RestrictedStores;
import org.corvee.store.StoreException;
import org.corvee.web.restricted.ReaderToken;
import org.corvee.web.restricted.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and takes back the tokens by which readers are let into the restricted stores. */
@Command(
        name = "token",
        description = "Makes, lists and revokes the tokens that let readers into 'corvee serve --restricted'.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TokenCommand.Add.class, TokenCommand.Listing.class, TokenCommand.Revoke.class},
        footer = {"", "Example:", "  corvee token add 'A. Reader' --ceiling AMBER --expires 2027-06-30"})
final class TokenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static TokenFile file(StoreOption store) {
        RestrictedStores stores = store.restricted();
        stores.require();
        return new TokenFile(stores.tokens());
    }

    /** Does something with the tokens; what cannot be read, or is no store of ours, is wrong usage. */
    private static int attempt(Callable<Integer> something) throws Exception {
        try {
            return something.call();
        } catch (Unreadable | StoreException e) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Makes a token. */
    @Command(
            name = "add",
            description = {
                "Makes a token and prints it, once: only a slow hash of it is kept.",
                "The ceiling is the strictest marking that its reader may read. AMBER is for an organisation and its clients,"
                        + " AMBER+STRICT for members of the organisation, RED for a named person."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  corvee token add 'A. Reader' --ceiling AMBER --expires 2027-06-30"})
    static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "Whose it is, as the read log writes it.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(
                names = "--ceiling",
                paramLabel = "MARKING",
                required = true,
                description = "GREEN, AMBER, AMBER+STRICT or RED.")
        @SuppressWarnings("NullAway.Init")
        private String ceiling;

        @Option(
                names = "--expires",
                paramLabel = "DATE",
                required = true,
                description = "The last day on which it lets in.")
        @SuppressWarnings("NullAway.Init")
        private String expires;

        @Mixin
        private StoreOption store = new StoreOption();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return attempt(() -> {
                TokenFile.NewToken made = file(store).add(name, Audience.restrictedUpTo(ceiling), day());
                PrintWriter out = spec.commandLine().getOut();
                out.println(made.text());
                out.flush();
                return Corvee.FINE;
            });
        }

        private LocalDate day() {
            try {
                LocalDate day = LocalDate.parse(expires);
                if (day.isBefore(today())) {
                    throw new Unreadable("%s is over".formatted(expires), "write a day to come");
                }
                return day;
            } catch (DateTimeException e) {
                throw new Unreadable("'%s' is no day".formatted(expires), "write it as 2027-06-30");
            }
        }
    }

    /** Lists all tokens. */
    @Command(
            name = "list",
            description = "Lists the tokens: whose they are, up to which marking, and until when.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: corvee token list"})
    static final class Listing implements Callable<Integer> {
        @Mixin
        private StoreOption store = new StoreOption();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return attempt(() -> {
                List<ReaderToken> tokens = file(store).all();
                PrintWriter out = spec.commandLine().getOut();
                tokens.forEach(token -> out.printf(
                        "%s  %-12s  %-22s  %s%n", token.id(), token.audience().label(), state(token), token.name()));
                out.flush();
                return Corvee.FINE;
            });
        }

        private static String state(ReaderToken token) {
            if (token.revoked() != null) {
                return "revoked on " + token.revoked();
            }
            return (token.letsIn(today()) ? "until " : "expired on ") + token.expires();
        }
    }

    /** Takes a token back. */
    @Command(
            name = "revoke",
            description = "Revokes a token; a running server lets nobody in by it from the next request on.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: corvee token revoke 0123456789abcdef"})
    static final class Revoke implements Callable<Integer> {
        @Parameters(paramLabel = "ID", description = "The token's id, as 'corvee token list' shows it.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Mixin
        private StoreOption store = new StoreOption();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return attempt(() -> {
                ReaderToken revoked = file(store)
                        .revoke(id, today())
                        .orElseThrow(() -> new CommandFailure(
                                Corvee.USAGE,
                                "no token '%s' that is not revoked; 'corvee token list' lists them".formatted(id)));
                spec.commandLine().getOut().printf("revoked the token of %s%n", revoked.name());
                spec.commandLine().getOut().flush();
                return Corvee.FINE;
            });
        }
    }
}
