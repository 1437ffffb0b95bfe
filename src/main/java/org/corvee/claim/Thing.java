package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Something that claims are about.
 *
 * @param id such as {@code place/vladivostok}
 * @param type the local name of its class, such as {@code City}
 * @param names how it is called
 * @param declaration where it is declared
 */
public record Thing(ThingId id, String type, Names names, Declaration declaration) {
    /**
     * How a thing is called.
     *
     * @param label its English name
     * @param others other names
     * @param described the few words in which a publisher describes somebody who is not named, if so
     */
    public record Names(String label, List<TaggedName> others, @Nullable String described) {
        public Names {
            others = List.copyOf(others);
        }
    }

    /**
     * What a thing is called in one language.
     *
     * @param text the name
     * @param language a BCP 47 tag, such as {@code ko}
     */
    public record TaggedName(String text, String language) {
        private static final String TAG = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,8}";

        public TaggedName {
            checkedLanguage(language);
        }

        /** Reads {@code text@language}. */
        public static TaggedName parse(String written) {
            int at = written.lastIndexOf('@');
            if (at <= 0) {
                throw new Unreadable("name '%s' has no language".formatted(written), "write it as 'text@ko'");
            }
            return new TaggedName(written.substring(0, at), written.substring(at + 1));
        }

        static String checkedLanguage(String language) {
            if (!language.matches(TAG)) {
                throw new Unreadable(
                        "'%s' is no language".formatted(language), "write a BCP 47 tag such as 'ko' or 'zh-Hans'");
            }
            return language;
        }
    }

    /** Where a thing is declared. */
    public sealed interface Declaration {
        /** In a document's file, by that document's id. */
        record InDocument(String document) implements Declaration {}

        /** In a reference table, with the sources and documents consulted. */
        record InReference(List<ThingId> sources) implements Declaration {
            public InReference {
                sources = List.copyOf(sources);
            }
        }
    }
}
