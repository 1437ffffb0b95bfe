package org.corvee.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Thing.Names;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.curate.Sentences;
import org.corvee.model.NotUtf8;
import org.corvee.model.SourceText;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.propose.Proposal.Suggested;
import org.junit.jupiter.api.Test;

/** On an article of ours, so that it holds wherever the five documents are not at hand. */
class ProposalsTest {
    private static final String ARTICLE =
            """
            Crews wait at Donetsk quay

            About 350 crewmen reached Donetsk on Dec. 22, an official said. “They have waited 🚢 three months for a ship,” he said. “Nobody knows its name.”

            The harbour of 평양에 is closed. Analysts say that the ban ended in spring 2020. The so-called “guests” sleep in tents.

            According to the UN, most workers left before September 2, 2019. I saw slightly more than 1,000 tents. Un is French for one.
            """;

    private static final List<Thing> THINGS = List.of(
            thing("place/donetsk", "Donetsk"),
            thing("place/donetsk-oblast", "Donetsk Oblast"),
            thing("place/pyongyang", "Pyongyang", "평양@ko"),
            thing("actor/un", "United Nations", "UN@en"),
            thing("actor/the-crews", "crews of the harbour"));

    private static Thing thing(String id, String label, String... others) {
        return new Thing(
                ThingId.parse(id),
                "Entity",
                new Names(label, Stream.of(others).map(TaggedName::parse).toList(), null),
                new Declaration.InReference(List.of()));
    }

    private static SourceText text(String words) throws NotUtf8 {
        return SourceText.of(words.getBytes(StandardCharsets.UTF_8));
    }

    private static <P extends Proposal> List<String> proposed(Class<P> kind, Function<P, String> what) throws NotUtf8 {
        SourceText text = text(ARTICLE);
        return new Proposals(new ThingNames(THINGS), Map.of())
                .of(text, Sentences.of(text)).stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .map(p -> text.passage(p.place().start(), p.place().end()) + what.apply(p))
                        .toList();
    }

    @Test
    void flagsWhatSomebodyElseSaysAndNotWhoBringsThemIn() throws NotUtf8 {
        assertEquals(
                List.of(
                        "About 350 crewmen reached Donetsk on Dec. 22",
                        "“They have waited 🚢 three months for a ship,”",
                        "“Nobody knows its name.”",
                        " the ban ended in spring 2020.",
                        ", most workers left before September 2, 2019.",
                        "I saw slightly more than 1,000 tents."),
                proposed(Proposal.OtherVoice.class, p -> ""));
    }

    @Test
    void findsNamesInAnyScriptAndLeavesChoices() throws NotUtf8 {
        assertEquals(
                List.of(
                        "Donetsk = place/donetsk place/donetsk-oblast",
                        "Donetsk = place/donetsk place/donetsk-oblast",
                        "평양 = place/pyongyang",
                        "UN = actor/un"),
                proposed(
                        Proposal.Named.class,
                        p -> " = "
                                + String.join(
                                        " ",
                                        p.choices().stream().map(ThingId::text).toList())));
    }

    @Test
    void findsAThingByTheWordsOfItsName() throws NotUtf8 {
        assertTrue(proposed(Proposal.Described.class, p -> " = " + p.thing().text()).stream()
                .noneMatch(found -> found.contains("the-crews")));
        SourceText text = text("The crews sleep. Their harbour is shut.");
        assertEquals(
                List.of("actor/the-crews"),
                new ThingNames(THINGS)
                        .in(text, Sentences.of(text)).stream()
                                .map(d -> d.thing().text())
                                .toList());
    }

    @Test
    void neverProposesSomebodyWhomAPublisherLeftUnnamed() throws NotUtf8 {
        Thing clerk = new Thing(
                ThingId.parse("actor/letter.clerk"),
                "UnnamedPerson",
                new Names("harbour clerk", List.of(), "harbour clerk"),
                new Declaration.InDocument("letter"));
        SourceText text = text("The harbour clerk is gone.");
        ThingNames names = new ThingNames(List.of(clerk));
        assertEquals(List.of(), names.in(text));
        assertEquals(List.of(), names.in(text, Sentences.of(text)));
    }

