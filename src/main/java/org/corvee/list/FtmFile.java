package org.corvee.list;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Bounds;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.Years;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/** What the rows of a file of FollowTheMoney have in common: who publishes it, and what the entities in it are. */
final class FtmFile {
    private static final int DIGITS = 8;

    private final ListThing publisher;
    private final Account account = Account.of();
    private final Map<String, FtmSchema> schemas = new HashMap<>();
    private String lastSeen = "";

    /**
     * @param publisher the name of whoever publishes the file
     */
    FtmFile(@Nullable String publisher) {
        if (publisher == null) {
            throw new Unreadable(
                    "a file of FollowTheMoney does not say who publishes it", "name the publisher with --publisher");
        }
        String slug = Slugs.of(publisher)
                .orElseThrow(() -> new Unreadable(
                        "'%s' is no publisher's name".formatted(publisher), "write it in at most 120 Latin letters"));
        this.publisher = new ListThing(ThingId.actor(slug), "Organisation", publisher);
    }

    ListThing publisher() {
        return publisher;
    }

    Account account() {
        return account;
    }

    /** Notes what an entity is, and when it was seen last. */
    void meet(String id, FtmSchema schema, String seen) {
        schemas.put(id, schema);
        String day = seen.split("T", 2)[0];
        lastSeen = day.compareTo(lastSeen) > 0 ? day : lastSeen;
    }

    /** The day that something was seen, whatever the hour. */
    static LocalDate day(String field, String written) {
        return Bounds.day(written.split("T", 2)[0])
                .filter(Years::hold)
                .orElseThrow(() -> new Unreadable(
                        "'%s' in %s is no day".formatted(written, field), "export the file again with its dates"));
    }

    /** The day on which some entity was seen last; empty when none says so. */
    String lastSeen() {
        return lastSeen;
    }

    /** What the entity of that id is, if it is in the file. */
    Optional<FtmSchema> schema(String id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** The schema of that name. */
    static FtmSchema named(String schema) {
        return FtmSchema.find(schema)
                .orElseThrow(() -> new Unreadable(
                        "no schema '%s' is read".formatted(schema),
                        NearWords.of(schema, FtmSchema.words())
                                .remedy("leave such entities out; these are read: "
                                        + String.join(", ", FtmSchema.words()))));
    }

    /** The thing that an entity is; its id holds theirs and, where a slug cannot, their digest. */
    static ThingId thing(FtmSchema schema, String id) {
        String plain = "ftm-" + id;
        String slug = Slugs.of(plain).orElse("ftm");
        String digest = DigestUtils.sha256Hex(id).substring(0, DIGITS);
        return new ThingId(schema.segment(), slug.equals(plain) ? slug : slug + "-" + digest);
    }

    /**
     * Takes what is wrong with one line.
     *
     * @param text in which it stands
     * @param line counted from 1
     * @param faults of the list
     */
    record Problems(ListText text, int line, Faults faults) {
        void add(String problem, String remedy) {
            faults.add(text.spot(line), problem, remedy);
        }
    }
}
