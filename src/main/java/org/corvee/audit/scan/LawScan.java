package org.corvee.audit.scan;

import static org.corvee.audit.scan.ToldClaims.NONE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.corvee.audit.scan.ToldClaims.Told;

/**
 * What every rule of compliance has in common: whom a provision is held against, and what any of them asks.
 *
 * <p>Rows are {@code ?provision ?about ?condition ?answer ?claim}, as in {@code queries/rules/compliance-….rq}.
 */
final class LawScan {
    private static final String HOME = "/place/north-korea";
    private static final Var PROVISION = Var.alloc("provision");
    private static final Var ABOUT = Var.alloc("about");
    private static final Var CONDITION = Var.alloc("condition");
    private static final Var ANSWER = Var.alloc("answer");
    private static final Var CLAIM = Var.alloc("claim");

    private final ToldClaims claims;
    private final Set<Long> moods;
    private final Map<Long, Boolean> homes = new HashMap<>();
    private final Map<Long, Boolean> abroad = new HashMap<>();
    private final Map<Long, LocalDate> dates = new HashMap<>();
    private final Set<Long> countries;

    LawScan(ToldClaims claims) {
        this.claims = claims;
        this.moods = claims.moods("asserted", "reported");
        this.countries = claims.instances("Country");
    }

    /** Answers what one rule alone asks. */
    @FunctionalInterface
    interface Questions {
        void answer(Matter matter, AnswerSink into);
    }

    /** Takes an answer; the claim is {@link ToldClaims#NONE} where none answers. */
    @FunctionalInterface
    interface AnswerSink {
        void answer(String condition, String answer, long claim);
    }

    /**
     * A provision held against some people.
     *
     * @param obligation that it imposes
     * @param about what a finding is about: the people, a dispatch, a firm
     * @param people whom it concerns
     */
    record Matter(long obligation, long provision, long about, long people) {}

    private record Row(String condition, String answer, long claim) {}

    /** Gives the rows of a rule. */
    void find(String obligation, List<String> conditions, Questions questions, Consumer<Binding> rows) {
        Map<Long, Set<Long>> concerned = concerned();
        imposed(obligation)
                .forEach((duty, provisions) -> provisions.forEach(provision -> concerned.forEach((about, all) -> {
                    Set<Row> answers = new LinkedHashSet<>();
                    AnswerSink into = (condition, answer, claim) -> answers.add(new Row(condition, answer, claim));
                    conditions.forEach(condition -> into.answer(condition, "asked", NONE));
                    for (long people : all) {
                        Matter matter = new Matter(duty, provision, about, people);
                        common(matter, into);
                        questions.answer(matter, into);
                    }
                    answers.forEach(row -> rows.accept(binding(provision, about, row)));
                })));
    }

    private Binding binding(long provision, long about, Row row) {
        BindingBuilder binding = BindingFactory.builder();
        binding.add(PROVISION, claims.node(provision));
        binding.add(ABOUT, claims.node(about));
        if (!row.condition().isEmpty()) {
            binding.add(CONDITION, NodeFactory.createLiteralString(row.condition()));
        }
        binding.add(ANSWER, NodeFactory.createLiteralString(row.answer()));
        if (row.claim() != NONE) {
            binding.add(CLAIM, claims.node(row.claim()));
        }
        return binding.build();
    }

    /** The provisions of each obligation whose IRI ends so. */
    private Map<Long, Set<Long>> imposed(String ending) {
        Map<Long, Set<Long>> imposed = new LinkedHashMap<>();
        claims.links(claims.term("imposedBy")).forEach((obligation, provisions) -> {
            if (claims.text(obligation).endsWith(ending)) {
                imposed.put(obligation, provisions);
            }
        });
        return imposed;
    }

    /** Whom a provision can be held against, with the people whom it then concerns. */
    private Map<Long, Set<Long>> concerned() {
        Set<Long> cohorts = claims.instances("WorkerCohort");
        Set<Long> dispatches = claims.instances("Dispatch");
        Map<Long, Set<Long>> concerned = new LinkedHashMap<>();
        cohorts.forEach(cohort -> add(concerned, cohort, cohort));
        claims.with(claims.term("hasParticipant")).stream()
                .filter(part ->
                        part.affirms() && dispatches.contains(part.subject()) && cohorts.contains(part.object()))
                .forEach(part -> add(concerned, part.subject(), part.object()));
        Set<Long> states = new LinkedHashSet<>();
        claims.with(claims.term("hasStatus")).forEach(status -> states.add(status.subject()));
        claims.with(claims.term("worksFor")).stream()
                .filter(work -> work.affirms() && states.contains(work.object()) && cohorts.contains(work.subject()))
                .forEach(work -> add(concerned, work.object(), work.subject()));
        return concerned;
    }

