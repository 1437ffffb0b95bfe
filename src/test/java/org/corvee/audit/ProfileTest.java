package org.corvee.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
    private static final List<Check> CHECKS =
            Inputs.checks().stored().stream().map(Checks.Stored::check).toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void overridesTheSeveritiesThatItNames() throws IOException {
        Profile mine = profile("# mine\nfact-on-anonymous\terror\n").over(Inputs.profile());
        assertEquals(Check.Severity.ERROR, mine.severities().get("fact-on-anonymous"));
        assertEquals(Check.Severity.WARNING, mine.severities().get("fact-on-hearsay"));
    }

    @Test
    void namesTheNearSeverityAndTheLine() {
        assertEquals(
                file() + ":2: unknown severity 'eror'; did you mean 'error'?",
                wrong("fact-on-hearsay\tinfo\nfact-on-headline\teror\n"));
    }

    @Test
    void namesTheLineThatIsNone() {
        assertEquals(
                file()
                        + ":1: 'fact-on-hearsay error' is no line of a profile; write the check, a tab and one of error, warning, info",
                wrong("fact-on-hearsay error\n"));
    }

    @Test
    void refusesACheckTwice() {
        assertEquals(file() + ":2: 'a' a second time; keep one", wrong("a\tinfo\na\terror\n"));
    }

    @Test
    void namesTheNearCheckOfAnUnknownOne() throws IOException {
        Profile mine = profile("fact-on-hearsy\terror\n").over(Inputs.profile());
        Auditor.UnusableAudit wrong =
                assertThrows(Auditor.UnusableAudit.class, () -> new Auditor(Inputs.checks(), mine));
        assertEquals(
                file() + ": unknown check 'fact-on-hearsy'; did you mean 'fact-on-hearsay'?",
                String.valueOf(wrong.getMessage()).lines().findFirst().orElseThrow());
    }

    @Test
    void refusesToLeaveACheckUnweighed() throws IOException {
        Profile none = profile("");
        Auditor.UnusableAudit wrong =
                assertThrows(Auditor.UnusableAudit.class, () -> none.requireExactly(CHECKS.subList(0, 1)));
        assertEquals(
                "%s: no severity for the check '%s'; add its line"
                        .formatted(file(), CHECKS.get(0).name()),
                wrong.getMessage());
    }

    private Path file() {
        return folder.resolve("profile.tsv");
    }

    private Profile profile(String text) throws IOException {
        Files.writeString(file(), text);
        return Profile.read(file());
    }

    private String wrong(String text) {
        return String.valueOf(
                assertThrows(Auditor.UnusableAudit.class, () -> profile(text)).getMessage());
    }
}
