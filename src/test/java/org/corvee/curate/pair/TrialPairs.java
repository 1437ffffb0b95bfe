package org.corvee.curate.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corvee.match.Likeness;
import org.corvee.match.Party;
import org.corvee.match.Proposals;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;

/** Invented pairs on which tests decide. */
public final class TrialPairs {
    private static final String KOREA = "https://harbour.example/id/place/korea";

    private TrialPairs() {}

    /** Somebody of that name. */
    public static Party person(String slug, String born, String... names) {
        return new Party(
                "https://harbour.example/id/actor/" + slug,
                Party.Kind.PERSON,
                List.of(names),
                new Party.Traits(List.of(Edtf.parse(born)), Set.of(), Set.of(KOREA), Set.of()),
                Set.of("harbour-list-2031-05-02"));
    }

    /** What is proposed of these people. */
    public static ProposedPairs of(List<Party> people) {
        List<ProposedPairs.Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < people.size(); i += 2) {
            pairs.add(pair(people.get(i), people.get(i + 1)));
        }
        return new ProposedPairs("0123456789ab", pairs, Map.of(KOREA, "North Korea"));
    }

    /** A pair. */
    public static ProposedPairs.Pair pair(Party one, Party other) {
        Likeness likeness = Proposals.likeness(one, other);
        return new ProposedPairs.Pair(likeness, id(one), id(other));
    }

    private static ThingId id(Party party) {
        return ThingId.parse(party.iri().substring("https://harbour.example/id/".length()));
    }

    /** Three pairs: one man in two scripts, namesakes, and a woman whose name one list cuts short. */
    public static ProposedPairs three() {
        return of(List.of(
                person("mun", "1958-09-09", "문석봉", "Mun Sok Pong", "文錫奉"),
                person("moon", "1958", "Moon Seokbong"),
                person("an-1", "1971-11-17", "An Kwang Il"),
                person("an-2", "1973-02-01", "An Kwang Il"),
                person("sim", "1986~", "Sim Un Gyong"),
                person("shim", "1986-12-31", "Shim Eun-kyung")));
    }
}
