package org.corvee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.query.Library;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.Releases;
import org.corvee.store.Store;
import org.corvee.web.CorveeServer;
import org.corvee.web.ServerSettings;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages in Chromium: how they look, what can be done with them, whom they let in and whom they ask. */
@SuppressWarnings("NullAway.Init")
class BrowserTest {
    /** Names a folder to keep pictures of all pages in, for people to look at. */
    private static final String PICTURES = "corvee.pictures";

    /** Prints what each page weighs and when it is first seen, when set. */
    private static final String FIGURES = "corvee.figures";

    private static final String WEIGHT =
            """
            const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            const sum = (what) => Math.round(all.reduce((total, one) => total + one[what], 0) / 1024);
            const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
            return `${sum('encodedBodySize')} KiB sent, ${sum('decodedBodySize')} KiB read, ${all.length} files, `
                + `first paint ${Math.round(paint)} ms`;
            """;

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    /** Whether a page's scripts have asked for an address that has this in it. */
    private static final String ASKED =
            "return performance.getEntriesByType('resource').some(one => one.name.includes('%s'))";

    @TempDir
    static Path folder;

    private static RealSite site;
    private static Window window;

    @BeforeAll
    static void opens() throws IOException, InterruptedException {
        Optional<Chromium> chromium = Chromium.installed();
        if (chromium.isEmpty()) {
            System.out.println("browser tests skipped: " + Chromium.MISSING);
        }
        Assumptions.assumeTrue(chromium.isPresent(), Chromium.MISSING);
        site = RealSite.open();
        site.document("/audit");
        site.begin("/audit/without?document=dailynk-2023-05");
        window = new Window(chromium.orElseThrow(), folder.resolve("profile"), site.origin());
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        HtmlChecker checker = new HtmlChecker();
        List<String> faults = new ArrayList<>();
        for (String page : SitePages.ALL) {
            checker.faults(site.document(page)).forEach(fault -> faults.add(page + " " + fault));
        }
        assertEquals("", String.join("\n", faults));
    }

    @AfterAll
    static void closes() {
        if (window != null) {
            window.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void asksNobodyElse() {
        assertEquals(List.of(), window.foreignRequests(), "requests to other hosts");
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsSoundInLightDarkAndNarrow() {
        return SitePages.ALL.stream()
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    List<String> faults = new ArrayList<>();
                    loads(page, WIDE, faults);
                    Axe.faults(window).lines().forEach(fault -> faults.add("light: " + fault));
                    window.look("dark", WIDE);
                    Axe.faultsOfColours(window).lines().forEach(fault -> faults.add("dark: " + fault));
                    keep(page, "dark", WIDE);
                    loads(page, NARROW, faults);
                    faults.addAll(window.foreignRequests());
                    assertEquals(List.of(), faults, page);
                }));
    }

    private static void loads(String page, int width, List<String> faults) {
        window.look("light", width);
        window.go(page);
        String where = width + ": ";
        window.complaints().forEach(complaint -> faults.add(where + complaint));
        String over = window.run(OVER).toString();
        if (Integer.parseInt(over) > 0) {
            faults.add(where + "wider than the screen by " + over + " px: " + window.run(WIDEST));
        }
        if (System.getProperty(FIGURES) != null && width == WIDE) {
            System.out.printf("%-60.60s %s%n", page, window.run(WEIGHT));
        }
        keep(page, "light", width);
    }

    private static void keep(String page, String scheme, int width) {
        Optional.ofNullable(System.getProperty(PICTURES))
                .ifPresent(kept -> window.picture(
                        Path.of(kept, "%s-%d%s.png".formatted(scheme, width, page.replaceAll("[^a-z0-9]+", "-")))));
    }

    /** By how much the page is wider than the screen. */
    private static final String OVER =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** The elements that reach beyond the screen and lie in nothing that scrolls. */
    private static final String WIDEST =
            """
            const width = document.documentElement.clientWidth;
            return [...document.querySelectorAll('body *')]
              .filter((one) => one.getBoundingClientRect().right > width + 1 && !one.closest('.scroll, pre, .leaflet-container'))
              .slice(0, 4).map((one) => one.tagName + '.' + (one.getAttribute('class') ?? '')).join(' ');
            """;

