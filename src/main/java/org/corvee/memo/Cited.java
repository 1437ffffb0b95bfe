package org.corvee.memo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Statement;
import org.corvee.model.PartsDigest;

/**
 * A claim with what a memo tells of it.
 *
 * @param slug its id without the type, as a memo cites it
 * @param qualifiers that its text puts on it, such as “usually”
 * @param against what stands against it
 */
public record Cited(String slug, Claim claim, List<Label> qualifiers, Origins origins, List<Dissent> against) {
    private static final int DIGITS = 12;

    public Cited {
        qualifiers = List.copyOf(qualifiers);
        against = List.copyOf(against);
    }

    /** What a footnote to it says, as digests. */
    public Pins.Pin pin() {
        Map<Aspect, String> digests = new EnumMap<>(Aspect.class);
        Arrays.stream(Aspect.values()).forEach(aspect -> digests.put(aspect, digest(aspect)));
        return new Pins.Pin(digests);
    }

    private String digest(Aspect aspect) {
        return switch (aspect) {
            case AGAINST ->
                against.isEmpty()
                        ? "none"
                        : against.stream()
                                .map(Cited::digest)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(","));
            case STATEMENT, WORDS, VOICE, MODALITY, TIME, PLACE, ORIGINS -> digest(parts(aspect));
        };
    }

    /** Of one that stands against it: who it is, not how it is worded, and how it stands against it. */
    static String digest(Dissent dissent) {
        return digest(List.of(dissent.claim().id().iri(), dissent.mark()));
    }

    private static String digest(List<String> parts) {
        return PartsDigest.of(parts).substring(0, DIGITS);
    }

    private List<String> parts(Aspect aspect) {
        return switch (aspect) {
            case STATEMENT ->
                Optional.ofNullable(claim.statement()).map(Statement::id).stream()
                        .toList();
            case WORDS -> List.of(claim.curation().says());
            case VOICE -> voices();
            case MODALITY ->
                Stream.concat(
                                Stream.of(
                                        claim.manner().stance(),
                                        claim.manner().modality(),
                                        claim.curation().retracted()),
                                qualifiers.stream().map(Label::id))
                        .toList();
            case TIME ->
                List.of(
                        claim.manner().during().edtf(),
                        claim.manner().during().bounds().toString());
            case PLACE -> place();
            case ORIGINS -> List.of(origins.toString());
            case AGAINST -> List.of();
        };
    }

    private List<String> voices() {
        List<String> voices = new ArrayList<>();
        claim.source().chain().forEach(testimony -> {
            voices.add(testimony.witness() == null ? "" : testimony.witness().id());
            voices.add(testimony.name());
        });
        return voices;
    }

    private List<String> place() {
        return Optional.ofNullable(claim.source().passage()).stream()
                .map(passage -> List.of(passage.id().id(), passage.sha256()))
                .findFirst()
                .orElse(List.of());
    }
}
