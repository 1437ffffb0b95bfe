package org.corvee.list;

/**
 * What a relation of OFAC is with us.
 *
 * @param kind the local name of its kind
 * @param isTurned whether it leads from what is owned or led to whoever owns or leads it
 */
record OfacTie(String kind, boolean isTurned) {
    /** The tie of a type; one that OFAC names in words of its own is an association, whose role has the words. */
    static OfacTie of(String type) {
        return switch (type) {
            case "Owned or Controlled By" -> new OfacTie("ownership", true);
            case "Family member of" -> new OfacTie("family", false);
            case "Acting for or on behalf of" -> new OfacTie("representation", false);
            case "Leader or official of", "Principal Executive Officer" -> new OfacTie("directorship", false);
            default -> new OfacTie("association", false);
        };
    }
}
