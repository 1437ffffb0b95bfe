package org.corvee.capture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.capture.Proposed.Field;
import org.corvee.model.Edtf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Recipe {@code html/1}: the text of a page's tree, as {@link HtmlText} walks it. */
final class HtmlPage {
    private static final String TOOLS = "jsoup 1.24.1";
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");
    private static final int DECLARED_WITHIN = 4_096;
    private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");
    private static final int MOST_JSON = 200_000;

    private final Document page;
    private final List<Proposed> proposed = new ArrayList<>();

    private HtmlPage(Document page) {
        this.page = page;
    }

    static Extraction extract(ReceivedFile file) {
        String encoding = file.hints().encoding();
        String html = Decoding.text(file.bytes(), encoding == null ? declared(file.bytes()) : encoding);
        Document page = Jsoup.parse(html, "");
        CanonicalText text = new HtmlText(page).text(file.hints().articleOnly());
        Recipe recipe = new Recipe(file.hints().articleOnly() ? "html/1 article" : "html/1", TOOLS);
        return new Extraction(
                text.text(), SourceFormat.HTML, recipe, text.blocks(), List.of(), new HtmlPage(page).proposed());
    }

    private static @Nullable String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(DECLARED_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        return charset.find() ? charset.group(1) : null;
    }

    private List<Proposed> proposed() {
        List<JsonObject> records = records();
        meta(Field.TITLE, "og:title");
        records.forEach(r -> text(r, "headline").ifPresent(t -> add(Field.TITLE, t, "the page's JSON-LD")));
        element(Field.TITLE, "h1", "the page's first heading");
        element(Field.TITLE, "title", "the page's title");
        meta(Field.PUBLISHED, "article:published_time");
        records.forEach(r -> text(r, "datePublished").ifPresent(t -> add(Field.PUBLISHED, t, "the page's JSON-LD")));
        meta(Field.PUBLISHED, "date");
        attribute(Field.PUBLISHED, "time[datetime]", "datetime", "the page's first time");
        meta(Field.PUBLISHER, "og:site_name");
        records.forEach(r -> publisher(r).ifPresent(t -> add(Field.PUBLISHER, t, "the page's JSON-LD")));
        attribute(Field.LANGUAGE, "html[lang]", "lang", "the page's lang");
        meta(Field.LANGUAGE, "og:locale");
        attribute(Field.ADDRESS, "link[rel=canonical]", "href", "the page's canonical link");
        meta(Field.ADDRESS, "og:url");
        return proposed;
    }

    private void meta(Field field, String name) {
        String is = "meta[property='%s'],meta[name='%s']".formatted(name, name);
        attribute(field, is, "content", "the page's " + name);
    }

    private void element(Field field, String query, String from) {
        Optional.ofNullable(page.selectFirst(query)).ifPresent(e -> add(field, e.wholeText(), from));
    }

    private void attribute(Field field, String query, String name, String from) {
        Optional.ofNullable(page.selectFirst(query)).ifPresent(e -> add(field, e.attr(name), from));
    }

    private void add(Field field, String value, String from) {
        String text = CanonicalText.clean(value).strip();
        Optional<String> read = text.isEmpty()
                ? Optional.empty()
                : switch (field) {
                    case TITLE, PUBLISHER -> Optional.of(text);
                    case PUBLISHED -> day(text);
                    case LANGUAGE ->
                        Optional.of(text.replace('_', '-'))
                                .filter(t -> LANGUAGE.matcher(t).matches())
                                .map(HtmlPage::tag);
                    case ADDRESS -> Optional.of(text).filter(WebAddress::fits);
                };
        read.ifPresent(one -> proposed.add(new Proposed(field, one, from)));
    }

    /** The language in small letters, as tags usually are. */
    private static String tag(String language) {
        int first = language.indexOf('-');
        return first < 0
                ? language.toLowerCase(Locale.ROOT)
                : language.substring(0, first).toLowerCase(Locale.ROOT) + language.substring(first);
    }

    private static Optional<String> day(String text) {
        Matcher day = DAY.matcher(text);
        return day.lookingAt() ? Edtf.find(day.group()).map(Edtf::text) : Optional.empty();
    }

    /** What the page's JSON-LD tells, as far as it is JSON and not too much of it. */
    private List<JsonObject> records() {
        List<JsonObject> records = new ArrayList<>();
        for (Element script : page.select("script[type='application/ld+json']")) {
            if (script.data().length() <= MOST_JSON) {
                try {
                    gather(JsonParser.parseString(script.data()), records, 0);
                } catch (JsonParseException e) {
                    // A page is free to be wrong; there is nothing to propose then.
                }
            }
        }
        return records;
    }

    private static void gather(JsonElement json, List<JsonObject> into, int depth) {
        if (json instanceof JsonArray many && depth < 3) {
            many.forEach(one -> gather(one, into, depth + 1));
        } else if (json instanceof JsonObject one) {
            into.add(one);
            if (one.get("@graph") != null) {
                gather(one.get("@graph"), into, depth + 1);
            }
        }
    }

    private static Optional<String> publisher(JsonObject record) {
        return record.get("publisher") instanceof JsonObject one ? text(one, "name") : Optional.empty();
    }

    private static Optional<String> text(JsonObject record, String name) {
        JsonElement value = record.get(name);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }
}
