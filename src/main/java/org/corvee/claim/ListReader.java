package org.corvee.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;

/**
 * The texts of a list, in which nothing else may stand.
 *
 * @param what the list is, for complaints: {@code statement}
 * @param remedy how it is written
 * @param faults takes what is wrong
 */
record ListReader(String what, String remedy, Faults faults) {
    /** The texts, when there are that many. */
    Optional<List<Scalar>> read(Node list, int least, int most) {
        if (!(list instanceof Node.Sequence sequence)) {
            faults.add(list.spot(), "a %s is %s".formatted(what, list.kind().phrase()), remedy);
            return Optional.empty();
        }
        int size = sequence.items().size();
        if (size < least || size > most) {
            faults.add(list.spot(), "a %s of %d parts".formatted(what, size), remedy);
            return Optional.empty();
        }
        List<Scalar> texts = read(sequence.items());
        return texts.size() == size ? Optional.of(texts) : Optional.empty();
    }

    /** The texts among items. */
    List<Scalar> read(List<Node> items) {
        List<Scalar> texts = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Scalar text && !text.text().isEmpty()) {
                texts.add(text);
            } else {
                String found = item instanceof Scalar ? "nothing" : item.kind().phrase();
                faults.add(item.spot(), "%s stands where a text of the %s should".formatted(found, what), remedy);
            }
        }
        return texts;
    }
}
