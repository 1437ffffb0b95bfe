package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At every door an id that nothing has is the asker's mistake, and the ids near to it are named. */
class UnknownIdsTest extends WholeGraphTest {
    @ParameterizedTest
    @CsvSource({
        "400, /queries/analyst/about?thing=place/vladivostock, place/vladivostok",
        "400, /queries/analyst/denied?document=document/rfa-2019-13, document/rfa-2019-12",
        "400, /queries/analyst/denied-presences?modality=modality/reportd, modality/reported",
        "400, /queries/analyst/conflicts?predicate=dedline, cv:deadline",
        "404, /compare?left=place/vladivostock&right=place/donggang, place/vladivostok",
        "404, /compare?left=place/donggang&right=place/vladivostock, place/vladivostok",
        "400, /map?place=place/vladivostock, place/vladivostok",
        "400, /map?actor=actor/daily-mk, actor/daily-nk",
        "400, /map?document=document/rfa-2019-13, document/rfa-2019-12",
        "400, /map.geojson?place=place/vladivostock, place/vladivostok",
        "400, /doc/claim?thing=place/vladivostock, place/vladivostok",
        "400, /doc/claim?voice=actor/daily-mk, actor/daily-nk",
        "400, /doc/claim?document=document/rfa-2019-13, document/rfa-2019-12",
        "400, /doc/claim?place=place/vladivostock, place/vladivostok",
        "400, /doc/claim?property=dedline, cv:deadline",
        "404, /audit/without?document=rfa-2019-13, document/rfa-2019-12",
        "400, /law?about=cohort/donggang-2019-13, cohort/donggang-2019-12",
        "400, /numbers?place=place/usuriysk, place/ussuriysk",
    })
    void namesTheIdsNearToIt(int status, String path, String near) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertEquals(status, answer.statusCode(), answer::body);
        String words = Jsoup.parse(answer.body()).expectFirst("main").text();
        assertTrue(words.contains("did you mean") && words.contains("'%s'".formatted(near)), () -> words);
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/actor/samolyt, actor/samolyot",
        "/doc/cohort/donggang-2019-13, cohort/donggang-2019-12",
        "/doc/levy/party-fund-militery-2023, levy/party-fund-military-2023"
    })
    void leadsToTheThingsNearToIt(String path, String near) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        assertEquals(
                near,
                Jsoup.parse(answer.body())
                        .select("main a[href=/doc/%s]".formatted(near))
                        .text());
    }

    /** No rows would read as if nothing were said of it. */
    @Test
    void tellsWhatTheQueryOfAnEmptyAnswerNamesThatIsNotThere() {
        String asked = "PREFIX place: <https://w3id.org/corvee/id/place/> SELECT * { %s ?p ?o }";
        String words = client.page("/sparql?query=" + encoded(asked.formatted("place:usuriysk")))
                .select("p.notice")
                .text();
        assertTrue(words.startsWith("Nothing here is called 'place/usuriysk'; did you mean 'place/ussuriysk'"), words);
        assertEquals(
                "",
                client.page("/sparql?query=" + encoded(asked.formatted("place:ussuriysk")))
                        .select("p.notice")
                        .text());
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Test
    void takesWhatIsThereThoughNothingIsFoundOfIt() {
        for (String path : List.of("/map?place=place/asia", "/doc/claim?place=place/asia")) {
            assertEquals(200, client.get(path, "Accept", "text/html").statusCode(), path);
        }
    }
}
