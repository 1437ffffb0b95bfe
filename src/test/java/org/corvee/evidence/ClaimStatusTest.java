package org.corvee.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimStatusTest {
    private static Claim claim(String stance, String modality, String more) {
        Claim claim = Claims.claim("c", "It is so.", Claims.manner(stance, modality), Claims.passage(0, 9));
        return new Claim(
                claim.id(),
                claim.statement(),
                claim.manner(),
                new Claim.Curation(
                        "It is so.",
                        "",
                        Optional.empty(),
                        new Claim.Standing(
                                more.contains("asserted") ? List.of(Claims.thing("policy/default")) : List.of(),
                                more.contains("disputed")),
                        more.contains("retracted") ? "2031-01-01" : ""),
                claim.source());
    }

    @ParameterizedTest
    @CsvSource({
        "affirms, reported, asserted, ACCEPTED",
        "affirms, inferred, asserted, ACCEPTED",
        "affirms, reported, asserted disputed, DISPUTED",
        "affirms, expected, disputed, EXPECTED",
        "denies, reported, disputed, DENIED",
        "affirms, inferred, '', INFERRED",
        "affirms, asserted, '', SAID",
        "affirms, expected, '', EXPECTED",
        "affirms, rumoured, '', RUMOURED",
        "affirms, opinion, '', OPINION",
        "denies, asserted, '', DENIED",
        "denies, opinion, '', DENIED",
        "denies, expected, '', EXPECTED",
        "affirms, reported, asserted retracted, RETRACTED",
        "affirms, x', '', SAID"
    })
    void saysWhatAClaimIsToTheGraph(String stance, String modality, String more, Claim.Status status) {
        assertEquals(status, claim(stance, modality, more).status());
    }
}
