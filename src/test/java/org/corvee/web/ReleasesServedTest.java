package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corvee.query.Library;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.Releases;
import org.corvee.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Releases beside the store: their list, the signed head, what has changed, and the feed. */
@SuppressWarnings("NullAway.Init")
class ReleasesServedTest extends ServerTest {
    private static CorveeServer other;
    private static Client asked;
    private static List<LogEntry.Release> released;

    @BeforeAll
    static void releases() throws IOException {
        Path place = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-releases"));
        ReleaseLog log = Releases.log(
                place.resolve("log"),
                List.of(Releases.graph(place, 9, 1), Releases.graph(place, 400, 2), Releases.graph(place, 400, 3)));
        released = log.releases();
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withReleases(log.folder());
        other = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")));
        asked = new Client(other.origin());
    }

    @AfterAll
    static void stopsTheOther() {
        other.close();
    }

    private static String diff(int old, int young) {
        return "/diff/%s..%s"
                .formatted(released.get(old).build(), released.get(young).build());
    }

    @Test
    void listsThemTheNewestFirstWithTheSignedHead() {
        Document page = Jsoup.parse(asked.get("/releases").body());
        assertEquals(
                List.of(
                        released.get(2).build(),
                        released.get(1).build(),
                        released.get(0).build()),
                page.select(".releases > li").eachAttr("id"));
        assertEquals(
                List.of(diff(1, 2), diff(0, 1)),
                page.select(".releases a[href^=/diff]").eachAttr("href"));
        String head = asked.get("/releases/checkpoint").body();
        assertTrue(head.startsWith("example.org/corvee\n3\n"), head);
        assertTrue(page.text().contains("\u2014 example.org/corvee "), page.text());
    }

    @Test
    void saysWhatHasChangedAPageAtATime() {
        Document all = Jsoup.parse(asked.get(diff(1, 2)).body());
        assertEquals("Claims reworded (400)", all.select("#reworded h2").text());
        assertEquals(12, all.select(".changes > li").size());
        assertEquals(
                "It is 2 \"there\" \u00e9 \uae38.",
                all.select(".changes del").get(0).text());
        String kind = all.select("#reworded p a").attr("href");
        Document one = Jsoup.parse(asked.get(kind + "&page=7").body());
        assertEquals(40, one.select(".changes > li").size());
        assertEquals(400 - 9, count(Jsoup.parse(asked.get(diff(0, 1)).body()), "added"));
        assertTrue(asked.get(diff(1, 2)).body().length() < 150_000);
    }

    private static int count(Document page, String kind) {
        return Integer.parseInt(page.select("#" + kind + " h2").text().replaceAll("\\D", ""));
    }

    @Test
    void feedsWhatChangedOnEverythingOrOnOneThing() {
        HttpResponse<String> all = asked.get("/feed.atom");
        assertEquals(
                "application/atom+xml;charset=utf-8",
                all.headers().firstValue("Content-Type").orElse(""));
        Document feed = Jsoup.parse(all.body(), Parser.xmlParser());
        assertEquals(2, feed.select("entry").size());
        assertTrue(feed.select("entry link").attr("href").endsWith(diff(1, 2)), all.body());
        assertEquals(31, feed.select("entry content").get(0).text().split("Claim ").length, "the first thirty");
        Document one = Jsoup.parse(asked.get("/feed.atom?about=place/p00002").body(), Parser.xmlParser());
        assertEquals(
                "Claim reworded: It is 3 \"there\" \u00e9 \uae38. ".repeat(3).strip(),
                one.select("entry content").get(0).text());
    }

    @Test
    void saysWhatIsNotThere() {
        assertEquals(404, client.get("/releases").statusCode(), "a server without releases");
        HttpResponse<String> wrong =
                asked.get("/diff/000000000000.." + released.get(0).build());
        assertEquals(404, wrong.statusCode());
        assertTrue(wrong.body()
                .contains("There is no release of this build; there are "
                        + released.get(0).build()));
        HttpResponse<String> kind = asked.get(diff(0, 1) + "?kind=rewordde");
        assertEquals(400, kind.statusCode());
        assertTrue(kind.body().contains("did you mean 'reworded'?"), kind.body());
        assertEquals(404, asked.get("/diff/x").statusCode());
        assertEquals(400, asked.get("/feed.atom?about=%20").statusCode());
    }
}
