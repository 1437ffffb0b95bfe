package org.corvee.memo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Passage;

/** Looks up what a memo cites and numbers its notes. What stands against a cited claim comes along, asked for or not. */
public final class Editor {
    private final CitedClaims claims;
    private final String build;
    private final Function<Passage, Optional<String>> words;

    /**
     * An editor for one build.
     *
     * @param build its id, 64 hex digits
     * @param words of a passage, where the documents are at hand and still have them
     */
    public Editor(CitedClaims claims, String build, Function<Passage, Optional<String>> words) {
        this.claims = claims;
        this.build = build;
        this.words = words;
    }

    /**
     * The memo as the build bears it out.
     *
     * @throws BadMemo for what cannot be read, and for each claim that the build does not have
     */
    public Edition edition(MemoText text) {
        Memo memo = text.read();
        return new Work(cited(text, memo)).edition(memo);
    }

    /** What its footnotes say in the build. */
    public Pins pins(MemoText text) {
        Map<String, Pins.Pin> pins = new HashMap<>();
        cited(text, text.read()).forEach((slug, cited) -> pins.put(slug, cited.pin()));
        return new Pins(build, pins);
    }

    private Map<String, Cited> cited(MemoText text, Memo memo) {
        Map<String, Cited> found = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (Memo.Citing citing : memo.citings()) {
            if (found.containsKey(citing.claim()) || !unknown.add(citing.claim())) {
                continue;
            }
            Optional<Cited> cited = claims.find(citing.claim());
            cited.ifPresent(known -> found.put(citing.claim(), known));
            if (cited.isEmpty()) {
                faults.add("%s:%d: this build has no claim '%s'; %s"
                        .formatted(text.place(), citing.line(), citing.claim(), claims.remedy(citing.claim())));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadMemo(faults);
        }
        return found;
    }

    /** One edition while it is made. */
    private final class Work {
        private final Map<String, Cited> cited;
        private final Map<String, Footnote> notes = new LinkedHashMap<>();
        private final Map<List<String>, Integer> sentences = new HashMap<>();

        Work(Map<String, Cited> cited) {
            this.cited = cited;
        }

        Edition edition(Memo memo) {
            List<Edition.Part> parts = memo.sections().stream()
                    .map(section -> new Edition.Part(section.heading(), blocks(section)))
                    .toList();
            return new Edition(memo.front(), build, parts, List.copyOf(notes.values()), documents());
        }

        private List<Edition.Block> blocks(Memo.Section section) {
            List<Edition.Block> blocks = new ArrayList<>();
            for (Memo.Block block : section.blocks()) {
                blocks.add(own(block));
                against(block, blocks);
            }
            return blocks;
        }

        private Edition.Block own(Memo.Block block) {
            if (block instanceof Memo.Stated stated) {
                Cited claim = known(stated.citing());
                return new Edition.Stated(says(claim.claim()), note(claim));
            }
            return new Edition.Paragraph(((Memo.Paragraph) block)
                    .spans().stream()
                            .<Edition.Span>map(span -> span instanceof Memo.Citing citing
                                    ? new Edition.Mark(note(known(citing)))
                                    : new Edition.Words(span.written()))
                            .toList());
        }

        private Cited known(Memo.Citing citing) {
            return Optional.ofNullable(cited.get(citing.claim())).orElseThrow();
        }

        /** Each sentence once in the whole memo; where it was given before, its number says so. */
        private void against(Memo.Block block, List<Edition.Block> blocks) {
            Map<String, Set<Integer>> before = new TreeMap<>();
            Set<Integer> here = new HashSet<>();
            for (Memo.Citing citing : block.citings()) {
                Cited claim = known(citing);
                for (Dissent dissent : claim.against()) {
                    Optional<Integer> given = Optional.ofNullable(sentences.get(sentence(dissent.claim())));
                    if (given.filter(here::contains).isPresent()) {
                        continue;
                    }
                    if (given.isPresent()) {
                        before.computeIfAbsent(dissent.mark(), mark -> new TreeSet<>())
                                .add(given.get());
                    } else {
                        blocks.add(new Edition.Against(
                                "%s (against note %d)".formatted(dissent.mark(), note(claim)),
                                says(dissent.claim()),
                                note(dissent.claim())));
                        here.add(note(dissent.claim()));
                    }
                }
            }
            before.forEach((mark, given) -> blocks.add(new Edition.AgainstToo(mark, List.copyOf(given))));
        }

        /** What makes two claims one sentence for a reader: a sentence that says several things is as many claims. */
        private static List<String> sentence(Claim claim) {
            return List.of(
                    says(claim),
                    Optional.ofNullable(claim.source().passage())
                            .map(passage -> passage.id().iri())
                            .orElse(""));
        }

        private int note(Claim claim) {
            return note(claims.undisputed(claim));
        }

        private int note(Cited claim) {
            int number = notes.computeIfAbsent(claim.claim().id().iri(), iri -> footnote(claim))
                    .number();
            sentences.putIfAbsent(sentence(claim.claim()), number);
            return number;
        }

        private Footnote footnote(Cited claim) {
            return new Footnote(
                    notes.size() + 1,
                    claim,
                    build.substring(0, Math.min(Edition.BRIEF, build.length())),
                    Optional.ofNullable(claim.claim().source().passage()).flatMap(words));
        }

        private List<Document> documents() {
            Map<String, Document> documents = new TreeMap<>();
            notes.values().stream()
                    .flatMap(note -> note.cited().claim().source().document().stream())
                    .forEach(document -> documents.put(document.id().iri(), document));
            return List.copyOf(documents.values());
        }

        private static String says(Claim claim) {
            String says = claim.curation().says();
            return says.isEmpty() ? claim.id().id() : says;
        }
    }
}
