package org.corvee.page;

import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.html.policy.PreventSingleQuotedAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What templates may hold: the elements and attributes of {@link Html}, and nothing inline that runs or gives looks. */
final class TemplatePolicy extends OwaspHtmlPolicy {
    private static final Set<String> ELEMENTS = Stream.concat(
                    Arrays.stream(Html.Tag.values()).map(tag -> tag.name().toLowerCase(Locale.ROOT)),
                    Stream.of("script"))
            .collect(Collectors.toSet());

    private static final Set<String> ADDRESSES_AND_FLAGS =
            Set.of("action", "href", "src", "defer", "disabled", "hidden");

    TemplatePolicy() {
        addPolicy(new PreventInlineEventHandlers());
        addPolicy(new PreventSingleQuotedAttributes());
    }

    @Override
    public void validateHtmlTag(HtmlTag element) throws HtmlPolicyException {
        super.validateHtmlTag(element);
        if (!ELEMENTS.contains(element.getName())) {
            throw new HtmlPolicyException("<%s> is no element of a page".formatted(element.getName()));
        }
    }

    @Override
    public void validateHtmlAttribute(HtmlTag element, HtmlAttribute attribute) throws HtmlPolicyException {
        super.validateHtmlAttribute(element, attribute);
        String name = attribute.getName();
        if (!Attribute.holdsWords(name) && !ADDRESSES_AND_FLAGS.contains(name)) {
            throw new HtmlPolicyException("%s= is no attribute of a page".formatted(name));
        }
    }
}
