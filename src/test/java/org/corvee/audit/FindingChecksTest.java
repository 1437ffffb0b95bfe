package org.corvee.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.Findings;
import org.corvee.query.ShortNames;
import org.junit.jupiter.api.Test;

class FindingChecksTest {
    private static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    @Test
    void findsNothingWhereThePublishedFindingsFollow() {
        assertEquals(List.of(), find(conflict("real", "a"), conflict("real", "a")));
    }

    @Test
    void asksNothingOfAGraphThatPublishesNoFindings() {
        assertEquals(List.of(), find(NONE, conflict("real", "a")));
    }

    @Test
    void namesTheFindingThatIsPublishedOtherwiseThanItFollows() {
        Findings published = conflict("real", "a");
        String name = "finding/" + published.conflicts().get(0).name();
        assertEquals(
                List.of(name + " published=a against b", name + " derived=a against b"),
                find(published, conflict("open", "a")));
    }

    private static List<String> find(Findings published, Findings derived) {
        return FindingChecks.find(published, derived, ShortNames.PUBLISHED).notices().stream()
                .map(Inputs::written)
                .toList();
    }

    private static Findings conflict(String verdict, String one) {
        return new Findings(
                List.of(),
                List.of(new Conflict(
                        new Finding.Basis("a against b", "conflict-denial", List.of(one, "b")),
                        Conflict.ConflictKind.DENIAL,
                        verdict.equals("real") ? Conflict.Verdict.REAL : Conflict.Verdict.OPEN,
                        new Conflict.Sides(List.of(one), List.of("b")),
                        "One affirms what the other denies.")),
                List.of());
    }
}