    @Test
    void aFootnoteLeadsToItsPassage() {
        window.look("light", WIDE);
        window.go("/doc/cohort/moscow-saint-petersburg-2023");
        window.one("a.mark").click();
        window.until("return location.hash.startsWith('#fn-')");
        window.run("document.querySelector(location.hash + ' a[href*=\"#char=\"]').click()");
        window.until("return location.pathname === '/doc/document/dailynk-2023-05'");
        assertEquals(
                "true", window.run("return Boolean(document.getElementById(location.hash.slice(1)))"), window.path());
    }

    @Test
    void aDocumentIsReadSentenceBySentenceWithItsClaimsBeside() {
        window.look("light", WIDE);
        window.go("/doc/document/rfa-2019-12");
        String height =
                window.run("return document.documentElement.scrollHeight").toString();
        assertTrue(Integer.parseInt(height) < 7000, height + " px, and each claim within");
        window.one("body").sendKeys("j", "j");
        assertEquals(CURRENT.get(0), window.run("return location.hash"), "the address says where one is");
        assertEquals("true", window.run(SHOWS_CLAIMS), "the claims of the sentence are beside it");
        window.focused().sendKeys(Keys.ARROW_DOWN);
        assertEquals(CURRENT.get(1), window.run("return location.hash"));
        window.focused().sendKeys("k");
        assertEquals(CURRENT.get(0), window.run("return location.hash"));
        window.focused().sendKeys(Keys.ENTER);
        assertEquals("true", window.run("return Boolean(document.activeElement.closest('.panel .current'))"));
        window.focused().sendKeys(Keys.ESCAPE);
        assertEquals(CURRENT.get(0), "#" + window.focused().getDomAttribute("id"));
        window.one(".keys input").click();
        window.one("body").sendKeys("j");
        assertEquals(CURRENT.get(0), window.run("return location.hash"), "keys can be turned off");
        window.one(".keys input").click();
        window.scripts(false);
        try {
            window.plain("/doc/document/rfa-2019-12" + CURRENT.get(1));
            window.one("[id='%s']".formatted(CURRENT.get(1).substring(1))).click();
        } finally {
            window.scripts(true);
        }
        assertEquals("true", window.run(SHOWS_TARGET), "letters lead to claims without a script");
        window.go("/doc/document/rfa-2019-12?at=6580#char=6580,6642");
        assertEquals("true", window.run(SHOWS_CLAIMS), "a passage's own address, on a later page");
        window.look("light", NARROW);
        window.go("/doc/document/rfa-2019-12" + CURRENT.get(0));
        assertEquals("true", window.run(SHOWS_CLAIMS), "over the foot of a narrow screen");
        window.one(".panel .close").click();
        assertEquals("none", window.run("return getComputedStyle(document.querySelector('.panel')).display"));
        assertEquals(List.of(), window.complaints());
    }

    /** The third sentence with claims in a document, and the fourth. */
    private static final List<String> CURRENT = List.of("#char=125,168", "#char=146,168");

    /** Whether the panel shows the beginning of the claims of the passage that the address names. */
    private static final String SHOWS_CLAIMS =
            """
            const article = document.getElementById(location.hash.slice(1).replace(/^char=(\\d+),(\\d+)$/, 'claims-$1-$2'));
            const box = article.getBoundingClientRect();
            const panel = article.closest('.panel').getBoundingClientRect();
            return article.classList.contains('current') && box.top >= panel.top - 1 && box.top < panel.bottom
                && panel.top < innerHeight;
            """;

    private static final String SHOWS_TARGET =
            """
            const box = document.querySelector('.panel .passage:target').getBoundingClientRect();
            return box.top >= 0 && box.top < innerHeight;
            """;

    @Test
    void aCitationIsCopied() {
        window.look("light", WIDE);
        window.go("/doc/place/vladivostok");
        window.one("button.clip").click();
        window.until("return document.querySelector('button.clip').textContent === 'Copied'");
    }

