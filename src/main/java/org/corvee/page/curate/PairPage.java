package org.corvee.page.curate;

import java.util.List;
import java.util.Optional;
import org.corvee.model.Verdict;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Svg;

/**
 * Two things that may be one, side by side, and what somebody is to say of them.
 *
 * @param place where the pair stands, and where others do
 * @param one of them
 * @param other of them
 * @param shares of the reasons, the name's first
 * @param said what has been decided of them, if something was
 * @param form what the decision begins with
 */
public record PairPage(Place place, Side one, Side other, List<Share> shares, List<Said> said, Form form) {
    private static final int HALF = 60;
    private static final int HIGH = 10;

    public PairPage {
        shares = List.copyOf(shares);
        said = List.copyOf(said);
    }

    /**
     * Where a pair stands.
     *
     * @param at counted from 1
     * @param all how many pairs there are
     * @param decided how many of them are
     * @param next the one to go on with, if any is left
     */
    public record Place(int at, int all, int decided, Optional<Integer> next) {
        Optional<Link> before() {
            return at > 1 ? Optional.of(address(at - 1)) : Optional.empty();
        }

        Optional<Link> after() {
            return next.map(Place::address);
        }

        /** Its own address, as the script sends it. */
        String address() {
            return address(at).value();
        }

        static Link address(int at) {
            return new Link("/pairs/" + at);
        }
    }

    /**
     * One of the two.
     *
     * @param id by which data names it
     * @param names in every script, the main one first
     * @param rows the rest, in the order in which both are shown
     */
    public record Side(String id, List<String> names, List<List<String>> rows) {
        public Side {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }

        List<String> row(int index) {
            return rows.get(index);
        }
    }

    List<Side> sides() {
        return List.of(one, other);
    }

    /** Whether one of the two has something in a row. */
    boolean has(int row) {
        return sides().stream().anyMatch(side -> !side.row(row).isEmpty());
    }

    /** What the rows are of. */
    static final List<String> ROWS = List.of("Born", "Sex", "Country", "Numbers", "References", "Spoken of in");

    /**
     * A reason's share of the score.
     *
     * @param of what was compared
     * @param points below zero where it speaks against them
     */
    public record Share(String of, int points, String words) {
        String signed() {
            return "%+d".formatted(points);
        }

        /** It drawn from the middle: to the right what speaks for them, to the left what speaks against. */
        Html bar() {
            int width = Math.min(HALF, Math.abs(points));
            return Svg.shape(
                            Svg.Shape.SVG,
                            rect(0, 2 * HALF, "ground"),
                            rect(points < 0 ? HALF - width : HALF, width, points < 0 ? "against" : "for"))
                    .with(Svg.Name.VIEW_BOX, "0 0 %d %d".formatted(2 * HALF, HIGH))
                    .with(Svg.Name.WIDTH, 2 * HALF)
                    .with(Svg.Name.HEIGHT, HIGH)
                    .with(Svg.Name.ARIA_HIDDEN, "true")
                    .with(Svg.Name.FOCUSABLE, "false");
        }

        private static Svg rect(int x, int width, String tone) {
            return Svg.shape(Svg.Shape.RECT)
                    .with(Svg.Name.X, x)
                    .with(Svg.Name.Y, 0)
                    .with(Svg.Name.WIDTH, width)
                    .with(Svg.Name.HEIGHT, HIGH)
                    .with(Svg.Name.CLASS, tone);
        }
    }

    /** What somebody has decided. */
    public record Said(Verdict verdict, String curator, String because) {}

    /**
     * What a decision begins with.
     *
     * @param version of the file that is seen here
     * @param score of the pair
     * @param reasons in one line
     * @param grades the grade that each verdict has unless another is chosen, in the order of the verdicts
     * @param warnings what a verdict would contradict
     */
    public record Form(String version, int score, String reasons, List<String> grades, List<String> warnings) {
        public Form {
            grades = List.copyOf(grades);
            warnings = List.copyOf(warnings);
        }
    }

    /** The keys and what they do. */
    static final List<WorkPage.Shortcut> SHORTCUTS = List.of(
            new WorkPage.Shortcut("s  d  u", "same, different, unsure"),
            new WorkPage.Shortcut("n  b", "next pair that is not decided, the pair before"),
            new WorkPage.Shortcut("z", "take the last decision back"),
            new WorkPage.Shortcut("r", "write the reason; Escape leaves it"),
            new WorkPage.Shortcut("1 … 6", "grade; 0: as the score has it"),
            new WorkPage.Shortcut("l", "list of the pairs"));

    static final List<String> GRADES = List.of(
            "confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged");

    /** The document. */
    public String document() {
        return Layout.document(JtePairPageGenerated::render, new Layout.Site("", ""), this);
    }

}
