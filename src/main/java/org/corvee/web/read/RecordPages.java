package org.corvee.web.read;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/**
 * The pages about the record itself: documents, the law, the audit, the project.
 *
 * @param folders of the texts whose words may be shown
 */
public record RecordPages(PageQuestions questions, Sites sites, List<Path> folders) {
    public RecordPages {
        folders = List.copyOf(folders);
    }

    /** The makers by address. */
    public Map<String, Handler> makers() {
        Map<String, Handler> makers = new LinkedHashMap<>();
        makers.put("/doc/document/*", new DocumentHandler(questions, sites, folders));
        makers.put("/documents", request -> Reply.redirect(308, "/doc/document"));
        makers.put("/law", new LawHandler(questions, sites));
        AuditHandlers audit =
                new AuditHandlers(questions, sites, new AuditDesk(questions.library(), questions.names(), folders));
        makers.put("/audit", audit::audit);
        makers.put("/audit.json", audit::report);
        makers.put("/audit/without", audit::without);
        makers.put("/about", new AboutHandler(sites));
        return makers;
    }
}
