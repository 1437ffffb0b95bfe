package org.corvee.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.corvee.match.Feature;
import org.corvee.match.Likeness;
import org.corvee.match.Party;
import org.corvee.model.Edtf;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * Shows a pair of things that may be one.
 *
 * @param names by which things are shown
 */
record MatchText(ShortNames names) {
    private static final int MOST_NAMES = 6;

    /** A pair in some lines: the sum, both things, and the share of each reason. */
    List<String> pair(Likeness pair) {
        List<String> lines = new ArrayList<>();
        lines.add("%3d  %s".formatted(pair.score(), party(pair.one())));
        lines.add("     %s".formatted(party(pair.other())));
        for (Feature feature : pair.features()) {
            lines.add("       %+4d  %-10s  %s"
                    .formatted(feature.points(), feature.sort().word(), feature.words()));
        }
        return lines;
    }

    private String party(Party party) {
        String more =
                party.names().size() > 1 ? " (%d names)".formatted(party.names().size()) : "";
        return "%s  %s%s".formatted(id(party), party.names().get(0), more);
    }

    /** One thing in some lines, for somebody who decides. */
    List<String> whole(Party party) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + id(party));
        party.names().stream().limit(MOST_NAMES).forEach(name -> lines.add("    " + name));
        if (party.names().size() > MOST_NAMES) {
            lines.add("    and %d names more".formatted(party.names().size() - MOST_NAMES));
        }
        if (!party.traits().births().isEmpty()) {
            lines.add("    born "
                    + party.traits().births().stream().map(Edtf::text).collect(Collectors.joining(" or ")));
        }
        if (!party.documents().isEmpty()) {
            lines.add("    in "
                    + party.documents().stream().sorted().limit(MOST_NAMES).collect(Collectors.joining(", ")));
        }
        return lines;
    }

    String id(Party party) {
        return names.brief(new Term.Iri(party.iri()));
    }
}
