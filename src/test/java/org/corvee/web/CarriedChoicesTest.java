package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedChoicesTest {
    private final CarriedChoices strict = new CarriedChoices(Map.of("policy", "strict"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href=\"/\">Home</a>|<a href=\"/?policy=strict\">Home</a>",
                "<a class=\"x\" href=\"/doc/place/kazan#map\">|<a class=\"x\" href=\"/doc/place/kazan?policy=strict#map\">",
                "<a href=\"/map?from=2019\" id=\"m\">|<a href=\"/map?from=2019&amp;policy=strict\" id=\"m\">",
                "<a href=\"/doc/claim?policy=default\">|<a href=\"/doc/claim?policy=default\">",
                "<a href=\"/doc/claim?thing=x&amp;policy=default\">|<a href=\"/doc/claim?thing=x&amp;policy=default\">",
                "<a href=\"/numbers\">|<a href=\"/numbers?policy=strict\">",
                "<a href=\"/sparql?query=x#table\">|<a href=\"/sparql?query=x&amp;policy=strict#table\">",
                "<a href=\"/map.geojson\">|<a href=\"/map.geojson\">",
                "<body class=\"embedded\">|<body data-carried=\"policy=strict\" class=\"embedded\">",
                "<a href=\"#facts\">|<a href=\"#facts\">",
                "<a href=\"/data/place/kazan.ttl\">|<a href=\"/data/place/kazan.ttl\">",
                "<a href=\"/document.html\">|<a href=\"/document.html\">",
                "<a href=\"https://example.org/doc/x\">|<a href=\"https://example.org/doc/x\">",
                "<link href=\"/doc/x\">|<link href=\"/doc/x\">",
                "<form method=\"get\" action=\"/search\">|"
                        + "<form method=\"get\" action=\"/search\"><input type=\"hidden\" name=\"policy\" value=\"strict\">"
            })
    void putsTheChoiceIntoTheWaysToPages(String markup, String carrying) {
        assertEquals(carrying, strict.in(markup));
    }
}
