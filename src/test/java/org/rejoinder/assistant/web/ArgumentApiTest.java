package org.rejoinder.assistant.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.LetterReader;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The argument endpoints as another tool meets them: what they give, and what they say to what they cannot
/// take.
class ArgumentApiTest {

    private static final String LETTER =
            "Dear members of the Council,\n\nSchools should require uniforms. A uniform hides who can afford which brand, and it is"
                    + " cheaper over a year.\n\nSome parents may say that uniforms are expensive. We agree that they cost money, but a"
                    + " second-hand fund, which we offer to run, would give every family what it needs at no cost.";

    private static AnnotationConfigApplicationContext engine;
    private static MockMvc api;

    @BeforeAll
    static void start() throws Exception {
        engine = new AnnotationConfigApplicationContext();
        engine.scan(
                "org.rejoinder.assistant.argument",
                "org.rejoinder.assistant.empathy",
                "org.rejoinder.assistant.language",
                "org.rejoinder.assistant.live",
                "org.rejoinder.assistant.model.embedding");
        engine.refresh();
        api = MockMvcBuilders.standaloneSetup(new ArgumentController(
                        engine.getBean(Advocate.class),
                        engine.getBean(Correspondent.class),
                        engine.getBean(LetterReader.class),
                        engine.getBean(Analyst.class),
                        new Shelf()))
                .build();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void anAnalysisHasClaimsAndRebuttalsStrongestFirst() throws Exception {
        ask("/api/analyses", Map.of("text", LETTER, "audience", "City council", "title", "Uniforms"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.claims", hasSize(greaterThan(2))))
                .andExpect(jsonPath("$.rebuttals", hasSize(greaterThan(3))))
                .andExpect(jsonPath("$.rebuttals[0].text").isNotEmpty())
                .andExpect(jsonPath("$.rebuttals[0].quote").isNotEmpty())
                .andExpect(jsonPath("$.rebuttals[0].answeredBy").isNotEmpty())
                .andExpect(jsonPath("$.rebuttals[0].coverage.state").isNotEmpty());
    }

    @Test
    void theChecklistKnowsWhatTheRulesFound() throws Exception {
        String pressing = "Dear board,\n\nWe are the parents of Mill Road. You have ignored every letter that we wrote."
                + "\n\nYou must publish the plan by Friday.\n\nYours,\nThe parents";
        ask("/api/analyses", Map.of("text", pressing))
                .andExpect(jsonPath("$.checklist[?(@.code == 'L14')].state").value("MISSING"))
                .andExpect(jsonPath("$.checklist[?(@.code == 'L4')].state").value("PARTLY"));
    }

    @Test
    void coverageNamesTheParagraphFromZeroOrNull() throws Exception {
        Map<String, Object> request = Map.of(
                "paragraphs", List.of(LETTER.split("\n\n")),
                "rebuttals",
                        List.of("Uniforms are expensive for poor families.", "The moon is too far away for tourists."));
        ask("/api/coverage", request)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].paragraph").value(2))
                .andExpect(jsonPath("$[1].state").value("OPEN"))
                .andExpect(jsonPath("$[1].paragraph").isEmpty());
    }

    @Test
    void aReplyIsALetterMarkedAsImagined() throws Exception {
        ask("/api/replies", Map.of("text", LETTER, "audience", "city-council"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text", containsString("Dear ")))
                .andExpect(jsonPath("$.note", containsString("Imagined.")));
    }

    @Test
    void theAudiencesAreListed() throws Exception {
        api.perform(get("/api/audiences"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").value("city-council"));
    }

    @Test
    void whatCannotBeTakenIsSaidInPlainWords() throws Exception {
        refused("/api/analyses", Map.of("text", " "), 400, "Missing 'text'");
        refused("/api/analyses", Map.of("text", "x".repeat(100_001)), 413, "exceeds the limit of 100000 characters");
        refused("/api/analyses", Map.of("text", LETTER, "audience", "martians"), 400, "Known are: city-council");
        refused("/api/replies", Map.of("text", LETTER), 400, "Say who replies");
        refused(
                "/api/replies",
                Map.of("text", LETTER, "audience", "city-council", "tone", "rude"),
                400,
                "'gentle', 'fair' or 'tough'");
        refused("/api/coverage", Map.of("rebuttals", List.of("no")), 400, "Missing 'paragraphs'");
    }

    @Test
    void hostileTextIsReadCalmly() throws Exception {
        for (String text : List.of(
                "\u0000\u202e💥".repeat(400),
                "<script>alert(1)</script>",
                "a".repeat(20_000),
                "?!.".repeat(3_000),
                "{object} %s \\ $1")) {
            ask("/api/analyses", Map.of("text", text)).andExpect(status().isOk());
        }
        ask("/api/coverage", Map.of("paragraphs", List.of(), "rebuttals", List.of("no one asked")))
                .andExpect(status().isOk());
    }

    private static void refused(String path, Map<String, ?> body, int status, String words) throws Exception {
        ask(path, body).andExpect(status().is(status)).andExpect(content().string(containsString(words)));
    }

    private static ResultActions ask(String path, Map<String, ?> body) throws Exception {
        return api.perform(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.builder().build().writeValueAsString(body)));
    }

    /// One audience, as it comes with the program.
    private static final class Shelf implements Audiences {

        private final Audience council;

        Shelf() throws Exception {
            try (var in = ArgumentApiTest.class.getClassLoader().getResourceAsStream("audiences/city-council.yaml")) {
                council = YAMLMapper.builder()
                        .build()
                        .readValue(
                                new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                                        + "\nbuiltIn: true\n",
                                Audience.class);
            }
        }

        @Override
        public List<Audience> all() {
            return List.of(council);
        }

        @Override
        public java.util.Optional<Audience> find(String audienceId) {
            return all().stream().filter(each -> each.id().equals(audienceId)).findFirst();
        }

        @Override
        public Audience save(Audience audience) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String audienceId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toYaml(Audience audience) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Audience fromYaml(String yaml) {
            throw new UnsupportedOperationException();
        }
    }
}