    @Test
    void whatIsAddedToAMemoStaysInTheTab() {
        window.look("light", WIDE);
        window.go("/doc/claim/dailynk-2023-05.2099a80a6cd1");
        window.one("a.to-memo").click();
        window.until("return document.querySelector('a.to-memo').textContent === 'Open the memo (1)'");
        window.go("/doc/claim/dailynk-2023-05.135fc818a869");
        window.one("a.to-memo").click();
        window.until("return document.querySelector('a.to-memo').textContent === 'Open the memo (2)'");
        window.one("a.to-memo").click();
        window.until("return location.pathname === '/memo' && document.querySelectorAll('.memo .stated').length === 2");
    }

    @Test
    void theFilterOfTheMapIsInItsAddress() {
        window.look("light", WIDE);
        window.go("/map");
        int all = window.all(".occurrences tbody tr").size();
        window.one("input[name=kind][value=arrival]").click();
        window.one("#filter-from").sendKeys("2023");
        window.one("form.filter button").click();
        window.until("return location.search !== '' && Boolean(document.querySelector('#map[data-ready]'))");
        assertEquals("/map?kind=arrival&from=2023", window.path());
        int some = window.all(".occurrences tbody tr").size();
        assertTrue(some > 0 && some < all, some + " of " + all);
        String rows = rows();
        String marks = window.one("#map").getDomAttribute("data-ready");
        window.go("/");
        window.go("/map?kind=arrival&from=2023");
        assertEquals(rows, rows());
        assertEquals(marks, window.one("#map").getDomAttribute("data-ready"));
    }

    private static String rows() {
        return window.run("return [...document.querySelectorAll('.occurrences tbody tr')].map((row) => row.id).join()")
                .toString();
    }

    @Test
    void theMapShowsTwoCitiesAsOneNumber() {
        window.look("light", WIDE);
        window.go("/map?kind=arrival&from=2023");
        assertEquals(
                "1",
                window.run("return [...document.querySelectorAll('.joint-number')]"
                                + ".filter((one) => one.textContent === 'about 350 persons').length")
                        .toString());
    }

    @Test
    void whatIsChosenOpensBesideTheDrawings() {
        window.look("light", WIDE);
        window.go("/map");
        window.run("document.querySelector('.spot[aria-label*=Vladivostok]').focus()");
        window.focused().sendKeys(Keys.ENTER);
        assertTrue(window.all(".spot-list a[href^='/doc/claim/']").size() > 10);
        assertEquals("true", window.run("return document.activeElement.matches('.beside h2')"), "focus goes there");
        assertEquals("/map#at=place/vladivostok", window.path());
        window.focused().sendKeys(Keys.ESCAPE);
        assertEquals("/map", window.path());
        assertTrue(focusedLabel().startsWith("Vladivostok"), "and comes back");
        window.focused().sendKeys(Keys.ARROW_LEFT);
        assertTrue(!focusedLabel().startsWith("Vladivostok"), "an arrow key moves on");
        String scrolled = window.run("return scrollY").toString();
        window.run("document.querySelector('.bar.k-arrival').dispatchEvent(new MouseEvent('click', "
                + "{ bubbles: true, cancelable: true, detail: 1 }))");
        assertEquals(
                "true", window.run("return document.querySelector('.beside h2').textContent.startsWith('arrival: ')"));
        assertEquals(scrolled, window.run("return scrollY"), "nothing jumps");
        String chosen = window.path();
        assertTrue(chosen.startsWith("/map#at=c-"), chosen);
        String title = window.one(".beside h2").getText();
        window.go("/");
        window.go(chosen);
        assertEquals(title, window.one(".beside h2").getText(), "the address names what is chosen");
        window.run("document.querySelector('.timeline').focus()");
        window.focused().sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertEquals("true", window.run("return document.activeElement.matches('a.bar')"));
        assertEquals("", window.run(ACROSS_BORDERS), "marks of several countries");
        assertEquals(
                "true",
                window.run(
                        "return Boolean(document.querySelector('.country')) && Boolean(document.querySelector('.move'))"));
        assertEquals("", window.run(COLLIDING), "words that lie over each other");
        window.run("const years = document.querySelector('.years input'); years.value = 2023; "
                + "years.dispatchEvent(new Event('input')); document.querySelector('.years button').click()");
        window.until("return location.search === '?from=2023&to=2025'");
        assertEquals(List.of(), window.complaints());
    }

