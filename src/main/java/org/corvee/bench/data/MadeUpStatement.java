package org.corvee.bench.data;

/**
 * What a claim states.
 *
 * @param subject an id
 * @param property the local name of a property
 * @param object as the property's range asks for it
 * @param words the same as a sentence
 */
record MadeUpStatement(String subject, String property, String object, String words) {
    static MadeUpStatement of(MadeUpThing subject, String property, String object, String verb, String what) {
        return new MadeUpStatement(subject.id(), property, object, "%s %s %s.".formatted(subject.label(), verb, what));
    }

    static MadeUpStatement of(MadeUpThing subject, String property, MadeUpThing object, String verb) {
        return of(subject, property, object.id(), verb, object.label());
    }
}
