/**
 * A build and an audit that many machines share, on Apache Spark.
 *
 * <p>{@link org.corvee.spark.Engine} is the program. What a document means, what a policy accepts and what is found is never
 * said here: {@link org.corvee.spark.Steps} calls Corvée's own classes on each machine, in a class loader of their own, and
 * nothing but the JDK's texts, lists and bytes passes between the two. Spark does what no single machine can: it shares out
 * the files ({@link org.corvee.spark.Pieces}), puts lines into order, each once, joins what hangs together
 * ({@link org.corvee.spark.Components}), and counts ({@link org.corvee.spark.Counts}).
 */
package org.corvee.spark;
