package org.corvee.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries that would hold a server: each kind of SPARQL's functions, forms and nestings in several sizes; the same each time. */
final class HostileQueries {
    private static final List<String> OF_ONE = List.of(
            "STR",
            "LANG",
            "DATATYPE",
            "IRI",
            "URI",
            "BNODE",
            "ABS",
            "CEIL",
            "FLOOR",
            "ROUND",
            "STRLEN",
            "UCASE",
            "LCASE",
            "ENCODE_FOR_URI",
            "YEAR",
            "MONTH",
            "DAY",
            "HOURS",
            "MINUTES",
            "SECONDS",
            "TIMEZONE",
            "TZ",
            "MD5",
            "SHA1",
            "SHA256",
            "SHA384",
            "SHA512",
            "isIRI",
            "isBLANK",
            "isLITERAL",
            "isNUMERIC",
            "!",
            "-",
            "+",
            "BOUND",
            "isTRIPLE",
            "SUBJECT",
            "xsd:integer",
            "xsd:decimal",
            "xsd:double",
            "xsd:dateTime",
            "xsd:boolean",
            "xsd:string",
            "xsd:duration",
            "<urn:nobody>");
    private static final List<String> OF_TWO = List.of(
            "CONTAINS",
            "STRSTARTS",
            "STRENDS",
            "STRBEFORE",
            "STRAFTER",
            "STRLANG",
            "STRDT",
            "sameTerm",
            "langMatches",
            "REGEX",
            "SUBSTR",
            "CONCAT",
            "COALESCE");
    private static final List<String> SIGNS = List.of("+", "-", "*", "/", "=", "<", "&&", "||");
    private static final List<String> VALUES = List.of(
            "'%é'",
            "7",
            "1.5",
            "1e300",
            "<urn:x>",
            "'2020-01-01T00:00:00'^^xsd:dateTime",
            "'P9999Y'^^xsd:duration",
            "'PT99999999999999999S'^^xsd:dayTimeDuration",
            "true",
            "'x'@en",
            "?nothing",
            "9999999999999999999999999999");
    private static final String PREFIX = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
    private static final String EVIL = "REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a|aa)+\\\\1?$')";

    private HostileQueries() {}

