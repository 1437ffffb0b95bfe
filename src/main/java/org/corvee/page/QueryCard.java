package org.corvee.page;

/**
 * A question of the library as a list shows it.
 *
 * @param name {@code group/stem}
 */
public record QueryCard(String name, String summary) {
    /** The page that answers it. */
    public Link address() {
        return new Link("/queries/" + name);
    }

    /** Its group in the library. */
    public String group() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
