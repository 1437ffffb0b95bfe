package org.corvee.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corvee.page.map.ResultView;
import org.corvee.page.table.ResultTable;
import org.corvee.page.table.TableChoice;
import org.corvee.query.EscapedText;

/**
 * What an address asks: a question's arguments, and how its answer is shown.
 *
 * @param path of the page
 * @param all its parameters, without the number of the page
 * @param page the number of the page, from 1
 */
public record AskedTable(String path, Map<String, String> all, ResultView.Mode view, int page, TableChoice choice) {
    static final int MOST_PAGES = 200;
    private static final String PAGE = "page";

    public AskedTable {
        all = Map.copyOf(all);
    }

    /**
     * Reads the parameters of an address.
     *
     * @throws org.corvee.page.map.MapFilter.UnreadableFilter for a view that there is not
     * @throws Refused for no number of a page
     */
    public static AskedTable read(String path, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        ResultView.Mode view = ResultView.Mode.read(all.remove(ResultView.PARAMETER));
        int page = Optional.ofNullable(all.remove(PAGE)).map(AskedTable::number).orElse(1);
        return new AskedTable(path, all, view, page, TableChoice.read(all));
    }

    private static int number(String page) {
        if (!page.matches("[1-9][0-9]{0,6}") || Integer.parseInt(page) > MOST_PAGES) {
            throw new Refused(
                    400,
                    "page: '%s'; write 1 to %d, or take the CSV, which has all rows"
                            .formatted(EscapedText.line(page), MOST_PAGES));
        }
        return Integer.parseInt(page);
    }

    /** What the question is asked with. */
    Map<String, String> arguments() {
        return TableChoice.rest(all);
    }

    /** The address as it is, for other views and pages of the same rows. */
    public ResultView.PageAddress address() {
        return new ResultView.PageAddress(path, all);
    }

    /** The address of all rows, in the order of the question, with the columns that are chosen. */
    ResultView.PageAddress everything() {
        Map<String, String> rest = new TreeMap<>(arguments());
        rest.putAll(choice.kept());
        return new ResultView.PageAddress(path, rest);
    }

    /** The address for other choices of the table. */
    public ResultTable.TableAddress table() {
        Map<String, String> rest = new TreeMap<>(arguments());
        if (view != ResultView.Mode.TABLE) {
            rest.put(ResultView.PARAMETER, view.word());
        }
        return new ResultTable.TableAddress(path, rest);
    }
}
