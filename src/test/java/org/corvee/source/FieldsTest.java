package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.corvee.source.Node.Kind;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final Shape BOAT =
            Shape.of("boat").needs("name", Kind.TEXT).takes("crew", Kind.LIST).takes("flag", Kind.TEXT, Kind.MAPPING);
    private final Faults faults = new Faults();

    private Fields fields(String yaml) {
        return Fields.of(new YamlReader("x.yaml", faults).read(yaml, 1).orElseThrow(), BOAT, faults);
    }

    private List<String> said() {
        return faults.all().stream().map(Fault::text).toList();
    }

    @Test
    void handsOutWhatHasTheRightKind() {
        Fields fields = fields("{name: Ada, crew: [a, b]}");
        assertEquals(Optional.of("Ada"), fields.text("name").map(Node.Scalar::text));
        assertEquals(2, fields.list("crew").size());
        assertEquals(List.of(), fields.entries("flag"));
    }

    @Test
    void namesTheKeyNearAnUnknownOne() {
        fields("{name: Ada, crw: []}");
        assertEquals(List.of("x.yaml:1: unknown key 'crw' in a boat; did you mean 'crew'?"), said());
    }

    @Test
    void listsTheKeysWhenNoneIsNear() {
        fields("{name: Ada, harbour: x}");
        assertEquals(List.of("x.yaml:1: unknown key 'harbour' in a boat; its keys are name, crew, flag"), said());
    }

    @Test
    void missesANeededKey() {
        fields("crew: []");
        assertEquals(List.of("x.yaml:1: a boat without 'name'; add the key"), said());
    }

    @Test
    void refusesAKeyWithoutValue() {
        fields("name:");
        assertEquals(List.of("x.yaml:1: 'name' has no value; give it one or remove the key"), said());
    }

    @Test
    void refusesAnotherKindOfValue() {
        assertEquals(Optional.empty(), fields("name: A\nflag:\n - red").text("flag"));
        assertEquals(List.of("x.yaml:3: 'flag' is a list; write a text or a mapping"), said());
    }

    @Test
    void refusesATextInPlaceOfTheRecord() {
        fields("Ada");
        assertEquals(List.of("x.yaml:1: a text stands where a boat should; write its keys: name, crew, flag"), said());
    }

    @Test
    void complainsOfAValueThatNobodyAskedFor() {
        try (Fields fields = fields("{name: Ada, crew: [a]}")) {
            fields.text("name");
        }
        assertEquals(List.of("x.yaml:1: 'crew' is not read in this boat; remove it"), said());
    }

    @Test
    void knowsNoOtherKeysThanItsShape() {
        assertThrows(IllegalArgumentException.class, () -> fields("name: Ada").text("port"));
    }

    @Test
    void readsAnOldKeyAndNotesItOnceAFile() {
        String old = "{label: Ada, crew: [a]}";
        assertEquals(Optional.of("Ada"), renamed(old).text("name").map(Node.Scalar::text));
        renamed(old);
        assertEquals(List.of(), said());
        assertEquals(
                List.of("x.yaml:1: 'label' is the old key for 'name'; write 'name'; the next release no longer reads"
                        + " the old one"),
                faults.notes().stream().map(Fault::text).toList());
    }

    @Test
    void refusesAValueUnderBothKeys() {
        renamed("{name: Ada, label: Bea}");
        renamed("label: Ada\nname: Bea");
        assertEquals(
                List.of(
                        "x.yaml:1: 'name' is there under its old key too; write all of it under 'name'",
                        "x.yaml:2: 'name' is there under its old key too; write all of it under 'name'"),
                said());
    }

    @Test
    void missesAKeyUnderItsNewName() {
        renamed("crew: []");
        assertEquals(List.of("x.yaml:1: a boat without 'name'; add the key"), said());
    }

    private Fields renamed(String yaml) {
        return Fields.of(
                new YamlReader("x.yaml", faults).read(yaml, 1).orElseThrow(), BOAT.reads("label", "name"), faults);
    }
}
