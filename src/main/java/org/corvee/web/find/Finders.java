package org.corvee.web.find;

import java.util.Map;
import org.corvee.web.PageQuestions;
import org.corvee.web.PerBuild;
import org.corvee.web.ServedBuild;

/** One finder for each open build, made when it is first asked for. */
public final class Finders {
    private final PageQuestions questions;
    private final PerBuild<Finder> finders = new PerBuild<>(this::made);

    public Finders(PageQuestions questions) {
        this.questions = questions;
    }

    /** The build's finder; whoever comes while it is made waits. */
    public Finder of(ServedBuild build) {
        return finders.of(build);
    }

    private Finder made(ServedBuild build) {
        return build.read(() -> Finder.of(
                questions.ask(build, "page/names", Map.of()),
                questions.ask(build, "page/kinds", Map.of()),
                questions.ask(build, "page/claims-about", Map.of()),
                questions.names()));
    }
}
