package org.corvee.claim;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of values of which written records consist. */
enum RecordTag {
    NULL,
    KNOWN,
    TEXT,
    INT,
    TRUE,
    FALSE,
    DECIMAL,
    DAY,
    LIST,
    ENUM,
    RECORD;

    /** So many values have numbers; later ones are written whole each time. */
    static final int MOST_KNOWN = 1 << 16;

    private static final int LONGEST = 64;

    /** Whether a value is likely to come again. */
    static boolean isShared(Object value) {
        return value instanceof String text
                ? text.length() <= LONGEST
                : value instanceof Record && Components.of(value.getClass()).areTexts();
    }

    /**
     * How a record is taken apart, and put together again.
     *
     * @param areTexts whether all its components are texts
     */
    record Components(List<Method> accessors, Constructor<?> constructor, boolean areTexts) {
        private static final ClassValue<Components> BY_CLASS = new ClassValue<>() {
            @Override
            protected Components computeValue(Class<?> type) {
                return read(type);
            }
        };

        static Components of(Class<?> type) {
            return BY_CLASS.get(type);
        }

        private static Components read(Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException(type + " is no record, and cannot be written as one");
            }
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Components(
                        Arrays.stream(components)
                                .map(RecordComponent::getAccessor)
                                .map(Components::opened)
                                .toList(),
                        opened(type.getDeclaredConstructor(types)),
                        Stream.of(types).allMatch(String.class::equals));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor", e);
            }
        }

        private static <T extends AccessibleObject> T opened(T member) {
            member.setAccessible(true);
            return member;
        }

        int count() {
            return accessors.size();
        }

        /** The components of a record. */
        List<@Nullable Object> of(Object value) {
            @Nullable Object[] values = new @Nullable Object[accessors.size()];
            try {
                for (int i = 0; i < values.length; i++) {
                    values[i] = accessors.get(i).invoke(value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("an accessor of a record fails", e);
            }
            return Arrays.asList(values);
        }

        /** The record of these components. */
        Object make(@Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no " + constructor.getDeclaringClass(), e);
            }
        }
    }
}
