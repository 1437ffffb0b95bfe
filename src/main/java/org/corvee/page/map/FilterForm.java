package org.corvee.page.map;

import static org.corvee.page.Html.Tag.BUTTON;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.FIELDSET;
import static org.corvee.page.Html.Tag.FORM;
import static org.corvee.page.Html.Tag.INPUT;
import static org.corvee.page.Html.Tag.LABEL;
import static org.corvee.page.Html.Tag.LEGEND;
import static org.corvee.page.Html.Tag.OPTION;
import static org.corvee.page.Html.Tag.SELECT;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.evidence.Label;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Modality;
import org.corvee.model.Word;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;

/** The filter as a form that works without a script. */
record FilterForm(MapFilter filter, Choices choices) {
    Html html() {
        MapFilter.Criteria criteria = filter.criteria();
        return tag(
                        FORM,
                        boxes(
                                "What",
                                "kind",
                                Word.all(Occurrence.OccurrenceKind.class),
                                word -> criteria.kinds().stream()
                                        .anyMatch(kind -> kind.word().equals(word))),
                        boxes("Modality", "modality", Word.all(Modality.class), word -> criteria.modalities().stream()
                                .anyMatch(modality -> modality.word().equals(word))),
                        select("Document", "document", choices.documents(), criteria.document()),
                        select("Actor or voice", "actor", choices.actors(), criteria.actor()),
                        select("Place", "place", choices.places(), criteria.place()),
                        number(
                                "Minimum number of origins",
                                "origins",
                                filter.minimumOrigins() > 1 ? "" + filter.minimumOrigins() : ""),
                        number(
                                "From year",
                                "from",
                                filter.window().from() > 0
                                        ? "" + filter.window().from()
                                        : ""),
                        number(
                                "To year",
                                "to",
                                filter.window().to() < 9999
                                        ? "" + filter.window().to()
                                        : ""),
                        choices.all() ? all(List.of()) : tag(SMALL, "The lists have those with the most claims."),
                        tag(
                                        DIV,
                                        tag(BUTTON, "Show").with(Attribute.Name.TYPE, "submit"),
                                        text(" "),
                                        link(new Link("/map"), "Clear filters"))
                                .with(Attribute.Name.CLASS, "act"))
                .with(Attribute.Name.METHOD, "get")
                .with(Attribute.Name.CLASS, "filter")
                .with(Attribute.Name.ARIA_LABEL, "Filter")
                .to(new Link("/map"));
    }

    private static Html boxes(String legend, String name, List<String> words, Function<String, Boolean> checked) {
        List<Html> boxes = words.stream()
                .<Html>map(word -> tag(LABEL, box(name, word, checked.apply(word)), text(" " + word)))
                .toList();
        return tag(FIELDSET, tag(LEGEND, legend), all(boxes));
    }

    private static Html box(String name, String word, boolean checked) {
        Html.Element box = tag(INPUT)
                .with(Attribute.Name.TYPE, "checkbox")
                .with(Attribute.Name.NAME, name)
                .with(Attribute.Name.VALUE, word);
        return checked ? box.with(Attribute.Name.CHECKED, "checked") : box;
    }

    private static Html select(String label, String name, Map<String, String> choices, String chosen) {
        Stream<Html> options = choices.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(String::toLowerCase)))
                .map(choice -> option(
                        choice.getKey(), choice.getValue(), choice.getKey().equals(chosen)));
        Html any = option("", "any", chosen.isEmpty());
        return field(
                label,
                name,
                tag(SELECT, all(Stream.concat(Stream.of(any), options).toList()))
                        .with(Attribute.Name.ID, "filter-" + name)
                        .with(Attribute.Name.NAME, name));
    }

    private static Html option(String value, String words, boolean selected) {
        Html.Element option = tag(OPTION, words).with(Attribute.Name.VALUE, value);
        return selected ? option.with(Attribute.Name.SELECTED, "selected") : option;
    }

    private static Html number(String label, String name, String value) {
        return field(
                label,
                name,
                tag(INPUT)
                        .with(Attribute.Name.ID, "filter-" + name)
                        .with(Attribute.Name.NAME, name)
                        .with(Attribute.Name.TYPE, "number")
                        .with(Attribute.Name.MIN, "1")
                        .with(Attribute.Name.MAX, name.equals("origins") ? "99" : "9999")
                        .with(Attribute.Name.VALUE, value));
    }

    private static Html field(String label, String name, Html control) {
        return tag(DIV, tag(LABEL, label).with(Attribute.Name.FOR, "filter-" + name), control);
    }

    /**
     * What may be chosen: what each is called, by its id.
     *
     * @param all whether there are no others
     */
    record Choices(Map<String, String> documents, Map<String, String> actors, Map<String, String> places, boolean all) {
        Choices {
            documents = new TreeMap<>(documents);
            actors = new TreeMap<>(actors);
            places = new TreeMap<>(places);
        }

        /** How many of a sort there are to choose from. */
        static final int MOST = 100;

        /** What some occurrences name, or what most of them do. */
        static Choices of(MapFilter.Criteria criteria, List<Occurrence> everything) {
            Stream<Label> asked = everything.stream()
                    .map(one -> one.act().subject())
                    .filter(subject -> subject.id().equals(criteria.actor()));
            Stream<Label> actors = everything.stream()
                    .flatMap(one -> Stream.concat(Stream.of(one.speech().voice()), one.actors().stream()));
            List<Label> documents =
                    mostFirst(everything.stream().map(one -> one.speech().document()));
            List<Label> people = mostFirst(actors);
            List<Label> places = mostFirst(everything.stream()
                    .flatMap(one -> one.scene().places().stream())
                    .map(Occurrence.Location::place));
            return new Choices(
                    named(documents.stream().limit(MOST), criteria.document()),
                    named(Stream.concat(asked, people.stream().limit(MOST)), criteria.actor()),
                    named(places.stream().limit(MOST), criteria.place()),
                    Stream.of(documents, people, places).allMatch(some -> some.size() <= MOST));
        }

        /** Each of some labels once, those that come most often first. */
        private static List<Label> mostFirst(Stream<Label> labels) {
            Map<Label, Long> counts =
                    labels.collect(Collectors.groupingBy(label -> label, LinkedHashMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** What is chosen is among the choices even when nothing has it. */
        static Map<String, String> named(Stream<Label> labels, String chosen) {
            Map<String, String> choices = new TreeMap<>();
            if (!chosen.isEmpty()) {
                choices.put(chosen, chosen);
            }
            labels.forEach(one -> choices.put(one.id(), one.text()));
            return choices;
        }
    }
}
