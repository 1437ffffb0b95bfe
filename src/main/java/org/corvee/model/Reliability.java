package org.corvee.model;

/** How reliable a source is: the letters of the Admiralty code, {@code F} when it cannot be judged. */
public enum Reliability implements Word {
    A,
    B,
    C,
    D,
    E,
    F;

    @Override
    public String word() {
        return name();
    }
}
