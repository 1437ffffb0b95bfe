package org.corvee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlCheckerTest {
    private static List<String> faults(String body) throws Exception {
        return new HtmlChecker()
                .faults("<!doctype html><html lang=\"en\"><head><title>x</title></head><body>" + body
                        + "</body></html>");
    }

    @Test
    void letsRightMarkupPass() throws Exception {
        assertEquals(List.of(), faults("<p>right</p>"));
    }

    @Test
    void seesWrongMarkup() throws Exception {
        assertEquals(
                List.of("1:82: Bad value “bogus” for attribute “role” on element “p”."),
                faults("<p role=\"bogus\">wrong</p>"));
    }
}
