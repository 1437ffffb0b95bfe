package org.corvee.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.corvee.capture.Proposed.Field;
import org.corvee.model.Edtf;
import org.corvee.model.Unreadable;

/**
 * Recipe {@code docx/1}: the paragraphs of {@code word/document.xml}, then those of the footnotes; what a reviser has struck
 * out is left out. See ECMA-376, part 1, 17.3.
 */
final class DocxFile {
    private static final String BODY = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Set<String> PARTS = Set.of(BODY, NOTES, PROPERTIES);
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_BYTES = 64 << 20;
    private static final int DEEPEST = 200;
    private static final Recipe RECIPE = new Recipe("docx/1", "");

    private DocxFile() {}

    static Extraction extract(ReceivedFile file) {
        Map<String, byte[]> parts = parts(file.bytes());
        byte[] body = parts.get(BODY);
        if (body == null) {
            throw new Unreadable(
                    "a zip file without " + BODY, "save the letter as DOCX; other packed files are to be unpacked");
        }
        CanonicalText text = new CanonicalText();
        paragraphs(body, text);
        paragraphs(parts.getOrDefault(NOTES, new byte[0]), text);
        return new Extraction(
                text.text(),
                SourceFormat.DOCX,
                RECIPE,
                text.blocks(),
                List.of(),
                proposed(parts.getOrDefault(PROPERTIES, new byte[0])));
    }

    /** Unpacks what is read, and counts what else would come out of it. */
    private static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw bomb("more than %,d parts".formatted(MOST_ENTRIES));
                }
                byte[] part = PARTS.contains(entry.getName()) ? in.readNBytes(left + 1) : new byte[0];
                left -= part.length + (part.length == 0 ? skipped(in, left) : 0);
                if (left < 0) {
                    throw bomb("more than %d MB once it is unpacked".formatted(MOST_BYTES >> 20));
                }
                if (PARTS.contains(entry.getName()) && parts.put(entry.getName(), part) != null) {
                    // Programs differ in which of the two they show.
                    throw new Unreadable("the DOCX has two parts '%s'".formatted(entry.getName()), "save it again");
                }
            }
        } catch (IOException e) {
            throw new Unreadable("the DOCX is broken", "save it again");
        }
        return parts;
    }

    private static int skipped(InputStream in, int most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int skipped = 0;
        for (int read = in.read(buffer); read >= 0 && skipped <= most; read = in.read(buffer)) {
            skipped += read;
        }
        return skipped;
    }

    private static Unreadable bomb(String has) {
        return new Unreadable("the DOCX has " + has, "save it without its pictures, or as a PDF");
    }

    private static void paragraphs(byte[] part, CanonicalText text) {
        StringBuilder words = new StringBuilder();
        walk(part, (xml, depth) -> {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "t" -> words.append(xml.getElementText());
                    case "tab" -> words.append('\t');
                    case "br", "cr" -> words.append('\n');
                    case "noBreakHyphen" -> words.append('\u2011');
                    default -> {}
                }
            } else if (xml.isEndElement() && xml.getLocalName().equals("p")) {
                text.block(words.toString(), "\n\n", null);
                words.setLength(0);
            }
        });
    }

    private static List<Proposed> proposed(byte[] properties) {
        List<Proposed> proposed = new ArrayList<>();
        walk(properties, (xml, depth) -> {
            if (xml.isStartElement() && depth == 2) {
                String name = xml.getLocalName();
                switch (name) {
                    case "title" -> add(proposed, Field.TITLE, xml.getElementText(), "the letter's title");
                    case "language" -> add(proposed, Field.LANGUAGE, xml.getElementText(), "the letter's language");
                    case "created" -> {
                        String time = xml.getElementText();
                        String day = time.substring(0, Math.min(10, time.length()));
                        Edtf.find("../" + day)
                                .ifPresent(until -> add(
                                        proposed,
                                        Field.PUBLISHED,
                                        until.text(),
                                        "the day on which the letter was begun"));
                    }
                    default -> {}
                }
            }
        });
        return proposed;
    }

    private static void add(List<Proposed> to, Field field, String value, String from) {
        if (!value.isBlank()) {
            to.add(new Proposed(field, value, from));
        }
    }

    /** Hands out the elements of a part, without document types: through one a file grows without bound or names others. */
    private static void walk(byte[] part, Step step) {
        if (part.length == 0) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable("the DOCX has a DOCTYPE, as no DOCX does", "do not trust it; ask for a PDF");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                if (depth > DEEPEST) {
                    throw new Unreadable("the DOCX nests more than %d deep".formatted(DEEPEST), "save it again");
                }
                step.at(xml, depth);
                // A step that reads an element's text stands at its end.
                depth -= xml.isEndElement() ? 1 : 0;
            }
        } catch (XMLStreamException e) {
            throw new Unreadable("the DOCX is broken", "save it again");
        }
    }

    /** What is done at an element's start or end. */
    private interface Step {
        void at(XMLStreamReader xml, int depth) throws XMLStreamException;
    }
}
