package org.corvee.browser;

import java.util.List;

/** The pages that the browser looks at: one list, for all tests of this package. */
final class SitePages {
    /** The addresses, each of which must answer 200. */
    static final List<String> ALL = List.of(
            "/",
            "/map",
            "/map?kind=arrival&from=2023",
            "/numbers",
            "/doc/cohort/moscow-saint-petersburg-2023",
            "/doc/place/vladivostok",
            "/doc/actor/samolyot",
            "/doc/claim/dailynk-2023-05.0a7538714a00",
            "/doc",
            "/doc/place?sort=claims",
            "/doc/document",
            "/doc/document/dailynk-2023-05",
            "/law",
            "/audit",
            "/compare",
            "/compare?left=document/rfa-2019-12&right=document/dailynk-2021-vladivostok",
            "/compare?left=place/vladivostok&right=place/moscow",
            "/memo",
            "/memo?title=Vladivostok&item=claim/dailynk-2023-05.2099a80a6cd1&item=Own%20words.",
            "/audit/without",
            "/audit/without?document=dailynk-2023-05",
            "/queries",
            "/queries/analyst/movements",
            "/queries/analyst/movements?view=timeline",
            "/queries/analyst/presences?view=map",
            "/queries/page/thing?thing=place/vladivostok",
            "/sparql",
            "/sparql?query=SELECT%20%3Fs%20%7B%20%3Fs%20a%20%3Chttps%3A%2F%2Fw3id.org%2Fcorvee%2Fontology%23Claim%3E%20%7D%20LIMIT%203",
            "/search?q=vladivostok",
            "/search?q=",
            "/ontology",
            "/ontology?term=relays",
            "/vocabulary/modality",
            "/about",
            "/about/limits",
            "/about/api");

    private SitePages() {}
}
