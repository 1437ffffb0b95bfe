package org.corvee.audit.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * The names of findings, which are promises: a digest of what a finding is about, and of nothing else.
 *
 * <p>Each part is written {@code <UTF-8 length>:<part>}, so that no two lists of parts give the same text.
 */
final class FindingName {
    private static final int DIGITS = 12;

    private FindingName() {}

    static String of(String kind, Statement statement) {
        List<String> parts = new ArrayList<>();
        parts.add(statement.subject().getURI());
        parts.add(statement.predicate().getURI());
        statement.objects().forEach(object -> parts.add(NodeFmtLib.strNT(object)));
        return of(kind, parts);
    }

    static String of(String kind, Basis basis) {
        List<String> parts = new ArrayList<>();
        parts.add(basis.rule());
        parts.addAll(basis.claims());
        return of(kind, parts);
    }

    static String of(String kind, String rule, ComplianceFinding.Matter matter) {
        return of(kind, List.of(rule, matter.provision(), matter.about()));
    }

    private static String of(String kind, List<String> parts) {
        return kind + "." + digest(parts).substring(0, DIGITS);
    }

    /** The SHA-256 of parts, as hexadecimal digits. */
    static String digest(List<String> parts) {
        MessageDigest sha = DigestUtils.getSha256Digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
