package org.corvee.list;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.corvee.source.Faults;
import org.corvee.source.Unprintable;

/** Reads one row of XML by StAX, which knows no DOCTYPE and no entity but XML's own five. */
final class XmlRowParser {
    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ENTITY = Pattern.compile("(?s).*entity \"([^\"]*)\" was referenced.*");

    private final ListText text;
    private final int firstLine;
    private final Faults faults;
    private final Deque<Draft> open = new ArrayDeque<>();

    private XmlRowParser(ListText text, int firstLine, Faults faults) {
        this.text = text;
        this.firstLine = firstLine;
        this.faults = faults;
    }

    /**
     * The element that a piece of the file is.
     *
     * @throws BrokenList when it is no XML, after telling so
     */
    static XmlElement parse(ListText text, int firstLine, String piece, Faults faults) {
        return new XmlRowParser(text, firstLine, faults).read(piece);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private XmlElement read(String piece) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(piece));
            while (true) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open.push(new Draft(xml, line(xml)));
                    case XMLStreamConstants.CHARACTERS -> open.element().text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        XmlElement whole = closed(open.pop());
                        if (open.isEmpty()) {
                            return whole;
                        }
                        open.element().children.add(whole);
                    }
                    default -> {
                        // Comments and processing instructions say nothing of the row.
                    }
                }
            }
        } catch (XMLStreamException e) {
            tell(e);
            throw new BrokenList();
        }
    }

    private XmlElement closed(Draft draft) {
        String all = draft.text.toString().strip();
        Unprintable.in(all)
                .ifPresent(u -> faults.add(
                        text.spot(draft.line),
                        "%s stands in <%s>".formatted(u.phrase(), draft.name),
                        "remove that character"));
        return new XmlElement(draft.name, draft.line, draft.attributes, draft.children, all);
    }

    private void tell(XMLStreamException fault) {
        int line = firstLine + Math.max(1, fault.getLocation().getLineNumber()) - 1;
        String words = String.valueOf(fault.getMessage()).replaceAll("(?s).*Message: ", "");
        Matcher entity = ENTITY.matcher(words);
        if (entity.matches()) {
            faults.add(
                    text.spot(line),
                    "the entity '&%s;' is not one of XML's own five".formatted(entity.group(1)),
                    "fetch the list from its publisher again; the true one has none");
        } else {
            faults.add(text.spot(line), "no XML here: " + words.replaceAll("\\.$", ""), "fetch the file again");
        }
    }

    private int line(XMLStreamReader xml) {
        return firstLine + xml.getLocation().getLineNumber() - 1;
    }

    /** An element while it is read. */
    private static final class Draft {
        private final String name;
        private final int line;
        private final Map<String, String> attributes = new HashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Draft(XMLStreamReader xml, int line) {
            this.name = xml.getLocalName();
            this.line = line;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }
}
