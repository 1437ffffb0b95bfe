package org.corvee.spark;

import java.io.Serializable;

/**
 * What every machine has to know of a run.
 *
 * @param base what the IRIs of things begin with
 * @param policy by which claims become facts
 */
record Setup(String base, String policy) implements Serializable {
    private static final long serialVersionUID = 1;
}
