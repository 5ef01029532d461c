package org.rejoinder.assistant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.empathy.EmpathyChecker;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.model.embedding.MiniLmEmbedder;
import org.rejoinder.assistant.model.embedding.ToneNetwork;
import org.rejoinder.letter.Audience;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The check API as a client of LanguageTool sees it, and the command line.
class CheckTest {

    private static CheckController controller;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        English english = new English();
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        EmpathyChecker empathy = new EmpathyChecker(english, () -> embedder, ToneNetwork::new);
        controller = new CheckController(
                new Analyst() {
                    @Override
                    public Analysis analyse(LetterText text, Audience audience) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public List<Diagnostic> empathy(LetterText text) {
                        return text.paragraphs().stream()
                                .flatMap(p -> empathy.check(p).stream())
                                .toList();
                    }
                },
                english);
    }

    private static MultiValueMap<String, String> form(String... pairs) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.add(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    private static CheckResponse.Match only(CheckResponse response, String rule) {
        return response.matches().stream()
                .filter(match -> match.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsBothKinds() throws InterruptedException {
        String text = "We recieved it. You must withdraw the scheme.";
        CheckResponse response = controller.check(form("text", text, "language", "en-US"));
        CheckResponse.Match spelling = only(response, "MORFOLOGIK_RULE_EN_US");
        assertThat(text.substring(spelling.offset(), spelling.offset() + spelling.length()))
                .isEqualTo("recieved");
        CheckResponse.Match demand = only(response, "R07");
        assertThat(demand.rule().severity()).isEqualTo("WARNING");
        assertThat(demand.rule().category().id()).isEqualTo("Demands");
        assertThat(text.substring(demand.offset(), demand.offset() + demand.length()))
                .isEqualTo("You must withdraw the scheme.");
        assertThat(demand.replacements()).isNotEmpty();
        assertThat(demand.context()
                        .text()
                        .substring(
                                demand.context().offset(),
                                demand.context().offset() + demand.context().length()))
                .isEqualTo("You must withdraw the scheme.");
    }

    @Test
    void annotatedTextIsAnsweredInItsOwnPlaces() throws InterruptedException {
        String data =
                "{\"annotation\":[{\"text\":\"A \"},{\"markup\":\"<b>\"},{\"text\":\"recieved\"},{\"markup\":\"</b>\"},{\"text\":\" letter.\"}]}";
        CheckResponse.Match match =
                only(controller.check(form("data", data, "language", "auto")), "MORFOLOGIK_RULE_EN_US");
        assertThat(match.offset()).isEqualTo(5);
        assertThat(match.length()).isEqualTo(8);
    }

    @Test
    void theHabitsOfEditorsAreUnderstood() throws InterruptedException {
        String data =
                "{\"annotation\":[{\"markup\":\"# \"},{\"text\":\"To the board\"},{\"markup\":\"\\r\\n\\r\\n\",\"interpretAs\":\"\\n\\n\"},"
                        + "{\"text\":\"Thank you for the tea.\\r\\nYou must withdraw the scheme.\"},{\"markup\":\"\\r\\n\\r\\n\",\"interpretAs\":\"\\n\\n\"},"
                        + "{\"text\":\"You must withdraw \"},{\"markup\":\"`x`\",\"interpretAs\":\"Dummy0\"},{\"text\":\" today.\"}]}";
        String whole = "# To the board\r\n\r\nThank you for the tea.\r\nYou must withdraw the scheme."
                + "\r\n\r\nYou must withdraw `x` today.";
        CheckResponse response = controller.check(form(
                "data",
                data,
                "language",
                "auto",
                "preferredVariants",
                "de-DE,en-GB,en-US",
                "motherTongue",
                "de-DE",
                "level",
                "picky",
                "mode",
                "all",
                "enabledRules",
                "",
                "disabledRules",
                "WHITESPACE_RULE,UPPERCASE_SENTENCE_START"));
        assertThat(response.language().code()).isEqualTo("en-GB");
        CheckResponse.Match demand = only(response, "R07");
        assertThat(whole.substring(demand.offset(), demand.offset() + demand.length()))
                .endsWith("You must withdraw the scheme.");
    }

    @Test
    void placesHoldWithLineEndsOfWindows() throws InterruptedException {
        String text =
                "Dear all,\r\n\r\nThanks for the tea.\r\nYou must withdraw\r\nthe scheme.\r\n\r\nWe recieved it.\r\n";
        CheckResponse response = controller.check(form("text", text, "language", "en-GB"));
        CheckResponse.Match demand = only(response, "R07");
        assertThat(text.substring(
                        demand.words().offset(),
                        demand.words().offset() + demand.words().length()))
                .startsWith("You must withdraw");
        CheckResponse.Match spelling = response.matches().getLast();
        assertThat(text.substring(spelling.offset(), spelling.offset() + spelling.length()))
                .isEqualTo("recieved");
    }

    @Test
    void namesThatComeBackOrStandInTheHeaderAreKnown() throws InterruptedException {
        assertThat(misspelt("We met Xandril in May.")).containsExactly("Xandril");
        assertThat(misspelt("We met Xandril in May. Then Xandril's letter came."))
                .isEmpty();
        assertThat(misspelt("We recieved it. They recieved it.")).containsExactly("recieved", "recieved");
        assertThat(misspelt("---\ntitle: Gate\nfrom: Ada Brumfeld\nto:\n  - Xandril Society\n---\n\nWe met Xandril."))
                .doesNotContain("Xandril", "Brumfeld");
    }

    private static List<String> misspelt(String text) throws InterruptedException {
        return controller.check(form("text", text, "language", "en-US")).matches().stream()
                .filter(match -> match.rule().id().startsWith("MORFOLOGIK"))
                .map(match -> text.substring(match.offset(), match.offset() + match.length()))
                .toList();
    }

    @Test
    void theCommandKnowsTheSameNames() throws IOException {
        Path file = folder.resolve("names.md");
        Files.writeString(file, "---\nfrom: Ada Brumfeld\n---\n\nDear all,\n\nI am Brumfeld. We met Xandril.\n");
        Ran ran = run("", file.toString(), "--only", "language", "--fail-on", "never");
        assertThat(ran.out()).contains("Xandril").doesNotContain("Brumfeld");
        Files.writeString(file, "We met Xandril. Then Xandril left.\n");
        assertThat(run("", file.toString(), "--only", "language").out()).doesNotContain("Xandril");
    }

    @Test
    void rulesAndCategoriesCanBeChosen() throws InterruptedException {
        String text = "We recieved it. You must withdraw the scheme.";
        assertThat(controller
                        .check(form("text", text, "language", "en-US", "disabledRules", "R07"))
                        .matches())
                .extracting(match -> match.rule().id())
                .doesNotContain("R07")
                .contains("MORFOLOGIK_RULE_EN_US");
        assertThat(controller
                        .check(form("text", text, "language", "en-US", "enabledRules", "R07", "enabledOnly", "true"))
                        .matches())
                .extracting(match -> match.rule().id())
                .containsOnly("R07");
    }

    @Test
    void whatIsMissingIsSaidPlainly() {
        assertRefused(400, "Missing 'text' or 'data'", form("language", "en"));
        assertRefused(400, "Missing 'language'", form("text", "Hello."));
        assertRefused(400, "not a language code", form("text", "Hello.", "language", "xx"));
        assertRefused(400, "not JSON", form("data", "{", "language", "en"));
        assertRefused(400, "level", form("text", "Hello.", "language", "en", "level", "harsh"));
        assertRefused(400, "enabledOnly", form("text", "Hello.", "language", "en", "enabledOnly", "true"));
        assertRefused(413, "exceeds the limit", form("text", "a ".repeat(60_000), "language", "en"));
    }

    private static void assertRefused(int status, String words, MultiValueMap<String, String> form) {
        assertThatThrownBy(() -> controller.check(form))
                .isInstanceOfSatisfying(CheckRequest.Refused.class, refused -> assertThat(refused.status())
                        .isEqualTo(status))
                .hasMessageContaining(words);
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CheckCommand()
                .run(
                        List.of(arguments),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theCommandNamesFileLineAndColumn() throws IOException {
        Path file = folder.resolve("letter.md");
        Files.writeString(file, "---\ntitle: A letter\n---\n\nDear all,\n\nThanks. You must withdraw the scheme.\n");
        Ran ran = run("", file.toString(), "--only", "empathy", "--fail-on", "warning");
        assertThat(ran.out()).contains(file + ":7:9: warning R07 ");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(run("", file.toString(), "--only=empathy", "--fail-on=error").code())
                .isZero();
    }

    @Test
    void theCommandSpeaksJsonAndSarif() {
        JsonMapper mapper = JsonMapper.builder().build();
        Ran json = run(
                "You must withdraw the scheme.", "-", "--only", "empathy", "--format", "json", "--fail-on", "never");
        JsonNode finding = mapper.readTree(json.out()).get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("R07");
        assertThat(finding.get("rewrites").size()).isEqualTo(3);
        assertThat(json.code()).isZero();
        Ran sarif = run(
                "You must withdraw the scheme.", "-", "--only", "empathy", "--format", "sarif", "--fail-on", "warning");
        JsonNode result =
                mapper.readTree(sarif.out()).get("runs").get(0).get("results").get(0);
        assertThat(result.get("ruleId").asString()).isEqualTo("R07");
        assertThat(result.get("level").asString()).isEqualTo("warning");
        assertThat(sarif.code()).isEqualTo(1);
    }

    @Test
    void oddNamesAndLinesOfDashesAreTakenAsTheyAre() throws IOException {
        Path file = folder.resolve("my lettér.md");
        Files.writeString(file, "---\n\nYou must withdraw the scheme.\n\n---\n\nKind regards\n");
        Ran sarif = run("", file.toString(), "--only", "empathy", "--format", "sarif");
        JsonNode place =
                JsonMapper.builder().build().readTree(sarif.out()).at("/runs/0/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).endsWith("/my%20lett%C3%A9r.md");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheCommandCannotDoItSays() throws IOException {
        assertThat(run("").code()).isEqualTo(2);
        assertThat(run("", "nowhere.md").err()).contains("There is no file nowhere.md.");
        assertThat(run("", folder.toString()).err()).contains("is a folder");
        assertThat(run("", "a.md", "--format", "xml").err()).contains("text, json, sarif");
        assertThat(run("", "a.md", "--loud", "yes").err()).contains("no option --loud");
        Path binary = folder.resolve("x.md");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(run("", binary.toString()).err()).contains("not text in UTF-8");
        assertThat(run("", "--help").code()).isZero();
    }
}
