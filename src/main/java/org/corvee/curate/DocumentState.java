package org.corvee.curate;

import java.io.IOException;
import java.util.Comparator;
import org.corvee.model.Unreadable;

/**
 * How far the work on a document is.
 *
 * @param label its headline
 * @param problem why it cannot be worked on, or empty
 */
public record DocumentState(String id, String label, Standing standing, Counts counts, String problem) {
    /** What waits for somebody first. */
    public static final Comparator<DocumentState> NEXT_FIRST = Comparator.comparing(
                    (DocumentState state) -> state.standing())
            .thenComparing(state -> -state.counts().undecided())
            .thenComparing(DocumentState::id);

    /** The stages of the work, the most urgent first. */
    public enum Standing {
        UNSAVED("unsaved changes"),
        FAULTS("faults"),
        IN_WORK("in work"),
        CAPTURED("captured"),
        TO_REVIEW("to be reviewed"),
        REVIEWED("reviewed"),
        CLOSED("cannot be opened");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        /** In a curator's words. */
        public String word() {
            return word;
        }
    }

    /**
     * Its numbers.
     *
     * @param undecided sentences without a decision
     * @param reviewed claims that somebody else has agreed to
     */
    public record Counts(int sentences, int undecided, int claims, int reviewed, int faults) {}

    /** The state of a document on the desk. */
    static DocumentState of(Workbench desk, String id, Object basis) {
        try {
            OpenDocument document = desk.document(id);
            ClaimsFile draft = document.draft();
            int faults = desk.verdict(document, basis).faults().size();
            int reviewed = (int) draft.claims().stream()
                    .filter(filed -> filed.claim().has("reviewed"))
                    .count();
            Counts counts = new Counts(
                    document.sentences().size(),
                    document.undecided().size(),
                    draft.claims().size(),
                    reviewed,
                    faults);
            String label = draft.header("label").orElse(id);
            return new DocumentState(id, label, reached(document, counts), counts, "");
        } catch (Unreadable closed) {
            return closed(id, closed.problem() + "; " + closed.remedy());
        } catch (ClaimsFile.NoYaml closed) {
            return closed(id, String.valueOf(closed.getMessage()));
        } catch (IOException gone) {
            return closed(id, "its files cannot be read: " + gone);
        }
    }

    private static DocumentState closed(String id, String problem) {
        return new DocumentState(id, id, Standing.CLOSED, new Counts(0, 0, 0, 0, 0), problem);
    }

    private static Standing reached(OpenDocument document, Counts counts) {
        if (document.isUnsaved()) {
            return Standing.UNSAVED;
        }
        if (counts.faults() > 0) {
            return Standing.FAULTS;
        }
        if (counts.claims() == 0) {
            return Standing.CAPTURED;
        }
        if (counts.undecided() > 0) {
            return Standing.IN_WORK;
        }
        return counts.reviewed() == counts.claims() ? Standing.REVIEWED : Standing.TO_REVIEW;
    }
}
