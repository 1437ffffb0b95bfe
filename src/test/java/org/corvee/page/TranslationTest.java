package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {
    private static final Pattern MARK = Pattern.compile("</?[a-z]>");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** Every file has the words of every other: nobody reads half a page in English. */
    @Test
    void noFileLacksAWord() {
        Set<String> all = Arrays.stream(Language.values())
                .flatMap(language -> Translation.into(language).phrases().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> lacking = new TreeMap<>();
        for (Language language : Language.values()) {
            if (language != Language.ENGLISH) {
                Set<String> missing = new TreeSet<>(all);
                missing.removeAll(Translation.into(language).phrases().keySet());
                if (!missing.isEmpty()) {
                    lacking.put(language.code(), missing);
                }
            }
        }
        assertEquals(Map.of(), lacking);
        assertFalse(all.isEmpty());
    }

    @Test
    void eachTranslationHasItsVariablesAndTheOthersWords() {
        for (Language language : Language.values()) {
            Translation.into(language).phrases().forEach((english, words) -> {
                assertFalse(words.isBlank(), english);
                long variables = english.split("\\{}", -1).length - 1L;
                assertEquals(marks(english), marks(words), language.code() + ": " + english);
                assertEquals(
                        english.equals("DATE") ? 3 : variables,
                        PLACE.matcher(words)
                                .results()
                                .map(found -> found.group())
                                .distinct()
                                .count(),
                        language.code() + ": " + english);
            });
        }
    }

    /** The marks of a paragraph, which a translation has in an order of its own. */
    private static Set<String> marks(String words) {
        return MARK.matcher(words).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the frame of all pages says, and what a reader chooses by, is in the files. */
    @Test
    void knowsTheWordsOfTheFrame() {
        Set<String> words = Translation.into(Language.KOREAN).phrases().keySet();
        Set<String> lacking = Layout.PARTS.stream()
                .map(Heading.Crumb::word)
                .filter(Predicate.not(Set.of("SPARQL")::contains))
                .filter(Predicate.not(words::contains))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), lacking);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>Footnotes</h2>|<h2>각주</h2>",
                "<bdi>Footnotes</bdi>|<bdi>Footnotes</bdi>",
                "<bdi><a>Map</a></bdi> <a>Map</a>|<bdi><a>Map</a></bdi> <a>지도</a>",
                "<p>  1,234 origins </p>|<p>  출처 1,234곳 </p>",
                "<h2>Accepted by policy strict</h2>|<h2>수용 기준 “엄격”에 따라 수용된 진술</h2>",
                "<span>21 November 2026</span>|<span>2026년 11월 21일</span>",
                "<input placeholder=\"Search\">|<input placeholder=\"검색\">",
                "<p>A sentence that no file has.</p>|<p><span lang=\"en\">A sentence that no file has.</span></p>",
                "<option>A sentence that no file has.</option>|<option>A sentence that no file has.</option>",
                "<svg><text>A sentence that no file has.</text></svg>|<svg><text>A sentence that no file has.</text></svg>",
                "<p>North Korea</p>|<p>North Korea</p>",
                "<p>The <a href=\"/ontology?x=1\">ontology</a> defines every term.</p>"
                        + "|<p>모든 용어는 <a href=\"/ontology?x=1\">온톨로지</a>에 정의되어 있다.</p>",
                "<p>The <bdi>ontology</bdi> defines every term.</p>"
                        + "|<p>The <bdi>ontology</bdi> <span lang=\"en\">defines every term.</span></p>",
                "<!doctype html><html lang=\"en\">|<!doctype html><html lang=\"ko\">",
                "<!-- Map --><b>Map</b>|<!-- Map --><b>지도</b>"
            })
    void translatesTheInterfaceAndNeverASource(String page, String korean) {
        assertEquals(korean, Translation.into(Language.KOREAN).in(page));
        assertEquals(page, Translation.into(Language.ENGLISH).in(page));
    }

    @Test
    void saysWhichLineOfAFileIsWrong() {
        assertEquals(
                "ko.txt:2: 'Map 지도' has no ' = '; write the English, ' = ' and the translation",
                assertThrows(IllegalArgumentException.class, () -> Translation.parse("ko.txt", "Home = 홈\nMap 지도"))
                        .getMessage());
        assertEquals(
                "ko.txt:2: 'Home' stands twice; take one of them out",
                assertThrows(IllegalArgumentException.class, () -> Translation.parse("ko.txt", "Home = 홈\nHome = 집"))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|en",
                "de, fr;q=0.5|en",
                "ko-KR,ko;q=0.9,en-US;q=0.8|ko",
                "en;q=0.5, ru;q=0.7|ru",
                "zh-Hans-CN|zh",
                "fr, zh-TW;q=0.3|zh",
                "ko;q=0, ru;q=0.1|ru",
                "ko;q=x|en"
            })
    void takesTheFirstLanguageThatTheClientTakes(String accepted, String code) {
        assertEquals(code, Language.of(accepted).code());
    }
}
