package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corvee.evidence.Policy;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.model.NearWords;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.query.EscapedText;

/**
 * By which policy a page takes claims: the one that the address names in {@code ?policy=}, or else that of the build.
 *
 * @param claims as the policy takes them
 * @param choices the policies, each with the address of the same page under it
 */
public record ChosenPolicy(ClaimTable claims, Layout.Switch choices) {
    /** The parameter of an address. */
    public static final String PARAMETER = "policy";

    /**
     * The policy of a request.
     *
     * @throws Refused with 400 for a name that is no policy, naming those near to it
     */
    public static ChosenPolicy of(HttpServletRequest request, ServedBuild build) {
        ClaimTable own = build.claims();
        ClaimTable chosen = own.under(name(request, own));
        return new ChosenPolicy(
                chosen,
                new Layout.Switch(
                        "Policy",
                        own.policies().stream()
                                .flatMap(name -> choice(request, name, own, chosen).stream())
                                .toList()));
    }

    private static String name(HttpServletRequest request, ClaimTable own) {
        String name = Optional.ofNullable(request.getParameter(PARAMETER))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .orElse(own.policy());
        List<String> names = own.policies();
        if (!names.contains(name)) {
            throw new Refused(
                    400,
                    "policy: no '%s'; %s"
                            .formatted(
                                    EscapedText.line(name),
                                    NearWords.of(name, names).remedy("choose one of " + String.join(", ", names))));
        }
        return name;
    }

    private static Optional<Layout.Choice> choice(
            HttpServletRequest request, String name, ClaimTable own, ClaimTable chosen) {
        Map<String, String> asked = new TreeMap<>();
        request.getParameterMap().forEach((key, values) -> asked.put(key, values[0]));
        asked.remove("page");
        asked.put(PARAMETER, name);
        String meaning = Policy.find(name).map(Policy::meaning).orElse("the policy of this build");
        return Link.inside(request.getRequestURI())
                .map(path -> new Layout.Choice(
                        Link.ours(path.value(), asked),
                        name.equals(own.policy()) ? name + " (of this build)" : name,
                        meaning,
                        name.equals(chosen.policy())));
    }
}
