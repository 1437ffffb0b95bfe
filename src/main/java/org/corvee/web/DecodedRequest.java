package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corvee.query.EscapedText;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is read and whose parameters are decoded once, before anybody asks for one: what is not
 * percent-encoded UTF-8, or is cut off, is refused here and nowhere else.
 *
 * <p>Of its headers it shows what its {@link AnswerKey} holds, what a client has at hand, which piece it wants and the type of a body, and no
 * other: so no cookie, and no language but one of ours, gets into an answer that is kept for everybody.
 */
public final class DecodedRequest extends HttpServletRequestWrapper {
    private static final String ACCEPT = "accept";
    private static final Set<String> AS_SENT = Set.of("if-none-match", "range", "content-type", "content-length");
    private static final String BODY = "org.corvee.body";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEX = 16;
    private static final int NO_END = 256;
    private static final int LONGEST_NAME = 60;

    private final Map<String, List<String>> parameters;

    private DecodedRequest(HttpServletRequest request, Map<String, List<String>> parameters) {
        super(request);
        this.parameters = parameters;
    }

    /**
     * Reads and decodes.
     *
     * @throws Refused for what cannot be decoded, or ends before its end
     */
    static DecodedRequest of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        decode(Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8), parameters);
        if (request.getMethod().equals("POST")) {
            byte[] body = read(request);
            request.setAttribute(BODY, body);
            if (isForm(request.getContentType())) {
                decode(body, parameters);
            }
        }
        return new DecodedRequest(request, parameters);
    }

    /** The bytes that were sent with a request. */
    public static byte[] body(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof byte[] body ? body : new byte[0];
    }

    private static byte[] read(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            if (request.getContentLengthLong() > body.length) {
                throw cutOff();
            }
            return body;
        } catch (IOException | BadMessageException broken) {
            throw cutOff();
        }
    }

    private static Refused cutOff() {
        return new Refused(400, "the body is incomplete; send it again");
    }

    private static boolean isForm(@Nullable String type) {
        String written = Objects.requireNonNullElse(type, FORM);
        if (!written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM)) {
            return false;
        }
        Matcher charset = CHARSET.matcher(written);
        if (charset.find() && !charset.group(1).toLowerCase(Locale.ROOT).matches("utf-?8|us-ascii")) {
            throw new Refused(
                    415,
                    "forms in '%s' are not supported; send it in UTF-8".formatted(EscapedText.line(charset.group(1))));
        }
        return true;
    }

    private static void decode(byte[] encoded, Map<String, List<String>> into) {
        int start = 0;
        for (int end = 0; end <= encoded.length; end++) {
            if (end == encoded.length || encoded[end] == '&') {
                if (end > start) {
                    pair(ByteBuffer.wrap(encoded, start, end - start), into);
                }
                start = end + 1;
            }
        }
    }

    private static void pair(ByteBuffer pair, Map<String, List<String>> into) {
        String name = text(pair, '=', "the name of a parameter");
        String value = text(pair, NO_END, "the parameter '%s'".formatted(brief(name)));
        into.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    /** What stands before a sign, or before the end. */
    private static String text(ByteBuffer from, int sign, String what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (from.hasRemaining()) {
            byte one = from.get();
            if (one == sign) {
                break;
            }
            bytes.write(one == '%' ? escaped(from, what) : one == '+' ? ' ' : one);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Refused(400, what + " is not in UTF-8; encode its letters as UTF-8, then as %XX");
        }
    }

    private static int escaped(ByteBuffer from, String what) {
        int high = from.hasRemaining() ? Character.digit(from.get(), HEX) : -1;
        int low = from.hasRemaining() ? Character.digit(from.get(), HEX) : -1;
        if (high < 0 || low < 0) {
            throw new Refused(
                    400, what + " has a '%' without two hexadecimal digits after it; write a percent sign as %25");
        }
        return high * HEX + low;
    }

    private static String brief(String name) {
        String visible = EscapedText.line(name);
        return visible.length() > LONGEST_NAME ? visible.substring(0, LONGEST_NAME) + "…" : visible;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return Collections.list(getHeaders(name)).stream().findFirst().orElse(null);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String header = name.toLowerCase(Locale.ROOT);
        if (header.equals(ACCEPT)) {
            return Collections.enumeration(List.of(AnswerKey.of(this).accept()));
        }
        return AS_SENT.contains(header) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public @Nullable String getParameter(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().toArray(String[]::new),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
