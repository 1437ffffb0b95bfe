package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.ListPart;
import org.corvee.query.EscapedText;

/** Which page of a list somebody asks for: {@code ?page=}, from 1. */
public final class Pages {
    private Pages() {}

    /**
     * The number of the page.
     *
     * @throws Refused with 400 when it is no number of a page
     */
    public static int number(HttpServletRequest request) {
        String page =
                Optional.ofNullable(request.getParameter("page")).orElse("1").strip();
        if (!page.matches("[1-9][0-9]{0,6}")) {
            throw new Refused(
                    400, "page: '%s' is not a page number; write 1 or more".formatted(EscapedText.line(page)));
        }
        return Integer.parseInt(page);
    }

    /**
     * A page of a list.
     *
     * @throws Refused with 404 when the list has fewer pages
     */
    public static ListPart part(String address, Map<String, String> asked, int number, int each, int all) {
        ListPart part = new ListPart(address, asked, number, each, all);
        if (!part.exists()) {
            throw new Refused(404, "page: this list has %d pages; choose one of them".formatted(part.of()));
        }
        return part;
    }
}
