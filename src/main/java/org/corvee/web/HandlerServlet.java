package org.corvee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.corvee.page.Language;
import org.corvee.query.Labels;
import org.corvee.web.sparql.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of a {@link Routes.Route} with what its handler makes, and with a {@link ProblemDetail} where it fails.
 *
 * <p>An answer that the build and the request's {@link AnswerKey} decide has a tag, which is known before it is made: a
 * client that has it gets 304 at once. It is kept for whoever asks next, see {@link StoredAnswers}.
 */
final class HandlerServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(HandlerServlet.class);
    private final transient Routes.Route route;
    private final transient Sites sites;
    private final transient QueryRunner runner;
    private final transient ReplySender sender;
    private final transient StoredAnswers stored;

    /**
     * A servlet for a route.
     *
     * @param runner where pages wait for their turn
     * @param stored where answers are kept and named
     */
    HandlerServlet(Routes.Route route, Sites sites, QueryRunner runner, ReplySender sender, StoredAnswers stored) {
        this.sender = sender;
        this.runner = runner;
        this.route = route;
        this.sites = sites;
        this.stored = stored;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StoredAnswers.Place> place = Sites.build(request)
                .flatMap(build -> stored.place(route.tagging(), build.snapshot().id(), AnswerKey.of(request)));
        Optional<EntityTag> tag = place.map(StoredAnswers.Place::tag);
        if (tag.filter(known -> known.isAtHand(request)).isPresent()) {
            send(Reply.notModified(tag.get()), request, response);
            return;
        }
        Reply reply = reply(request, () -> place.flatMap(StoredAnswers.Place::found));
        Reply named = place.map(kept -> kept.keep(reply)).orElse(reply);
        send(isAtHand(named, request) ? Reply.notModified(named.tag().orElseThrow()) : named, request, response);
    }

    /** Only where {@link Guard} lets it through; what was sent is not part of a tag, so there is none. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(reply(request, Optional::empty), request, response);
    }

    private static boolean isAtHand(Reply reply, HttpServletRequest request) {
        return reply.status() == 200
                && reply.tag()
                        .filter(tag -> tag.isAtHand(request) || EntityTag.isAnyAtHand(request))
                        .isPresent();
    }

    /**
     * The answer, packed.
     *
     * @param found what somebody else got while this one waited
     */
    private Reply reply(HttpServletRequest request, Supplier<Optional<Reply>> found) {
        try {
            return route.queue() == Routes.Route.Queue.BY_HANDLER
                    ? made(request)
                    : runner.page(RateLimiter.ClientShare.of(request), () -> found.get()
                            .orElseGet(() -> made(request)));
        } catch (RuntimeException | StackOverflowError fault) {
            Reply problem = ExceptionMapper.problem(fault).reply(Negotiation.of(request), sites.of(request));
            return packed(then(PageLanguage.accepted(request).in(problem), request), request);
        }
    }

    private Reply made(HttpServletRequest request) {
        PageLanguage language = PageLanguage.of(request);
        Reply reply = Labels.preferring(
                language.language() == Language.ENGLISH
                        ? ""
                        : language.language().code(),
                () -> route.handler().reply(request));
        return packed(then(CarriedChoices.of(request).in(language.in(reply)), request), request);
    }

    private static Reply then(Reply reply, HttpServletRequest request) {
        return AsOf.of(request).map(asOf -> asOf.in(reply)).orElse(reply);
    }

    private static Reply packed(Reply reply, HttpServletRequest request) {
        return AnswerKey.of(request).packing().pack(reply);
    }

    private void send(Reply reply, HttpServletRequest request, HttpServletResponse response) {
        try {
            sender.send(reply, request, response);
        } catch (UncheckedIOException | RuntimeIOException | IOException gone) {
            LOG.debug("a client left before its answer", gone);
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new IOException("a servlet stays where it is");
    }
}
