package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no template may hold, whoever writes it. */
class TemplatesTest {
    private static final Pattern SCRIPT = Pattern.compile("<script(?! src=\"/[^\"$]*\" defer></script>)[^>]*>");
    private static final Pattern PREFORMATTED = Pattern.compile("(?s)<pre(?:(?!</pre>).)*\n[ \n]");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src|action)=\"((?:\\$\\{.*?}|[^\"])*)\"");
    private static final Pattern ONE_EXPRESSION = Pattern.compile("\\$\\{[^}]*}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void reads(Path templates) {
        TemplateEngine engine =
                TemplateEngine.create(new DirectoryCodeResolver(templates), folder.resolve("java"), ContentType.Html);
        engine.setHtmlPolicy(new TemplatePolicy());
        assertTrue(engine.generateAll().size() > 0);
    }

    /** What the library's parser does not look at: where addresses lead, and what stands in scripts. */
    private static List<String> faults(String template) {
        List<String> faults = new ArrayList<>();
        SCRIPT.matcher(template).results().forEach(script -> faults.add(script.group() + " is no file of ours"));
        if (PREFORMATTED.matcher(template).find()) {
            faults.add("<pre> loses the indentation of the template; give it a text");
        }
        if (template.contains("$unsafe")) {
            faults.add("$unsafe writes markup as text");
        }
        Matcher addresses = ADDRESS.matcher(template);
        while (addresses.find()) {
            if (!ONE_EXPRESSION.matcher(addresses.group(1)).matches()) {
                try {
                    new Link(addresses.group(1));
                } catch (IllegalArgumentException unsafe) {
                    faults.add(String.valueOf(unsafe.getMessage()));
                }
            }
        }
        return faults;
    }

    @Test
    void holdElementsAndAttributesOfPagesAlone() {
        reads(Path.of("src/main/jte"));
    }

    @Test
    void leadToCheckedAddressesAndRunFilesOfOurs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(List.of(), faults(Files.readString(file)), file.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <p onclick="alert(1)">x</p>              | Inline event handlers are not allowed: onclick
                    <p style="color: red">x</p>              | style= is no attribute of a page
                    <p class=x>x</p>                         | Unquoted HTML attribute values are not allowed: class
                    <p class='x'>x</p>                       | HTML attribute values must be double quoted: class
                    <p ${x}="y">x</p>                        | Illegal HTML attribute name ${x}!
                    <style>p {}</style>                      | <style> is no element of a page
                    <iframe src="/x"></iframe>               | <iframe> is no element of a page
                    <meta http-equiv="refresh" content="0">  | http-equiv= is no attribute of a page
                    """)
    void refusesAWrongElementOrAttribute(String template, String words) throws IOException {
        Path templates = Files.createDirectory(folder.resolve("jte"));
        Files.writeString(templates.resolve("Wrong.jte"), "@param String x\n" + template + "\n");
        TemplateException refused = assertThrows(TemplateException.class, () -> reads(templates));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <script>alert(1)</script>                | <script> is no file of ours
                    <script src="/${x}" defer></script>      | <script src="/${x}" defer> is no file of ours
                    `<pre>a
                      b</pre>`                               | <pre> loses the indentation of the template; give it a text
                    $unsafe{x}                               | $unsafe writes markup as text
                    <a href="javascript:alert(1)">x</a>      | 'javascript:alert(1)': no place here, path of ours, http or https address
                    <a href="/x/${x}">x</a>                  | '/x/${x}': no place here, path of ours, http or https address
                    <a href="${a}${b}">x</a>                 | '${a}${b}': no place here, path of ours, http or https address
                    """)
    void refusesAWrongAddressOrScript(String template, String words) {
        assertTrue(faults(template).contains(words), faults(template).toString());
    }
}
