package org.corvee.release.nanopub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The code of a <a href="https://trustyuri.net/">trusty URI</a> of module RA: a digest of quads in which the code itself is
 * still a blank.
 */
final class TrustyCode {
    /** Stands where the code will; the specification has it so. */
    static final String BLANK = " ";

    private static final String MODULE = "RA";
    private static final Comparator<Node> URIS_FIRST = Comparator.comparing(Node::isLiteral)
            .thenComparing(TrustyCode::lexical)
            .thenComparing(TrustyCode::type);
    private static final Comparator<Quad> ORDER = Comparator.comparing(Quad::getGraph, URIS_FIRST)
            .thenComparing(Quad::getSubject, URIS_FIRST)
            .thenComparing(Quad::getPredicate, URIS_FIRST)
            .thenComparing(Quad::getObject, URIS_FIRST);

    private TrustyCode() {}

    /** The code of quads that have IRIs and literals only, and a blank where the code will be. */
    static String of(List<Quad> quads) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        quads.stream().distinct().sorted(ORDER).forEach(quad -> {
            for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                digest.update(written(node).getBytes(StandardCharsets.UTF_8));
            }
        });
        return MODULE + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static String written(Node node) {
        if (!node.isLiteral()) {
            return node.getURI() + "\n";
        }
        return "%s %s\n"
                .formatted(type(node), lexical(node).replace("\\", "\\\\").replace("\n", "\\n"));
    }

    private static String lexical(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    private static String type(Node node) {
        if (!node.isLiteral()) {
            return "";
        }
        String language = node.getLiteralLanguage();
        return language.isEmpty() ? "^" + node.getLiteralDatatypeURI() : "@" + language.toLowerCase(Locale.ROOT);
    }
}
