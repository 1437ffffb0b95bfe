package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader gets the words of the interface, and the names of things, in the language that he takes or chooses. */
class LanguagesServedTest extends WholeGraphTest {
    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 지도, 블라디보스토크, 각주",
        "ru, Карта, Владивосток, Сноски",
        "zh, 地图, 海参崴, 脚注",
        "en, Map, Vladivostok, Footnotes"
    })
    void speaksTheLanguageOfTheReader(String language, String map, String name, String footnotes) {
        HttpResponse<String> accepted =
                client.get("/doc/place/vladivostok", "Accept-Language", language + ", en;q=0.3");
        Document chosen = client.page("/doc/place/vladivostok?lang=" + language);
        for (Document page : new Document[] {Jsoup.parse(accepted.body()), chosen}) {
            assertEquals(language, page.expectFirst("html").attr("lang"));
            assertEquals(map, page.expectFirst("header nav a[href^=/map]").text());
            assertEquals(name, page.expectFirst("h1").text());
            assertEquals(footnotes, page.expectFirst("#footnotes h2").text());
            assertEquals(
                    language,
                    page.expectFirst("nav.languages a[aria-current=true]").attr("lang"));
        }
        assertTrue(header(accepted, "Vary").contains("Accept-Language"), header(accepted, "Vary"));
        assertEquals(
                "/doc/document?lang=" + language,
                chosen.expectFirst("header nav a[href^=/doc/document]").attr("href"));
    }

    @Test
    void keepsTheAnswersOfTheLanguagesApart() {
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> korean = client.get("/about", "Accept-Language", "ko");
            HttpResponse<String> english = client.get("/about");
            assertTrue(korean.body().contains("lang=\"ko\""), korean.body());
            assertTrue(english.body().contains("<html lang=\"en\">"), english.body());
            assertNotEquals(header(korean, "ETag"), header(english, "ETag"));
            assertEquals(
                    304,
                    client.get("/about", "Accept-Language", "ko", "If-None-Match", header(korean, "ETag"))
                            .statusCode());
            assertEquals(
                    200,
                    client.get("/about", "If-None-Match", header(korean, "ETag"))
                            .statusCode());
        }
    }

    @Test
    void theSwitchKeepsWhatIsAsked() {
        Document page = client.page("/search?q=Vladivostok&policy=strict");
        assertEquals(
                "/search?lang=ru&policy=strict&q=Vladivostok",
                page.expectFirst("nav.languages a[lang=ru]").attr("href"));
    }

    /** Long prose too: of these pages only what sources say is English, and stands in an element of its own. */
    @ParameterizedTest
    @CsvSource({
        "ko, /about",
        "ru, /about",
        "zh, /about",
        "ko, /",
        "ru, /search?q=",
        "zh, /search?q=qqqzzz",
        "ko, /memo",
        "ru, /compare",
        "zh, /audit/without",
        "ko, /doc/place/nowhere",
        "ru, /about/limits",
        "ru, /map?from=1800&to=1801",
        "zh, /doc/place/dandong"
    })
    void leavesNoProseInEnglish(String language, String path) {
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        Document page = Jsoup.parse(client.get(address).body());
        assertEquals(List.of(), page.select("body span[lang=en]").eachText(), address);
    }

    /** Question by question: its title, its description and what its fields want. */
    @ParameterizedTest
    @CsvSource({"ko, deadline-order", "ru, worker-numbers", "zh, planned-places"})
    void explainsAQuestion(String language, String question) {
        Document page = client.page("/queries/analyst/%s?lang=%s".formatted(question, language));
        assertEquals(
                List.of(),
                page.select("h1 span[lang=en], p.lead span[lang=en], form.question label span[lang=en]")
                        .eachText(),
                question);
        assertTrue(
                page.select("p.lead")
                        .text()
                        .codePoints()
                        .filter(Character::isLetter)
                        .anyMatch(letter -> letter > 'z'),
                question);
    }

    @Test
    void marksAQuestionThatNobodyTranslatedAsEnglish() {
        Document page = client.page("/queries?lang=ru");
        assertEquals(List.of(), page.select("#group-analyst span[lang=en]").eachText());
        assertTrue(page.select("#group-audit a span[lang=en]").size() > 5);
    }

    @Test
    void namesTheLanguagesThatThereAre() {
        HttpResponse<String> wrong = client.get("/about?lang=de");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("lang: no 'de'"), wrong.body());
        assertEquals(
                404,
                client.get("/nowhere", "Accept-Language", "ko", "Accept", "text/html")
                        .statusCode());
    }
}
