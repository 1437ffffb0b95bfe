package org.corvee.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.curate.ClaimRecord.Place;
import org.corvee.curate.ClaimsFile.FiledClaim;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.junit.jupiter.api.Test;

class ClaimsFileTest {
    private static final String TEXT =
            """
            id: harbour-2031
            label: "Harbour: a report"   # as printed

            things:
              # who is in it
              cohort/dockers: {label: dockers}

            testimonies:
              narrator: {witness: harbour-gazette}

            claims:
              # Opening
              - passage: [0, 10, aaaaaaaaaaaaaaaa]
                testimony: narrator # the paper itself
                # not sure
                modality: asserted   # or reported?
                says: >
                  Dockers came
                  in spring.

                statements:
                  # arrival
                  - [cohort/dockers, arrivesIn, place/porto] # by sea
                  - [cohort/dockers, headcount, ~40 persons]

              # Second part
              - passage: [20, 30, bbbbbbbbbbbbbbbb]
                testimony: narrator
                modality: reported
                says: They left.
                statements: [[cohort/dockers, leaves, place/porto]]
            # the end
            """;

    @Test
    void aClaimIsAddedInTheOrderOfTheText() {
        String edited = ClaimsFile.of(TEXT).with(claim(12, "It was cold.", "[[a/b, remark, \"x, y: [z\"]]"));
        assertEquals(
                TEXT.replace(
                        "ersons]\n",
                        """
                        ersons]
                          - passage: [12, 13, cccccccccccccccc]
                            testimony: narrator
                            modality: asserted
                            says: It was cold.
                            statements:
                              - [a/b, remark, "x, y: [z"]
                        """),
                edited);
    }

    @Test
    void ofAChangedClaimOnlyChangedLinesAreOthers() {
        ClaimsFile file = ClaimsFile.of(TEXT);
        FiledClaim first = file.claims().get(0);
        JsonObject fields = first.claim().fields();
        fields.addProperty("modality", "reported");
        fields.addProperty("reason", "Two say so.");
        fields.add(
                "statements",
                JsonParser.parseString(
                        "[[\"cohort/dockers\",\"arrivesIn\",\"place/porto\"],[\"cohort/dockers\",\"headcount\",\">40 persons\"],"
                                + "[\"cohort/dockers\",\"remark\",\"tired\"]]"));
        assertEquals(
                TEXT.replace("modality: asserted   #", "modality: reported   #")
                        .replace("in spring.\n", "in spring.\n    reason: Two say so.\n")
                        .replace("~40 persons]", "\">40 persons\"]\n      - [cohort/dockers, remark, tired]"),
                file.with(first, new ClaimRecord(fields)));
    }

    @Test
    void commentsOutliveTheClaimBesideThem() {
        ClaimsFile file = ClaimsFile.of(TEXT);
        String one = file.without(file.claims().get(0));
        String none = ClaimsFile.of(one).without(ClaimsFile.of(one).claims().get(0));
        assertTrue(none.contains("claims: []\n  # Opening\n") && none.contains("  # Second part\n# the end\n"), none);
        assertEquals(
                1,
                ClaimsFile.of(ClaimsFile.of(none).with(claim(1, "New.", "[]")))
                        .claims()
                        .size());
    }

    @Test
    void newSectionsStandBeforeTheClaims() {
        String bare = "id: a\n\n# All\nclaims: []";
        String edited = ClaimsFile.of(bare).withNothing(new Place(3, 9, "dddddddddddddddd"));
        edited = ClaimsFile.of(edited).withVoice("clerk", Json.object("witness", "yes"));
        edited = ClaimsFile.of(edited).withThing("cohort/a", Json.object("label", "'tis #1: a"));
        assertEquals(
                """
                id: a

                things:
                  cohort/a: {label: "'tis #1: a"}
                testimonies:
                  clerk: {witness: yes}
                nothing-stated:
                  - [3, 9, dddddddddddddddd]
                # All
                claims: []""",
                edited);
        assertEquals(
                edited.replace("nothing-stated:\n  - [3, 9, dddddddddddddddd]\n", ""),
                ClaimsFile.of(edited).withoutNothing(new Place(3, 9, "dddddddddddddddd")));
    }

    @Test
    void saysWhatItCannotEdit() {
        ClaimsFile file = ClaimsFile.of("things: {a/b: {label: c}}\nclaims: []\n");
        Unreadable refused = assertThrows(Unreadable.class, () -> file.withThing("a/c", Json.object("label", "d")));
        assertEquals("'things' stands in brackets", refused.problem());
        Unreadable twice = assertThrows(
                Unreadable.class, () -> ClaimsFile.of(TEXT).withThing("cohort/dockers", Json.object("label", "d")));
        assertEquals("'cohort/dockers' is in this document already", twice.problem());
        Unreadable unknown = assertThrows(Unreadable.class, () -> new ClaimRecord(Json.object("modalty", "x")));
        assertTrue(unknown.remedy().contains("modality"), unknown.remedy());
        ClaimsFile.NoYaml marked = assertThrows(ClaimsFile.NoYaml.class, () -> ClaimsFile.of("<<<<<<< HEAD\na: b\n"));
        assertEquals(1, marked.faults().get(0).spot().line());
    }

    @Test
    void everyClaimOfTheDataIsChangedAndChangedBackWithoutATrace() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("data/documents"))) {
            for (Path path :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(path);
                ClaimsFile file = ClaimsFile.of(text);
                List<FiledClaim> claims = file.claims();
                for (int i = 0; i < claims.size(); i += 31) {
                    ClaimRecord old = claims.get(i).claim();
                    JsonObject fields = old.fields();
                    fields.addProperty("modality", "opinion");
                    fields.addProperty("says", "Something: else # entirely");
                    fields.remove("reason");
                    ClaimsFile changed = ClaimsFile.of(file.with(claims.get(i), new ClaimRecord(fields)));
                    assertEquals(text, changed.with(changed.claims().get(i), old), path + " claim " + i + " as it was");
                }
            }
        }
    }

    private static ClaimRecord claim(int start, String says, String statements) {
        JsonObject fields = new JsonObject();
        fields.add("passage", new Place(start, start + 1, "cccccccccccccccc").json());
        fields.addProperty("testimony", "narrator");
        fields.addProperty("modality", "asserted");
        fields.addProperty("says", says);
        fields.add("statements", ClaimsFile.of("claims: " + statements).json().get("claims"));
        return new ClaimRecord(fields);
    }
}
