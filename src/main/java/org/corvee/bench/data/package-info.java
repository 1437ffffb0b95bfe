/**
 * Made-up data of any size, in the form that {@code data/} has.
 *
 * <p>{@link org.corvee.bench.data.GeneratedData} is the way in. It asks a {@link org.corvee.bench.data.MadeUpWorld} what
 * there is to speak of, {@link org.corvee.bench.data.MadeUpStatements} what is said of it, and a
 * {@link org.corvee.bench.data.MadeUpDocument} who says it where. Whatever is thrown comes from
 * {@link org.corvee.bench.data.SeededNumbers}, so that the same number of claims gives the same bytes everywhere.
 */
@NullMarked
package org.corvee.bench.data;

import org.jspecify.annotations.NullMarked;
