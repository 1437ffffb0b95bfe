package org.corvee.browser;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The <a href="https://validator.github.io/validator/">Nu HTML checker</a>: what is wrong with a page's markup. */
final class HtmlChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** The faults and warnings of a document, each with its line. */
    List<String> faults(String document) throws Exception {
        List<String> faults = new ArrayList<>();
        ErrorHandler noted = new Notes(faults);
        SimpleDocumentValidator checker = new SimpleDocumentValidator();
        checker.setUpMainSchema(SCHEMA, noted);
        checker.setUpValidatorAndParsers(noted, true, false);
        InputSource source = new InputSource(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        checker.checkHtmlInputSource(source);
        return faults;
    }

    /** Writes each fault down. */
    private record Notes(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            note(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            note(fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            note(fault);
        }

        private void note(SAXParseException fault) {
            faults.add("%d:%d: %s".formatted(fault.getLineNumber(), fault.getColumnNumber(), fault.getMessage()));
        }
    }
}
