package org.corvee.page.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.evidence.Claim;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;
import org.corvee.page.thing.ClaimLine;

/**
 * What would change if a document, a testimony or a claim were withdrawn: the first of each kind, or one kind page by page.
 *
 * @param first of the claims that would go
 * @param asked what the address names to be withdrawn
 */
public record WithdrawalPage(
        WithdrawalImpact impact,
        List<Claim> first,
        TermHtml naming,
        Map<String, String> asked,
        Optional<KindPart> one) {
    /** What one kind of change is called in an address. */
    public static final String KEY = "list";

    /** The address of the page. */
    public static final String PATH = "/audit/without";

    /** How many changes of a kind, and how many claims, the page names first. */
    public static final int MOST = 25;

    /** How many letters of what is put together from many values. */
    private static final int LETTERS = 400;

    public WithdrawalPage {
        first = List.copyOf(first);
        asked = Map.copyOf(asked);
    }

    /** The changes of one kind, and which page of them. */
    public record KindPart(WithdrawalImpact.ChangeKind kind, ListPart part) {}

    /** The kind of a word in an address, if there is one of that word. */
    public static Optional<WithdrawalImpact.ChangeKind> kind(String word) {
        return IN_ORDER.stream().filter(kind -> word(kind).equals(word)).findFirst();
    }

    private static String word(WithdrawalImpact.ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What else stands in the address of the list of a kind. */
    public static Map<String, String> asked(Map<String, String> asked, WithdrawalImpact.ChangeKind kind) {
        Map<String, String> more = new TreeMap<>(asked);
        more.put(KEY, word(kind));
        return more;
    }

    private static final List<WithdrawalImpact.ChangeKind> IN_ORDER = List.of(
            WithdrawalImpact.ChangeKind.COUNT,
            WithdrawalImpact.ChangeKind.FACT,
            WithdrawalImpact.ChangeKind.CONFLICT,
            WithdrawalImpact.ChangeKind.CORROBORATION,
            WithdrawalImpact.ChangeKind.COMPLIANCE,
            WithdrawalImpact.ChangeKind.NOTICE);

    static String title(WithdrawalImpact.ChangeKind kind) {
        return switch (kind) {
            case COUNT -> "Counts";
            case FACT -> "Accepted statements";
            case CONFLICT -> "Conflicts";
            case CORROBORATION -> "Corroboration";
            case COMPLIANCE -> "Legal findings";
            case NOTICE -> "Check results";
        };
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteWithdrawalPageGenerated::render, site, this);
    }

    String lead() {
        return "%,d %s would go and %,d other %s would change. The graph itself stays as it is."
                .formatted(
                        impact.claims().size(),
                        impact.claims().size() == 1 ? "claim" : "claims",
                        impact.changes().size(),
                        impact.changes().size() == 1 ? "thing" : "things");
    }

    /** A claim in our words, which lead to it, with its voice and its document. */
    Html said(Claim claim) {
        Html line = new ClaimLine(claim, naming).html();
        return claim.source()
                .document()
                .<Html>map(document -> Html.all(List.of(
                        line,
                        Html.tag(
                                        Html.Tag.SPAN,
                                        Html.text(" · "),
                                        naming.of(document.id().term()))
                                .with(Attribute.Name.CLASS, "quiet"))))
                .orElse(line);
    }

    /** How many more would go. */
    int otherClaims() {
        return impact.claims().size() - first.size();
    }

    /** The kinds of which something would change. */
    List<WithdrawalImpact.ChangeKind> kinds() {
        return one.map(part -> List.of(part.kind())).orElseGet(() -> IN_ORDER.stream()
                .filter(kind -> !impact.changes(kind).isEmpty())
                .toList());
    }

    List<WithdrawalImpact.Change> shown(WithdrawalImpact.ChangeKind kind) {
        List<WithdrawalImpact.Change> all = impact.changes(kind);
        return one.map(part -> part.part().of(all))
                .orElseGet(() -> all.stream().limit(MOST).toList());
    }

    /** The way to the rest of a kind, where a page has only the first. */
    Html rest(WithdrawalImpact.ChangeKind kind) {
        int all = impact.changes(kind).size();
        return one.map(part -> part.part().nav())
                .orElseGet(() -> all <= MOST
                        ? Html.all(List.of())
                        : Html.tag(
                                Html.Tag.P, Html.link(Link.ours(PATH, asked(asked, kind)), "All %,d".formatted(all))));
    }

    /** What a change is about, without its end where it would fill a page. */
    static String brief(String what) {
        return what.length() <= LETTERS ? what : what.substring(0, what.offsetByCodePoints(0, LETTERS / 2)) + " …";
    }

    /**
     * Where a reader chooses what to take out of the graph.
     *
     * @param documents those that can be chosen: all, or the first
     * @param all how many there are
     */
    public record SourceForm(List<SourceChoice> documents, int all) {
        /** What these pages say of themselves; they are dear to make, and no search engine needs them. */
        static final Heading HEADING = Heading.of("Withdrawal of a source")
                .under(new Link("/audit"), "Audit")
                .with(Html.tag(Html.Tag.META)
                        .with(Attribute.Name.NAME, "robots")
                        .with(Attribute.Name.CONTENT, "noindex, nofollow"));

        public SourceForm {
            documents = List.copyOf(documents);
        }

        /**
         * A document to choose.
         *
         * @param id as the address takes it
         */
        public record SourceChoice(String id, String title) {}

        /** The document. */
        public String document(Layout.Site site) {
            return Layout.document(JteWithdrawalFormGenerated::render, site, this);
        }
    }
}
