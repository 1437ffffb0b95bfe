package org.corvee.list;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.corvee.model.Edtf;
import org.corvee.source.Faults;

/** A kind of list: knows the form of its file and what its fields mean. */
interface ListKind {
    /** The id that such a list has unless somebody gives it another. */
    String id();

    /** The property that only entries have, by which one is missed that has gone. */
    default String entryProperty() {
        return EarlierList.LISTS;
    }

    /** What becomes of its fields; it fills while the list is read. */
    Account account();

    /**
     * What a list says of itself.
     *
     * @throws BrokenList when it does not, after telling so
     */
    Heading heading(ListText text, Faults faults) throws IOException;

    /**
     * Reads a list from its first row to its last, and tells all that is wrong with it.
     *
     * @throws BrokenList behind a fault that leaves nothing to go on from
     */
    void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException;

    /**
     * What a list says of itself.
     *
     * @param label its title
     * @param publisher who publishes it
     * @param published the day
     * @param languages in which it is written
     * @param passage where it says so
     */
    record Heading(String label, ListThing publisher, Edtf published, List<String> languages, RowPassage passage) {
        public Heading {
            languages = List.copyOf(languages);
        }
    }
}
