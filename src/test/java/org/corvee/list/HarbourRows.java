package org.corvee.list;

/** Later states of the invented list. */
final class HarbourRows {
    private HarbourRows() {}

    /** The list without the entity of that reference. */
    static String without(String reference, String xml) {
        int at = xml.indexOf(reference);
        int from = xml.lastIndexOf("<ENTITY>", at);
        int to = xml.indexOf("</ENTITY>", at) + "</ENTITY>".length();
        return xml.substring(0, from) + xml.substring(to);
    }

    /** The list as it is on that day. */
    static String dated(String day, String xml) {
        return xml.replaceFirst("dateGenerated=\"[^\"]*\"", "dateGenerated=\"%sT00:00:00Z\"".formatted(day));
    }
}