    /** The queries that a review found to be stopped by nothing. */
    static List<String> known() {
        String year = "'2020-01-01T00:00:00'^^xsd:dateTime + 'PT99999999999999999S'^^xsd:dayTimeDuration";
        String million = "CONCAT(" + copies("?a", 1000) + ")";
        String searched = "SELECT (%s(%s, CONCAT(%s, 'b')) AS ?x) { BIND('%s' AS ?a) }";
        return Stream.of(
                        "SELECT (" + year + " AS ?x) {}",
                        searched.formatted("CONTAINS", million, "CONCAT(" + copies("?a", 500) + ")", "a".repeat(1000)),
                        searched.formatted("STRAFTER", million, "CONCAT(" + copies("?a", 500) + ")", "a".repeat(1000)),
                        "SELECT (COUNT(*) AS ?n) {" + values(8, 60) + "}",
                        "SELECT * {" + values(8, 60) + "}",
                        "SELECT (" + nested("ENCODE_FOR_URI", 400, "'é é é é é é'") + " AS ?x) {}",
                        "SELECT * { ?s ?p (" + "1 ".repeat(10_000) + ") }",
                        "SELECT (%s AS ?n) {}".formatted("9".repeat(100_000)),
                        "DESCRIBE ?s { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
                .map(PREFIX::concat)
                .toList();
    }

    /** So many others. */
    static List<String> others(int count, long seed) {
        Random random = new Random(seed);
        List<IntFunction<String>> kinds = kinds(random);
        return IntStream.range(0, count)
                .mapToObj(i -> PREFIX + kinds.get(i % kinds.size()).apply(1 + i / kinds.size()))
                .toList();
    }

    private static List<IntFunction<String>> kinds(Random random) {
        List<IntFunction<String>> kinds = new ArrayList<>(List.of(
                // Functions in functions
                n -> "SELECT (" + nested(one(OF_ONE, random), 40 * n, one(VALUES, random)) + " AS ?x) {}",
                n -> "SELECT (" + mixed(random, 6 + n % 4) + " AS ?x) {}",
                n -> "SELECT * { ?s ?p ?o . ?a ?b ?c FILTER(" + mixed(random, 7) + ") }",
                n -> "SELECT ?s { ?s ?p ?o } ORDER BY " + nested(one(OF_ONE, random), 20 * n, "?o"),
                // What grows
                n -> doubled("CONCAT(?x, ?x)", 8 * n),
                n -> doubled("REPLACE(?x, '.', '$0$0$0')", 4 * n),
                n -> doubled("ENCODE_FOR_URI(CONCAT(?x, '%é'))", 60 * n),
                n -> doubled("(?x * ?x)", 10 * n).replace("'ab'", "9999999999"),
                n -> doubled("(?x / 3.0)", 60 * n).replace("'ab'", "9999999999"),
                n ->
                        "SELECT (GROUP_CONCAT(?x; separator='%s') AS ?y) { ?s ?p ?o . ?a ?b ?c BIND(CONCAT(STR(?o), STR(?c)) AS ?x) }"
                                .formatted("x".repeat(1000 * n)),
                // What is looked for
                n -> "ASK { BIND('%s' AS ?a) FILTER(%s(CONCAT(%s), CONCAT(%s, 'b'))) }"
                        .formatted(
                                "a".repeat(100 * n),
                                one(List.of("CONTAINS", "STRENDS", "STRSTARTS"), random),
                                copies("?a", 300),
                                copies("?a", 150)),
                n -> "SELECT * { ?s ?p ?o FILTER(" + EVIL + ") } LIMIT " + n,
                n -> "ASK { FILTER(REGEX('%s', '(%s)*$')) }".formatted("a".repeat(500 * n), "a*".repeat(n)),
                n -> "SELECT (REPLACE('%s', '(a+)+b', 'x') AS ?y) {}".formatted("a".repeat(20 + n)),
                // Products
                n -> "SELECT (COUNT(*) AS ?n) { " + patterns(2 + n) + " }",
                n -> "SELECT DISTINCT * { " + patterns(2 + n) + " }",
                n -> "SELECT * { " + patterns(1 + n) + " } ORDER BY ?s1 ?o0",
                n -> "SELECT ?p0 (COUNT(DISTINCT ?o1) AS ?n) { " + patterns(2 + n) + " } GROUP BY ?p0 ?p1",
                n -> "SELECT * {" + values(n + 2, 60) + "} ORDER BY ?v1",
                n -> "SELECT (COUNT(DISTINCT ?v0) AS ?n) {" + values(n + 1, 200) + "}",
                n -> "CONSTRUCT { " + patterns(n) + " } { " + patterns(n) + " }",
                n -> "DESCRIBE * { " + patterns(1 + n) + " }",
                n -> "SELECT * { ?s ?p ?o MINUS { " + patterns(n) + " ?s ?x ?y } }",
                n -> "SELECT * { ?s ?p ?o FILTER NOT EXISTS { " + patterns(n + 1) + " FILTER(?o0 = ?o) } }",
                n -> "SELECT * { { SELECT * { " + patterns(n) + " } } { SELECT * { ?q ?r ?t } } }",
                // Paths
                n -> "SELECT (COUNT(*) AS ?n) { " + paths("(!<urn:p>*)*", n) + " }",
                n -> "SELECT (COUNT(*) AS ?n) { " + paths("((!<urn:p>|^!<urn:q>)+/!<urn:r>?)*", n) + " }",
                n -> "ASK { ?a " + "(".repeat(n) + "!<urn:p>" + "+)".repeat(n) + " ?b . ?b !<urn:q>* ?c }",
                n -> "SELECT * { ?a "
                        + Collections.nCopies(3 + n, "!<urn:p>").stream().collect(Collectors.joining("/")) + " ?b }",
                // Many of a kind
                n -> "SELECT * { ?s ?p (" + "<urn:i> ".repeat(400 * n) + ") }",
                n -> "SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(80 * n) + "{ ?s ?p ?o } }",
                n -> "SELECT * { ?s ?p ?o " + "OPTIONAL { ?s ?p ?o ".repeat(20 * n) + "}".repeat(20 * n) + " }",
                n -> "SELECT * { " + "{ SELECT * { ".repeat(12 * n) + "?s ?p ?o" + " } }".repeat(12 * n) + " }",
                n -> "SELECT * { ?s ?p ?o " + "FILTER(?o != 1 || ?o != 2 || ?s = ?p) ".repeat(6 * n) + "}",
                n -> "SELECT * { ?s ?p ?o FILTER(" + "(?o = 1 || ?o = 2) && ".repeat(8 * n) + "true) }",
                n -> "SELECT * { ?s ?p ?o FILTER(?o IN (" + copies("?s", 200 * n) + ")) }",
                n -> "SELECT * { " + many(i -> "BIND(" + i + " AS ?b" + i + ") ", 150 * n) + "}",
                n -> "SELECT " + many(i -> "(?o + " + i + " AS ?c" + i + ") ", 120 * n) + "{ ?s ?p ?o }",
                n -> "SELECT * { ?s ?p ?o } ORDER BY " + many(i -> "STR(?o) DESC(?s) ", 60 * n),
                n -> "SELECT * { " + "FILTER EXISTS { ?s ?p ?o ".repeat(10 * n) + "}".repeat(10 * n) + " }",
                n -> "SELECT * { " + "?s ?p ?o MINUS { ".repeat(10 * n) + "?s ?p ?o" + "}".repeat(10 * n) + " }",
                // Texts
                n -> "SELECT * { " + "{".repeat(90 * n) + "}".repeat(90 * n) + " }",
                n -> "SELECT (" + "(".repeat(80 * n) + "1" + ")".repeat(80 * n) + " AS ?x) {}",
                n -> "SELECT (" + "!".repeat(500 * n) + "true AS ?x) {}",
                n -> "SELECT (" + "1 - ".repeat(500 * n) + "1 AS ?x) {}",
                n -> "SELECT * { ?s <urn:" + "x".repeat(9000 * n) + "> '" + "y".repeat(9000 * n) + "' }",
                n -> many(i -> "PREFIX p" + i + ": <urn:" + i + "> ", 300 * n) + "ASK {}",
                n -> "ASK { ?s ?p <<( " + "?s ?p <<( ".repeat(12 * n) + "1 2 3" + " )>>".repeat(12 * n) + " )>> }",
                n -> "SELECT (" + "TRIPLE(<urn:s>, <urn:p>, ".repeat(15 * n) + "1" + ")".repeat(15 * n) + " AS ?x) {}",
                n -> "SELECT (" + "IF(RAND() > 2, 1, ".repeat(20 * n) + "1" + ")".repeat(20 * n)
                        + " AS ?x) { ?s ?p ?o }",
                n -> "SELECT * { ?s ?p ?o } GROUP BY " + many(i -> "(?o + " + i + " AS ?g" + i + ") ", 50 * n)));
        Collections.shuffle(kinds, random);
        return kinds;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String nested(String function, int times, String inmost) {
        return (function + "(").repeat(times) + inmost + ")".repeat(times);
    }

    private static String mixed(Random random, int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? "?o" : one(VALUES, random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> one(OF_ONE, random) + "(" + mixed(random, depth - 1) + ")";
            case 1 ->
                one(OF_TWO, random) + "(" + mixed(random, depth - 1) + ", "
                        + mixed(random, depth - 2 < 0 ? 0 : depth - 2) + ")";
            case 2 ->
                "(" + mixed(random, depth - 1) + " " + one(SIGNS, random) + " " + mixed(random, Math.max(0, depth - 2))
                        + ")";
            default ->
                "IF(" + mixed(random, depth - 1) + ", " + mixed(random, 0) + ", "
                        + mixed(random, Math.max(0, depth - 2)) + ")";
        };
    }

    private static String doubled(String step, int times) {
        return "SELECT (STRLEN(STR(?x%d)) AS ?n) { BIND('ab' AS ?x0) ".formatted(times)
                + many(i -> "BIND(%s AS ?x%d) ".formatted(step.replace("?x", "?x" + i), i + 1), times)
                + "}";
    }

    private static String patterns(int count) {
        return many(i -> "?s%d ?p%d ?o%d . ".formatted(i, i, i), count);
    }

    private static String paths(String path, int count) {
        return many(i -> "?s%d %s ?o%d . ".formatted(i, path, i), count);
    }

    private static String values(int tables, int rows) {
        String numbers = IntStream.range(0, rows).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return many(i -> "{ VALUES ?v%d { %s } } ".formatted(i, numbers), tables);
    }

    private static String copies(String of, int count) {
        return String.join(",", Collections.nCopies(count, of));
    }

    private static String many(IntFunction<String> one, int count) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }
}
