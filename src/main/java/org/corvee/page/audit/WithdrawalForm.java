package org.corvee.page.audit;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Site;

/** Where a reader chooses what to take out of the graph. */
public record WithdrawalForm(List<Choice> documents) {
    /** What these pages say of themselves; they are dear to make, and no search engine needs them. */
    static final Heading HEADING = Heading.of("Withdrawal of a source")
            .under(new Link("/audit"), "Audit")
            .with(Html.tag(Html.Tag.META)
                    .with(Attribute.Name.NAME, "robots")
                    .with(Attribute.Name.CONTENT, "noindex, nofollow"));

    public WithdrawalForm {
        documents = List.copyOf(documents);
    }

    /**
     * A document to choose.
     *
     * @param id as the address takes it
     */
    public record Choice(String id, String title) {}

    /** The document. */
    public String document(Site site) {
        return Layout.document(JteWithdrawalFormGenerated::render, site, this);
    }
}
