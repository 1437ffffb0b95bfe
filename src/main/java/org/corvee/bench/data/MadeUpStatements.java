package org.corvee.bench.data;

import java.util.List;
import org.corvee.bench.data.MadeUpWorld.Kind;

/**
 * What is said of a world: lists without an end, in which the same number is always the same statement.
 *
 * @param world of what
 */
record MadeUpStatements(MadeUpWorld world) {
    /** What a list speaks of. */
    enum Topic {
        /** Anything. */
        ANY,
        /** The place that a tenth of all claims name. */
        BUSY_PLACE,
        /** The people of whom most is claimed. */
        BUSY_COHORT,
        /** People of whom one document alone speaks. */
        OWN_COHORT
    }

    private record Going(String property, String verb) {}

    private static final List<Going> GOINGS = List.of(
            new Going("worksIn", "works in"),
            new Going("worksIn", "works in"),
            new Going("worksIn", "works in"),
            new Going("arrivesIn", "arrives in"),
            new Going("arrivesIn", "arrives in"),
            new Going("sentTo", "is sent to"),
            new Going("leaves", "leaves"),
            new Going("remainsIn", "stays in"),
            new Going("locatedIn", "is in"),
            new Going("returnsTo", "goes back to"));
    private static final List<Going> STAYS = List.of(
            new Going("worksAt", "works at"), new Going("livesAt", "lives at"), new Going("waitsAt", "waits at"));
    private static final List<String> JOBS = List.of(
            "activity/construction",
            "activity/remodelling",
            "activity/factory-work",
            "activity/waiting-tables",
            "activity/agriculture",
            "activity/processing");
    private static final List<String> TRANSPORTS =
            List.of("transport/airplane", "transport/train", "transport/ship", "transport/bus");
    private static final List<String> STATUSES = List.of(
            "status/open",
            "status/closed",
            "status/suspended",
            "status/ongoing",
            "status/planned",
            "status/stalled",
            "status/thriving",
            "status/struggling");
    private static final List<String> AIMS = List.of(
            "to bring in foreign money",
            "to finish the building before the winter",
            "to hire more people than in the year before",
            "to keep the matter out of the papers");
    private static final List<String> REMARKS = List.of(
            "is spoken of more than anything else there",
            "was not expected by anybody in the trade",
            "goes back to an agreement that few have read",
            "costs more than it brings in");

    /** The statement of a number on a topic; {@code own} is of whom the document alone speaks. */
    MadeUpStatement statement(Topic topic, int number, MadeUpThing own) {
        SeededNumbers numbers = new SeededNumbers(world.claims(), topic.ordinal(), number);
        MadeUpThing people =
                switch (topic) {
                    case ANY, BUSY_PLACE -> world.other(Kind.COHORT, numbers);
                    case BUSY_COHORT -> MadeUpWorld.thing(Kind.COHORT, MadeUpWorld.BUSY_COHORT);
                    case OWN_COHORT -> own;
                };
        return switch (topic) {
            case BUSY_PLACE -> going(people, MadeUpWorld.thing(Kind.CITY, MadeUpWorld.BUSY_PLACE), numbers);
            case BUSY_COHORT, OWN_COHORT -> ofPeople(people, numbers);
            case ANY -> numbers.below(10) < 7 ? ofPeople(people, numbers) : ofOthers(people, numbers);
        };
    }

    private static MadeUpStatement going(MadeUpThing people, MadeUpThing place, SeededNumbers numbers) {
        Going going = numbers.of(GOINGS);
        return MadeUpStatement.of(people, going.property(), place, going.verb());
    }

    private MadeUpStatement ofPeople(MadeUpThing people, SeededNumbers numbers) {
        int kind = numbers.below(100);
        if (kind < 62) {
            return going(people, world.other(Kind.CITY, numbers), numbers);
        }
        if (kind < 70) {
            Going stay = numbers.of(STAYS);
            return MadeUpStatement.of(people, stay.property(), world.any(Kind.SITE, numbers), stay.verb());
        }
        if (kind < 84) {
            return money(people, numbers);
        }
        return ties(people, numbers);
    }

    private MadeUpStatement money(MadeUpThing people, SeededNumbers numbers) {
        return switch (numbers.below(7)) {
            case 0, 1 -> {
                String number = headcount(numbers);
                yield MadeUpStatement.of(people, "headcount", number, "counts", number.replace("..", " to "));
            }
            case 2 -> {
                String wage = "USD %d/month".formatted(100 + 50 * numbers.below(12));
                yield MadeUpStatement.of(people, "wage", wage, "earns", wage);
            }
            case 3 -> {
                String stay = "%d years".formatted(1 + numbers.below(5));
                yield MadeUpStatement.of(people, "stayDuration", stay, "stays for", stay);
            }
            case 4 -> MadeUpStatement.of(people, "owesLevy", world.any(Kind.LEVY, numbers), "owes the");
            case 5 -> MadeUpStatement.of(people, "holdsVisa", visa(numbers), "holds the");
            default -> MadeUpStatement.of(people, "entersOn", visa(numbers), "comes in on the");
        };
    }

