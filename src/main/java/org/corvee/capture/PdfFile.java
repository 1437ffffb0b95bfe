package org.corvee.capture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Version;
import org.corvee.capture.Proposed.Field;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/** Recipe {@code pdf/1}: the text of each page as PDFBox strips it, in the order of the file, with a map of the pages. */
final class PdfFile {
    private static final int MOST_PAGES = 2_000;

    private PdfFile() {}

    static Extraction extract(ReceivedFile file) {
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable(
                        "it has %,d pages".formatted(pdf.getNumberOfPages()),
                        "capture the part of it that is cited, of %,d at most".formatted(MOST_PAGES));
            }
            CanonicalText text = text(pdf);
            Recipe recipe = new Recipe("pdf/1", "PDFBox " + Version.getVersion());
            return new Extraction(text.text(), SourceFormat.PDF, recipe, text.blocks(), text.pages(), proposed(pdf));
        } catch (InvalidPasswordException e) {
            throw new Unreadable("the PDF is encrypted", "save a copy of it without a password");
        } catch (IOException | RuntimeException e) {
            if (e instanceof Unreadable known) {
                throw known;
            }
            throw new Unreadable("the PDF is broken", "fetch it again; if it opens elsewhere, print it into a new PDF");
        }
    }

    private static CanonicalText text(PDDocument pdf) throws IOException {
        CanonicalText text = new CanonicalText();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setWordSeparator(" ");
        stripper.setParagraphStart("\n");
        stripper.setPageEnd("");
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.page();
            Writer words = new StringWriter();
            stripper.writeText(pdf, words);
            for (String paragraph : CanonicalText.clean(words.toString()).split("\n[ \t]*\n")) {
                text.block(paragraph, "\n\n", null);
            }
        }
        return text;
    }

    private static List<Proposed> proposed(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        List<Proposed> proposed = new ArrayList<>();
        add(proposed, Field.TITLE, information.getTitle(), "the PDF's title");
        Calendar made = information.getCreationDate();
        if (made != null) {
            LocalDate day = made.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            add(proposed, Field.PUBLISHED, "../" + day, "the day on which the PDF was made");
        }
        String language = pdf.getDocumentCatalog().getLanguage();
        if (language != null && language.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")) {
            add(proposed, Field.LANGUAGE, language.substring(0, 2).toLowerCase(Locale.ROOT), "the PDF's language");
        }
        return proposed;
    }

    private static void add(List<Proposed> to, Field field, @Nullable String value, String from) {
        if (value != null && !value.isBlank()) {
            to.add(new Proposed(field, value, from));
        }
    }
}
