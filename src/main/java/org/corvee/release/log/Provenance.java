package org.corvee.release.log;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.corvee.model.Json;

/**
 * Who built a release from what, as an <a href="https://github.com/in-toto/attestation/tree/main/spec/v1">in-toto statement</a>
 * with <a href="https://slsa.dev/spec/v1.0/provenance">SLSA's predicate</a>.
 *
 * @param release whose graph it is of
 * @param file the gzipped graph's name and SHA-256
 * @param commit of the data, where they are in git
 * @param versions of what built it, by name
 */
public record Provenance(LogEntry.Release release, FileDigest file, Optional<String> commit, JsonObject versions) {
    /** A file and the SHA-256 of its bytes. */
    public record FileDigest(String name, String sha256) {}

    /** The JSON, indented. */
    public String text() {
        JsonObject statement = Json.object("_type", "https://in-toto.io/Statement/v1");
        statement.add(
                "subject",
                Json.list(List.of(subject("graph.nt", release.graph()), subject(file.name(), file.sha256()))));
        statement.addProperty("predicateType", "https://slsa.dev/provenance/v1");
        JsonObject predicate = new JsonObject();
        predicate.add("buildDefinition", definition());
        predicate.add("runDetails", details());
        statement.add("predicate", predicate);
        return Json.indented(statement);
    }

    private static JsonObject subject(String name, String sha256) {
        JsonObject subject = Json.object("name", name);
        subject.add("digest", Json.object("sha256", sha256));
        return subject;
    }

    private JsonObject definition() {
        JsonObject definition = Json.object("buildType", "https://w3id.org/corvee/build/v1");
        definition.add("externalParameters", Json.object("policy", release.policy()));
        definition.add("internalParameters", new JsonObject());
        definition.add(
                "resolvedDependencies",
                Json.list(commit.stream().map(Provenance::data).toList()));
        return definition;
    }

    private static JsonObject data(String commit) {
        JsonObject data = Json.object("name", "data");
        data.add("digest", Json.object("gitCommit", commit));
        return data;
    }

    private JsonObject details() {
        JsonObject builder = Json.object("id", "https://w3id.org/corvee/tool");
        builder.add("version", versions);
        JsonObject details = new JsonObject();
        details.add("builder", builder);
        return details;
    }
}
