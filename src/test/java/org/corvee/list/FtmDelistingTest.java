package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.corvee.list.ListImport.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sanction that is no longer among the entities or statements of FollowTheMoney is claimed to be delisted. */
class FtmDelistingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void claimsThatAnEntityHasGone() throws IOException {
        TrialImport list = new TrialImport(folder, ForeignList.FTM, "harbour.ftm.json");
        list.read();
        Summary next = list.changed(
                json -> json.replace("2031-05-02T", "2031-05-09T").replaceAll("(?m)^\\{\"id\": \"s-2\".*\n", ""),
                false);
        assertEquals(1, next.delisted());
        assertTrue(
                TrialImport.said(next)
                        .endsWith(
                                "  curators · listing/ftm-s-2 · hasStatus · status/delisted · 2031-05-09/.. · modality"
                                        + " inferred · reason It stands in ftm-harbour-data-2031-05-02 and not in"
                                        + " ftm-harbour-data-2031-05-09.\n"),
                TrialImport.said(next));
    }

    @Test
    void claimsThatAStatementHasGone() throws IOException {
        TrialImport list = new TrialImport(folder, ForeignList.FTM_STATEMENTS, "harbour.statements.csv");
        String header = list.text().lines().findFirst().orElseThrow();
        String row = row(header);
        list.changed(csv -> csv + row, false);
        Summary next = list.changed(csv -> csv.replaceAll("2031-05-\\d\\dT", "2031-05-09T"), true);
        assertEquals(1, next.delisted());
        assertTrue(
                TrialImport.said(next)
                        .contains("curators · listing/ftm-s-9 · hasStatus · status/delisted · 2031-05-09/.."),
                TrialImport.said(next));
    }

    /** However many have gone, no record grows with them: one of four million characters could not be read. */
    @Test
    void claimsThatThousandsHaveGoneInRecordsThatCanBeRead() throws IOException {
        TrialImport list = new TrialImport(folder, ForeignList.FTM, "harbour.ftm.json");
        StringBuilder entities = new StringBuilder();
        MadeUpLists.entities(4_000, entities);
        list.changed(any -> entities.toString(), false);
        Summary next = list.changed(
                any -> entities.toString()
                        .replace("2031-05-02T", "2031-05-09T")
                        .replaceAll("(?m)^.*\"schema\":\"Sanction\".*\n", ""),
                true);
        assertEquals(1_200, next.delisted());
        List<Integer> claims = TrialImport.lines(next).stream()
                .filter(line -> line.toString().contains("status/delisted"))
                .map(line -> line.getAsJsonArray("claims").size())
                .toList();
        assertEquals(List.of(1_000, 200), claims);
    }

    /** A sanction's row under the columns of the file. */
    private static String row(String header) {
        StringBuilder row = new StringBuilder();
        for (String column : header.split(",", -1)) {
            row.append(row.isEmpty() ? "" : ",")
                    .append(
                            switch (column) {
                                case "canonical_id", "entity_id" -> "s-9";
                                case "prop" -> "entity";
                                case "prop_type" -> "entity";
                                case "schema" -> "Sanction";
                                case "value" -> "h-1";
                                case "dataset" -> "harbour_list";
                                case "external" -> "f";
                                case "first_seen", "last_seen" -> "2030-01-01T00:00:00";
                                default -> "";
                            });
        }
        return row + "\n";
    }
}
