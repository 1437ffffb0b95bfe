package org.corvee.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which names a server is asked that shows a reader's own words: on this machine alone, by the machine's own, so that
 * no page of another site reads them under a name that leads here.
 *
 * @param areWords whether pages may show words of the documents
 * @param names the hosts that are answered; any when there are none
 */
record KnownHosts(boolean areWords, Set<String> names) {
    private static final List<String> OURS = List.of("localhost", "127.0.0.1", "[::1]");

    KnownHosts {
        names = Set.copyOf(names);
    }

    /** Those of a server; behind a proxy it goes by the proxy's name. */
    static KnownHosts of(ServerSettings settings) {
        boolean areWords = !settings.folders().documents().isEmpty();
        String host = settings.host().toLowerCase(Locale.ROOT);
        boolean isProxied = !settings.limits().share().forwarded().isEmpty();
        if (!areWords || isProxied || !isLoopback(host)) {
            return new KnownHosts(areWords, Set.of());
        }
        Set<String> names = new HashSet<>(OURS);
        names.add(host);
        return new KnownHosts(true, names);
    }

    /** The folders of the texts that whoever asks may search: only where nobody but this machine can ask. */
    List<Path> readableTexts(ServerSettings settings) {
        return names.isEmpty() ? List.of() : settings.folders().documents();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Checks the host that a request names.
     *
     * @throws Refused with 421 for one that is not ours
     */
    void check(@Nullable String host) {
        String name = String.valueOf(host).toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        if (!names.isEmpty() && !names.contains(name)) {
            throw new Refused(421, "this server shows the text of your documents, so it answers only as localhost");
        }
    }
}
