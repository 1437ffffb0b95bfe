package org.corvee.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.corvee.model.PageStarts;
import org.corvee.query.Services;
import org.corvee.query.ShortNames;
import org.corvee.query.worker.Workers;

/**
 * How a server listens, and what it allows.
 *
 * @param host the address to listen at; loopback unless somebody wants otherwise
 * @param port 0 finds a free one
 * @param services whom SERVICE may ask
 * @param workers the processes for queries that may have to be killed
 * @param embedders the origins of sites that may show pages in a frame, or {@code *} for any; none serves no such pages
 */
public record ServerSettings(
        String host,
        int port,
        Limits limits,
        ShortNames names,
        Folders folders,
        Services services,
        Workers.WorkerSettings workers,
        List<String> embedders) {
    public ServerSettings {
        embedders = List.copyOf(embedders);
    }

    /** Loopback, port 3330, the usual limits, the published base, no texts, no workers. */
    public static final ServerSettings USUAL =
            new ServerSettings("127.0.0.1", 3330, Limits.USUAL, ShortNames.PUBLISHED);

    /** With the ontology in the working folder, and no texts. */
    public ServerSettings(String host, int port, Limits limits, ShortNames names) {
        this(host, port, limits, names, new Folders(Path.of("ontology"), List.of()));
    }

    /** With SERVICE closed. */
    public ServerSettings(String host, int port, Limits limits, ShortNames names, Folders folders) {
        this(host, port, limits, names, folders, Services.NONE, Workers.WorkerSettings.NONE, List.of());
    }

    /**
     * The files that are shown as they are.
     *
     * @param ontology the folder of the ontology's files
     * @param documents the folders of the texts whose words pages may show; none shows no words
     * @param releases the folder of all releases; none tells of none
     * @param pages where the pages of the texts begin
     */
    public record Folders(Path ontology, List<Path> documents, Optional<Path> releases, PageStarts pages) {
        public Folders {
            documents = List.copyOf(documents);
        }

        /** Without releases. */
        public Folders(Path ontology, List<Path> documents) {
            this(ontology, documents, Optional.empty(), PageStarts.NONE);
        }
    }

    /** The same on another port. */
    public ServerSettings withPort(int other) {
        return new ServerSettings(host, other, limits, names, folders, services, workers, embedders);
    }

    /** The same with other limits. */
    public ServerSettings withLimits(Limits other) {
        return new ServerSettings(host, port, other, names, folders, services, workers, embedders);
    }

    /** The same with the texts of these folders. */
    public ServerSettings withDocuments(List<Path> documents) {
        return new ServerSettings(
                host,
                port,
                limits,
                names,
                new Folders(folders.ontology(), documents, folders.releases(), folders.pages()),
                services,
                workers,
                embedders);
    }

    /** The same with the releases of this folder. */
    public ServerSettings withReleases(Path releases) {
        Folders more = new Folders(folders.ontology(), folders.documents(), Optional.of(releases), folders.pages());
        return new ServerSettings(host, port, limits, names, more, services, workers, embedders);
    }

    /** The same with whom SERVICE may ask. */
    public ServerSettings withServices(Services other) {
        return new ServerSettings(host, port, limits, names, folders, other, workers.withServices(other), embedders);
    }

    /** The same with queries in processes of their own. */
    public ServerSettings withWorkers(Workers.WorkerSettings other) {
        return new ServerSettings(
                host, port, limits, names, folders, services, other.withServices(services), embedders);
    }

    /** The same with sites that may show pages in a frame. */
    public ServerSettings withEmbedders(List<String> others) {
        return new ServerSettings(host, port, limits, names, folders, services, workers, others);
    }
}
