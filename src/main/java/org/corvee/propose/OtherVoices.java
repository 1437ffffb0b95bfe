package org.corvee.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.SourceText;
import org.corvee.propose.Proposal.OtherVoice;
import org.corvee.source.Stretch;

/**
 * Flags what somebody else than the document seems to say: what stands in quotation marks, what a reporting verb brings in, what
 * is told in the first person, captions with a credit, and what lies between two sentences of one speaker.
 *
 * <p>The clause that brings a speaker in is the document's own, and so is what stands in square brackets. The rules are for
 * English; their recall and precision are held by a test. Who speaks is for a person to say.
 */
final class OtherVoices {
    private static final String SAYS =
            "said|say|says|saying|indicates?|reported(?= that)|rumou?rs|told|tells|tell|added|adds|explained|explains|noted|"
                    + "claimed|claims|stated|confirmed|warned|argued|replied|continued|predicted|mentioned|insisted|"
                    + "acknowledged|complained|suggested|revealed|alleged|denied|denies";
    private static final Pattern REPORTING = Pattern.compile("(?i)\\b(?:" + SAYS + ")\\b|\\baccording to\\b");

    /** A speaker who has spoken before: {@code the source said}, {@code he added}. */
    private static final Pattern AGAIN = Pattern.compile(
            "(?i)(?:\\b(?:the|this|another|first|second|third|fourth|same)\\s+(?:\\w+[- ]){0,2}(?:source|partner|official|"
                    + "trader|resident|citizen|worker|manager|witness)s?|\\bhe|\\bshe|\\bthey)\\s+(?:also\\s+|further\\s+)?(?:"
                    + SAYS + ")\\b");

    private static final Pattern HEARSAY = Pattern.compile("(?i)\\b(?:reportedly|allegedly)\\b");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|me|my|myself)\\b");
    private static final Pattern CREDIT = Pattern.compile("(?i)^\\W*(?:Image|Photo|Picture|Courtesy)\\b|\\(Courtesy");
    private static final Pattern THAT = Pattern.compile("(?i)\\bthat\\b");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]{0,200}\\]");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String ACCORDING = "according to";

    /** Fewer words in quotation marks are held at arm's length and not quoted. */
    private static final int LEAST_QUOTED = 4;

    /** More words after a verb are no mere speaker's tail. */
    private static final int LONGEST_TAIL = 8;

    private static final int LONGEST_TURN = 8;
    private static final int LONGEST_QUOTE = 1_500;

    private final CountedText counted;
    private final String text;
    private final List<Stretch> sentences;
    private final BitSet quoted = new BitSet();
    private final BitSet flagged = new BitSet();

    private OtherVoices(SourceText source, List<Stretch> sentences) {
        this.counted = new CountedText(source);
        this.text = counted.text();
        this.sentences = sentences;
    }

    static List<OtherVoice> in(SourceText source, List<Stretch> sentences) {
        return new OtherVoices(source, sentences).find();
    }

    private List<OtherVoice> find() {
        quotes();
        flagged.or(quoted);
        List<Boolean> reporting = new ArrayList<>();
        for (Stretch sentence : sentences) {
            int from = counted.at(sentence.start());
            int to = counted.at(sentence.end());
            reporting.add(REPORTING.matcher(text.substring(from, to)).find());
            sentence(from, to);
        }
        turns(reporting);
        BRACKETS.matcher(text).results().forEach(found -> flagged.clear(found.start(), found.end()));
        return stretches();
    }

    private void quotes() {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isStraight = sign == '"';
            if (open < 0 && (sign == '“' || isStraight)) {
                open = i;
            } else if (open >= 0 && (sign == '”' || isStraight)) {
                if (WORD.matcher(text.substring(open, i)).results().count() >= LEAST_QUOTED) {
                    quoted.set(open, i + 1);
                }
                open = -1;
            } else if (sign == '\n' && i - open > LONGEST_QUOTE) {
                open = -1;
            }
        }
    }

    private void sentence(int from, int to) {
        String own = own(from, to);
        boolean hasQuotes = quoted.get(from, to).cardinality() > 0;
        Matcher verb = REPORTING.matcher(own);
        if (!hasQuotes && verb.find()) {
            indirect(own, from, verb.toMatchResult());
        }
        boolean isWhole = HEARSAY.matcher(own).find()
                || CREDIT.matcher(own).find()
                || !hasQuotes && FIRST_PERSON.matcher(own).find();
        if (isWhole) {
            flagged.set(from, to);
        }
    }

    /** A sentence with spaces in the place of what it quotes. */
    private String own(int from, int to) {
        StringBuilder own = new StringBuilder(text.substring(from, to));
        for (int i = quoted.nextSetBit(from); i >= 0 && i < to; i = quoted.nextSetBit(i + 1)) {
            own.setCharAt(i - from, ' ');
        }
        return own.toString();
    }

    /** What a reporting verb brings in, without the clause that brings it. */
    private void indirect(String sentence, int from, MatchResult verb) {
        String rest = sentence.substring(verb.end());
        Matcher that = THAT.matcher(rest);
        int comma = sentence.substring(0, verb.start()).lastIndexOf(',');
        if (verb.group().equalsIgnoreCase(ACCORDING)) {
            int end = rest.indexOf(',');
            flagged.set(from, from + sentence.length());
            flagged.clear(from + verb.start(), end < 0 ? from + sentence.length() : from + verb.end() + end);
        } else if (that.find()) {
            flagged.set(from + verb.end() + that.end(), from + sentence.length());
        } else if (comma >= 0 && WORD.matcher(rest).results().count() <= LONGEST_TAIL) {
            flagged.set(from, from + comma);
        } else {
            flagged.set(from + verb.end(), from + sentence.length());
        }
    }

    /** Between a sentence that brings a speaker in and one that comes back to a speaker, the speaker goes on. */
    private void turns(List<Boolean> reporting) {
        int last = -1;
        for (int i = 0; i < sentences.size(); i++) {
            if (reporting.get(i)) {
                if (last >= 0 && i - last <= LONGEST_TURN && comesBack(sentences.get(i))) {
                    for (Stretch between : sentences.subList(last + 1, i)) {
                        flagged.set(counted.at(between.start()), counted.at(between.end()));
                    }
                }
                last = i;
            }
        }
    }

    private boolean comesBack(Stretch sentence) {
        return AGAIN.matcher(text.substring(counted.at(sentence.start()), counted.at(sentence.end())))
                .find();
    }

    /** The flagged stretches, sentence by sentence. */
    private List<OtherVoice> stretches() {
        List<OtherVoice> voices = new ArrayList<>();
        for (Stretch sentence : sentences) {
            int end = counted.at(sentence.end());
            for (int at = flagged.nextSetBit(counted.at(sentence.start())); at >= 0 && at < end; ) {
                int to = Math.min(flagged.nextClearBit(at), end);
                String why =
                        quoted.get(at, to).cardinality() > 0 ? "quotation marks" : "a reporting verb or a first person";
                if (text.substring(at, to)
                                .codePoints()
                                .filter(Character::isLetter)
                                .count()
                        > 1) {
                    voices.add(new OtherVoice(counted.stretch(at, to), why));
                }
                at = flagged.nextSetBit(to);
            }
        }
        return voices;
    }
}
