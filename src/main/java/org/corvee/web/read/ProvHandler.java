package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import org.corvee.audit.trace.TraceProv;
import org.corvee.audit.trace.Tracer;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.Tombstones;

/**
 * What a claim or a thing rests on, as <a href="https://www.w3.org/TR/prov-o/">PROV-O</a> in Turtle: {@code
 * /prov/TYPE/SLUG}, to which pages lead as <a href="https://www.w3.org/TR/prov-aq/">PROV-AQ</a> has it.
 */
public record ProvHandler(PageQuestions questions, Sites sites) implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        return Sites.reading(request, build -> provenance(build, Sites.below(request)));
    }

    private Reply provenance(ServedBuild build, String slug) {
        EvidenceGraph evidence = questions.evidence(build);
        try {
            return new Reply(200, "text/turtle", TraceProv.turtle(new Tracer(evidence).trace(slug)));
        } catch (Tracer.UnknownId unknown) {
            throw new Tombstones(build, questions.names())
                    .refusal(slug)
                    .orElseGet(() -> new Refused(404, String.valueOf(unknown.getMessage())));
        }
    }
}