    private static void add(Map<Long, Set<Long>> concerned, long about, long people) {
        concerned.computeIfAbsent(about, none -> new LinkedHashSet<>(2)).add(people);
    }

    private void common(Matter matter, AnswerSink into) {
        claims.about(matter.about()).stream()
                .filter(Told::affirms)
                .forEach(told -> into.answer("", "mentioned", told.claim()));
        claims.about(matter.obligation()).stream()
                .filter(told -> told.predicate() == claims.term("exception") && told.affirms() && !told.isRetracted())
                .forEach(told -> into.answer("exception", "unless", told.claim()));
        nationality(matter, into);
        Stream.of(matter.obligation(), matter.provision())
                .flatMap(law -> claims.about(law).stream())
                .filter(told -> told.predicate() == claims.term("appliesTo") && told.object() == matter.people())
                .filter(this::isStated)
                .forEach(told -> into.answer("exception", told.affirms() ? "yes" : "no", told.claim()));
    }

    private void nationality(Matter matter, AnswerSink into) {
        long nationality = claims.term("nationality");
        Stream.concat(Stream.of(matter.people()), claims.wholes(matter.people()).stream())
                .forEach(whole -> claims.next(nationality, whole).stream()
                        .filter(this::isHome)
                        .flatMapToLong(country -> LongStream.of(asserting(whole, nationality, country)))
                        .forEach(claim -> into.answer("nationality", "yes", claim)));
        claims.about(matter.people()).stream()
                .filter(told -> told.predicate() == nationality && told.affirms() && !isHome(told.object()))
                .filter(this::isStated)
                .forEach(told -> into.answer("nationality", "no", told.claim()));
    }

    /** The claims under which a triple stands; {@link ToldClaims#NONE} where it stands without. */
    private long[] asserting(long subject, long predicate, long object) {
        long[] asserting = claims.about(subject).stream()
                .filter(told -> told.predicate() == predicate && told.object() == object)
                .filter(told -> told.affirms() && told.manner().asserted())
                .mapToLong(Told::claim)
                .toArray();
        return asserting.length == 0 ? new long[] {NONE} : asserting;
    }

    /** Whether something is asserted or reported outright, and still stands. */
    boolean isStated(Told told) {
        return moods.contains(told.manner().mood()) && !told.manner().qualified() && !told.isRetracted();
    }

    boolean isHome(long place) {
        return homes.computeIfAbsent(place, id -> claims.text(id).endsWith(HOME));
    }

    /** Whether a place lies in a country that is not the workers' own. */
    boolean isAbroad(long place) {
        return abroad.computeIfAbsent(place, start -> Stream.concat(Stream.of(start), claims.wholes(start).stream())
                .anyMatch(land -> countries.contains(land) && !isHome(land)));
    }

    /** The last days of the times that are claimed of something. */
    List<Long> latest(long subject, String predicate) {
        long latest = claims.term("latest");
        long wanted = claims.term(predicate);
        return claims.about(subject).stream()
                .filter(told -> told.predicate() == wanted && told.affirms())
                .flatMap(told -> claims.next(latest, told.object()).stream())
                .distinct()
                .toList();
    }

    /** Whether one day comes after another; of what has no day, nobody can tell. */
    boolean isAfter(long day, long other) {
        return day != NONE && date(day).isAfter(date(other));
    }

    boolean isUpTo(long day, long other) {
        return day != NONE && !date(day).isAfter(date(other));
    }

    private LocalDate date(long literal) {
        return dates.computeIfAbsent(literal, id -> LocalDate.parse(claims.text(id)));
    }

    /** Whether a claim speaks of a time that surely reaches beyond a day. */
    boolean holdsAfter(Told told, long day) {
        long from = told.days().from();
        return from == NONE ? reachesBeyond(told.days().to(), day) : isAfter(from, day);
    }

    /** A time without a beginning that ends with a year or a month surely holds on the first day of that. */
    private boolean reachesBeyond(long to, long day) {
        if (to == NONE) {
            return false;
        }
        String last = claims.text(to);
        String still = last.endsWith("-12-31") ? start(last, 4) + "-01-01" : start(last, 7) + "-01";
        return still.compareTo(claims.text(day)) > 0;
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