    @Test
    void aBarOpensWhatItsRowSaysWhereverATimelineStands() {
        for (String page : List.of("/doc/place/vladivostok", "/queries/analyst/movements?view=timeline")) {
            window.look("light", WIDE);
            window.go(page);
            String scrolled = window.run("return scrollY").toString();
            window.run("document.querySelector('a.bar').dispatchEvent(new MouseEvent('click', "
                    + "{ bubbles: true, cancelable: true, detail: 1 }))");
            window.until("return document.querySelectorAll(\".beside a[href^='/doc/claim/']\").length > 0");
            assertEquals(scrolled, window.run("return scrollY"), page + ": nothing jumps");
            assertTrue(window.path().startsWith(page + "#at="), window.path());
            assertEquals("", Axe.faults(window), page + ": with what is chosen");
            String title = window.one(".beside h2").getText();
            String chosen = window.path();
            window.look("light", NARROW);
            window.go("/about");
            window.go(chosen);
            window.until("return Boolean(document.querySelector('.pictures.open'))");
            assertEquals(title, window.one(".beside h2").getText(), page + ": the address names what is chosen");
            assertEquals("0", window.run(OVER), page);
        }
        assertEquals(List.of(), window.complaints());
    }

    /** Where the links lead, among those of a part of the page, that lack what the reader chose. */
    private static final String WITHOUT_CHOICES =
            """
            return [...document.querySelectorAll(arguments[0])].map((one) => one.getAttribute('href'))
              .filter((to) => !to.startsWith('#') && !(to.includes('policy=strict') && to.includes('lang=ko'))).join(' ');
            """;

    @Test
    void whatAReaderChoseGoesIntoTheLinksThatScriptsMake() {
        String chosen = "policy=strict&lang=ko";
        window.look("light", WIDE);
        window.go("/map?" + chosen);
        window.run("document.querySelector('.spot[aria-label*=블라디보스토크], .spot[aria-label*=Vladivostok]').focus()");
        window.focused().sendKeys(Keys.ENTER);
        assertTrue(window.all(".beside a[href^='/doc/claim/']").size() > 10);
        assertEquals("", window.run(WITHOUT_CHOICES, ".beside a"));
        window.go("/doc/place?sort=claims&" + chosen);
        window.rest(window.one("td a"));
        window.until("return Boolean(document.querySelector('.preview-box'))");
        assertEquals("", window.run(WITHOUT_CHOICES, ".preview-box a"));
        window.one("body").sendKeys("/");
        window.focused().sendKeys("vladi");
        window.until("return document.querySelectorAll('.suggestions:not([hidden]) li').length > 1");
        window.focused().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        window.until("return location.pathname === '/doc/place/vladivostok'");
        assertTrue(window.path().contains("lang=ko") && window.path().contains("policy=strict"), window.path());
        window.go("/doc/claim/dailynk-2023-05.2099a80a6cd1?" + chosen);
        window.one("a.to-memo").click();
        window.until("return document.querySelector('a.to-memo').dataset.added");
        assertEquals("", window.run(WITHOUT_CHOICES, "a.to-memo"));
        window.go("/sparql?" + chosen);
        asks("SELECT ?claim { ?claim a <https://w3id.org/corvee/ontology#Claim> } LIMIT 2");
        runs("return Boolean(document.querySelector(\"%s td a[href^='/doc/claim/']\"))");
        assertEquals("", window.run(WITHOUT_CHOICES, ANSWER + " td a"));
        assertEquals(List.of(), window.complaints());
    }

    private static String focusedLabel() {
        return String.valueOf(window.focused().getDomAttribute("aria-label"));
    }

    /** The marks that stand for places of more than one country, by what lies in which. */
    private static final String ACROSS_BORDERS =
            """
            const lies = { 'place/vladivostok': 'r', 'place/ussuriysk': 'r', 'place/yanbian': 'c', 'place/donggang': 'c',
              'place/dandong': 'c', 'place/yanji': 'c', 'place/pyongyang': 'k', 'place/north-korea': 'k', 'place/onsong': 'k' };
            return [...document.querySelectorAll('.spot')].map((one) => one.dataset.id)
              .filter((ids) => new Set(ids.split(' ').map((id) => lies[id]).filter(Boolean)).size > 1).join();
            """;

