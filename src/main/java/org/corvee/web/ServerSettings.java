package org.corvee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
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
 * @param front what stands before it
 */
public record ServerSettings(
        String host,
        int port,
        Limits limits,
        ShortNames names,
        Folders folders,
        Services services,
        Workers.WorkerSettings workers,
        List<String> embedders,
        Front front) {
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
        this(host, port, limits, names, folders, Services.NONE, Workers.WorkerSettings.NONE, List.of(), Front.NONE);
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

    /**
     * What stands before a server: a balancer or a cache, which readers ask.
     *
     * @param site where readers ask, such as {@code https://corvee.example.org}; empty where they ask the server itself
     * @param drain how long it still answers after it has said at {@code /readyz} that it is about to close
     */
    public record Front(String site, Duration drain) {
        /** Readers ask the server itself, and it closes at once. */
        public static final Front NONE = new Front("", Duration.ZERO);
    }

    /** The same behind something. */
    public ServerSettings withFront(Front other) {
        return new ServerSettings(host, port, limits, names, folders, services, workers, embedders, other);
    }

    /**
     * All that decides answers besides the build and the address, the same on each machine that is set up alike: not where it
     * listens, nor where its files lie, but what is in those that are shown.
     */
    String deciding() {
        return Stream.of(
                        limits,
                        names,
                        digest(folders.ontology()),
                        folders.documents().isEmpty(),
                        folders.releases().isPresent(),
                        new TreeMap<>(services.allowed()),
                        services.local(),
                        workers.count() > 0,
                        embedders)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static String digest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(
                        folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(DigestUtils.sha256(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same on another port. */
    public ServerSettings withPort(int other) {
        return new ServerSettings(host, other, limits, names, folders, services, workers, embedders, front);
    }

    /** The same with other limits. */
    public ServerSettings withLimits(Limits other) {
        return new ServerSettings(host, port, other, names, folders, services, workers, embedders, front);
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
                embedders,
                front);
    }

    /** The same with the releases of this folder. */
    public ServerSettings withReleases(Path releases) {
        Folders more = new Folders(folders.ontology(), folders.documents(), Optional.of(releases), folders.pages());
        return new ServerSettings(host, port, limits, names, more, services, workers, embedders, front);
    }

    /** The same with whom SERVICE may ask. */
    public ServerSettings withServices(Services other) {
        return new ServerSettings(
                host, port, limits, names, folders, other, workers.withServices(other), embedders, front);
    }

    /** The same with queries in processes of their own. */
    public ServerSettings withWorkers(Workers.WorkerSettings other) {
        return new ServerSettings(
                host, port, limits, names, folders, services, other.withServices(services), embedders, front);
    }

    /** The same with sites that may show pages in a frame. */
    public ServerSettings withEmbedders(List<String> others) {
        return new ServerSettings(host, port, limits, names, folders, services, workers, others, front);
    }
}
