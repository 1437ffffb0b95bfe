package org.corvee.web;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.page.QueryPage;
import org.corvee.page.map.Marker;
import org.corvee.page.map.ResultMarks;
import org.corvee.page.map.ResultView;
import org.corvee.page.table.CellWords;
import org.corvee.page.table.ResultTable;
import org.corvee.page.table.TableRows;
import org.corvee.query.Endpoint;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.web.read.MapHandler;
import org.corvee.web.sparql.QueryRunner;
import org.corvee.web.window.RowWindows;

/**
 * The rows of an answer that a page shows.
 *
 * <p>An answer of a few thousand rows is read as a whole, so that its rows can be chosen and put in order. Of a longer one a
 * page is read, as the question gives it.
 *
 * @param map knows where things lie
 */
record QueryRows(
        PageQuestions questions,
        MapHandler map,
        QueryRunner runner,
        RateLimiter.ClientShare client,
        ServedBuild build,
        AskedTable asked) {
    /** Answers of more rows are not read as a whole. */
    static final int WHOLE = 5_000;

    /** An answer from no more claims than these is read as a whole. */
    private static final int FEW = 2_000;

    private static final int ROWS = 50;

    /** So many rows of an answer are kept while it is put in order; what comes later is sorted on the disk. */
    private static final int EARLY = 1_000;

    /** How many rows a page shows; a picture has room for more than a table. */
    private int most() {
        return asked.view() == ResultView.Mode.TABLE ? ROWS : ResultView.MOST;
    }

    /** How many rows come before those of the page. */
    private long before() {
        return (long) (asked.page() - 1) * most();
    }

    /** An answer that does not cost much. */
    QueryPage.Shown of(Question question, PagedQuestion paged) {
        return of(paged, runner.rows(build, question, WHOLE + 1, client), question);
    }

    private QueryPage.Shown of(PagedQuestion paged, Result all, Question question) {
        asked.choice().of(all.columns());
        return paged.hasPages() && all.rows().size() > WHOLE
                ? page(paged, early(question, paged), true)
                : build.read(() -> whole(all, paged.hasPages()));
    }

    /** An answer that may be of any size, a window at a time. */
    QueryPage.Shown of(PagedQuestion paged, RowWindows windows) {
        if (windows.size() <= FEW) {
            Result all = rows(paged, windows, 0, WHOLE + 1);
            asked.choice().of(all.columns());
            if (!paged.hasPages() || all.rows().size() <= WHOLE) {
                return build.read(() -> whole(all, paged.hasPages()));
            }
        }
        return paged.hasPages()
                ? page(paged, from -> rows(paged, windows, from, most() + 1), false)
                : build.read(() -> whole(rows(paged, windows, 0, ResultTable.MOST + 1), false));
    }

    private Result rows(PagedQuestion paged, RowWindows windows, long from, int most) {
        return runner.rows(build, paged, windows, from, most, client);
    }

    /** An answer that may be of any size. */
    QueryPage.Shown ofLarge(Question question, PagedQuestion paged) {
        return paged.hasPages()
                ? page(paged, early(question, paged), false)
                : build.read(() -> whole(runner.rows(build, question, ResultTable.MOST + 1, client), false));
    }

    private Result rows(Question question) {
        return runner.rows(build, question, Integer.MAX_VALUE, client);
    }

    private Optional<LongList> list(PagedQuestion paged) {
        return LongList.of(paged, build.windows(), new CellWords(questions.names(build)), asked.choice());
    }

    private LongFunction<Result> early(Question question, PagedQuestion paged) {
        return from -> from < EARLY
                ? runner.rows(build, paged.rows(from, most() + 1), most() + 1, client)
                : runner.lateRows(build, question, from, most() + 1, client);
    }

    /** The chosen rows of an answer that is known in all of them. */
    private QueryPage.Shown whole(Result all, boolean hasPages) {
        SiteNames names = questions.names(build);
        TableRows rows = new TableRows(all, new CellWords(names), asked.choice().of(all.columns()));
        Result chosen = rows.chosen();
        int size = chosen.rows().size();
        long from = hasPages ? before() : 0;
        requirePage(from < size);
        Result shown = part(chosen, from, hasPages ? most() : ResultTable.MOST + 1);
        boolean hasNext = from + most() < size;
        Optional<QueryPage.RowPages> pages = hasPages && (hasNext || from > 0)
                ? Optional.of(pages(from, shown, Optional.of((long) size), hasNext))
                : Optional.empty();
        return shown(shown, names, pages, ResultTable.of(rows, shown, asked.table(), files(asked.address())));
    }

    private void requirePage(boolean isThere) {
        if (!isThere && asked.page() > 1) {
            throw new Refused(
                    404, "page: this answer has fewer pages than %d; begin with page 1".formatted(asked.page()));
        }
    }

    private static Result part(Result all, long from, int most) {
        return new Result(
                all.columns(), all.rows().stream().skip(from).limit(most).toList());
    }

    private QueryPage.RowPages pages(long from, Result shown, Optional<Long> all, boolean hasNext) {
        return new QueryPage.RowPages(
                asked.address(),
                asked.view(),
                asked.page(),
                from + 1,
                from + shown.rows().size(),
                all,
                hasNext && asked.page() < AskedTable.MOST_PAGES);
    }

    /**
     * Some rows of an answer in its own order.
     *
     * @param reader as many as a page has and one more, by how many come before
     */
    private QueryPage.Shown page(PagedQuestion paged, LongFunction<Result> reader, boolean isCounted) {
        long from = before();
        int most = most();
        asked.choice().of(paged.query().getResultVars());
        Optional<LongList> list = list(paged);
        Result more = asked.choice().choosesRows() ? chosen(list, from, most + 1) : reader.apply(from);
        requirePage(!more.rows().isEmpty());
        boolean isLast = more.rows().size() <= most;
        Result rows = part(more, 0, most);
        Optional<Long> all = isLast
                ? Optional.of(from + rows.rows().size())
                : isCounted && !asked.choice().leavesOut() ? count(paged) : Optional.empty();
        Optional<QueryPage.RowPages> pages =
                asked.page() == 1 && isLast ? Optional.empty() : Optional.of(pages(from, rows, all, !isLast));
        return build.read(() -> {
            SiteNames names = questions.names(build, rows);
            return shown(
                    rows,
                    names,
                    pages,
                    ResultTable.ofPart(
                            rows,
                            new CellWords(names),
                            new ResultTable.TableControls(
                                    asked.choice(),
                                    asked.table(),
                                    list.map(LongList::choices).orElse(ResultTable.RowChoices.NONE),
                                    files(asked.everything()))));
        });
    }

    private Result chosen(Optional<LongList> list, long from, int most) {
        return list.orElseThrow(QueryRows::unsorted).allowed().rows(this::rows, from, most);
    }

    private static Refused unsorted() {
        return new Refused(
                400,
                "sort, filter, only: this answer may have more than %,d rows; choose something in the form first"
                        .formatted(WHOLE));
    }

    /** How many rows there are, where that costs little. */
    private Optional<Long> count(PagedQuestion paged) {
        try {
            return Optional.of(PagedQuestion.count(runner.rows(build, paged.count(), 1, client)));
        } catch (Endpoint.FailedQuery | QueryCancelledException late) {
            return Optional.empty();
        }
    }

    private static List<QueryPage.Download> files(ResultView.PageAddress rows) {
        return List.of(
                new QueryPage.Download("Spreadsheet (XLSX)", rows.download("xlsx")),
                new QueryPage.Download("CSV", rows.download("csv")));
    }

    private QueryPage.Shown shown(Result rows, SiteNames names, Optional<QueryPage.RowPages> pages, ResultTable table) {
        List<Marker> marks = marks(rows, names).stream().limit(ResultTable.MOST).toList();
        return new QueryPage.Shown(
                Optional.of(new ResultView(
                        asked.view(), marks, asked.address(), asked.address().features(asked.view(), asked.page()))),
                pages,
                table.html(),
                asked.choice().kept());
    }

    private List<Marker> marks(Result rows, SiteNames names) {
        return new ResultMarks(rows, map.knowledge(build), names).markers();
    }

    /** The chosen rows as marks, one more than a table has where there are more. */
    List<Marker> marks(Question question) {
        Result all = runner.rows(build, question, asked.choice().choosesRows() ? WHOLE : ResultTable.MOST + 1, client);
        return build.read(() -> {
            SiteNames names = questions.names(build);
            TableRows rows =
                    new TableRows(all, new CellWords(names), asked.choice().of(all.columns()));
            return marks(part(rows.chosen(), 0, ResultTable.MOST + 1), names);
        });
    }
}
