package org.corvee.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.ServletRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody who makes an answer looks at whom it is for, so that it may be kept for all. */
class SharedAnswersTest {
    /** What an {@link AnswerKey} holds, what was sent, and what the server has put there itself. */
    private static final Set<String> SEEN = Set.of(
            "getAttribute",
            "setAttribute",
            "getMethod",
            "getRequestURI",
            "getQueryString",
            "getPathInfo",
            "getServletPath",
            "getParameter",
            "getParameterNames",
            "getParameterValues",
            "getParameterMap",
            "getContentType",
            "getHeaders",
            "body");

    @Test
    void handlersSeeNoMoreOfARequestThanItsKey() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(
                        Guard.class, DecodedRequest.class, RateLimiter.class, Presence.class, ReplySender.class)
                .should()
                .callMethodWhere(describe(
                        "it asks a request for more than its key",
                        (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(ServletRequest.class)
                                && !SEEN.contains(call.getName())))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.corvee.web"));
    }
}
