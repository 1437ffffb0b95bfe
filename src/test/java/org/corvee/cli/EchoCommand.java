package org.corvee.cli;

import java.io.FileDescriptor;

/** Stands in for the command, to see what its launcher hands over. */
final class EchoCommand {
    private EchoCommand() {}

    /** Prints the project folder, then each argument, one a line. */
    public static void main(String[] args) {
        var out = StandardStreams.utf8(FileDescriptor.out);
        out.println(System.getProperty("corvee.home"));
        for (String arg : args) {
            out.println(arg);
        }
    }
}
