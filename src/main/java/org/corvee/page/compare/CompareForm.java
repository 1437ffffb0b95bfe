package org.corvee.page.compare;

import java.util.List;
import java.util.Map;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/**
 * Asks which two are to be compared.
 *
 * @param asked what was written for the two
 * @param fault why they cannot be compared, in a sentence; empty where nothing is wrong
 * @param choices what a name may mean
 */
public record CompareForm(Asked asked, String fault, List<Choice> choices, TermHtml naming) {
    static final Heading HEADING = Heading.of("Compare");

    public CompareForm {
        choices = List.copyOf(choices);
    }

    /** Two ids or names; empty where none was given. */
    public record Asked(String left, String right) {
        /** The address of their comparison. */
        Link link() {
            return Link.ours(ComparePage.PATH, Map.of("left", left, "right", right));
        }
    }

    /**
     * Something that was perhaps meant.
     *
     * @param thing what it is
     * @param asked the two with its id for the name
     */
    public record Choice(Term.Iri thing, String id, Asked asked) {}

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteCompareFormGenerated::render, site, this);
    }

    String word(Choice choice) {
        return naming.names().word(choice.thing());
    }

    Html notice() {
        return MessagePage.notice(fault);
    }
}
