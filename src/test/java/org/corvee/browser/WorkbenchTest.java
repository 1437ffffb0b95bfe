package org.corvee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.claim.Lexicon;
import org.corvee.cli.Corvee;
import org.corvee.curate.Workbench;
import org.corvee.curate.desk.Curator;
import org.corvee.curate.desk.DeskServer;
import org.corvee.curate.desk.Outlook;
import org.corvee.curate.pair.PairBook;
import org.corvee.curate.pair.TrialPairs;
import org.corvee.match.Decision;
import org.corvee.match.DecisionFile;
import org.corvee.model.Credibility;
import org.corvee.model.ThingId;
import org.corvee.model.Verdict;
import org.corvee.propose.SuggesterProcess;
import org.corvee.query.Library;
import org.corvee.source.DataFolder;
import org.corvee.store.Store;
import org.corvee.triple.OntologyLexicon;
import org.corvee.web.CorveeServer;
import org.corvee.web.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** From an article to claims that are served, in Chromium: by the keyboard alone, and by the mouse. */
@SuppressWarnings("NullAway.Init")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {
    private static final String PICTURES = "corvee.pictures";
    private static final String ARTICLE = "port-arrivals-2031";
    private static final String PAGE = "/document/" + ARTICLE;
    private static final SuggesterProcess PARROT = new SuggesterProcess(
            List.of(
                    "bash",
                    "-c",
                    "echo '{\"name\":\"parrot\",\"version\":\"7\"}';"
                            + "echo '{\"start\":48,\"end\":55,\"kind\":\"thing\",\"value\":\"place/vladivostok\"}'"),
            Duration.ofSeconds(20));
    private static final String BUILDERS = "cohort/builders-of-march-2031";

    @TempDir
    static Path folder;

    private static Path file;
    private static Workbench desk;
    private static DecisionFile decisions;
    private static DeskServer server;
    private static Window window;
    private static Typist typist;

    @BeforeAll
    static void opens() throws IOException {
        Optional<Chromium> chromium = Chromium.installed();
        Assumptions.assumeTrue(chromium.isPresent(), Chromium.MISSING);
        Path data = copied(Path.of("data"), folder.resolve("data"));
        Path texts = Files.createDirectories(folder.resolve("texts"));
        file = data.resolve("documents").resolve(ARTICLE + ".yaml");
        Path article = Path.of("src/test/resources/curate");
        Files.copy(article.resolve(ARTICLE + ".txt"), folder.resolve(ARTICLE + ".txt"));
        Lexicon lexicon = OntologyLexicon.read(Path.of("ontology"));
        desk = Workbench.at(new DataFolder(data, texts), texts, lexicon);
        decisions = new DecisionFile(new DataFolder(folder.resolve("decisions"), null));
        server = DeskServer.start(
                desk,
                new Curator("Ada Moon", "ada@example.org"),
                new DeskServer.Aids(
                        (document, records) -> Outlook.NONE,
                        Optional.of(PARROT),
                        new PairBook(TrialPairs::three, decisions, "Ada Moon")),
                0);
        String origin = server.address().replaceFirst("/\\?.*", "");
        window = new Window(chromium.orElseThrow(), folder.resolve("profile"), origin);
        window.plain(server.address().substring(origin.length()));
        typist = new Typist(window);
    }

    @AfterAll
    static void closes() throws IOException {
        if (window != null) {
            window.close();
            server.close();
            desk.close();
        }
    }

    @Test
    @Order(1)
    void anArticleBecomesClaimsByTheKeyboardAlone() throws IOException {
        window.look("light", 1440);
        handIn();
        int started = Files.readString(file).length();
        int before = typist.pressed();
        long begun = System.nanoTime();
        typist.keys("k");
        claim("new:builders of March 2031", "remark", "reached the port of Sinmun", "");
        says("The builders reached the port of Sinmun.");
        typist.keys("j");
        claim(BUILDERS, "arrivesIn", "place/vladivostok", "2031-03-03");
        more("headcount", "~40 persons", "");
        more("nationality", "place/north-korea", "");
        more("travelsBy", "transport/ship", "2031-03-03");
        says("About forty North Korean builders came to Vladivostok by ship.");
        voice("crane-driver", "a crane driver", 0);
        voice("customs-officer", "a customs officer", 1);
        voice("ship-agent", "the ship's agent", 0);
        voice("second-crane-driver", "a second crane driver", 0);
        voice("city-administration", "the city administration", 0);
        typist.keys("jj3r", Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT), "[", "[]");
        assertTrue(
                window.one("#chosen").getText().matches("Sentence 4 of 12.*"),
                window.one("#chosen").getText());
        claim("new:builders with student visas", "partOf", BUILDERS, "");
        more("headcount", "20..34 persons", "");
        window.until("return document.querySelector('#yaml').textContent.includes('20..34')");
        window.until("return document.querySelectorAll('.meaning')[1].textContent.includes('at least 20, at most 34')");
        keep("light-1440-form");
        more("nationality", "place/north-korea", "");
        says("Twenty to thirty-four of them came on student visas.");
        typist.keys("j4d");
        claim(BUILDERS, "worksIn", "place/vladivostok", "");
        says("The agent denies that any of them will work.");
        typist.keys("j5e");
        claim("new:builders of 2032", "headcount", ">100 persons", "2032~");
        more("arrivesIn", "place/vladivostok", "2032~");
        more("nationality", "place/north-korea", "");
        says("More than a hundred are expected in the next year.");
        typist.keys("1e");
        claim(BUILDERS, "worksIn", "place/vladivostok", "2032~");
        says("They are to work in the city next year.");
        typist.keys("ji");
        claim(BUILDERS, "remark", "are paid through a company in Pyongyang", "");
        says("A company in Pyongyang probably takes their wages.");
        typist.keys("j6rd");
        claim("cohort/dprk-workers-in-russia", "worksIn", "place/russia", "2031");
        says("None of the workers in Russia work there any more.");
        typist.keys("6r");
        claim("new:workers in Vladivostok until 2030", "worksIn", "place/vladivostok", "../2030-12");
        more("returnsTo", "place/north-korea", "../2030-12");
        more("nationality", "place/north-korea", "");
        says("The workers of Vladivostok had left by the end of 2030.");
        typist.keys("j1r");
        claim(BUILDERS, "remark", "bought café tables", "");
        says("They are said to have bought café tables.");
        typist.keys("ja");
        claim("place/vladivostok", "remark", "had its port closed", "2031-02");
        says("The port was closed in February.");
        typist.keys("jn").until("return document.querySelector('#chosen').textContent.includes('nothing stated')");
        typist.keys("jn").until("return document.querySelector('#chosen').textContent.includes('nothing stated')");
        assertEquals("none", window.one("#lint-none").getText());
        assertTrue(window.one("#progress").getText().startsWith("1 of 12 sentences without a decision, 11 claims"));
        keep("light-1440-workbench");
        typist.keys("s").until("return document.querySelector('#state').textContent === 'saved'");
        String saved = Files.readString(file);
        assertTrue(
                saved.contains("  customs-officer: {witness: {type: UnnamedPerson, described: a customs officer},"
                        + " relayed-by: crane-driver}\n"),
                saved);
        assertTrue(saved.contains("nothing-stated:\n  - [735, 758,"), saved);
        assertEquals(20, saved.split("\n      - \\[", -1).length - 1, saved);
        int byHand = saved.length() - started;
        int pressed = typist.pressed() - before;
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        assertTrue(pressed * 2 < byHand, pressed + " keys");
        if (System.getProperty(PICTURES) != null) {
            System.out.printf(
                    "20 claims, 11 entries | keys %d, a claim %d | seconds %d, a claim %.1f | by hand %d characters, a claim %d%n",
                    pressed, pressed / 20, seconds, seconds / 20.0, byHand, byHand / 20);
        }
    }

    /** Hands the article in, and completes its head. */
    private static void handIn() throws IOException {
        go("/");
        window.one("#hand > summary").sendKeys(Keys.ENTER);
        window.one("#file").sendKeys(folder.resolve(ARTICLE + ".txt").toString());
        window.until("return location.pathname.startsWith('/captured/') && document.activeElement.id === 'head-id'"
                + " && document.body.dataset.checked !== undefined");
        assertEquals(
                "North Korean builders reach the port of Sinmun",
                window.one("#head-label").getAttribute("value"));
        assertTrue(window.one("#mark-label").getText().startsWith("proposed, from"));
        assertEquals(
                "not known: the file does not say",
                window.one("#mark-published").getText());
        assertEquals("", Axe.faults(window));
        keep("light-1440-head");
        typist.keys(Keys.chord(Keys.CONTROL, "a"), ARTICLE, Keys.TAB, Keys.TAB);
        typist.keys("harbour-gazette", Keys.TAB, "Harbour Gazette", Keys.TAB, "5 March", Keys.TAB, "en", Keys.TAB, "c");
        window.until("return document.querySelector('#fault-published').textContent.includes('5 March')");
        assertFalse(Files.exists(file));
        typist.keys(Keys.chord(Keys.SHIFT, Keys.TAB), Keys.chord(Keys.SHIFT, Keys.TAB), "2031-03-05");
        window.until("return document.querySelector('#head-state').textContent === 'complete'");
        typist.enter();
        window.until("return location.pathname === '%s' && document.body.dataset.ready === 'true'".formatted(PAGE));
    }

    @Test
    @Order(2)
    void theMouseChoosesWholeCharactersAndAReloadLosesNoStep() throws IOException {
        open();
        typist.drag(161, 234);
        assertTrue(
                window.one("#words").getText().startsWith("They came with tools")
                        && window.one("#words").getText().endsWith("👷🏽‍♀️"),
                window.one("#words").getText());
        window.one("#voices input[value='crane-driver']").click();
        window.one("#modalities input[value='reported']").click();
        window.one("#subject-1").click();
        window.one("#subject-1").sendKeys("builders of m");
        window.until(
                "return document.querySelector('#subject-1-list [role=option]')?.textContent.includes('builders-of-march')");
        window.one("#subject-1-list [role=option]").click();
        window.one("#property-1").sendKeys("remark");
        window.one("#object-1").sendKeys("had tools and no baggage");
        window.one("#says").sendKeys("They had tools and no baggage.");
        window.one("#write").click();
        window.until("return document.querySelectorAll('#claims > li').length === 12");
        open();
        typist.keys("jjk").until("return document.querySelector('#proposals').textContent.includes('parrot/7')");
        int number = Integer.parseInt(String.valueOf(window.run("return [...document.querySelectorAll('#proposals li')]"
                + ".findIndex(one => one.textContent.includes('parrot/7')) + 1")));
        typist.keys(Keys.chord(Keys.ALT, String.valueOf(number)));
        assertEquals("place/vladivostok", window.run("return document.querySelector('#subject-1').value"));
        window.one("#object-1").sendKeys("of this kind");
        window.until(
                "return document.querySelector('#yaml').textContent.includes('suggested: {name: parrot, version: 7}')");
        keep("light-1440-suggested");
        window.run("document.querySelector('#cancel').click()");
        typist.keys("z").until("return document.querySelectorAll('#claims > li').length === 11");
        typist.keys("Z").until("return document.querySelectorAll('#claims > li').length === 12");
        Files.writeString(
                file, Files.readString(file).replace("says: The agent denies", "says: The ship's agent denies"));
        typist.keys("s").until("return !document.querySelector('#changed').hidden");
        assertTrue(window.one("#changed").getText().contains("Nothing is lost"));
        keep("light-1440-both");
        window.one("#merge").click();
        window.until("return document.querySelector('#changed').hidden");
        window.one("#save").click();
        window.until("return document.querySelector('#state').textContent === 'saved'");
        String saved = Files.readString(file);
        assertTrue(
                window.complaints().stream().allMatch(complaint -> complaint.contains("412")),
                "the refused save alone");
        assertTrue(
                saved.contains("says: The ship's agent denies") && saved.contains("had tools and no baggage"), saved);
    }

    @Test
    @Order(3)
    void aNewerVersionIsDroppedAndItsLostWordsAreChosenAnew() throws IOException {
        go("/");
        String newer = "Corrected on 6 March 2031.\n\n"
                + Files.readString(folder.resolve(ARTICLE + ".txt"))
                        .replace(
                                "One shopkeeper reportedly sold them café tables.",
                                "Two grocers gave them nothing but soup.")
                        .replace("It had snowed all week.", "Rain fell for days on end.");
        window.one("#hand > summary").click();
        window.one("#intake summary").click();
        window.one("#of option[value='%s']".formatted(ARTICLE)).click();
        window.drop("#drop", ARTICLE + ".txt", newer);
        window.until(
                "return location.pathname.startsWith('/captured/') && document.querySelector('#anchors') !== null");
        assertEquals("0 11 0 1", window.one("#anchors tbody").getText());
        assertEquals(
                "They are said to have bought café tables.",
                window.one("#losing").getText());
        keep("light-1440-newer");
        window.one("#revise button").click();
        window.until("return location.pathname === '%s' && document.body.dataset.ready === 'true'".formatted(PAGE));
        window.one("#lint button").click();
        window.one("#claim-%s .tools button:nth-child(2)"
                        .formatted(window.run("return [...document.querySelectorAll('#claims > li')]"
                                + ".findIndex(one => one.textContent.includes('bought café tables'))")))
                .click();
        int soup = newer.codePointCount(0, newer.indexOf("Two grocers"));
        typist.drag(soup, soup + 39);
        assertEquals(
                "Two grocers gave them nothing but soup.", window.one("#words").getText());
        window.one("#write").click();
        window.until("return !document.querySelector('#lint-none').hidden");
        window.one("#save").click();
        window.until("return document.querySelector('#state').textContent === 'saved'");
        String saved = Files.readString(file);
        assertTrue(
                saved.contains("text: {file: %s.v2.txt, ".formatted(ARTICLE)) && saved.contains(", revises: "), saved);
        assertEquals(List.of(), window.complaints());
    }

    @Test
    @Order(9)
    void pairsAreDecidedByKeysAlone() throws IOException {
        window.look("light", 1440);
        go("/pairs");
        assertEquals(3, window.all("#pair-list tbody tr").size());
        go("/pairs/1");
        typist.keys("s");
        atPair(2);
        typist.keys("2", "r").until("return document.activeElement.id === 'because'");
        typist.keys("Two passports.").enter();
        typist.keys("d");
        atPair(3);
        typist.keys("b");
        atPair(2);
        assertTrue(window.one(".decided").getText().contains("different, by curator-ada-moon. Two passports."));
        typist.keys("z");
        typist.until("return document.querySelectorAll('.decided').length === 0");
        assertEquals(
                List.of("same"),
                decisions.standing().stream().map(said -> said.verdict().word()).toList());
        decisions.add(new Decision(
                ThingId.actor("sim"),
                ThingId.actor("shim"),
                Verdict.SAME,
                Credibility.POSSIBLY_TRUE,
                new Decision.Signature("Ole Pier", LocalDate.of(2031, 6, 1), "Said elsewhere.")));
        typist.keys("u");
        typist.until("return document.querySelector('#pair-state').textContent.startsWith('somebody has decided')");
        assertEquals(2, decisions.standing().size(), "nothing is written over what was not seen");
        typist.keys("u");
        typist.until("return location.pathname === '/pairs'");
        assertEquals(3, decisions.standing().size());
        assertTrue(window.one(".empty").getText().startsWith("Nothing is left to decide"));
        assertTrue(window.complaints().stream().allMatch(words -> words.contains("412 (Precondition Failed)")));
    }

    private static void atPair(int place) {
        typist.until(
                "return location.pathname === '/pairs/%d' && document.body.dataset.ready === 'true'".formatted(place));
    }

    @Test
    @Order(4)
    void thePagesAreSoundInLightDarkAndNarrow() {
        for (String page : List.of("/", PAGE, "/pairs", "/pairs/1")) {
            window.look("light", 1440);
            go(page);
            assertEquals("", Axe.faults(window), page);
            window.look("dark", 1440);
            assertEquals("", Axe.faultsOfColours(window), page);
            keep("dark-1440" + page.replace('/', '-'));
            window.look("light", 390);
            go(page);
            assertEquals(
                    "0",
                    window.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                    page);
            keep("light-390" + page.replace('/', '-'));
            if (page.equals(PAGE)) {
                assertEquals("", Axe.faults(window), "narrow");
                typist.keys("v").until("return document.activeElement.id === 'voice-key'");
                assertEquals("", Axe.faults(window), "a new voice");
                typist.keys(Keys.ESCAPE);
            }
        }
        assertEquals(List.of(), window.complaints());
        assertEquals(List.of(), window.foreignRequests());
    }

    @Test
    @Order(5)
    void whatWasSavedIsBuiltAndServedWithItsConflict() throws Exception {
        Path store = folder.resolve("store");
        int code = Corvee.commandLine()
                .execute(
                        "build",
                        "--data",
                        folder.resolve("data").toString(),
                        "--documents",
                        folder.resolve("texts").toString(),
                        "--store",
                        store.toString());
        assertEquals(Corvee.FINE, code);
        try (RealSite site = new RealSite(CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(store), Library.read(Path.of("queries"))))) {
            String page = site.document("/doc/document/" + ARTICLE);
            assertTrue(page.contains("Twenty to thirty-four of them came on student visas."));
            assertTrue(page.contains("a customs officer"));
            String thing = site.document("/doc/cohort/dprk-workers-in-russia");
            assertTrue(
                    thing.contains("None of the workers in Russia work there any more."),
                    "the denial beside the claim");
            assertFalse(site.document("/doc/cohort/builders-of-march-2031").isEmpty());
        }
    }

    private static void open() {
        go(PAGE);
    }

    private static void go(String page) {
        window.plain(page);
        if (page.startsWith("/document/") || page.startsWith("/pairs/")) {
            window.until("return document.body.dataset.ready === 'true'");
        }
    }

    private static void claim(String subject, String property, String object, String when) {
        typist.enter();
        if (subject.startsWith("new:")) {
            typist.newThing(subject.substring(4));
        } else {
            typist.field(subject, subject);
        }
        means(property, object, when);
    }

    /** One more statement about the same subject. */
    private static void more(String property, String object, String when) {
        typist.keys("'");
        means(property, object, when);
    }

    private static void means(String property, String object, String when) {
        typist.field(property, property);
        (object.matches("[a-z]+/[a-z0-9-]+") ? typist.field(object, object) : typist.value(object)).value(when);
    }

    private static void says(String words) {
        int before = window.all("#claims > li").size();
        typist.enter().until("return document.activeElement.id === 'says'");
        typist.keys(words).enter().until("return document.querySelectorAll('#claims > li').length === " + (before + 1));
        typist.until("return document.activeElement.id === 'text'");
    }

    private static void voice(String key, String described, int relay) {
        typist.keys("v").until("return document.activeElement.id === 'voice-key'");
        typist.keys(
                key,
                Keys.TAB,
                Keys.TAB,
                described,
                Keys.TAB,
                Keys.HOME,
                Keys.ARROW_DOWN.toString().repeat(relay + 1));
        assertTrue(
                window.one("#dialog .chain").getText().startsWith(key + " ← "),
                window.one("#dialog .chain").getText());
        typist.enter().until("return !document.querySelector('#dialog').open");
        typist.until("return document.activeElement.id === 'text'");
    }

    private static void keep(String name) {
        Optional.ofNullable(System.getProperty(PICTURES))
                .ifPresent(kept -> window.picture(Path.of(kept, name + ".png")));
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(
                            copy, Files.readString(path, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return to;
    }
}
