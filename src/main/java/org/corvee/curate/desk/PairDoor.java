package org.corvee.curate.desk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.curate.pair.PairBook;
import org.corvee.curate.pair.PairBook.Answer;
import org.corvee.curate.pair.ProposedPairs;
import org.corvee.curate.pair.ProposedPairs.Pair;
import org.corvee.evidence.DateWords;
import org.corvee.match.Code;
import org.corvee.match.DecisionFile;
import org.corvee.match.Party;
import org.corvee.model.Bounds;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.Json;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;
import org.corvee.model.Word;
import org.corvee.page.curate.PairListPage;
import org.corvee.page.curate.PairPage;
import org.corvee.web.Refused;
import org.corvee.web.Reply;

/**
 * The addresses under which somebody decides what is one: the list, a pair, a decision, and taking the last one back.
 *
 * @param book of the pairs
 */
record PairDoor(PairBook book) {
    private static final String LIST = "/pairs";
    private static final String UNDO = "/pairs/undo";
    private static final Pattern PAIR = Pattern.compile("/pairs/([1-9][0-9]{0,8})");
    private static final int MOST_DOCUMENTS = 12;

    /** Whether an address is one of these. */
    static boolean has(String path) {
        return path.equals(LIST) || path.startsWith(LIST + "/");
    }

    /** A page. */
    Reply get(HttpServletRequest request) throws IOException {
        return request.getRequestURI().equals(LIST)
                ? Reply.html(200, list(request).document())
                : Reply.html(200, page(place(request.getRequestURI())).document());
    }

    /**
     * Takes a decision down, or the last one back, and says where to go on.
     *
     * @param seen the version of the decisions that the page had
     */
    Reply post(String path, JsonObject body, String seen) throws IOException {
        try {
            if (path.equals(UNDO)) {
                return next(OptionalInt.of(book.undo(seen)));
            }
            int place = place(path);
            Pair pair = book.pair(place);
            if (!text(body, "one").equals(pair.one().text())
                    || !text(body, "other").equals(pair.other().text())) {
                throw new Unreadable(
                        "pair %,d is another by now, for the workbench was started again".formatted(place),
                        "load the page again");
            }
            book.decide(pair, answer(body), seen);
            return next(book.next(place));
        } catch (DecisionFile.Changed changed) {
            JsonObject now = Json.object(
                    "problem",
                    String.valueOf(changed.getMessage()),
                    "remedy",
                    "look again, and press the key once more if it still holds");
            now.addProperty("version", book.version());
            return new Reply(412, "application/json", Json.line(now));
        }
    }

    private static Reply next(OptionalInt place) {
        String next = place.isPresent() ? LIST + "/" + place.getAsInt() : LIST;
        return new Reply(200, "application/json", Json.line(Json.object("next", next, "problem", "")));
    }

    private static int place(String path) {
        Matcher place = PAIR.matcher(path);
        if (!place.matches()) {
            throw new Refused(404, "there is no page at this address; start from " + LIST);
        }
        return Integer.parseInt(place.group(1));
    }

    private static Answer answer(JsonObject body) {
        String grade = text(body, "grade");
        return new Answer(
                word(Verdict.class, "verdict", text(body, "verdict")),
                grade.isEmpty() ? Optional.empty() : Optional.of(word(Credibility.class, "grade", grade)),
                text(body, "because"));
    }

    private static <E extends Enum<E> & Word> E word(Class<E> words, String what, String written) {
        return Word.find(words, written)
                .orElseThrow(() -> new Unreadable(
                        "no %s '%s'".formatted(what, written), "it is one of " + String.join(", ", Word.all(words))));
    }