    private static final String COLLIDING =
            """
            const boxes = [...document.querySelectorAll('.canvas .place-name, .canvas .joint-number')]
              .map((one) => ({ words: one.textContent, at: one.getBoundingClientRect() }));
            return boxes.flatMap((a, i) => boxes.slice(i + 1)
              .filter((b) => a.at.left < b.at.right - 1 && b.at.left < a.at.right - 1 && a.at.top < b.at.bottom - 1 && b.at.top < a.at.bottom - 1)
              .map((b) => `${a.words}/${b.words}`)).join();
            """;

    @Test
    void theStartPageDrawsTheMapAndLeadsToItsClaims() {
        window.look("light", WIDE);
        window.go("/");
        window.until("return Boolean(document.querySelector('#map[data-ready]'))");
        window.run("document.querySelector('.spot[aria-label*=Vladivostok]').focus()");
        window.focused().sendKeys(Keys.ENTER);
        window.until("return Boolean(document.querySelector('.spot-list a[href^=\"/doc/claim/\"]'))");
        window.run("document.querySelector('.spot-list a[href^=\"/doc/claim/\"]').click()");
        window.until("return location.pathname.startsWith('/doc/claim/') && Boolean(document.querySelector('h1'))");
    }

    @Test
    void anAnswerIsDrawnOnAMapWhoseMarksLeadToItsRows() {
        window.look("light", WIDE);
        window.go("/queries/analyst/presences");
        window.run("[...document.querySelectorAll('nav.views a')].find((one) => one.textContent === 'Map').click()");
        window.until("return Boolean(document.querySelector('#map[data-ready]'))");
        assertEquals("/queries/analyst/presences?view=map", window.path());
        window.run("document.querySelector('.spot[aria-label*=Vladivostok]').focus()");
        window.focused().sendKeys(Keys.ENTER);
        window.until("return Boolean(document.querySelector('.spot-list a[href^=\"#row-\"]'))");
        window.run("document.querySelector('.spot-list a[href^=\"#row-\"]').click()");
        window.until("return Boolean(document.querySelector('tr:target'))");
        assertEquals(List.of(), window.complaints());
    }

    @Test
    void aBarLightsItsRow() {
        window.look("light", WIDE);
        window.go("/map");
        window.run("document.querySelector('.bar').dispatchEvent(new MouseEvent('mouseenter'))");
        assertEquals(1, window.all(".occurrences tr.lit").size());
        assertEquals(
                window.one(".bar.lit").getDomAttribute("href"),
                "#" + window.one(".occurrences tr.lit").getDomAttribute("id"));
    }

    @Test
    void theKeyboardReachesSearchAndContent() {
        window.look("light", WIDE);
        window.go("/map");
        window.one("body").sendKeys(Keys.TAB);
        assertEquals("#main", window.focused().getDomAttribute("href"));
        window.one("body").sendKeys("/");
        window.until("return document.activeElement.name === 'q'");
        assertEquals("", window.focused().getDomProperty("value"));
    }

    @Test
    void anExampleRunsInTheEditorWithItsDefaults() {
        for (String scheme : List.of("light", "dark")) {
            for (int width : new int[] {WIDE, NARROW}) {
                window.look(scheme, width);
                window.go("/sparql");
                assertTrue(window.all(".yasgui .tab").size() >= 4);
                window.run(
                        "[...document.querySelectorAll('.yasgui .tab a')].find((tab) => tab.textContent.includes('hearsay')).click()");
                runs("return document.querySelectorAll('%s tbody tr').length > 1");
                assertTrue(window.has(ANSWER + " td a[href^='/doc/claim/']"));
                assertTrue(window.has(ANSWER + " .downloads a[href^='/sparql?']"));
                assertEquals("0", window.run(OVER), scheme + " " + width);
                assertEquals("", Axe.faultsOfAnswer(window), scheme + " " + width);
                keep("/sparql/hearsay", scheme, width);
                window.run("document.querySelector('%s').scrollIntoView()".formatted(ANSWER));
                keep("/sparql/hearsay/answer", scheme, width);
            }
        }
        assertEquals(List.of(), window.complaints());
    }

