package org.corvee.page.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Testimony;
import org.corvee.page.Html;
import org.corvee.page.ShownDate;
import org.corvee.page.TermHtml;

/**
 * One of the two.
 *
 * @param about the claims about it; none for a document
 * @param said the claims that it makes, as a document or as a voice
 * @param document what is recorded of it, for a document
 */
public record ComparedSide(Label id, Compared about, Compared said, Optional<DocumentHead> document) {
    /**
     * Claims of a side.
     *
     * @param claims those that are compared: all, or what both sides say and then the most telling
     * @param all how many there are
     */
    public record Compared(List<Claim> claims, int all) {
        /** None. */
        public static final Compared NONE = new Compared(List.of(), 0);

        public Compared {
            claims = List.copyOf(claims);
        }

        /** All that there are. */
        public static Compared all(List<Claim> claims) {
            return new Compared(claims, claims.size());
        }
    }

    /** Whether there is more than is compared. */
    boolean isCut() {
        return about.claims().size() < about.all() || said.claims().size() < said.all();
    }

    /**
     * A document before its claims.
     *
     * @param chains of its voices, its own first
     */
    public record DocumentHead(Document head, List<List<Testimony>> chains) {
        public DocumentHead {
            chains = List.copyOf(chains);
        }

        private List<Label> voices() {
            return chains.stream()
                    .map(chain -> chain.get(0).witness())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private Map<String, Html> facts(TermHtml naming) {
            Map<String, Html> facts = new LinkedHashMap<>();
            Label publisher = head.publisher();
            facts.put("Publisher", publisher == null ? Html.text("–") : naming.of(publisher.term()));
            Html published = ShownDate.published(head.dates());
            facts.put("Published", published.isEmptyContent() ? Html.text("–") : published);
            facts.put(
                    "Characters",
                    Html.text("%,d".formatted(Math.max(0, head.text().length()))));
            facts.put(
                    "Voices",
                    ComparedSection.list(voices().stream()
                            .map(voice -> naming.of(voice.term()))
                            .toList()));
            return facts;
        }
    }

    /** What stands above its claims, by the name of each entry; both sides of a page have the same names. */
    Map<String, Html> facts(TermHtml naming) {
        Map<String, Html> facts = new LinkedHashMap<>();
        document.ifPresent(known -> facts.putAll(known.facts(naming)));
        if (document.isEmpty()) {
            facts.put("Claims about it", Html.text("%,d".formatted(about.all())));
        }
        facts.put("Claims that it makes", Html.text("%,d".formatted(said.all())));
        return facts;
    }
}
