package org.corvee.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.query.Term;
import org.corvee.store.Snapshot;

/** Whether a store still holds the build that its id names. */
public final class BuildChecks {
    static final Check CHECK = new Check(
            "build-unlike-its-id",
            "A store's triples do not match its build id.",
            "The store was changed after the build, so answers may come from uncurated data.",
            "Delete the store and build it again from the data.");

    private BuildChecks() {}

    /** Hashes the build's lines and counts its triples, inside the caller's transaction. */
    public static Checks.Found find(Snapshot build) {
        List<Outcome.Notice> notices = new ArrayList<>();
        String lines = digest(build);
        if (!lines.equals(build.id().hex())) {
            notices.add(notice(build, "lines", lines));
        }
        long stored = build.dataset().getDefaultGraph().size();
        long counted = build.summary().counts().triples();
        if (stored != counted) {
            notices.add(notice(build, "triples", "%d instead of %d".formatted(stored, counted)));
        }
        return new Checks.Found(CHECK, notices);
    }

    private static Outcome.Notice notice(Snapshot build, String name, String value) {
        return new Outcome.Notice(
                Term.Literal.text("build " + build.id().hex()),
                List.of(new Outcome.Notice.Detail(name, Term.Literal.text(value))));
    }

    private static String digest(Snapshot build) {
        try (InputStream lines = build.lines()) {
            return DigestUtils.sha256Hex(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
