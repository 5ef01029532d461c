package org.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Admission;
import org.rejoinder.account.Here;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "rejoinder.mode=team"})
class TeamDoorTest {

    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: rejoinder_person=([^;]+);([^\\r\\n]*)");

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Admission admission;

    @Autowired
    private Here here;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("rejoinder.home", () -> folder.resolve("home").toString());
        registry.add("rejoinder.drafts", () -> folder.resolve("drafts").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/letters/any",
                "/api/letters",
                "/collab/any",
                "/v2/check",
                "/actuator/metrics",
                "/enter",
                "/ENTER/x",
                "/VAADIN/build/x.js",
                "/enter/../api/letters",
                "/enter/..;/api/letters",
                "/enter/%2e%2e/api/letters"
            })
    void nothingIsOpenWithoutTheLink(String path) throws IOException {
        String answer = RawHttp.send(port, "GET " + path + " HTTP/1.1", "Host: any.example");

        assertThat(RawHttp.status(answer)).isIn(400, 401);
        assertThat(answer).doesNotContain(admission.secret());
    }

    @Test
    void aPersonIsToldToAskForTheLink() throws IOException {
        String answer = RawHttp.send(port, "GET / HTTP/1.1", "Host: any.example", "Accept: text/html");

        assertThat(RawHttp.status(answer)).isEqualTo(401);
        assertThat(answer).contains("<h1>Ask for the link</h1>");
    }

    @Test
    void thePulseIsOpenToAll() throws IOException {
        assertThat(RawHttp.status(RawHttp.send(port, "GET /actuator/health HTTP/1.1", "Host: any.example")))
                .isEqualTo(200);
    }

    @Test
    void theLinkAsksForANameAndLetsInForGood() throws IOException {
        String form = RawHttp.send(port, "GET /enter/" + admission.secret() + " HTTP/1.1", "Host: any.example");
        assertThat(form).contains("Your name").contains("no-store").contains("default-src 'none'");

        String answer = post(admission.secret(), "name=" + encoded("Priya Ó Néill") + "&color=3");
        Matcher cookie = COOKIE.matcher(answer);
        assertThat(cookie.find()).isTrue();
        assertThat(cookie.group(2))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Max-Age=31536000");
        assertThat(RawHttp.status(answer)).isEqualTo(303);

        User priya = here.of(with(cookie.group(1))).orElseThrow();
        assertThat(priya)
                .extracting(User::name, User::color, User::role)
                .containsExactly("Priya Ó Néill", 3, Role.EDITOR);
        assertThat(RawHttp.status(RawHttp.send(
                        port,
                        "GET /actuator/metrics HTTP/1.1",
                        "Host: any.example",
                        "Cookie: rejoinder_person=" + cookie.group(1))))
                .isEqualTo(200);

        here.rename(with(cookie.group(1)), " Pri ", 5);
        assertThat(users.find(priya.id()).orElseThrow()).isEqualTo(priya.named("Pri", 5));
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        Admission.Admitted admitted = admission.admit("Ada", 1);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM account_user WHERE token_hash = :token")
                        .param("token", admitted.token())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(here.of(with(admitted.token()))).contains(admitted.user());
        assertThat(here.of(with(admitted.token() + "x"))).isEmpty();
        assertThat(here.of(with(""))).isEmpty();
        assertThat(here.of(with("x".repeat(5000)))).isEmpty();
        assertThat(here.of(new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void theLinkStaysTheSame() {
        assertThat(admission.secret()).isEqualTo(admission.secret()).hasSize(32);
        assertThat(admission.opens(admission.secret())).isTrue();
        assertThat(admission.opens("")).isFalse();
        assertThat(admission.opens(admission.secret().substring(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name=",
                "name=%00%0A",
                "name=A&color=0",
                "name=A&color=7",
                "name=A&color=x",
                "name=%3Cscript%3E&color=99999999999"
            })
    void aNameThatDoesNotFitIsAskedForAgain(String body) throws IOException {
        String answer = post(admission.secret(), body);

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(answer)
                .contains("role=\"alert\"")
                .doesNotContain("Set-Cookie")
                .doesNotContain("<script>");
    }

    @Test
    void aNameThatIsTooLongIsAskedForAgain() throws IOException {
        assertThat(RawHttp.status(post(admission.secret(), "color=1&name=" + "x".repeat(20_000))))
                .isEqualTo(400);
    }

    @Test
    void aWrongLinkOpensNothing() throws IOException {
        String answer = post("not-the-secret", "name=Eve&color=1");

        assertThat(RawHttp.status(answer)).isEqualTo(404);
        assertThat(answer).contains("This link opens nothing here").doesNotContain("Set-Cookie");
    }

    @Test
    void anotherSitesSocketIsRefusedForThoseInsideToo() throws IOException {
        String token = admission.admit("Ada", 1).token();
        String answer = RawHttp.send(
                port,
                "GET /collab/any HTTP/1.1",
                "Host: letters.example",
                "Origin: https://evil.example",
                "Cookie: rejoinder_person=" + token,
                "Upgrade: websocket");

        assertThat(RawHttp.status(answer)).isEqualTo(403);
    }

    private String post(String secret, String body) throws IOException {
        return RawHttp.sendBody(
                port,
                body,
                "POST /enter/" + secret + " HTTP/1.1",
                "Host: any.example",
                "Origin: http://any.example",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequest with(String token) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new jakarta.servlet.http.Cookie(Admission.COOKIE, token));
        return request;
    }
}