    private static String text(JsonObject body, String key) {
        return Optional.ofNullable(body.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .orElse("");
    }

    private PairListPage list(HttpServletRequest request) throws IOException {
        boolean areDecided = "yes".equals(request.getParameter("decided"));
        String asked = Optional.ofNullable(request.getParameter("page")).orElse("1");
        int page = asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
        ProposedPairs proposed = book.proposed();
        List<Integer> places = book.places(areDecided);
        List<PairListPage.Row> rows = new ArrayList<>();
        for (int place : places.stream()
                .skip((page - 1L) * PairListPage.ROWS)
                .limit(PairListPage.ROWS)
                .toList()) {
            Pair pair = book.pair(place);
            rows.add(new PairListPage.Row(
                    place,
                    pair.likeness().score(),
                    pair.likeness().one().names().get(0),
                    pair.likeness().other().names().get(0),
                    String.join(
                            ", ",
                            book.standing(pair).stream()
                                    .map(said -> said.verdict().word())
                                    .distinct()
                                    .toList())));
        }
        int others = proposed.pairs().size() - places.size();
        return new PairListPage(
                proposed.build(),
                areDecided
                        ? new PairListPage.Counts(others, places.size())
                        : new PairListPage.Counts(places.size(), others),
                new PairListPage.Shown(areDecided, page),
                rows);
    }

    private PairPage page(int place) throws IOException {
        Pair pair = book.pair(place);
        OptionalInt next = book.next(place);
        return new PairPage(
                new PairPage.Place(
                        place,
                        book.proposed().pairs().size(),
                        book.places(true).size(),
                        next.isPresent() ? Optional.of(next.getAsInt()) : Optional.empty()),
                side(pair.one(), pair.likeness().one()),
                side(pair.other(), pair.likeness().other()),
                pair.likeness().features().stream()
                        .map(feature ->
                                new PairPage.Share(feature.sort().word(), feature.points(), feature.words()))
                        .toList(),
                book.standing(pair).stream()
                        .map(said -> new PairPage.Said(said.verdict(), said.curator(), said.because()))
                        .toList(),
                new PairPage.Form(
                        book.version(),
                        pair.likeness().score(),
                        pair.likeness().reasons(),
                        Arrays.stream(Verdict.values())
                                .map(verdict -> pair.likeness().grade(verdict).word())
                                .toList(),
                        warnings(pair)));
    }

    private PairPage.Side side(ThingId id, Party party) throws IOException {
        Map<String, String> labels = book.proposed().labels();
        Party.Traits traits = party.traits();
        BiFunction<Set<String>, Map<String, String>, List<String>> named = (iris, names) -> iris.stream()
                .map(iri -> names.getOrDefault(iri, iri.replaceFirst(".*[/#]", "")))
                .sorted()
                .toList();
        return new PairPage.Side(
                id.text(),
                party.names(),
                List.of(
                        traits.births().stream().map(PairDoor::born).toList(),
                        named.apply(traits.genders(), labels),
                        named.apply(traits.countries(), labels),
                        codes(traits, false),
                        codes(traits, true),
                        party.documents().stream()
                                .sorted()
                                .limit(MOST_DOCUMENTS)
                                .toList()));
    }

    private static List<String> codes(Party.Traits traits, boolean areReferences) {
        return traits.codes().stream()
                .filter(code -> (code.sort() == Code.Sort.REFERENCE) == areReferences)
                .map(Code::text)
                .sorted()
                .toList();
    }

    /** A date of birth in words and, unless it is a day, between which days it lies. */
    private static String born(Edtf birth) {
        Bounds bounds = birth.bounds();
        String words = DateWords.of(birth.text());
        return bounds.first().equals(bounds.last())
                ? words
                : "%s (%s to %s)"
                        .formatted(
                                words,
                                bounds.earliest().map(LocalDate::toString).orElse("…"),
                                bounds.latest().map(LocalDate::toString).orElse("…"));
    }

    private List<String> warnings(Pair pair) throws IOException {
        List<String> warnings = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.SAME, Verdict.DIFFERENT)) {
            book.contradiction(pair, verdict)
                    .ifPresent(chain -> warnings.add("“%s” would contradict what is decided: %s are held to be one, each with the next, and the first and the last to be two."
                            .formatted(verdict.word(), String.join(", ", chain))));
        }
        return warnings;
    }
}
