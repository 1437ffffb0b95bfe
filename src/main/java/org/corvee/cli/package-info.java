/**
 * The commands, and the only place where the rooms meet.
 *
 * <p>{@link org.corvee.cli.Corvee} is the entry: it names the commands, and turns what they throw into one line and an
 * exit code (0 fine, 1 findings or bad data, 2 wrong usage). A command is one class that wires rooms and prints; what
 * it wires lives in the rooms. To add a command, write its class and name it in {@code Corvee}'s list.
 *
 * <p>{@link org.corvee.cli.ClusterSteps} has the steps of a build for the machines that share one; the program under
 * {@code src/spark} shares them out, and {@link org.corvee.cli.SparkOptions} starts it.
 */
@NullMarked
package org.corvee.cli;

import org.jspecify.annotations.NullMarked;
