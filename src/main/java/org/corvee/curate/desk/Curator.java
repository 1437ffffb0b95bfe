package org.corvee.curate.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.corvee.model.Slug;
import org.corvee.model.Unreadable;

/**
 * Who works here, by the name that stands in reviews and commits.
 *
 * @param name as git has it
 * @param email as git has it
 */
public record Curator(String name, String email) {
    private static final int PATIENCE_SECONDS = 20;

    /** The slug of the name, as data writes it: {@code ada-lovelace}. */
    String slug() {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (!Slug.fits(slug)) {
            throw new Unreadable(
                    "no curator's name", "start with --curator \"First Last <mail>\", or tell git your name");
        }
        return slug;
    }

    /** What git says has changed in a file, or that there is nothing. */
    String difference(Path file) {
        Answer answer = git(file, "diff", "--no-color", "--no-ext-diff", "HEAD", "--", name(file));
        if (answer.code() != 0) {
            return answer.text();
        }
        if (!answer.text().isEmpty()) {
            return answer.text();
        }
        boolean isKnown =
                git(file, "ls-files", "--error-unmatch", "--", name(file)).code() == 0;
        return isKnown
                ? "no changes since the last commit"
                : git(file, "diff", "--no-color", "--no-ext-diff", "--no-index", "--", "/dev/null", name(file))
                        .text();
    }

    /**
     * Commits one file, and nothing else that may be staged.
     *
     * @throws Unreadable when git refuses, in its words
     */
    String commit(Path file, String message) {
        if (name.isBlank() || email.isBlank()) {
            throw new Unreadable(
                    "no curator's name", "start with --curator \"First Last <mail>\", or tell git your name");
        }
        git(file, "add", "--", name(file));
        Answer answer = git(
                file,
                "-c",
                "user.name=" + name,
                "-c",
                "user.email=" + email,
                "commit",
                "--quiet",
                "--message",
                message,
                "--only",
                "--",
                name(file));
        if (answer.code() != 0) {
            throw new Unreadable(
                    answer.text().isBlank()
                            ? "git has nothing to commit"
                            : answer.text().strip(),
                    "save first, and see what git says");
        }
        return git(file, "log", "-1", "--format=%h %s").text().strip();
    }

    /** The name that git knows, where none is given. */
    public static Curator of(Optional<String> given, Path folder) {
        if (given.isPresent()) {
            String[] parts = given.get().split("[<>]");
            return new Curator(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
        }
        Path inside = folder.resolve("any");
        return new Curator(
                git(inside, "config", "user.name").text().strip(),
                git(inside, "config", "user.email").text().strip());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private record Answer(int code, String text) {}

    private static Answer git(Path file, String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(file.toAbsolutePath()
                            .resolveSibling(".")
                            .normalize()
                            .toFile())
                    .redirectErrorStream(true)
                    .start();
            git.getOutputStream().close();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                return new Answer(1, "git does not end");
            }
            return new Answer(git.exitValue(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(1, "git was interrupted");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no git on the path", e);
        }
    }
}
