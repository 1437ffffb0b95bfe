package org.corvee.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.Modality;
import org.corvee.model.Qualifier;
import org.corvee.model.Stance;
import org.corvee.model.ThingId;
import org.jspecify.annotations.Nullable;

/** What one row of a list says, gathered field by field: things, voices, claims. */
final class ListRow {
    private final RowPassage passage;
    private final Account account;
    private final Map<ThingId, ListThing> things = new LinkedHashMap<>();
    private final Map<String, Voice> voices = new LinkedHashMap<>();
    private final List<RowClaim> claims = new ArrayList<>();
    private final Set<List<String>> said = new HashSet<>();

    ListRow(RowPassage passage, Account account) {
        this.passage = passage;
        this.account = account;
    }

    RowPassage passage() {
        return passage;
    }

    List<ListThing> things() {
        return List.copyOf(things.values());
    }

    Map<String, Voice> voices() {
        return voices;
    }

    List<RowClaim> claims() {
        return List.copyOf(claims);
    }

    /** Takes account of a field that the row fills so often. */
    void field(String field, String note, int values) {
        account.field(field, note);
        account.row(Collections.nCopies(values, field));
    }

    /** Names a thing of which the row speaks, and gives back its id. */
    ThingId thing(ListThing thing) {
        things.putIfAbsent(thing.id(), thing);
        return thing.id();
    }

    /** Names a voice, which is the same in every row that has its key. */
    String voice(String key, Voice voice) {
        voices.put(key, voice);
        return key;
    }

    /** Keeps a claim that comes of a field, unless the same voice has said it in this row already. */
    void claim(String field, RowClaim claim) {
        List<String> statement = new ArrayList<>(claim.statement().subList(0, 3));
        statement.add(claim.voice());
        if (said.add(statement)) {
            claims.add(claim);
            account.claim(field);
        } else {
            account.repeat(field);
        }
    }

    /** Somebody who speaks in a row. */
    record Voice(ThingId witness, Optional<Edtf> on) {}

    /**
     * A claim of a row.
     *
     * @param voice the key of who makes it
     * @param says its content in words of ours
     * @param statement subject, property, object and, if it has one, the time for which it holds
     * @param manner how it is made
     * @param cites what the voice says that it relies on
     * @param seen when the list had it
     */
    record RowClaim(String voice, String says, List<String> statement, Manner manner, List<ThingId> cites, Seen seen) {
        RowClaim {
            statement = List.copyOf(statement);
            cites = List.copyOf(cites);
        }

        /** Of a claim that the list has on its own day. */
        RowClaim(String voice, String says, List<String> statement, Manner manner, List<ThingId> cites) {
            this(voice, says, statement, manner, cites, Seen.NOW);
        }

        /** Of a claim that cites nothing. */
        RowClaim(String voice, String says, List<String> statement, Manner manner) {
            this(voice, says, statement, manner, List.of());
        }
    }

    /**
     * When a list had a claim.
     *
     * @param first the day on which it was seen first, where the list says so
     * @param gone the day on which it was seen last, where the list no longer has it
     */
    record Seen(@Nullable LocalDate first, @Nullable LocalDate gone) {
        /** On the day of the list itself. */
        static final Seen NOW = new Seen(null, null);

        /** The same of what its list still has. */
        Seen still() {
            return new Seen(first, null);
        }
    }

    /**
     * How a claim of a list is made.
     *
     * @param stance affirmed or denied
     * @param modality how firmly
     * @param credibility the grade that the list itself gives it, if it does
     * @param qualifier how far it holds, if not outright
     * @param reason how it was resolved, if it was
     */
    record Manner(
            Stance stance,
            Modality modality,
            @Nullable Credibility credibility,
            @Nullable Qualifier qualifier,
            @Nullable String reason) {
        /** Asserted outright. */
        static final Manner PLAIN = new Manner(Modality.ASSERTED, null, null, null);

        /** Of what is affirmed. */
        Manner(
                Modality modality,
                @Nullable Credibility credibility,
                @Nullable Qualifier qualifier,
                @Nullable String reason) {
            this(Stance.AFFIRMS, modality, credibility, qualifier, reason);
        }

        /** Asserted with a grade. */
        static Manner graded(Credibility credibility) {
            return new Manner(Modality.ASSERTED, credibility, null, null);
        }

        /** Of what was so once. */
        static Manner former() {
            return new Manner(Modality.ASSERTED, null, Qualifier.FORMERLY, null);
        }

        /** The same, read as the words say. */
        Manner because(String words) {
            return new Manner(stance, modality, credibility, qualifier, words);
        }
    }
}
