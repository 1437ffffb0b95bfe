package org.corvee.query;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which endpoints SERVICE may ask.
 *
 * @param allowed where each is asked, by the IRI that a query writes, compared as it is written; none closes SERVICE
 * @param local whether they may be on this machine or in its network, for tests
 */
public record Services(Map<String, URI> allowed, boolean local) {
    private static final Pattern ELSEWHERE = Pattern.compile("([^=]+|.+?)=(https?://.*)");
    private static final String NO_ADDRESS =
            "%s: not the address of an endpoint; write http://HOST/PATH or https://HOST/PATH";
    /** SERVICE is closed. */
    public static final Services NONE = new Services(Map.of(), false);

    public Services {
        allowed = Map.copyOf(allowed);
        allowed.values().forEach(Services::check);
    }

    /**
     * Reads what a person has written: {@code IRI}, or {@code IRI=ADDRESS} for an endpoint that is asked elsewhere, such
     * as a mirror.
     *
     * @throws Question.WrongQuestion for what is no address of an endpoint
     */
    public static Services of(List<String> written, boolean local) {
        Map<String, URI> allowed = new TreeMap<>();
        for (String one : written) {
            Matcher elsewhere = ELSEWHERE.matcher(one);
            String iri = elsewhere.matches() ? elsewhere.group(1) : one;
            allowed.put(iri, address(elsewhere.matches() ? elsewhere.group(2) : one));
        }
        return new Services(allowed, local);
    }

    private static URI address(String written) {
        try {
            return new URI(written);
        } catch (URISyntaxException e) {
            throw new Question.WrongQuestion(NO_ADDRESS.formatted(written));
        }
    }

    private static void check(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.matches("https?")
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getFragment() != null) {
            throw new Question.WrongQuestion(NO_ADDRESS.formatted(address));
        }
    }

    /** Whether SERVICE may ask there. */
    public boolean allows(String iri) {
        return allowed.containsKey(iri);
    }

    /**
     * The address that a connection goes to; the name is not looked up again.
     *
     * @throws Unreachable when the name is not known, or leads where nobody may ask
     */
    InetAddress resolve(URI address) {
        try {
            InetAddress[] found = InetAddress.getAllByName(bare(address.getHost()));
            if (!local && Arrays.stream(found).anyMatch(Services::isInside)) {
                throw new Unreachable("its name resolves to a private network, which is not queried");
            }
            return found[0];
        } catch (UnknownHostException e) {
            throw new Unreachable("no such host");
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whether an address is none of the public Internet, by the registries of special addresses of IANA. */
    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4
                        ? isInside4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF)
                        : isInside6(bytes));
    }

    private static boolean isInside4(int a, int b, int c) {
        return a == 0
                || a >= 240
                || a == 100 && b >= 64 && b < 128
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                || a == 203 && b == 0 && c == 113;
    }

    /** All but 2000::/3, and of that what is translated into other addresses or kept for documents. */
    private static boolean isInside6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return (bytes[0] & 0xE0) != 0x20 || first == 0x2002 || first == 0x2001 && (second < 0x200 || second == 0xDB8);
    }

    /** Why an endpoint gave no rows: said in the note beside the local ones. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreachable(String message) {
            super(message, null, false, false);
        }
    }
}
