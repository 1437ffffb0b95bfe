package org.corvee.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.corvee.model.Edtf;

/** People with Korean names as common as Korean names are, the same for the same number. */
public final class MadeUpParties {
    private static final String[] FAMILIES = {
        "Kim", "Kim", "Kim", "Ri", "Ri", "Pak", "Pak", "Choe", "Jong", "Kang", "Jo", "Yun", "Jang", "Rim", "Han", "O",
        "So", "Sin", "Kwon", "Hwang", "An", "Song", "Ryu", "Hong", "Jon", "Ko", "Mun", "Son", "Pae", "Paek", "Ho",
        "Nam", "Ro"
    };
    private static final String[] SYLLABLES = {
        "Chol", "Yong", "Song", "Myong", "Kwang", "Il", "Nam", "Ho", "Su", "Chun", "Hyok", "Jin", "Kyong", "Tong",
        "Sik", "Un", "Hak", "Guk", "Man", "Gil", "Chang", "Hui", "Ung", "Sang", "Tae", "Ryong", "Won", "Pong", "Sun",
        "Ok", "Ran", "Hye", "Mi", "Suk", "Ja", "Bok", "In", "Dok", "Hun", "Jae"
    };

    private MadeUpParties() {}

    /** A name. */
    public static String name(Random random) {
        return "%s %s %s"
                .formatted(
                        FAMILIES[random.nextInt(FAMILIES.length)],
                        SYLLABLES[random.nextInt(SYLLABLES.length)],
                        SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }

    static List<Party> of(int number) {
        Random random = new Random(4711);
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String name = name(random);
            List<Edtf> births =
                    List.of(Edtf.parse("%d-%02d".formatted(1935 + random.nextInt(60), 1 + random.nextInt(12))));
            parties.add(new Party(
                    "https://harbour.example/%06d".formatted(i),
                    Party.Kind.PERSON,
                    List.of(name),
                    new Party.Traits(births, Set.of(), Set.of("kp"), Set.of()),
                    Set.of()));
        }
        return parties;
    }
}
