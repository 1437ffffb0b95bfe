package org.corvee.query;

import java.util.List;
import java.util.Map;

/**
 * What a query says about itself in its first lines.
 *
 * @param summary one sentence
 * @param description more of it, or empty
 * @param tags words to find it by
 * @param parameters in the order of the file
 * @param remarks {@code problem}, {@code why} and {@code fix} of an audit query; {@code params} of a query that only a
 *     build asks, which binds those itself
 */
public record Header(
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        Map<String, String> remarks) {
    public Header {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        remarks = Map.copyOf(remarks);
    }
}
