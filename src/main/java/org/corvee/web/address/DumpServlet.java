package org.corvee.web.address;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** The whole graph as the build wrote it, with its size and digest. */
public final class DumpServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ServedBuild> build = Sites.build(request);
        if (!request.getRequestURI().equals("/" + Dump.PATH)) {
            Reply.text(404, "404: no dump of that name; there is /" + Dump.PATH).send(response);
        } else if (build.isEmpty()) {
            Reply.text(503, "503: the store has no build yet").send(response);
        } else {
            send(Dump.of(build.get()), request, response);
        }
    }

    private static void send(Dump dump, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", dump.tag());
        if (dump.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType("application/gzip");
        response.setHeader("Content-Disposition", "attachment; filename=\"corvee.nt.gz\"");
        response.setHeader("Repr-Digest", "sha-256=:%s:".formatted(dump.digest().base64()));
        response.setHeader("Digest", "sha-256=" + dump.digest().base64());
        response.setContentLengthLong(dump.bytes());
        dump.copy(response.getOutputStream());
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new IOException("a servlet stays where it is");
    }
}