    /** Where the answer of the tab that is open stands. */
    private static final String ANSWER = ".tabPanel.active .yasr_results";

    /** Runs the query of the tab that is open and waits for what is to come of it. */
    private static void runs(String until) {
        window.run("document.querySelector('.tabPanel.active .yasqe_queryButton').click()");
        window.until(until.formatted(ANSWER));
    }

    private static void asks(String query) {
        window.run("document.querySelector('.tabPanel.active .CodeMirror').CodeMirror.setValue(arguments[0])", query);
    }

    @Test
    void anAnswerInTheEditorReadsAsOurTablesDo() {
        window.look("light", WIDE);
        window.go("/sparql");
        asks(
                """
                PREFIX cv: <https://w3id.org/corvee/ontology#>
                SELECT ?place (COUNT(?claim) AS ?claims) {
                  ?claim ?any ?place . ?claim cv:says ?says .
                  VALUES ?place { <https://w3id.org/corvee/id/place/vladivostok> }
                } GROUP BY ?place
                """);
        runs("return Boolean(document.querySelector('%s td.number'))");
        assertEquals(
                "Vladivostok",
                window.one(ANSWER + " a[href='/doc/place/vladivostok']").getText());
        String number = window.one(ANSWER + " td.number").getText();
        assertTrue(number.matches("[1-9][0-9]*"), number);
        assertEquals(List.of(), window.complaints());
    }

    @Test
    void aFaultInTheEditorIsSaidInWords() {
        window.look("light", WIDE);
        window.go("/sparql");
        asks("SELECT ?a ?b { ?a ?b }");
        runs("return Boolean(document.querySelector('%s .notice'))");
        assertEquals(
                "line 1, column 22: unexpected '}'",
                window.one(ANSWER + " .notice").getText());
        assertEquals("}", window.one(ANSWER + " mark").getText());
        asks("SELECT * { SERVICE <https://example.org/sparql> { ?a ?b ?c } }");
        runs("return document.querySelector('%s .notice')?.textContent.includes('SERVICE')");
        // The browser reports each answer of 400 by itself.
        window.complaints();
    }

    @Test
    void theEditorCompletesFromOurOntology() {
        window.look("light", WIDE);
        window.go("/sparql");
        window.until("return Boolean(document.querySelector('#editor[data-ready]'))");
        String offered = window.later(
                        """
                const done = arguments[arguments.length - 1];
                const editor = document.querySelector('.tabPanel.active .CodeMirror').CodeMirror;
                editor.setValue('PREFIX cv: <https://w3id.org/corvee/ontology#>\\nSELECT * { ?x a cv:WorkerC');
                editor.setCursor(1, 27);
                editor.focus();
                editor.autocomplete();
                setTimeout(() => done([...document.querySelectorAll('.CodeMirror-hint')].map((one) => one.textContent).join()), 1500);
                """)
                .toString();
        assertTrue(offered.contains("cv:WorkerCohort"), offered);
    }

