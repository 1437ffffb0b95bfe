package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.cli.Corvee;
import org.corvee.match.Decision;
import org.corvee.match.DecisionFile;
import org.corvee.model.Credibility;
import org.corvee.model.ThingId;
import org.corvee.model.Verdict;
import org.corvee.source.DataFolder;

/** An invented harbour whose people stand on five lists, one of which has a later state; an article names one of them. */
public final class ListedHarbour {
    private static final Path LISTS = Path.of("src/test/resources/list");
    private static final String ARTICLE = "Ada Mole counts crates for Northern Stone.\n";

    private ListedHarbour() {}

    /** Writes the data into an empty folder. */
    public static void in(Path data) throws IOException {
        Files.createDirectories(data.resolve("reference"));
        Files.createDirectories(data.resolve("documents"));
        Files.writeString(
                data.resolve("reference/all.csv"),
                """
                id,type,label,alt,source
                place/north-korea,Country,North Korea,Democratic People's Republic of Korea@en,register
                actor/corvee-curators,Organisation,the curators,,register
                actor/gazette,NewsOrganisation,Harbour Gazette,,register
                actor/ada-mole,Person,Ada Mole,Ada of the Mole@en,register
                actor/northern-stone,Company,Northern Stone,,register
                source/register,ReferenceSource,a register,,
                """);
        Files.writeString(data.resolve("documents/gazette-1.txt"), ARTICLE);
        Files.writeString(
                data.resolve("documents/gazette-1.yaml"),
                """
                id: gazette-1
                label: On the pier
                publisher: gazette
                published: 2030-10-01
                recorded: 2031-05-01
                marking: clear
                language: [en]
                text: {file: gazette-1.txt, sha256: %s, length: 43}
                testimonies:
                  narrator: {witness: gazette}
                claims:
                  - passage: [0, 42, %s]
                    testimony: narrator
                    modality: asserted
                    says: Ada Mole works for Northern Stone.
                    statements:
                      - [actor/ada-mole, worksFor, actor/northern-stone]
                """
                        .formatted(DigestUtils.sha256Hex(ARTICLE), DigestUtils.sha256Hex(ARTICLE.strip())));
        lists(data);
        decisions(data);
    }

    private static void lists(Path data) throws IOException {
        run(data, "import", "un-consolidated", LISTS.resolve("harbour-un.xml").toString());
        Path later = data.resolveSibling("later-un.xml");
        String xml = Files.readString(LISTS.resolve("harbour-un.xml"), StandardCharsets.UTF_8);
        Files.writeString(
                later,
                xml.replace("2031-05-02T", "2031-05-09T")
                        .replaceAll("(?s)    <ENTITY>\\s*<DATAID>9000004.*?</ENTITY>\n", ""));
        run(data, "import", "un-consolidated", later.toString(), "--accept");
        run(data, "import", "eu-fsf", LISTS.resolve("harbour-eu.xml").toString());
        run(data, "import", "ofac-advanced", LISTS.resolve("harbour-ofac.xml").toString());
        run(data, "import", "wikidata", LISTS.resolve("harbour.wikidata.json").toString());
        run(data, "import", "ftm", LISTS.resolve("harbour.ftm.json").toString(), "--publisher", "Harbour Data");
    }

    private static void run(Path data, String... command) {
        String[] whole = new String[command.length + 2];
        System.arraycopy(command, 0, whole, 0, command.length);
        whole[command.length] = "--data";
        whole[command.length + 1] = data.toString();
        StringWriter out = new StringWriter();
        int code = Corvee.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(whole);
        assertEquals(Corvee.FINE, code, out.toString());
    }

    private static void decisions(Path data) throws IOException {
        DecisionFile file = new DecisionFile(new DataFolder(data, null));
        file.add(decision("ada-mole", "un-kpi-901", Verdict.SAME, 1));
        file.add(decision("un-kpi-901", "ofac-9001", Verdict.SAME, 1));
        file.add(decision("ada-mole", "wikidata-q900001", Verdict.SAME, 2));
        file.add(decision("ada-mole", "ftm-nk-mole-d9139baf", Verdict.SAME, 2));
        file.add(decision("northern-stone", "wikidata-q900002", Verdict.UNSURE, 2));
        file.add(decision("northern-stone", "un-kpe-902", Verdict.DIFFERENT, 3));
    }

    private static Decision decision(String one, String other, Verdict verdict, int day) {
        return new Decision(
                ThingId.actor(one),
                ThingId.actor(other),
                verdict,
                Credibility.PROBABLY_TRUE,
                new Decision.Signature("Zoë Quay", LocalDate.of(2031, 6, day), "Compared side by side."));
    }
}
