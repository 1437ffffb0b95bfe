package org.corvee.curate.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.web.Refused;

/**
 * Lets in whoever holds the key of this start, and nobody whom another site has sent.
 *
 * @param key in the address that is printed at the start, and in the cookie that the browser gets for it
 * @param port at which the server listens; cookies do not tell ports apart, so its name has it
 */
record Gate(String key, int port) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** A gate with a key that nobody can guess. */
    static Gate fresh(int port) {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return new Gate(HexFormat.of().formatHex(bytes), port);
    }

    /** The only address of the server. */
    String origin() {
        return "http://127.0.0.1:" + port;
    }

    String cookieName() {
        return "corvee-workbench-" + port;
    }

    /** What the browser keeps until it closes, for this site alone. */
    String cookie() {
        return "%s=%s; Path=/; HttpOnly; SameSite=Strict".formatted(cookieName(), key);
    }

    /**
     * Checks by which name and from which page a request comes.
     *
     * @throws Refused with 421 for another name, 403 for another page
     */
    void checkSource(HttpServletRequest request) {
        if (!("127.0.0.1:" + port).equals(request.getHeader("Host"))) {
            throw new Refused(421, "the workbench answers only at " + origin());
        }
        String origin = request.getHeader("Origin");
        String site = Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), "same-origin");
        boolean isSafe = SAFE.contains(request.getMethod());
        boolean isOurs = origin == null ? isSafe : origin.equals(origin());
        if (!isOurs || !isSafe && !site.equals("same-origin")) {
            throw new Refused(403, "another site has sent this request; work in the page of the workbench itself");
        }
    }

    /** Whether a request brings the key in its address. */
    boolean isOpenedBy(HttpServletRequest request) {
        return isKey(Optional.ofNullable(request.getParameter("key")));
    }

    /**
     * Checks that a request has the key.
     *
     * @throws Refused with 403 when it has not
     */
    void checkKey(HttpServletRequest request) {
        Optional<String> kept = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(cookieName()))
                .map(Cookie::getValue)
                .findFirst();
        if (!isKey(kept)) {
            throw new Refused(403, "this browser has no key; open the address that 'corvee curate' has printed");
        }
    }

    private boolean isKey(Optional<String> given) {
        return given.filter(word -> MessageDigest.isEqual(
                        word.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
