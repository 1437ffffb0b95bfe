package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.util.Map;
import org.corvee.web.Handler;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/** The whole graph as the build wrote it, with its size and digest. */
public final class DumpHandler implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/" + Dump.PATH)) {
            throw new Refused(404, "no dump of that name; there is /" + Dump.PATH);
        }
        Dump dump = Dump.of(Sites.needed(request));
        if (!Files.isReadable(dump.file())) {
            throw Dump.gone();
        }
        return Reply.file("application/gzip", dump.file(), dump.bytes())
                .with(Map.of(
                        "ETag",
                        dump.tag(),
                        "Content-Disposition",
                        "attachment; filename=\"corvee.nt.gz\"",
                        "Repr-Digest",
                        "sha-256=:%s:".formatted(dump.digest().base64()),
                        "Digest",
                        "sha-256=" + dump.digest().base64()));
    }
}
