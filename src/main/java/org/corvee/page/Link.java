package org.corvee.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address that a page may lead to: a place in itself, a path of ours, or http or https elsewhere.
 *
 * @param value printable ASCII that an IRI may have, so that nothing hides in it
 */
public record Link(String value) implements Content {
    private static final Pattern HARMLESS = Pattern.compile(
            "(#[A-Za-z0-9._=,/-]+|/|/[A-Za-z0-9._~%!$'()*+,;=:@?#-][^\\\\]*|https?://[^/?#\\\\@]+([/?#].*)?)");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E&&[^\"<>^`{|}]]+");

    public Link {
        if (!isHarmless(value)) {
            throw new IllegalArgumentException(
                    "'%s': no place here, path of ours, http or https address".formatted(value));
        }
    }

    /** A path of ours with what is asked of it. */
    public static Link ours(String path, Map<String, String> asked) {
        String query = new TreeMap<>(asked)
                .entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
        return new Link(asked.isEmpty() ? path : path + query);
    }

    /** A path of ours made of somebody's words, when it is harmless. */
    public static Optional<Link> inside(String path) {
        return path.startsWith("/") && isHarmless(path) ? Optional.of(new Link(path)) : Optional.empty();
    }

    /** A place in the same page. */
    public static Link here(String id) {
        return new Link("#" + id);
    }

    /** A link to somebody's IRI, when it is harmless; {@code javascript:}, {@code data:} and the like have none. */
    public static Optional<Link> elsewhere(String iri) {
        return iri.startsWith("http") && isHarmless(iri) ? Optional.of(new Link(iri)) : Optional.empty();
    }

    /** The address as a text, where a template shows it instead of leading to it. */
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeUserContent(value);
    }

    private static boolean isHarmless(String value) {
        return PRINTABLE.matcher(value).matches() && HARMLESS.matcher(value).matches();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
