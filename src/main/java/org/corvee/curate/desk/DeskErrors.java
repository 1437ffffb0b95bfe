package org.corvee.curate.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.corvee.model.Json;
import org.corvee.page.curate.DeskMessage;
import org.corvee.web.ContentPolicy;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the HTTP server itself refuses, such as an address that is none, told as the desk tells everything. */
final class DeskErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String problem = status == 500
                ? "the workbench failed at this; the draft is as it was before"
                : "the request cannot be read; its address, headers or body are not valid HTTP";
        boolean isForPeople = String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT))
                .contains("text/html");
        String body = isForPeople
                ? new DeskMessage("That cannot be done", problem + ".").document()
                : Json.line(Json.object("problem", problem, "remedy", ""));
        ContentPolicy.STRICT.forEach(response.getHeaders()::put);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, isForPeople ? "text/html; charset=utf-8" : "application/json");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
