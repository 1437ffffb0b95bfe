package org.corvee.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import java.util.List;
import java.util.Optional;
import org.corvee.store.BuildId;

/**
 * Answers that are kept by build and {@link AnswerKey}, as they go out, packed once; as many as fit.
 *
 * <p>{@link StoredAnswersHandler} gives them out before anything else is done. Such an answer costs next to nothing, so it
 * is charged to nobody. Nothing may be kept here that not everybody may see: while pages show the words of somebody's own
 * texts, nothing is.
 */
final class StoredAnswers {
    /** An answer that takes more than this part of all room is not kept. */
    private static final int SHARE_OF_ONE = 16;

    private final EntityTags tags;
    private final KnownHosts hosts;
    private final long room;
    private final Cache<BuildKey, StoredAnswer> kept;

    /** A request to a build. */
    private record BuildKey(BuildId build, AnswerKey key) {}

    /**
     * @param room in bytes
     */
    StoredAnswers(EntityTags tags, KnownHosts hosts, long room) {
        this.tags = tags;
        this.hosts = hosts;
        this.room = room;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((BuildKey place, StoredAnswer answer) ->
                        answer.size() + place.key().size())
                .executor(Runnable::run)
                .build();
    }

    /** Whether nothing is kept, so that every request goes the whole way. */
    boolean isClosed() {
        return hosts.areWords();
    }

    /** Where the answer to a request has its place; none for what the build and the key do not decide. */
    Optional<Place> place(Routes.Route.Tagging tagging, BuildId build, AnswerKey key) {
        return tagging.isByBuild(hosts.areWords())
                ? Optional.of(new Place(new BuildKey(build, key)))
                : Optional.empty();
    }

    /** The answer that is kept. */
    Optional<StoredAnswer> find(BuildId build, AnswerKey key) {
        return Optional.ofNullable(kept.getIfPresent(new BuildKey(build, key)));
    }

    /** The name of an answer, kept or not. */
    EntityTag tag(BuildId build, AnswerKey key) {
        return tags.of(build, key);
    }

    /** What was asked for most, the first so many. */
    List<AnswerKey> hottest(int most) {
        return eviction().hottest(most).keySet().stream()
                .map(BuildKey::key)
                .distinct()
                .toList();
    }

    /** Forgets what other builds have answered. */
    void keepOnly(BuildId build) {
        kept.asMap().keySet().removeIf(place -> !place.build().equals(build));
    }

    /** How much is kept, in bytes. */
    long size() {
        return eviction().weightedSize().orElseThrow();
    }

    private Policy.Eviction<BuildKey, StoredAnswer> eviction() {
        return kept.policy().eviction().orElseThrow();
    }

    /** The place of an answer that is made now, and its name. */
    final class Place {
        private final BuildKey place;
        private final EntityTag tag;

        private Place(BuildKey place) {
            this.place = place;
            this.tag = tags.of(place.build(), place.key());
        }

        EntityTag tag() {
            return tag;
        }

        /** What somebody else has been answered meanwhile. */
        Optional<Reply> found() {
            return Optional.ofNullable(kept.getIfPresent(place)).map(StoredAnswer::reply);
        }

        /** The answer under its name; it is kept when it lasts. */
        Reply keep(Reply made) {
            if (made.status() != 200
                    || made.isNewEachTime()
                    || made.tag().filter(tag::equals).isPresent()) {
                return made;
            }
            Reply named = made.with(tag);
            if (!isClosed() && named.isWhole()) {
                StoredAnswer answer = StoredAnswer.of(named, hosts);
                if (answer.size() <= room / SHARE_OF_ONE) {
                    kept.put(place, answer);
                }
            }
            return named;
        }
    }
}
