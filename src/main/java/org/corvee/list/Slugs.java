package org.corvee.list;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import org.corvee.model.Slug;

/** Makes slugs of what lists write: {@code KPe.050} is {@code kpe-050}. */
final class Slugs {
    private static final Normalizer2 PARTED = Normalizer2.getNFKDInstance();

    private Slugs() {}

    /** The slug, if a text has letters or digits of which one can be made and is short enough. */
    static Optional<String> of(String text) {
        String plain = PARTED.normalize(text).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return Optional.of(slug).filter(Slug::fits);
    }
}
