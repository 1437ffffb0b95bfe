package org.corvee.claim;

import java.util.Set;
import org.corvee.model.Unreadable;

/**
 * What the object of a property may be: a thing, a concept, or a value in some form.
 *
 * @param classes of which a thing must be one; {@link Lexicon#ENTITY} takes concepts of every scheme too
 * @param schemes of which a concept must be
 * @param forms that a value may have, one at most
 */
public record PropertyRange(Set<String> classes, Set<String> schemes, Set<Form> forms) {
    public PropertyRange {
        classes = Set.copyOf(classes);
        schemes = Set.copyOf(schemes);
        forms = Set.copyOf(forms);
        if (forms.size() > 1) {
            throw new Unreadable("a range of several forms " + forms, "name one, so that data say which is meant");
        }
        if (classes.isEmpty() && schemes.isEmpty() && forms.isEmpty()) {
            throw new Unreadable("a range of nothing", "name a class, a scheme or a datatype");
        }
    }

    /** Things of these classes. */
    public static PropertyRange ofClasses(String... classes) {
        return new PropertyRange(Set.of(classes), Set.of(), Set.of());
    }

    /** Concepts of these schemes. */
    public static PropertyRange ofSchemes(String... schemes) {
        return new PropertyRange(Set.of(), Set.of(schemes), Set.of());
    }

    /** Values in that form. */
    public static PropertyRange of(Form form) {
        return new PropertyRange(Set.of(), Set.of(), Set.of(form));
    }
}
