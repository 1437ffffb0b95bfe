package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.NearWords;
import org.corvee.page.Language;
import org.corvee.page.Link;
import org.corvee.page.Translation;
import org.corvee.query.EscapedText;

/**
 * In which language a reader gets a page: the one of {@code ?lang=}, or else the first of ours that the client takes.
 *
 * @param path of the page
 * @param asked what else is asked of it
 */
record PageLanguage(Language language, String path, Map<String, String> asked) {
    /** The parameter of an address. */
    static final String PARAMETER = "lang";

    /** The links of the frame of all pages, which lead to the page itself in each language. */
    private static final Pattern WAY = Pattern.compile("href=\"/\\?lang=([a-z]{2})\"");

    PageLanguage {
        asked = Map.copyOf(asked);
    }

    /**
     * The language of a request.
     *
     * @throws Refused with 400 for a code that is no language of ours
     */
    static PageLanguage of(HttpServletRequest request) {
        Language language = Optional.ofNullable(request.getParameter(PARAMETER))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(PageLanguage::language)
                .orElseGet(() -> AnswerKey.of(request).language());
        return new PageLanguage(language, request.getRequestURI(), asked(request));
    }

    /** The language that the client takes, whatever the address asks for; for a page that says what is wrong with that. */
    static PageLanguage accepted(HttpServletRequest request) {
        return new PageLanguage(AnswerKey.of(request).language(), request.getRequestURI(), asked(request));
    }

    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new TreeMap<>();
        request.getParameterMap().forEach((key, values) -> asked.put(key, values[0]));
        asked.remove(PARAMETER);
        return asked;
    }

    private static Language language(String code) {
        return Language.find(code)
                .orElseThrow(() -> new Refused(
                        400,
                        "lang: no '%s'; %s"
                                .formatted(
                                        EscapedText.line(code),
                                        NearWords.of(code, Language.codes())
                                                .remedy("choose one of " + String.join(", ", Language.codes())))));
    }

    /** The answer in this language; an answer that is no page stays as it is. */
    Reply in(Reply reply) {
        if (!reply.type().equals("text/html") || !reply.isWhole()) {
            return reply;
        }
        String page = Translation.into(language).in(new String(reply.bytes(), StandardCharsets.UTF_8));
        String switched = WAY.matcher(page).replaceAll(way -> Matcher.quoteReplacement(way(way.group(1))));
        return new Reply(reply.status(), reply.type(), switched).with(reply.headers());
    }

    private String way(String code) {
        Map<String, String> all = new TreeMap<>(asked);
        all.put(PARAMETER, code);
        String address = Link.inside(path)
                .map(inside -> Link.ours(inside.value(), all).value())
                .orElse("/?lang=" + code);
        String current = code.equals(language.code()) ? " aria-current=\"true\"" : "";
        return "href=\"%s\"%s".formatted(address.replace("&", "&amp;"), current);
    }
}