    @Test
    void fiveTasksTakeTheStepsThatAreWritten() throws IOException {
        window.look("light", WIDE);
        Map<String, Integer> taken = new LinkedHashMap<>();
        taken.put(
                "Find all that is said of Vladivostok in 2023",
                new Steps(window)
                        .click("header a[href='/queries']")
                        .click("a[href='/queries/analyst/timeline']")
                        .write("input[name=thing]", "Vladivostok")
                        .choose("input[name=since]", "2023-01-01")
                        .choose("input[name=until]", "2023-12-31")
                        .click("form.question button")
                        .until(
                                "return location.search.includes('vladivostok') && document.querySelectorAll('tbody tr').length > 1")
                        .count());
        taken.put(
                "Compare two accounts of a deadline",
                new Steps(window)
                        .click("header a[href='/queries']")
                        .click("a[href='/queries/analyst/deadlines']")
                        .until("return document.querySelectorAll('tbody tr').length > 1")
                        .count());
        taken.put(
                "Find who relies on one source",
                new Steps(window)
                        .click("header a[href='/audit']")
                        .click("main a[href='/audit/without']")
                        .until("return Boolean(document.querySelector('#document'))")
                        .choose("#document", "dailynk-2023-05")
                        .click("main form button")
                        .until("return location.search.includes('dailynk-2023-05')")
                        .count());
        taken.put(
                "Take a table to a spreadsheet",
                new Steps(window)
                        .click("header a[href='/queries']")
                        .click("a[href='/queries/analyst/movements']")
                        .click("a.file[href$='.xlsx']")
                        .count());
        taken.put(
                "Cite a number",
                new Steps(window)
                        .click("header a[href='/queries']")
                        .click("a[href='/queries/analyst/worker-numbers']")
                        .click("#row-1 td a[href^='/doc/claim/']")
                        .click("button.clip")
                        .count());
        assertEquals(Steps.written(), taken);
    }

    @Test
    void aNameIsCompletedAndALinkSaysWhatItLeadsTo() {
        window.look("light", WIDE);
        window.go("/queries/analyst/movements");
        window.one("body").sendKeys("/");
        window.focused().sendKeys("vladi");
        window.until("return document.querySelectorAll('.suggestions:not([hidden]) li').length > 1");
        assertEquals("true", window.focused().getDomAttribute("aria-expanded"));
        assertEquals("", Axe.faults(window), "with the list");
        keep("/queries/analyst/movements/names", "light", WIDE);
        window.focused().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        window.until("return location.pathname === '/doc/place/vladivostok'");
        window.go("/doc/place?sort=claims");
        window.rest(window.one("td a"));
        window.until("return Boolean(document.querySelector('.preview-box'))");
        assertEquals("preview", window.one("td a").getDomAttribute("aria-describedby"));
        keep("/doc/place/preview", "light", WIDE);
        window.focused().sendKeys(Keys.ESCAPE);
        window.until("return !document.querySelector('.preview-box')");
        window.go("/queries/analyst/about?thing=place/vladivostok");
        window.one(".menu > summary").click();
        window.until("return document.querySelector('.menu').open");
        assertEquals("", Axe.faults(window), "with the menu open");
        assertEquals(List.of(), window.complaints());
    }

    @Test
    void scriptsOnAPageOfThePastAskForThePast() throws IOException {
        Path past = folder.resolve("past");
        Path store = past.resolve("store");
        String build = TestStores.build(store, "first").hex();
        Path graph = store.resolve("builds").resolve(build).resolve("graph.nt.gz");
        ReleaseLog log = Releases.log(past.resolve("releases"), List.of(graph));
        String then = "/at/" + log.releases().get(0).recorded();
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withReleases(log.folder());
        try (CorveeServer server = CorveeServer.start(settings, new Store(store), Library.read(Path.of("queries")));
                Window other =
                        new Window(Chromium.installed().orElseThrow(), past.resolve("profile"), server.origin())) {
            other.look("light", WIDE);
            other.go(then + "/doc/place/port?page=1");
            other.one("#site-search").sendKeys("port");
            other.until(ASKED.formatted(then + "/names.json?q="));
            other.focused().sendKeys(Keys.ESCAPE);
            other.run("const real = fetch; window.fetch = way => { window.asked = way; return real(way); }");
            other.rest(other.one("main a[href='" + then + "/doc/cohort/crew']"));
            other.until("return window.asked === '" + then + "/preview/cohort/crew'");
            assertEquals(then + "/doc/place/port", other.run("return Carried.to('/doc/place/port')"));
            assertEquals("/releases", other.run("return Carried.to('/releases')"));
        }
    }

    @Test
    void theTablesAreThereWithoutScript() {
        window.look("light", WIDE);
        window.scripts(false);
        try {
            window.plain("/map?kind=arrival");
            assertTrue(window.all(".occurrences tbody tr").size() > 5);
            assertTrue(window.all("#timeline .bar").size() > 2);
            assertTrue(!window.has("#map.drawn"));
        } finally {
            window.scripts(true);
        }
    }
}
