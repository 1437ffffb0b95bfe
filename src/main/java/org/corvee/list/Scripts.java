package org.corvee.list;

import com.ibm.icu.lang.UScript;
import org.corvee.claim.Thing.TaggedName;

/** Tells in which script a name is written, where a list does not tell its language. */
final class Scripts {
    private Scripts() {}

    /** The name, tagged {@code und-Hang} for a name of unknown language in Hangul. */
    static TaggedName tagged(String name) {
        int script = name.codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .findFirst()
                .orElse(UScript.COMMON);
        return new TaggedName(name, "und-" + UScript.getShortName(script));
    }
}
