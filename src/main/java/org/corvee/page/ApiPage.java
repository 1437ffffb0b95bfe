package org.corvee.page;

import java.util.List;

/**
 * Every address of this server, for somebody who writes a program.
 *
 * @param groups by what they are for
 */
public record ApiPage(List<AddressGroup> groups) {
    public ApiPage {
        groups = List.copyOf(groups);
    }

    /** Addresses that are for the same. */
    public record AddressGroup(String name, String purpose, List<Address> addresses) {
        public AddressGroup {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * An address.
     *
     * @param path with the names of its parts in braces
     * @param types the media types of its answers
     */
    public record Address(String path, String summary, List<AddressParameter> parameters, List<String> types) {
        public Address {
            parameters = List.copyOf(parameters);
            types = List.copyOf(types);
        }

        /** Where it stands on the page. */
        String id() {
            String word = "at" + path.replaceAll("[^A-Za-z0-9]+", "-");
            return path.endsWith("}") ? word.replaceFirst("-$", "") : word;
        }
    }

    /** A part of a path, or what stands behind its question mark. */
    public record AddressParameter(String name, String description) {}

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteApiPageGenerated::render, site, this);
    }

    Heading heading() {
        return Heading.of("Addresses").under(new Link("/about"), "About");
    }
}
