package org.corvee.audit.report;

import static org.corvee.audit.report.Blocks.section;
import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.report.Markup.Element;

/** A report as one HTML file that needs nothing else: to read, to archive, to print. */
public final class HtmlReport {
    private final Report report;
    private final ClaimMarkup claims;

    private HtmlReport(Report report) {
        this.report = report;
        this.claims = new ClaimMarkup(report.appendix().claims());
    }

    /** The whole file. */
    public static String file(Report report) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        new HtmlReport(report).html().write(out);
        return out.toString();
    }

    private Element html() {
        return of("html", head(), of("body", of("main", sections()))).with("lang", "en");
    }

    private Element head() {
        return of(
                "head",
                of("meta").with("charset", "utf-8"),
                of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
                of("meta").with("name", "color-scheme").with("content", "light dark"),
                of("title", "Audit of " + report.audited().place()),
                new Markup.Style(style()));
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Element> sections() {
        References references = new References(report, claims);
        return Stream.of(
                        new Opening(report).sections(),
                        new Problems(report, references).sections(),
                        new FindingTables(report, references).sections(),
                        List.of(again(), clean(), claims.appendix()))
                .flatMap(List::stream)
                .toList();
    }

    private Element again() {
        String documents = report.method().texts().stream()
                .map(folder -> " --documents " + folder)
                .collect(Collectors.joining());
        return section(
                "again",
                "How to check it again",
                of(
                        "ol",
                        of(
                                "li",
                                text(
                                        "The graph: the SHA-256 of its sorted N-Triples (of the file, for a file) is the digest above.")),
                        of(
                                "li",
                                text("A document: "),
                                of("code", "sha256sum FILE"),
                                text(" gives the digest in its row.")),
                        of(
                                "li",
                                text(
                                        "A passage: take the characters from its start up to its end, counted in Unicode code points,"
                                                + " encode them in UTF-8, and hash them. "),
                                of("code", "./corvee trace CLAIM" + documents),
                                text(" shows the words.")),
                        of(
                                "li",
                                text("The whole: "),
                                of("code", "./corvee audit%s --format html".formatted(documents)),
                                text(" on the same graph gives this file again, byte by byte."))));
    }

    private Element clean() {
        return section(
                "clean",
                "Checks that found nothing",
                of(
                                "ul",
                                report.clean()
                                        .map(outcome -> of(
                                                "li",
                                                of("code", outcome.check().name()),
                                                text(" (%s)"
                                                        .formatted(outcome.severity()
                                                                .word()))))
                                        .toList())
                        .with("class", "columns"));
    }
}
