package org.corvee.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.page.map.ResultView;

/**
 * A question of the library with its answer.
 *
 * @param fields its parameters, with what they were bound to
 * @param shown the answer, or a sentence when it could not be asked
 * @param source its text and ways to take the answer along
 */
public record QueryPage(
        QueriesPage.Card card, String description, List<ParameterField> fields, Shown shown, QueryText source) {
    public QueryPage {
        fields = List.copyOf(fields);
    }

    /**
     * An answer as the page shows it.
     *
     * @param drawn above the table, where it can be drawn at all
     * @param kept what the form sends along of the table
     */
    public record Shown(Optional<ResultView> drawn, Optional<RowPages> pages, Html table, Map<String, String> kept) {
        public Shown {
            kept = Map.copyOf(kept);
        }

        /** A sentence instead of an answer. */
        public static Shown sentence(Html sentence) {
            return new Shown(Optional.empty(), Optional.empty(), sentence, Map.of());
        }

        private Heading in(Heading heading) {
            return drawn.map(view -> view.in(heading)).orElse(heading);
        }

        /** Whether a drawing shows some of the rows alone. */
        boolean isPartDrawn() {
            return !view().isEmpty() && pages.isPresent();
        }

        /** What the form sends along, so that the next answer is drawn too; empty for a table. */
        String view() {
            return drawn.map(ResultView::mode)
                    .filter(kind -> kind != ResultView.Mode.TABLE)
                    .map(ResultView.Mode::word)
                    .orElse("");
        }
    }

    /**
     * Which of the rows a page shows, where they are more than fit.
     *
     * @param address of the query with what was asked
     * @param view as which they are seen
     * @param number of the page, counted from 1
     * @param first the number of its first row, counted from 1
     * @param last the number of its last row
     * @param all how many rows there are, where that is known
     * @param hasNext whether another page follows
     */
    public record RowPages(
            ResultView.PageAddress address,
            ResultView.Mode view,
            int number,
            long first,
            long last,
            Optional<Long> all,
            boolean hasNext) {
        String words() {
            return all.map(rows -> "Rows %,d to %,d of %,d".formatted(first, last, rows))
                    .orElseGet(() -> "Rows %,d to %,d".formatted(first, last));
        }

        Optional<Link> previous() {
            return number > 1 ? Optional.of(address.page(view, number - 1)) : Optional.empty();
        }

        Optional<Link> next() {
            return hasNext ? Optional.of(address.page(view, number + 1)) : Optional.empty();
        }
    }

    /**
     * Why a query is not run before something is chosen.
     *
     * @param claims how many the graph has
     * @param fields the names of what could be chosen
     * @param anyway where it is run as it is
     */
    public record FilterFirst(long claims, List<String> fields, Link anyway) {
        public FilterFirst {
            fields = List.copyOf(fields);
        }

        /** The same as a paragraph. */
        public Html html() {
            return Html.filled(JteFilterFirstGenerated::render, this);
        }
    }

    /**
     * A parameter as a field of a form.
     *
     * @param value what was asked, or empty
     * @param form what an argument looks like
     * @param isClock whether it is a day by which claims are said or hold, as every question of claims has it
     */
    public record ParameterField(
            String name, String value, String form, String explanation, Input input, boolean isClock) {
        /** What completes the field: names, and the ids of those that share one. */
        List<String> options() {
            return input.choices().stream().map(this::option).toList();
        }

        private String option(Completion choice) {
            long namesakes = input.choices().stream()
                    .filter(other -> other.label().equalsIgnoreCase(choice.label()))
                    .count();
            return namesakes == 1 ? choice.label() : "%s (%s)".formatted(choice.label(), choice.id());
        }
    }

    /** The fields of the question's own parameters. */
    List<ParameterField> ownFields() {
        return fields.stream().filter(field -> !field.isClock()).toList();
    }

    /** Those of the clocks that every question of claims has. */
    List<ParameterField> clockFields() {
        return fields.stream().filter(ParameterField::isClock).toList();
    }

    /** What is asked, in the words of the fields that are filled in. */
    String asked() {
        String filled = fields.stream()
                .filter(field -> !field.value().isEmpty())
                .map(field -> field.explanation() + ": " + field.value())
                .collect(Collectors.joining("; "));
        return filled.isEmpty() ? "Everything, since nothing is chosen." : filled + ".";
    }

    /**
     * How a field is filled in.
     *
     * @param type {@code text}, {@code number} or {@code date}, as HTML calls them
     * @param required whether the question cannot do without
     * @param choices to complete from; other words may be written too
     * @param things the type of things by whose names it is completed as one writes, or empty
     */
    public record Input(String type, boolean required, List<Completion> choices, String things) {
        public Input {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something to complete from.
     *
     * @param id as an address has it
     */
    public record Completion(String id, String label) {}

    /**
     * The query as programs want it.
     *
     * @param text the file
     * @param downloads by format
     * @param editor where it stands with its arguments, to be changed
     */
    public record QueryText(String text, List<Download> downloads, Link editor) {
        /** A query that could not be bound, so that there is nothing to take along. */
        public QueryText(String text, List<Download> downloads) {
            this(text, downloads, new Link("/sparql"));
        }

        public QueryText {
            downloads = List.copyOf(downloads);
        }
    }

    /** The answer in a format. */
    public record Download(String format, Link address) {}

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteQueryPageGenerated::render, site, this);
    }

    Heading heading() {
        return shown.in(Heading.of(card.summary()).under(new Link("/queries"), "Queries"));
    }
}
