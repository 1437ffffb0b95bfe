package org.corvee.web.restricted;

import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer that no cache keeps and no page of another site reads: whatever is said of that is left out, and so is the licence
 * of what is public; it says instead how far it may be passed on.
 */
final class ConfidentialResponse extends Response.Wrapper {
    private final HttpFields.Mutable headers;

    ConfidentialResponse(Request request, Response response, ReaderToken reader) {
        super(request, response);
        response.getHeaders().put("Cache-Control", "private, no-store");
        response.getHeaders().put("Corvee-Marking", "TLP:" + reader.audience().label());
        this.headers = new HttpFields.Mutable.Wrapper(response.getHeaders()) {
            @Override
            public @Nullable HttpField onAddField(HttpField field) {
                return isOurs(field) ? null : field;
            }

            @Override
            public @Nullable HttpField onReplaceField(HttpField old, HttpField field) {
                return isOurs(field) ? old : field;
            }

            @Override
            public boolean onRemoveField(HttpField field) {
                return !isOurs(field);
            }
        };
    }

    private static boolean isOurs(HttpField field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        boolean isLicence =
                name.equals("link") && String.valueOf(field.getValue()).contains("rel=\"license\"");
        return isLicence
                || name.startsWith("access-control-")
                || name.equals("cache-control")
                || name.equals("etag")
                || name.equals("last-modified")
                || name.equals("corvee-marking");
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return headers;
    }
}
