package org.corvee.web.restricted;

import java.time.LocalDate;
import org.corvee.model.Audience;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What lets a reader in.
 *
 * @param id which one, no secret
 * @param name whose it is, as the read log writes it
 * @param audience that the reader belongs to
 * @param expires the last day on which it lets in
 * @param secret the rest of it
 * @param revoked the day on which it was taken back, if it was
 */
public record ReaderToken(
        String id, String name, Audience audience, LocalDate expires, SlowHash secret, @Nullable LocalDate revoked) {
    private static final int LONGEST = 80;

    public ReaderToken {
        if (name.isBlank() || name.length() > LONGEST || !name.equals(name.strip()) || hasControls(name)) {
            throw new Unreadable(
                    "'%s' is no name of a reader".formatted(name.replaceAll("\\p{Cntrl}", " ")),
                    "write 1 to %d letters".formatted(LONGEST));
        }
        if (audience == Audience.PUBLIC) {
            throw new Unreadable("nobody needs a token for what is clear", "choose a ceiling above it");
        }
    }

    private static boolean hasControls(String name) {
        return name.codePoints().anyMatch(Character::isISOControl);
    }

    /** Whether it lets in on a day. */
    public boolean letsIn(LocalDate day) {
        return revoked == null && !day.isAfter(expires);
    }

    ReaderToken revokedOn(LocalDate day) {
        return new ReaderToken(id, name, audience, expires, secret, day);
    }
}
