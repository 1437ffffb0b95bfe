package org.corvee.curate.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.corvee.curate.OpenDocument;
import org.corvee.model.Unreadable;
import org.corvee.propose.Proposal.Suggested;
import org.corvee.propose.SuggesterProcess;

/**
 * What a program of the curator's choice suggests, asked once for each text.
 *
 * <p>Whatever the program does, there is an answer within its time: what it suggests, or one line that says why there is nothing.
 */
final class Suggestions {
    private final Optional<SuggesterProcess> program;
    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    Suggestions(Optional<SuggesterProcess> program) {
        this.program = program;
    }

    /**
     * What a program says of a text.
     *
     * @param problem why it suggests nothing, or empty
     */
    record Answer(List<Suggested> made, String problem) {
        Answer {
            made = List.copyOf(made);
        }
    }

    /** What the program suggests for a document; nothing where there is no program. */
    Answer of(OpenDocument document) {
        return program.map(asked -> known.computeIfAbsent(
                        document.text().sha256(), text -> answer(asked, document)))
                .orElse(new Answer(List.of(), ""));
    }

    private static Answer answer(SuggesterProcess program, OpenDocument document) {
        try {
            return new Answer(program.suggest(document.text(), document.sentences()), "");
        } catch (Unreadable fault) {
            return new Answer(List.of(), fault.problem() + "; " + fault.remedy());
        } catch (IOException e) {
            return new Answer(List.of(), "the suggester cannot be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(List.of(), "the workbench is about to end");
        }
    }
}
