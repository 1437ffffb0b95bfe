package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    @Test
    void drawsWithWordsForWhoeverDoesNotSee() {
        Svg line = Svg.shape(Svg.Shape.LINE).with(Svg.Name.X1, 1.005).with(Svg.Name.X2, 20);
        assertEquals(
                "<svg id=\"d\" role=\"img\" aria-labelledby=\"d-title d-desc\" viewBox=\"0 0 100 20\">"
                        + "<title id=\"d-title\">A line</title><desc id=\"d-desc\">From 1 to 20.</desc>"
                        + "<line x1=\"1.01\" x2=\"20\"></line></svg>",
                Svg.drawing("d", 100, 20, "A line", "From 1 to 20.", line).markup());
    }

    @Test
    void escapesWordsAndShowsWhatHides() {
        String markup = Svg.words(1, 2, "</text><script>\u202e").markup();
        assertEquals("<text x=\"1\" y=\"2\">&lt;/text&gt;&lt;script&gt;\\u202E</text>", markup);
        assertFalse(Svg.drawing("d", 1, 1, "<script>", "\u202e", Svg.shape(Svg.Shape.G))
                .markup()
                .contains("<script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"url(https://example.org/x)", "url(javascript:1)", "red;x", "url(#a) url(#b)", "expression(1)"})
    void paintsWithNothingFromElsewhere(String paint) {
        Svg rect = Svg.shape(Svg.Shape.RECT);
        assertThrows(IllegalArgumentException.class, () -> rect.with(Svg.Name.FILL, paint));
        assertTrue(rect.with(Svg.Name.FILL, "url(#hatch)").markup().contains("url(#hatch)"));
    }

    @Test
    void takesNumbersForNumbers() {
        Svg rect = Svg.shape(Svg.Shape.RECT);
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> rect.with(Svg.Name.X, "1\" onload=\"x"));
        assertTrue(String.valueOf(wrong.getMessage()).contains("not what this attribute takes, which is NUMBERS"));
        Svg path = Svg.shape(Svg.Shape.PATH);
        assertThrows(IllegalArgumentException.class, () -> path.with(Svg.Name.D, "M0,0 url(#x)"));
        assertThrows(IllegalArgumentException.class, () -> path.with(Svg.Name.TRANSFORM, "translate(1) url(#x)"));
    }

    @Test
    void leadsOnByLinksAloneAndReusesOnlyItself() {
        Link elsewhere = new Link("https://example.org/");
        assertEquals(
                "<a href=\"https://example.org/\"></a>",
                Svg.shape(Svg.Shape.A).to(elsewhere).markup());
        Svg use = Svg.shape(Svg.Shape.USE);
        assertThrows(IllegalArgumentException.class, () -> use.to(elsewhere));
        assertEquals("<use href=\"#dot\"></use>", use.to(Link.here("dot")).markup());
        Svg rect = Svg.shape(Svg.Shape.RECT);
        assertThrows(IllegalArgumentException.class, () -> rect.to(Link.here("dot")));
    }
}
