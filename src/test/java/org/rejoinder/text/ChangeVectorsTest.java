package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Agrees with `@codemirror/state` on vectors that `src/test/vectors/make-vectors.mjs` made from it.
class ChangeVectorsTest {

    @TestFactory
    Stream<DynamicTest> agreesOnTheAlgebra() {
        return cases("algebra.json")
                .map(vector -> DynamicTest.dynamicTest("seed " + vector.get("seed"), () -> algebra(vector)));
    }

    private static void algebra(JsonNode vector) {
        String text = vector.get("text").asString();
        ChangeSet a = made(vector, "a", text.length());
        ChangeSet b = made(vector, "b", text.length());
        ChangeSet c = made(vector, "c", a.newLength());
        assertThat(a.apply(text)).isEqualTo(vector.get("applied").asString());
        same(a.invert(text), vector, "inverted");
        same(a.compose(c), vector, "composed");
        same(a.map(b), vector, "mapped");
        same(a.map(b, true), vector, "mappedBefore");
        assertThat(sections(a.desc())).isEqualTo(integers(vector.get("desc")));
        assertThat(sections(a.desc().composeDesc(c.desc()))).isEqualTo(integers(vector.get("composedDesc")));
        assertThat(sections(a.desc().mapDesc(b.desc(), false))).isEqualTo(integers(vector.get("mappedDesc")));
        assertThat(sections(a.desc().mapDesc(b.desc(), true))).isEqualTo(integers(vector.get("mappedDescBefore")));
        positions(a, vector.get("positions"));
        visits(a, vector);
    }

    private static ChangeSet made(JsonNode vector, String name, int length) {
        List<ChangeSet.Change> changes = new ArrayList<>();
        for (JsonNode one : vector.get(name).get("changes")) {
            changes.add(new ChangeSet.Change(
                    one.get("from").asInt(),
                    one.get("to").asInt(),
                    one.get("insert").asString()));
        }
        ChangeSet set = ChangeSet.of(length, changes);
        JsonNode json = vector.get(name).get("json");
        assertThat(JSON.readTree(set.toJson())).isEqualTo(json);
        assertThat(ChangeSet.fromJson(json.toString())).isEqualTo(set);
        return set;
    }

    private static void same(ChangeSet set, JsonNode vector, String name) {
        assertThat(JSON.readTree(set.toJson())).as(name).isEqualTo(vector.get(name));
    }

    private static void positions(ChangeSet set, JsonNode modes) {
        for (MapMode mode : MapMode.values()) {
            for (int side = 0; side < 2; side++) {
                JsonNode expected = modes.get(mode.name()).get(side);
                for (int pos = 0; pos <= set.length(); pos++) {
                    OptionalInt mapped = set.mapPos(pos, side == 0 ? -1 : 1, mode);
                    JsonNode wanted = expected.get(pos);
                    assertThat(mapped)
                            .as("%s at %d, side %d", mode, pos, side)
                            .isEqualTo(wanted.isNull() ? OptionalInt.empty() : OptionalInt.of(wanted.asInt()));
                }
            }
        }
    }

    private static void visits(ChangeSet set, JsonNode vector) {
        List<List<Object>> joined = new ArrayList<>();
        set.forEachChange((fromA, toA, fromB, toB, text) -> joined.add(List.of(fromA, toA, fromB, toB, text)));
        List<List<Object>> individual = new ArrayList<>();
        set.forEachChange(
                true, (fromA, toA, fromB, toB, text) -> individual.add(List.of(fromA, toA, fromB, toB, text)));
        List<List<Object>> gaps = new ArrayList<>();
        set.forEachGap((fromA, fromB, length) -> gaps.add(List.of(fromA, fromB, length)));
        assertThat(JSON.<JsonNode>valueToTree(joined)).isEqualTo(vector.get("visited"));
        assertThat(JSON.<JsonNode>valueToTree(individual)).isEqualTo(vector.get("individual"));
        assertThat(JSON.<JsonNode>valueToTree(gaps)).isEqualTo(vector.get("gaps"));
    }

    private static List<Integer> sections(ChangeDesc desc) {
        List<Integer> sections = new ArrayList<>();
        for (int i = 0; i < desc.sections(); i++) {
            sections.add(desc.spans[i]);
            sections.add(desc.inserts[i]);
        }
        return sections;
    }

    private static List<Integer> integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Stream<JsonNode> cases(String name) {
        try (InputStream in = ChangeVectorsTest.class.getResourceAsStream("/vectors/" + name)) {
            return StreamSupport.stream(JSON.readTree(in).get("cases").spliterator(), false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
