package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Names answers before they are made: the same build, the same software and settings, and the same wish give the same
 * bytes.
 *
 * @param origin known once the server listens; pages have it in them
 */
public record EntityTags(Software software, String settings, Supplier<String> origin) {
    /** The tag of what a request wishes of a build; packed bytes are other bytes. */
    public EntityTag of(ServedBuild build, HttpServletRequest request, List<String> wish) {
        String packing = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
        Stream<String> here =
                Stream.of(build.snapshot().id().hex(), software.digest(), settings, origin.get(), packing);
        return EntityTag.of(Stream.concat(here, wish.stream()).toList());
    }
}
