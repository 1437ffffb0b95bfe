package org.corvee.browser;

import org.openqa.selenium.Keys;

/** Works in a page by keys, and counts them. */
final class Typist {
    private final Window window;
    private int pressed;

    Typist(Window window) {
        this.window = window;
    }

    int pressed() {
        return pressed;
    }

    /** Presses keys where the focus is; a chord counts as one. */
    Typist keys(CharSequence... keys) {
        for (CharSequence key : keys) {
            window.focused().sendKeys(key);
            pressed += key.toString().endsWith(Keys.NULL.toString())
                    ? 1
                    : key.toString().codePointCount(0, key.length());
        }
        return this;
    }

    Typist enter() {
        return keys(Keys.ENTER);
    }

    Typist until(String script) {
        window.until(script);
        return this;
    }

    /** Types until something is offered, takes it, and is in the next field. */
    Typist field(String typed, String wanted) {
        String id = window.focused().getAttribute("id");
        keys(typed);
        until(
                "const it = document.getElementById('%s'); return it.value === '%s' && it.getAttribute('aria-expanded') === 'false' || (it.nextElementSibling.querySelector('[aria-selected=true]:not(.fresh)')?.textContent ?? '').includes('%s')"
                        .formatted(id, wanted, wanted));
        enter();
        return until("return document.getElementById('%s').value === '%s' && document.activeElement.id !== '%s'"
                .formatted(id, wanted, id));
    }

    /** Types a value that nobody completes, and goes on to the next field. */
    Typist value(String typed) {
        String id = window.focused().getAttribute("id");
        if (!typed.isEmpty()) {
            keys(typed);
        }
        enter();
        return until("return document.activeElement.id !== '%s'".formatted(id));
    }

    /** Types the name of something that is new, and declares it. */
    Typist newThing(String label) {
        String id = window.focused().getAttribute("id");
        keys(label);
        until(
                "return [...document.querySelectorAll('#%s-list [role=option]')].at(-1)?.textContent.trim() === 'New thing: %s'"
                        .formatted(id, label));
        keys(Keys.ARROW_UP, Keys.ENTER);
        until("return document.activeElement.id === 'thing-id'");
        enter();
        return until(
                "return !document.querySelector('#dialog').open && document.activeElement.id.startsWith('property')");
    }

    /** Drags the mouse over the text from one code point to another. */
    Typist drag(int start, int end) {
        window.drag(start, end);
        return this;
    }
}
