package org.rejoinder.letter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.rejoinder.letter.Audience.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// An audience's profile as YAML, read with errors a writer can act on and written in the order one reads it.
final class AudienceYaml {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final Set<String> KEYS = new TreeSet<>(List.of(
            "id",
            "name",
            "summary",
            "greeting",
            "signature",
            "who",
            "values",
            "fears",
            "heardBefore",
            "ownWords",
            "avoidWords",
            "objections",
            "wouldMove",
            "pastReplies",
            "topics",
            "builtIn"));
    private static final Set<String> VALUE_KEYS = new TreeSet<>(List.of("tag", "meaning"));
    private static final Set<String> OBJECTION_KEYS =
            new TreeSet<>(List.of("id", "text", "grounds", "value", "commonplace", "cues", "answeredBy"));

    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    /// Reads a profile; throws `IllegalArgumentException` that names the key and what is wrong with it.
    Audience read(String text, boolean builtIn) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("An audience's profile has at most " + LONGEST / 1024 + " KiB.");
        }
        JsonNode root = tree(text);
        onlyKnown(root, KEYS, "the profile");
        String name = needed(root, "name", "");
        return new Audience(
                root.has("id") ? Ids.checked(needed(root, "id", "")) : slug(name),
                Words.name("An audience's name", name),
                optional(root, "summary", ""),
                optional(root, "greeting", ""),
                optional(root, "signature", ""),
                optional(root, "who", ""),
                each(root, "values", AudienceYaml::value),
                texts(root, "fears", ""),
                texts(root, "heardBefore", ""),
                texts(root, "ownWords", ""),
                texts(root, "avoidWords", ""),
                each(root, "objections", AudienceYaml::objection),
                texts(root, "wouldMove", ""),
                texts(root, "pastReplies", ""),
                texts(root, "topics", ""),
                builtIn);
    }

    String write(Audience audience) {
        ObjectNode root = yaml.createObjectNode();
        root.put("id", audience.id())
                .put("name", audience.name())
                .put("summary", audience.summary())
                .put("greeting", audience.greeting())
                .put("signature", audience.signature())
                .put("who", audience.who());
        ArrayNode values = root.putArray("values");
        audience.values()
                .forEach(value -> values.addObject().put("tag", value.tag()).put("meaning", value.meaning()));
        put(root, "fears", audience.fears());
        put(root, "heardBefore", audience.heardBefore());
        put(root, "ownWords", audience.ownWords());
        put(root, "avoidWords", audience.avoidWords());
        ArrayNode objections = root.putArray("objections");
        audience.objections().forEach(objection -> write(objections.addObject(), objection));
        put(root, "wouldMove", audience.wouldMove());
        put(root, "pastReplies", audience.pastReplies());
        put(root, "topics", audience.topics());
        return yaml.writeValueAsString(root);
    }

    private static void write(ObjectNode node, Objection objection) {
        node.put("id", objection.id())
                .put("text", objection.text())
                .put("grounds", objection.grounds())
                .put("value", objection.value())
                .put("commonplace", objection.commonplace());
        put(node, "cues", objection.cues());
        node.put("answeredBy", objection.answeredBy());
    }

    private static void put(ObjectNode node, String key, List<String> texts) {
        ArrayNode list = node.putArray(key);
        texts.forEach(list::add);
    }

    private JsonNode tree(String text) {
        JsonNode root;
        try {
            root = yaml.readTree(text);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("This is not YAML that can be read" + where(broken) + ".", broken);
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException("A profile begins with keys such as “name: City council”.");
        }
        return root;
    }

    private static String where(JacksonException broken) {
        return broken.getLocation() == null || broken.getLocation().getLineNr() < 1
                ? ""
                : " (near line " + broken.getLocation().getLineNr() + ")";
    }

    private static void onlyKnown(JsonNode node, Set<String> known, String where) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("“" + shown(key) + "” in " + where + " is not known. Known are "
                        + String.join(", ", known) + ".");
            }
        }
    }

    private static Value value(JsonNode node, String where) {
        onlyKnown(node, VALUE_KEYS, where);
        return new Value(needed(node, "tag", where), optional(node, "meaning", where));
    }

    private static Objection objection(JsonNode node, String where) {
        onlyKnown(node, OBJECTION_KEYS, where);
        String text = needed(node, "text", where);
        return new Objection(
                node.has("id") ? needed(node, "id", where) : slug(text),
                text,
                optional(node, "grounds", where),
                optional(node, "value", where),
                optional(node, "commonplace", where),
                texts(node, "cues", where),
                optional(node, "answeredBy", where));
    }

    private static <T> List<T> each(JsonNode root, String key, Entry<T> read) {
        List<T> entries = new ArrayList<>();
        for (JsonNode node : list(root, key, "")) {
            String where = key + " " + (entries.size() + 1);
            if (!node.isObject()) {
                throw new IllegalArgumentException(
                        "Each entry of “" + key + "” has keys of its own; " + where + " has not.");
            }
            entries.add(read.read(node, where));
        }
        return List.copyOf(entries);
    }

    private interface Entry<T> {
        T read(JsonNode node, String where);
    }

    private static List<String> texts(JsonNode node, String key, String where) {
        List<String> texts = new ArrayList<>();
        list(node, key, where).forEach(entry -> texts.add(text(entry, key, where)));
        return List.copyOf(texts);
    }

    private static JsonNode list(JsonNode node, String key, String where) {
        JsonNode list = node.path(key);
        if (list.isMissingNode() || list.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!list.isArray()) {
            throw new IllegalArgumentException(
                    "“" + key + "”" + in(where) + " is a list: one entry a line after “- ”.");
        }
        if (list.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "“" + key + "”" + in(where) + " has at most " + MOST_ENTRIES + " entries.");
        }
        return list;
    }

    private static String needed(JsonNode node, String key, String where) {
        String text = optional(node, key, where);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("“" + key + "” is missing" + in(where) + ".");
        }
        return text;
    }

    private static String optional(JsonNode node, String key, String where) {
        JsonNode value = node.path(key);
        return value.isMissingNode() || value.isNull() ? "" : text(value, key, where);
    }

    private static String text(JsonNode value, String key, String where) {
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("“" + key + "”" + in(where) + " holds text, not a list or keys.");
        }
        return value.asString("").strip();
    }

    private static String in(String where) {
        return where.isEmpty() ? "" : " in " + where;
    }

    private static String shown(String key) {
        return key.length() > 40 ? key.substring(0, 40) + "…" : key;
    }

    private static String slug(String text) {
        Function<String, String> bare = t -> t.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String slug = bare.apply(text.toLowerCase(Locale.ROOT));
        String cut = slug.length() > 48 ? bare.apply(slug.substring(0, 48)) : slug;
        return cut.isEmpty() ? Ids.fresh() : cut;
    }
}
