package org.corvee.page;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The frame around each page: head, navigation, search, the path back up, foot. */
public record Layout(Site site) {
    static final List<Heading.Crumb> PARTS = List.of(
            new Heading.Crumb(new Link("/"), "Home"),
            new Heading.Crumb(new Link("/map"), "Map"),
            new Heading.Crumb(new Link("/doc"), "Browse"),
            new Heading.Crumb(new Link("/doc/document"), "Documents"),
            new Heading.Crumb(new Link("/law"), "Law"),
            new Heading.Crumb(new Link("/audit"), "Audit"),
            new Heading.Crumb(new Link("/queries"), "Queries"),
            new Heading.Crumb(new Link("/sparql"), "SPARQL"),
            new Heading.Crumb(new Link("/about"), "About"));

    /** What the build makes of the template of a page, which puts this frame around itself. */
    @FunctionalInterface
    public interface PageTemplate<P> {
        /** Writes the page. */
        void render(HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Site site, P page);
    }

    /** A whole document from a template of {@code src/main/jte}. */
    public static <P> String document(PageTemplate<P> template, Site site, P page) {
        return Html.filled((output, interceptor, noun) -> template.render(output, interceptor, site, noun), page)
                .markup();
    }

    /** A whole document right below home, of pieces that no template made. */
    public String page(String title, Html... body) {
        return page(Heading.of(title), body);
    }

    /** A whole document of pieces that no template made. */
    public String page(Heading heading, Html... body) {
        PageTemplate<Html> frame = (output, interceptor, site, content) ->
                JteLayoutGenerated.render(output, interceptor, site, heading, content);
        return document(frame, site, Html.all(List.of(body)));
    }

    /**
     * What every page of a server has in common.
     *
     * @param origin where programs reach it, such as {@code http://127.0.0.1:3330}
     * @param build the short name of the build that the page is about, or empty when there is none
     * @param switches what a reader may choose for this page and the pages that it leads to
     * @param isEmbedded whether the page stands in a frame of another site, without head and foot
     * @param then where the page is of a build that may be current no more
     */
    public record Site(String origin, String build, List<Switch> switches, boolean isEmbedded, Optional<Then> then) {
        public Site {
            switches = List.copyOf(switches);
        }

        /** A server of which nothing is to be chosen. */
        public Site(String origin, String build) {
            this(origin, build, List.of(), false, Optional.empty());
        }

        /** The same in a frame of another site. */
        public Site embedded() {
            return new Site(origin, build, switches, true, then);
        }

        /** The same with a build that may be current no more. */
        public Site then(Then past) {
            return new Site(origin, build, switches, isEmbedded, Optional.of(past));
        }

        /** The same with something to choose more. */
        public Site with(Switch more) {
            return new Site(
                    origin,
                    build,
                    Stream.concat(switches.stream(), Stream.of(more)).toList(),
                    isEmbedded,
                    then);
        }
    }

    /**
     * What the page says that was.
     *
     * @param day on which its release was entered in the log
     * @param build of the release
     * @param today the address of the same page as it is now
     */
    public record Then(String day, String build, Link today) {}

    /**
     * Something to choose, in the head of a page.
     *
     * @param name what is chosen
     */
    public record Switch(String name, List<Choice> choices) {
        public Switch {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One choice.
     *
     * @param address of the same page with it
     * @param meaning more about it
     * @param isChosen whether this page has it
     */
    public record Choice(Link address, String word, String meaning, boolean isChosen) {}
}