    private MadeUpThing visa(SeededNumbers numbers) {
        return MadeUpWorld.thing(Kind.VISA, numbers.below(world.number(Kind.VISA)));
    }

    private static String headcount(SeededNumbers numbers) {
        int some = 10 * (1 + numbers.lowBelow(60));
        return switch (numbers.below(5)) {
            case 0 -> "%d persons".formatted(some);
            case 1 -> "~%d persons".formatted(some);
            case 2 -> "%d..%d persons".formatted(some, some + 50);
            case 3 -> "<%d persons \"fewer than\"".formatted(some);
            default -> "hundreds persons";
        };
    }

    private MadeUpStatement ties(MadeUpThing people, SeededNumbers numbers) {
        return switch (numbers.below(7)) {
            case 0 -> MadeUpStatement.of(people, "sentBy", world.any(Kind.GOVERNMENT, numbers), "is sent by the");
            case 1 -> MadeUpStatement.of(people, "worksFor", world.any(Kind.FIRM, numbers), "works for");
            case 2 -> MadeUpStatement.of(people, "controlledBy", world.any(Kind.PERSON, numbers), "is watched by");
            case 3 -> concept(people, "worksAs", "does", numbers.of(JOBS));
            case 4 -> concept(people, "travelsBy", "travels by", numbers.of(TRANSPORTS));
            case 5 -> MadeUpStatement.of(people, "nationality", MadeUpWorld.HOME, "is of the people of");
            default -> MadeUpStatement.of(people, "returnsTo", MadeUpWorld.HOME, "goes home to");
        };
    }

    private static MadeUpStatement concept(MadeUpThing subject, String property, String verb, String concept) {
        return MadeUpStatement.of(
                subject,
                property,
                concept,
                verb,
                concept.substring(concept.indexOf('/') + 1).replace('-', ' '));
    }

    private MadeUpStatement ofOthers(MadeUpThing people, SeededNumbers numbers) {
        MadeUpThing government = world.any(Kind.GOVERNMENT, numbers);
        MadeUpThing dispatch = world.any(Kind.DISPATCH, numbers);
        return switch (numbers.below(15)) {
            case 0 -> MadeUpStatement.of(world.any(Kind.FIRM, numbers), "employs", people, "employs");
            case 1 -> MadeUpStatement.of(dispatch, "hasParticipant", people, "takes along");
            case 2 -> MadeUpStatement.of(dispatch, "sentTo", world.other(Kind.CITY, numbers), "leads to");
            case 3 -> concept(dispatch, "hasStatus", "is", numbers.of(STATUSES));
            case 4 -> concept(world.any(Kind.SITE, numbers), "hasStatus", "is", numbers.of(STATUSES));
            case 5 -> concept(world.any(Kind.PROGRAMME, numbers), "hasStatus", "is", numbers.of(STATUSES));
            case 6 ->
                MadeUpStatement.of(event(numbers), "happensIn", world.other(Kind.CITY, numbers), "takes place in");
            case 7 -> MadeUpStatement.of(government, "plans", dispatch, "plans the");
            case 8 -> MadeUpStatement.of(government, "announces", event(numbers), "announces the");
            case 9 -> levy(numbers);
            case 10 ->
                MadeUpStatement.of(
                        world.any(Kind.PERSON, numbers), "visits", world.other(Kind.CITY, numbers), "visits");
            case 11 ->
                MadeUpStatement.of(
                        world.any(Kind.PERSON, numbers), "worksFor", world.any(Kind.FIRM, numbers), "works for");
            case 12 -> text(dispatch, "aimsTo", "aims", numbers.of(AIMS));
            case 13 -> text(event(numbers), "remark", "", numbers.of(REMARKS));
            default -> judgement(people, numbers);
        };
    }

    private MadeUpThing event(SeededNumbers numbers) {
        return MadeUpWorld.thing(Kind.EVENT, numbers.lowBelow(world.number(Kind.EVENT)));
    }

    private MadeUpStatement levy(SeededNumbers numbers) {
        MadeUpThing levy = world.any(Kind.LEVY, numbers);
        String amount = "RUB %d/month".formatted(5_000 * (1 + numbers.below(14)));
        return MadeUpStatement.of(levy, "levyAmount", amount, "is", amount);
    }

    private static MadeUpStatement text(MadeUpThing subject, String property, String verb, String text) {
        return new MadeUpStatement(
                subject.id(),
                property,
                text,
                String.join(" ", subject.label(), verb, text).replaceAll(" +", " ") + ".");
    }

    private static MadeUpStatement judgement(MadeUpThing people, SeededNumbers numbers) {
        return switch (numbers.below(3)) {
            case 0 -> concept(people, "lawfulness", "is", "lawfulness/lawful");
            case 1 -> concept(people, "lawfulness", "is", "lawfulness/unlawful");
            default ->
                new MadeUpStatement(
                        people.id(),
                        "violates",
                        MadeUpLaw.REGIME,
                        "The sending of the %s goes against the sanctions.".formatted(people.label()));
        };
    }
}
