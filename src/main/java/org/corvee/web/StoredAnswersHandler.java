package org.corvee.web;

import java.util.List;
import java.util.Optional;
import org.corvee.store.BuildId;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before everything else: who has an answer hears 304, who asks for one that is kept gets it, and all others are
 * handed on, each with its {@link AnswerKey}.
 */
final class StoredAnswersHandler extends Handler.Wrapper {
    private final StoredAnswers stored;
    private final Builds builds;
    private final KnownHosts hosts;

    StoredAnswersHandler(Handler handler, StoredAnswers stored, Builds builds, KnownHosts hosts) {
        super(handler);
        this.stored = stored;
        this.builds = builds;
        this.hosts = hosts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AnswerKey key = AnswerKey.over(request);
        return isPlain(request) && isAnswered(key, request, response, callback)
                || super.handle(request, response, callback);
    }

    /** Whether a request reads, and sends nothing; some clients say so with a length of 0. */
    private boolean isPlain(Request request) {
        HttpFields headers = request.getHeaders();
        return !stored.isClosed()
                && (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod()))
                && headers.getLongField(HttpHeader.CONTENT_LENGTH) <= 0
                && !headers.contains(HttpHeader.TRANSFER_ENCODING)
                && !headers.contains(HttpHeader.CONTENT_ENCODING)
                && !headers.contains(HttpHeader.EXPECT);
    }

    private boolean isAnswered(AnswerKey key, Request request, Response response, Callback callback) {
        Optional<BuildId> build = AsOf.of(request)
                .map(asOf -> new BuildId(asOf.release().graph()))
                .or(() -> builds.now().map(served -> served.snapshot().id()));
        if (build.isEmpty()) {
            return false;
        }
        List<String> held = request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH);
        Optional<StoredAnswer> answer = stored.find(build.get(), key);
        if (answer.isPresent()) {
            send(answer.get(), held, request, response, callback);
            return true;
        }
        if (held.isEmpty()) {
            return false;
        }
        EntityTag tag = stored.tag(build.get(), key);
        if (!tag.isIn(held.stream())) {
            return false;
        }
        StoredAnswer.of(Reply.notModified(tag), hosts).sendNotModified(response, callback);
        return true;
    }

    private static void send(
            StoredAnswer answer, List<String> held, Request request, Response response, Callback callback) {
        EntityTag tag = answer.reply().tag().orElseThrow();
        if (tag.isIn(held.stream()) || EntityTag.isAny(held.stream())) {
            answer.sendNotModified(response, callback);
        } else {
            answer.send(HttpMethod.GET.is(request.getMethod()), response, callback);
        }
    }
}
