package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.corvee.query.Answer;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.web.Handler;
import org.corvee.web.RateLimiter;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/**
 * Says whether this server answers now, by asking it: a query goes the way that every light query goes. A server that is about
 * to close says that it does not, while it still does, so that a balancer sends it nothing more.
 *
 * @param runner where queries wait for their turn
 * @param drains whether the server is about to close
 */
public record ReadyHandler(QueryRunner runner, BooleanSupplier drains) implements Handler {
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final Question QUESTION = new Question("readyz", "ASK { ?s ?p ?o }", Map.of());

    @Override
    public Reply reply(HttpServletRequest request) {
        if (drains.getAsBoolean()) {
            return Reply.text(503, "draining").with("Cache-Control", "no-store");
        }
        ServedBuild build = Sites.needed(request);
        return runner.quick(RateLimiter.ClientShare.of(request), MOST, () -> build.read(() -> ask(build, MOST)))
                .with("Cache-Control", "no-store");
    }

    private static Reply ask(ServedBuild build, Duration time) {
        try (Answer answer = build.endpoint(new QueryBounds(time)).ask(QUESTION)) {
            boolean holds = answer.result().only().written("answer").equals("yes");
            return Reply.text(
                    holds ? 200 : 503,
                    (holds ? "ready " : "empty ") + build.snapshot().id());
        }
    }
}
