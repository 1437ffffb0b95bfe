package org.corvee.page.map;

/**
 * How a thing is said: how surely, and whether it is said not to be so.
 *
 * @param denied a denial is drawn as an outline with a cross
 */
public record Doubt(Modality modality, boolean denied) {
    /** Its class in the stylesheet. */
    public String look() {
        String surety =
                switch (modality) {
                    case ASSERTED, REPORTED -> "stated";
                    case EXPECTED -> "expected";
                    case RUMOURED -> "rumoured";
                    case INFERRED, OPINION -> "thought";
                };
        return denied ? surety + " denied" : surety;
    }

    /** In words. */
    public String words() {
        return denied ? modality.word() + ", denied" : modality.word();
    }
}