    @Test
    void readsAmountsByOurOwnGrammar() throws NotUtf8 {
        assertEquals(
                List.of(
                        "three months = 3 months",
                        "most workers = most persons",
                        "slightly more than 1,000 tents = >1000 tents \"slightly more than\""),
                proposed(Proposal.Amount.class, p -> " = " + p.quantity().canonical()).stream()
                        .filter(found -> !found.startsWith("About"))
                        .toList());
    }

    @Test
    void readsDatesAndGuessesNoYear() throws NotUtf8 {
        assertEquals(
                List.of("Dec. 22 = XXXX-12-22", "spring 2020 = 2020-21", "September 2, 2019 = 2019-09-02"),
                proposed(Proposal.Dated.class, p -> " = " + p.time().text()));
    }

    @Test
    void cutsSentencesIntoClauses() throws NotUtf8 {
        assertTrue(proposed(Proposal.Clause.class, p -> "")
                .containsAll(List.of(
                        "They have waited 🚢 three months for a ship", "most workers left", "an official said")));
    }

    @Test
    void findsEightWordsInARowInAnotherText() throws NotUtf8 {
        SourceText text = text("It is so. One two three four five six seven EIGHT nine. And more.");
        SourceText other = text("Before: one, two, three, four, five, six, seven, eight, nine — after");
        assertEquals(
                List.of("One two three four five six seven EIGHT nine in other"),
                SharedWords.in(text, Map.of("other", other)).stream()
                        .map(s -> text.passage(s.place().start(), s.place().end()) + " in " + s.document())
                        .toList());
        assertEquals(List.of(), SharedWords.in(text("one two three four five six seven"), Map.of("other", other)));
    }

    private static List<Suggested> suggested(Duration time, String script) throws IOException, InterruptedException {
        SourceText text = text(ARTICLE);
        return new SuggesterProcess(List.of("bash", "-c", script), time).suggest(text, Sentences.of(text));
    }

    private static String refused(String script) {
        String message = assertThrows(Unreadable.class, () -> suggested(Duration.ofSeconds(1), script))
                .getMessage();
        return String.valueOf(message).replace("'bash -c " + script + "' ", "");
    }

    @Test
    void asksAProgramOfTheUsersChoice() throws IOException, InterruptedException {
        List<Suggested> all = suggested(
                SuggesterProcess.USUAL,
                "echo '{\"name\":\"parrot\",\"version\":\"7\"}'; head -1 | sed 's/.*\"end\":\\([0-9]*\\).*/{\"start\":0,\"end\":\\1,\"kind\":\"voice\",\"value\":\"the narrator\"}/'");
        assertEquals("parrot/7", all.get(0).maker().text());
        assertEquals(26, all.get(0).place().end());
        assertEquals("the narrator", all.get(0).value());
    }

    @Test
    void endsAProgramThatDoesNotKeepToTheRules() {
        String remedy = "; see what it says when it is run by hand";
        assertEquals("took more than 1 seconds" + remedy, refused("sleep 60"));
        assertEquals("wrote more than 1 MB" + remedy, refused("yes"));
        assertEquals("ended with 3" + remedy, refused("exit 3"));
        assertEquals("wrote nothing" + remedy, refused("true"));
        assertEquals("wrote in line 1 what is no JSON object" + remedy, refused("echo hello"));
        String named = "echo '{\"name\":\"a\",\"version\":\"1\"}'; ";
        assertEquals(
                "wrote in line 2 a place that the text does not have" + remedy,
                refused(named + "echo '{\"start\":0,\"end\":99999,\"kind\":\"k\",\"value\":\"v\"}'"));
        assertEquals(
                "wrote in line 2 no number as its start" + remedy,
                refused(named + "echo '{\"end\":2,\"kind\":\"k\"}'"));
        assertEquals(
                "'/no/such' cannot be started" + remedy,
                assertThrows(Unreadable.class, () -> new SuggesterProcess(List.of("/no/such"), SuggesterProcess.USUAL)
                                .suggest(text(ARTICLE), List.of()))
                        .getMessage());
    }
}
