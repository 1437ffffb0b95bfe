package org.corvee.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a row of XML.
 *
 * @param name as it is written
 * @param line in which it begins
 * @param attributes by their names
 * @param children the elements in it
 * @param text what stands in it beside elements, without white space around it
 */
record XmlElement(String name, int line, Map<String, String> attributes, List<XmlElement> children, String text) {
    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The elements of that name right below. */
    Stream<XmlElement> all(String child) {
        return children.stream().filter(c -> c.name().equals(child));
    }

    /** The text of the first element of that name right below which has one, on one line. */
    Optional<String> text(String child) {
        return all(child).map(XmlElement::onOneLine).filter(t -> !t.isEmpty()).findFirst();
    }

    /** What an attribute holds, on one line, if it holds anything. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute))
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .filter(value -> !value.isEmpty());
    }

    /** Its text on one line. */
    String onOneLine() {
        return text.replaceAll("\\s+", " ");
    }

    /** Whether it holds any text, itself or further down. */
    boolean hasText() {
        return !text.isEmpty() || children.stream().anyMatch(XmlElement::hasText);
    }
}
