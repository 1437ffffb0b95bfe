package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a reader has chosen for every page that he comes to, such as a policy or a language: it goes into each link and each form of a page
 * that leads to another page of ours.
 *
 * @param chosen by the name of the parameter, each a word of a closed list
 */
public record CarriedChoices(Map<String, String> chosen) {
    private static final List<String> CARRIED = List.of(ChosenPolicy.PARAMETER, PageLanguage.PARAMETER);

    /** A word as these choices are written. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** Where a page of ours is linked or asked: its path, what is asked of it, the place in it. */
    private static final Pattern WAY = Pattern.compile("(<a [^>]*?href=\"|<form [^>]*?action=\")"
            + "(/|/(?:doc|map|numbers|law|audit|queries|sparql|search|compare|memo|about|ontology|vocabulary|releases|diff)"
            + "(?:/[^\"?#]*)?)"
            + "(\\?[^\"#]*)?(#[^\"]*)?\"([^>]*>)");

    private static final Pattern BODY = Pattern.compile("<body\\b");

    /** Copies the choices. */
    public CarriedChoices {
        chosen = Map.copyOf(chosen);
    }

    /** What a request has chosen. */
    static CarriedChoices of(HttpServletRequest request) {
        Map<String, String> chosen = new LinkedHashMap<>();
        CARRIED.forEach(name -> Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(word -> WORD.matcher(word).matches())
                .ifPresent(word -> chosen.put(name, word)));
        return new CarriedChoices(chosen);
    }

    /** Leaves them out of what is asked, where what is read does not depend on them. */
    public static void removeFrom(Map<String, ?> asked) {
        CARRIED.forEach(asked::remove);
    }

    /** The answer with the choices in its links; an answer that is no page stays as it is. */
    Reply in(Reply reply) {
        if (chosen.isEmpty() || !reply.type().equals("text/html") || !reply.isWhole()) {
            return reply;
        }
        String page = new String(reply.bytes(), StandardCharsets.UTF_8);
        return new Reply(reply.status(), reply.type(), in(page)).with(reply.headers());
    }

    /** The page with the choices in its links, and at its body for the links that scripts make. */
    String in(String page) {
        String linked = WAY.matcher(page).replaceAll(way -> Matcher.quoteReplacement(carrying(way)));
        return BODY.matcher(linked)
                .replaceFirst(Matcher.quoteReplacement("<body data-carried=\"%s\"".formatted(query(chosen))));
    }

    private static String query(Map<String, String> choices) {
        return choices.entrySet().stream()
                .map(choice -> choice.getKey() + "=" + choice.getValue())
                .collect(Collectors.joining("&amp;"));
    }

    private String carrying(MatchResult way) {
        String asked = Optional.ofNullable(way.group(3)).orElse("");
        String place = Optional.ofNullable(way.group(4)).orElse("");
        boolean isForm = way.group(1).startsWith("<form");
        Map<String, String> missing = chosen.entrySet().stream()
                .filter(choice -> !asked.matches("(?s).*[?;&]" + choice.getKey() + "=.*"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String more = query(missing);
        String query = isForm || more.isEmpty() ? asked : asked.isEmpty() ? "?" + more : asked + "&amp;" + more;
        String fields = missing.entrySet().stream()
                .map(choice -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(choice.getKey(), choice.getValue()))
                .collect(Collectors.joining());
        return way.group(1) + way.group(2) + query + place + "\"" + way.group(5) + (isForm ? fields : "");
    }
}
