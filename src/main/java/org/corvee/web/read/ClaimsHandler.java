package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Review;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.evidence.table.Selection;
import org.corvee.model.Bounds;
import org.corvee.model.Modality;
import org.corvee.model.Word;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;
import org.corvee.page.thing.ClaimFilter;
import org.corvee.page.thing.ClaimFilter.Field;
import org.corvee.page.thing.ClaimsPage;
import org.corvee.query.EscapedText;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.web.ChosenPolicy;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.ThingsOfBuild;

/** The list of claims, {@code /doc/claim}, with its filter; the sections of other pages lead here to the rest. */
public record ClaimsHandler(PageQuestions questions, Sites sites) implements Handler {
    private static final int EACH = 50;
    private static final List<Field> NAMING = List.of(Field.THING, Field.VOICE, Field.DOCUMENT, Field.PLACE);
    private static final int LONGEST = 300;

    @Override
    public Reply reply(HttpServletRequest request) {
        ClaimFilter filter = filter(request);
        int number = Pages.number(request);
        return Sites.reading(request, build -> {
            ChosenPolicy policy = ChosenPolicy.of(request, build);
            return Reply.html(200, page(build, policy.claims(), filter, number).document(sites.of(request, policy)));
        });
    }

    private static ClaimFilter filter(HttpServletRequest request) {
        ClaimFilter filter = ClaimFilter.ALL;
        for (Field field : Field.values()) {
            String asked = Optional.ofNullable(request.getParameter(field.key()))
                    .orElse("")
                    .strip();
            if (asked.length() > LONGEST) {
                throw wrong(field, "%,d characters; it has at most %d".formatted(asked.length(), LONGEST));
            }
            filter = asked.isEmpty() ? filter : filter.with(field, asked);
        }
        return filter;
    }

    private static Refused wrong(Field field, String fault) {
        return new Refused(400, "%s: %s".formatted(field.key(), fault));
    }

    private ClaimsPage page(ServedBuild build, ClaimTable table, ClaimFilter filter, int number) {
        NAMING.forEach(field ->
                filter.of(field).ifPresent(id -> new ThingsOfBuild(questions, build).require(field.key(), id)));
        filter.of(Field.PROPERTY)
                .ifPresent(id -> new ThingsOfBuild(questions, build).requireTerm(Field.PROPERTY.key(), id));
        EvidenceGraph evidence = questions.evidence(build, table);
        int[] rows = table.tellingFirst(table.rows(selection(filter, questions.names())));
        ListPart part = Pages.part(ClaimFilter.PATH, filter.asked(), number, EACH, rows.length);
        List<Claim> claims = claims(table, evidence, Arrays.copyOfRange(rows, part.from(), part.to()));
        return new ClaimsPage(
                filter,
                named(filter, evidence),
                table.statuses(rows),
                part,
                claims,
                new TermHtml(questions.names(build)));
    }

    /** The claims of some rows, in their order. */
    static List<Claim> claims(ClaimTable table, EvidenceGraph evidence, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> evidence.claim(table.claim(row)))
                .toList();
    }

    /** What a filter takes. */
    static Selection selection(ClaimFilter filter, ShortNames names) {
        Selection selection = Selection.ALL;
        for (Map.Entry<Field, Node> each : nodes(filter, names).entrySet()) {
            selection = selection.with(facet(each.getKey(), filter), each.getValue());
        }
        Optional<Claim.Status> status = filter.of(Field.STATUS).map(ClaimsHandler::status);
        Optional<Modality> modality = filter.of(Field.MODALITY).map(ClaimsHandler::modality);
        Optional<Review> review = filter.of(Field.REVIEW).map(ClaimsHandler::review);
        selection = status.map(selection::with).orElse(selection);
        selection = review.map(selection::with).orElse(selection);
        return modality.map(selection::with).orElse(selection).within(time(filter));
    }

    private static Map<Field, Node> nodes(ClaimFilter filter, ShortNames names) {
        Map<Field, Node> nodes = new HashMap<>();
        NAMING.forEach(
                field -> filter.of(field).ifPresent(written -> nodes.put(field, node(field, written, names::thing))));
        filter.of(Field.PROPERTY)
                .ifPresent(written -> nodes.put(Field.PROPERTY, node(Field.PROPERTY, written, names::term)));
        return nodes;
    }

    private static Node node(Field field, String written, Function<String, Optional<Term.Iri>> reader) {
        return reader.apply(written)
                .map(Nodes::node)
                .orElseThrow(() -> wrong(
                        field,
                        "'%s' is no id; write one such as %s".formatted(EscapedText.line(written), field.example())));
    }

    private static Facet facet(Field field, ClaimFilter filter) {
        boolean isTestimony = filter.of(Field.VOICE)
                .filter(voice -> voice.startsWith("testimony/"))
                .isPresent();
        return switch (field) {
            case THING -> Facet.THING;
            case VOICE -> isTestimony ? Facet.TESTIMONY : Facet.VOICE;
            case DOCUMENT -> Facet.DOCUMENT;
            case PLACE -> Facet.PLACE;
            case PROPERTY -> Facet.PROPERTY;
            case STATUS, MODALITY, REVIEW, FROM, TO -> throw new IllegalArgumentException(field + " is no thing");
        };
    }

    private static Claim.Status status(String word) {
        return Stream.of(Claim.Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        Field.STATUS,
                        "no '%s'; valid ones are %s"
                                .formatted(
                                        EscapedText.line(word),
                                        String.join(
                                                ", ",
                                                Stream.of(Claim.Status.values())
                                                        .map(Claim.Status::word)
                                                        .toList()))));
    }

    private static Modality modality(String word) {
        return Word.find(Modality.class, word)
                .orElseThrow(() -> wrong(
                        Field.MODALITY,
                        "no '%s'; valid ones are %s"
                                .formatted(EscapedText.line(word), String.join(", ", Word.all(Modality.class)))));
    }

    private static Review review(String word) {
        return Word.find(Review.class, word)
                .orElseThrow(() -> wrong(
                        Field.REVIEW,
                        "no '%s'; valid ones are %s"
                                .formatted(EscapedText.line(word), String.join(", ", Word.all(Review.class)))));
    }

    private static Bounds time(ClaimFilter filter) {
        LocalDate from = filter.of(Field.FROM).map(day -> day(Field.FROM, day)).orElse(LocalDate.MIN);
        LocalDate to = filter.of(Field.TO).map(day -> day(Field.TO, day)).orElse(LocalDate.MAX);
        if (from.isAfter(to)) {
            throw wrong(Field.FROM, "%s is after %s; write the earlier day first".formatted(from, to));
        }
        return new Bounds(from, to);
    }

    private static LocalDate day(Field field, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw wrong(
                    field, "'%s' is no day; write it like %s".formatted(EscapedText.line(written), field.example()));
        }
    }

    /** What the things of a filter are called, by what is written. */
    private Map<String, String> named(ClaimFilter filter, EvidenceGraph evidence) {
        Map<String, String> named = new HashMap<>();
        nodes(filter, questions.names()).forEach((field, node) -> filter.of(field)
                .ifPresent(written -> named.put(written, evidence.label(node).text())));
        return named;
    }
}
