package org.rejoinder.publish.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.NewLetter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class ReadingRoomTest {

    private static final User ADA = new User("ada", "Ada", 1, Role.EDITOR);

    @LocalServerPort
    private int port;

    @Autowired
    private Letters letters;

    @Autowired
    private Letterbox letterbox;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html,*/*")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Letter letter() {
        Letter letter = letters.create(new NewLetter(
                null, "Zo\u00EB's \"plea\"; x", null, "Us", "Them", "city-council", Letter.Kind.LETTER, null));
        letterbox.write(letter.id(), 0, "Dear *all*,\n\nplease.", ADA, null).join();
        return letter;
    }

    @Test
    void aLetterCanBeReadAndTakenAway() throws Exception {
        String base = "/letters/" + letter().id();

        HttpResponse<String> page = get(base + "/read");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<em>all</em>", "Us", "Them");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(ReadingPage.POLICY);
        HttpResponse<String> markdown = get(base + "/letter.md");
        assertThat(markdown.body()).startsWith("---\ntitle: ").endsWith("Dear *all*,\n\nplease.\n");
        assertThat(markdown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("zoe-s-plea-x.md");
        assertThat(get(base + "/letter.pdf").body()).startsWith("%PDF-");
        assertThat(get(base + "/read?version=0").body()).doesNotContain("please.");
    }

    @Test
    void whatIsNotThereIsSaidCalmly() throws Exception {
        assertThat(get("/letters/nowhere/read").statusCode()).isEqualTo(404);
        assertThat(get("/letters/nowhere/read").body()).contains("Nothing is here");
        String base = "/letters/" + letter().id();
        for (String version : new String[] {"99", "-1", "x", "99999999999999999999", "%00"}) {
            assertThat(get(base + "/read?version=" + version).statusCode()).isIn(400, 404, 409);
        }
    }
}
