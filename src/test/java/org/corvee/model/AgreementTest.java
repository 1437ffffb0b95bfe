package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North Korean workers in China | disregards | false | disregard",
                "government of China | disregards | false | disregards",
                "workers who reached Donggang in December 2019 | has headcount | true | have a headcount of",
                "new workers sent to Vladivostok in spring 2023 | has age range | true | have an age range of",
                "a one-year training visa | has visa term | true | has a visa term of",
                "workers at the Samolyot site in Vladivostok | has lawfulness | false | are",
                "a restaurant | has status | false | is",
                "workers | has gender | false | consist of",
                "workers | remarks | false | –",
                "UN sanctions on North Korea | has deadline | false | have the deadline",
                "Member States of the United Nations | is bound by | false | are bound by",
                "United Nations | adopts | false | adopts",
                "United Nations Security Council | adopts | false | adopts",
                "United States | criticises | false | criticises",
                "the workers | reaches | false | reach",
                "workers | carries | false | carry",
                "workers | lies near | false | lie near",
                "workers | passes on | false | pass on",
                "people of Korean descent | uses | false | use",
                "Radio Free Asia, Korean Service | publishes | false | publishes",
                "the author's trip to Vladivostok | happens in | false | happens in",
                "a finding | has on one side | false | has on one side"
            })
    void theVerbAgreesWithItsSubject(String subject, String property, boolean isAmount, String words) {
        assertEquals(words, Agreement.predicate(subject, property, "it", isAmount, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workers | arrives in | do not arrive in",
                "workers | is sent to | are not sent to",
                "the crew | is sent to | is not sent to",
                "the crew | carries | does not carry",
                "the crew | has lawfulness | is not",
                "workers | has status | are not",
                "workers | remarks | – denied:",
                "the crew | has headcount | does not have the headcount"
            })
    void aDenialSaysNot(String subject, String property, String words) {
        assertEquals(words, Agreement.predicate(subject, property, "it", false, true));
    }

    @Test
    void saysNothingTwice() {
        assertEquals(
                "shows", Agreement.predicate("a report", "shows picture", "picture of a building site", false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "works in | this city | works in this city",
                "holds visa | this visa | holds this visa",
                "has bearer | this actor | has this actor as bearer",
                "인용 법령 | this 결의 | 인용 법령",
                "has on one side | this claim | has on one side this claim"
            })
    void aPropertyPointsAtSomething(String property, String what, String words) {
        assertEquals(words, Agreement.pointing(property, what));
    }
}
