package org.corvee.page;

/**
 * What every page of a server has in common.
 *
 * @param origin where programs reach it, such as {@code http://127.0.0.1:3330}
 * @param build the short name of the build that the page is about, or empty when there is none
 */
public record Site(String origin, String build) {}
