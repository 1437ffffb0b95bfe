package org.corvee.capture;

import com.ibm.icu.text.Normalizer2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.corvee.capture.Proposed.Field;
import org.corvee.model.Json;
import org.corvee.model.Slug;

/**
 * Writes the record of a captured document as far as it can be known. Whatever the file says of itself is marked as
 * proposed, with the place where it stands; what nobody says is left empty, so that {@code corvee lint} asks for it.
 */
public final class HeaderDraft {
    private static final Normalizer2 PARTED = Normalizer2.getNFKDInstance();
    private static final int LONGEST_SLUG = 60;

    private final CaptureRecord capture;
    private final Function<String, Optional<String>> actors;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param capture of the document
     * @param actors gives the slug of the actor of a name, if the data have one
     */
    public HeaderDraft(CaptureRecord capture, Function<String, Optional<String>> actors) {
        this.capture = capture;
        this.actors = actors;
    }

    /** The record, taken up on a day. */
    public String text(LocalDate day) {
        lines.clear();
        note("yaml-language-server: $schema=../schema/document.schema.json");
        note("Captured %s from %s: %s, SHA-256 %s."
                .formatted(
                        capture.origin().at().substring(0, 10),
                        capture.origin().address() == null
                                ? capture.origin().name()
                                : capture.origin().address(),
                        capture.origin().kept(),
                        capture.origin().sha256()));
        note("Its text was made by %s.".formatted(capture.recipe().text()));
        note(
                "What is marked as proposed was read from the file and checked by nobody: confirm or change it, then remove the mark.");
        line("id", capture.id());
        proposed(Field.TITLE, "label", HeaderDraft::quoted);
        String publisher = publisher();
        proposed(Field.PUBLISHED, "published", Function.identity());
        line("recorded", day.toString());
        marking();
        proposed(Field.LANGUAGE, "language", "[%s]"::formatted);
        line(
                "text",
                "{file: %s, sha256: %s, length: %d}"
                        .formatted(
                                capture.text().file(),
                                capture.text().sha256(),
                                capture.text().length()));
        lines.add("");
        lines.add("testimonies:");
        lines.add("  narrator: {witness: %s}".formatted(publisher).replace(" }", "}"));
        lines.add("");
        line("claims", "[]");
        return String.join("\n", lines) + "\n";
    }

    /** A slug of a name or a headline; empty when it has no letters of which one can be made. */
    public static Optional<String> slug(String name) {
        String plain = PARTED.normalize(name).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String brief = slug.length() <= LONGEST_SLUG
                ? slug
                : slug.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
        return Optional.of(brief).filter(Slug::fits);
    }

    private void proposed(Field field, String key, Function<String, String> written) {
        Optional<Proposed> proposed = capture.proposed(field);
        note(proposed.map(p -> "proposed, from " + p.from()).orElse("not known: the file does not say"));
        line(key, proposed.map(Proposed::value).map(written).orElse(""));
    }

    private String publisher() {
        String address = capture.origin().address();
        Optional<Proposed> named = capture.proposed(Field.PUBLISHER).or(() -> Optional.ofNullable(address)
                .map(a -> new Proposed(Field.PUBLISHER, WebAddress.host(a), "the host of its address")));
        Optional<String> known = named.flatMap(p -> actors.apply(p.value()));
        Optional<String> slug = known.or(() -> named.flatMap(p -> slug(p.value())));
        note(named.map(p -> "proposed, from %s (%s)%s"
                        .formatted(
                                p.from(),
                                p.value(),
                                known.isPresent() ? "" : "; the data have no actor of that name yet"))
                .orElse("not known: the file does not say"));
        line("publisher", slug.orElse(""));
        return slug.orElse("");
    }

    /** What was at a public address is public; of anything else only a person knows. */
    private void marking() {
        boolean isPublic = capture.origin().address() != null;
        note(
                isPublic
                        ? "proposed, since it was at a public address"
                        : "not known: clear, green, amber, amber-strict or red");
        line("marking", isPublic ? "clear" : "");
    }

    private void note(String words) {
        lines.add("# " + words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " "));
    }

    private void line(String key, String value) {
        lines.add(value.isEmpty() ? key + ":" : key + ": " + value);
    }

    private static String quoted(String text) {
        return Json.line(Json.value(text)).strip();
    }
}
