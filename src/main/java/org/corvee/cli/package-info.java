/**
 * The commands, and the only place where the rooms meet.
 *
 * <p>{@link org.corvee.cli.Corvee} is the entry: it names the commands, and turns what they throw into one line and an
 * exit code (0 fine, 1 findings or bad data, 2 wrong usage). A command is one class that wires rooms and prints; what
 * it wires lives in the rooms. To add a command, write its class and name it in {@code Corvee}'s list.
 */
@NullMarked
package org.corvee.cli;

import org.jspecify.annotations.NullMarked;
