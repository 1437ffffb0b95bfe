package org.corvee.audit;

/**
 * One thing that an audit looks for.
 *
 * @param name its name in profiles and reports, such as {@code claim-without-passage}
 * @param problem what is wrong where it finds something, one sentence
 * @param why what a reader suffers from it
 * @param fix what to do
 */
public record Check(String name, String problem, String why, String fix) {}
