package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void fitsIntoAnAddress() {
        assertTrue(Slug.fits("a".repeat(120)));
        assertFalse(Slug.fits("a".repeat(121)));
        assertEquals(
                "a slug of 121 letters, which begins 'aaaaaaaaaaaaaaaaaaaa'; write 120 at most",
                assertThrows(Unreadable.class, () -> Slug.checked("slug", "a".repeat(121)))
                        .getMessage());
    }
}
