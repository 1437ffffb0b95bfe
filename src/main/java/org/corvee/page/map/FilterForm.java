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
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.evidence.Label;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Modality;
import org.corvee.model.Word;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;

/**
 * The filter as a form that works without a script.
 *
 * @param everything what there is without a filter, for the choices
 */
record FilterForm(MapFilter filter, List<Occurrence> everything) {
    FilterForm {
        everything = List.copyOf(everything);
    }

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
                        select("Document", "document", documents(), criteria.document()),
                        select("Actor or voice", "actor", actors(), criteria.actor()),
                        select("Place", "place", places(), criteria.place()),
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

    private Map<String, String> documents() {
        return choices(
                everything.stream().map(one -> one.speech().document()),
                filter.criteria().document());
    }

    private Map<String, String> actors() {
        Stream<Label> asked = everything.stream()
                .map(one -> one.act().subject())
                .filter(subject -> subject.id().equals(filter.criteria().actor()));
        Stream<Label> actors = everything.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.speech().voice()), one.actors().stream()));
        return choices(Stream.concat(asked, actors), filter.criteria().actor());
    }

    private Map<String, String> places() {
        return choices(
                everything.stream()
                        .flatMap(one -> one.scene().places().stream())
                        .map(Occurrence.Location::place),
                filter.criteria().place());
    }

    /** What is chosen is among the choices even when nothing has it. */
    private static Map<String, String> choices(Stream<Label> named, String chosen) {
        Map<String, String> choices = new TreeMap<>();
        if (!chosen.isEmpty()) {
            choices.put(chosen, chosen);
        }
        named.forEach(one -> choices.put(one.id(), one.text()));
        return choices;
    }
}
