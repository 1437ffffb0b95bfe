/**
 * How what a build and a page cost grows with the graph.
 *
 * <p>{@link org.corvee.bench.scale.ScaleBench} makes data of several sizes up, builds each with the command that people use,
 * serves it, asks for the pages of what is busiest in it, and writes all into a {@link org.corvee.bench.scale.ScaleReport}.
 * Whatever is measured runs in a process of its own: a {@link org.corvee.bench.scale.JavaCommand}. It knows commands and public
 * addresses only, so that it measures any version in the same way.
 */
@NullMarked
package org.corvee.bench.scale;

import org.jspecify.annotations.NullMarked;
