package org.corvee.memo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.NearWords;
import org.corvee.model.Word;
import org.corvee.query.EscapedText;

/** Reads the text of a memo strictly: a line that is nothing of a memo is a fault. */
final class MemoReader {
    /** The most claims that a memo cites, so that making one is never dear. */
    static final int MOST = 500;

    private static final Pattern CLAIM = Pattern.compile("(?:claim/)?([a-z0-9][a-z0-9-]*\\.[0-9a-f]{12})");
    private static final Pattern MARK = Pattern.compile("\\[\\^([^\\]]*)\\]");
    private static final Pattern STATED = Pattern.compile("- +\\[\\^([^\\]]*)\\] *");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{12}(,[0-9a-f]{12})*|none");
    private static final Pattern BUILD_ID = Pattern.compile("[0-9a-f]{64}");

    private final String place;
    private final List<String> lines;
    private final List<String> faults = new ArrayList<>();
    private final List<Memo.Section> sections = new ArrayList<>();
    private final List<Memo.Block> blocks = new ArrayList<>();
    private final List<Memo.Span> paragraph = new ArrayList<>();
    private final Map<String, Pins.Pin> pins = new HashMap<>();
    private final Map<String, Integer> pinLines = new HashMap<>();
    private String heading = "";
    private String author = "";
    private String build = "";
    private int at;

    MemoReader(MemoText text) {
        this.place = text.place();
        this.lines = text.text().lines().toList();
    }

    Memo memo() {
        String title = title();
        front();
        for (; at < lines.size(); at++) {
            line(lines.get(at).strip());
        }
        endSection();
        Memo memo = new Memo(
                new Memo.Front(title, author),
                sections,
                build.isEmpty() ? Optional.empty() : Optional.of(new Pins(build, pins)));
        check(memo);
        if (!faults.isEmpty()) {
            throw new BadMemo(faults);
        }
        return memo;
    }

    private String title() {
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        if (at < lines.size()
                && lines.get(at).startsWith("# ")
                && !lines.get(at).substring(1).isBlank()) {
            return lines.get(at++).substring(2).strip();
        }
        fault("no title", "begin with a line such as '# Workers in Vladivostok'");
        return "Memo";
    }

    private void front() {
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            String line = lines.get(at);
            if (line.startsWith(MemoText.AUTHOR)) {
                author = line.substring(MemoText.AUTHOR.length()).strip();
            } else if (line.startsWith(MemoText.BUILD)) {
                build(line.substring(MemoText.BUILD.length()).strip());
            } else {
                fault(
                        "'%s' does not belong at the head of a memo".formatted(brief(line)),
                        "'Author: …' and 'Build: …' may follow the title, then an empty line");
            }
        }
    }

    private void build(String id) {
        if (BUILD_ID.matcher(id).matches()) {
            build = id;
        } else {
            fault("'%s' is not a build id".formatted(brief(id)), "'corvee memo pin' writes this line");
        }
    }

    private void line(String line) {
        Matcher pin = MemoText.PIN.matcher(line);
        Matcher stated = STATED.matcher(line);
        if (line.isEmpty()) {
            endParagraph();
        } else if (line.startsWith("## ")) {
            endSection();
            heading = line.substring("## ".length()).strip();
        } else if (line.startsWith("#")) {
            fault("'%s' is not a heading of a memo".formatted(brief(line)), "sections begin with '## '");
        } else if (pin.matches()) {
            endParagraph();
            pin(pin.group(1), pin.group(2));
        } else if (stated.matches()) {
            endParagraph();
            claim(stated.group(1)).ifPresent(citing -> blocks.add(new Memo.Stated(citing)));
        } else if (line.startsWith("- ")) {
            fault("a list item holds one claim and no words", "write '- [^ID]', or the sentence without its dash");
        } else {
            words(paragraph.isEmpty() ? line : " " + line);
        }
    }

    private void words(String line) {
        Matcher mark = MARK.matcher(line);
        int done = 0;
        while (mark.find()) {
            plain(line.substring(done, mark.start()));
            claim(mark.group(1)).ifPresent(paragraph::add);
            done = mark.end();
        }
        plain(line.substring(done));
    }

    private void plain(String words) {
        if (!words.isEmpty()) {
            paragraph.add(new Memo.Words(words));
        }
    }

    private Optional<Memo.Citing> claim(String written) {
        Matcher id = CLAIM.matcher(written);
        if (id.matches()) {
            return Optional.of(new Memo.Citing(id.group(1), at + 1));
        }
        fault(
                "'%s' is not a claim id".formatted(brief(written)),
                "write it as its page does, such as rfa-2019-12.0123456789ab");
        return Optional.empty();
    }

    private void pin(String written, String digests) {
        claim(written).ifPresent(citing -> {
            pinLines.put(citing.claim(), citing.line());
            if (pins.put(citing.claim(), new Pins.Pin(digests(digests))) != null) {
                fault("'%s' is pinned twice".formatted(citing.claim()), "'corvee memo pin' writes each once");
            }
        });
    }

    private Map<Aspect, String> digests(String written) {
        Map<Aspect, String> digests = new EnumMap<>(Aspect.class);
        for (String part : written.split(" +")) {
            String[] sides = part.split("=", 2);
            Optional<Aspect> aspect = Word.find(Aspect.class, sides[0]);
            if (aspect.isEmpty()) {
                fault(
                        "a pin has no '%s'".formatted(brief(sides[0])),
                        NearWords.of(sides[0], Word.all(Aspect.class))
                                .remedy("it has " + String.join(", ", Word.all(Aspect.class))));
            } else if (sides.length < 2 || !DIGEST.matcher(sides[1]).matches()) {
                fault("'%s' is no digest".formatted(brief(part)), "'corvee memo pin' writes these lines");
            } else {
                digests.put(aspect.get(), sides[1]);
            }
        }
        return digests;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Memo.Paragraph(paragraph));
            paragraph.clear();
        }
    }

    private void endSection() {
        endParagraph();
        if (!heading.isEmpty() || !blocks.isEmpty()) {
            sections.add(new Memo.Section(heading, blocks));
        }
        blocks.clear();
    }

    private void check(Memo memo) {
        List<String> cited = memo.citings().stream().map(Memo.Citing::claim).toList();
        if (cited.size() > MOST) {
            faults.add("%s: cites %,d claims; a memo cites at most %,d".formatted(place, cited.size(), MOST));
        }
        pinLines.forEach((claim, line) -> {
            if (!cited.contains(claim)) {
                faultAt(line, "'%s' is pinned and not cited".formatted(claim), "cite it, or leave the line out");
            }
        });
        if (build.isEmpty() && !pinLines.isEmpty()) {
            faultAt(1, "pins without a build", "'corvee memo pin' writes the line 'Build: …'");
        }
    }

    private void fault(String fault, String remedy) {
        faultAt(at + 1, fault, remedy);
    }

    private void faultAt(int line, String fault, String remedy) {
        faults.add("%s:%d: %s; %s".formatted(place, line, fault, remedy));
    }

    private static String brief(String text) {
        String line = EscapedText.line(text);
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
