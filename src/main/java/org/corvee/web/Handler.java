package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;

/** Makes the answer to a GET. */
@FunctionalInterface
public interface Handler {
    Reply reply(HttpServletRequest request);
}
