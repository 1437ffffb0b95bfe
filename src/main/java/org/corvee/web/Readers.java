package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose pages may read the answers: anybody's, as long as no answer holds words of the reader's own texts.
 *
 * <p>Where pages show such words, a page of another site may not read them. On loopback it may not even ask for them under
 * a name that its owner has pointed at this machine: they are shown under this machine's own names only.
 *
 * @param hasWords whether pages show words of texts
 * @param isPrivate whether this machine alone is to read them
 */
record Readers(boolean hasWords, boolean isPrivate) {
    private static final Set<String> WORDLESS = Set.of(
            "sparql",
            "reconcile",
            "suggest",
            "id",
            "data",
            "dump",
            "prov",
            "ontology",
            "context.jsonld",
            ".well-known");

    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?::[0-9]{1,5})?");

    /** Those of a server; behind a proxy it goes by the proxy's name. */
    static Readers of(ServerSettings settings) {
        boolean isLoopback = Stream.of(settings.host(), "[" + settings.host() + "]")
                .anyMatch(host -> LOOPBACK.matcher(host).matches());
        boolean isProxied = !settings.limits().share().forwarded().isEmpty();
        return new Readers(!settings.folders().documents().isEmpty(), isLoopback && !isProxied);
    }

    /** Whether a script of any site may read what stands at an address. */
    boolean mayBeAnybody(String path) {
        return !hasWords || WORDLESS.contains(path.replaceFirst("^/", "").split("/", 2)[0]);
    }

    /**
     * Lets in who asks by a name of this machine.
     *
     * @throws Refused for another name
     */
    void check(HttpServletRequest request) {
        String host = Objects.requireNonNullElse(request.getHeader("Host"), "localhost");
        if (hasWords
                && isPrivate
                && !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            throw new Refused(
                    421, "with --documents this machine alone is served; ask by the name localhost or by 127.0.0.1");
        }
    }
}
