package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.out.NodeFmtLib;
import org.corvee.model.PartsDigest;

/**
 * The names of findings, which are promises: a {@link PartsDigest} of what a finding is about, and of nothing else.
 */
final class FindingName {
    private static final int DIGITS = 12;

    private FindingName() {}

    static String of(String kind, Corroboration.Proposition proposition) {
        List<String> parts = new ArrayList<>();
        parts.add(proposition.subject().getURI());
        parts.add(proposition.predicate().getURI());
        proposition.objects().forEach(object -> parts.add(NodeFmtLib.strNT(object)));
        return of(kind, parts);
    }

    static String of(String kind, Finding.Basis basis) {
        List<String> parts = new ArrayList<>();
        parts.add(basis.rule());
        parts.addAll(basis.claims());
        return of(kind, parts);
    }

    static String of(String kind, String rule, ComplianceFinding.Matter matter) {
        return of(kind, List.of(rule, matter.provision(), matter.about()));
    }

    private static String of(String kind, List<String> parts) {
        return kind + "." + PartsDigest.of(parts).substring(0, DIGITS);
    }
}
