package org.corvee.capture;

/** Makes a text of a file, in this process and without bounds: {@link BoundedExtractor} is for files of others. */
final class Extractor {
    private Extractor() {}

    static Extraction extract(ReceivedFile file) {
        return extract(file, SourceFormat.of(file));
    }

    private static Extraction extract(ReceivedFile file, SourceFormat format) {
        return switch (format) {
            case TEXT -> PlainText.extract(file);
            case HTML -> HtmlPage.extract(file);
            case PDF -> PdfFile.extract(file);
            case DOCX -> DocxFile.extract(file);
            case WARC -> WarcFile.extract(file);
        };
    }
}
