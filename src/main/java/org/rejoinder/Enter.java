package org.rejoinder;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.rejoinder.account.Admission;
import org.rejoinder.account.Here;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The secret link: whoever opens it gives a name and is an editor from then on, in this browser.
@RestController
@ConditionalOnProperty(name = "rejoinder.mode", havingValue = "team")
class Enter {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Duration LONG = Duration.ofDays(365);
    private static final String FORM = Page.read("door/enter.html");

    private final Admission admission;
    private final Here here;

    Enter(Admission admission, Here here) {
        this.admission = admission;
        this.here = here;
    }

    @GetMapping("/enter/{secret}")
    ResponseEntity<String> ask(@PathVariable String secret, HttpServletRequest request) {
        if (!admission.opens(secret)) {
            return closed();
        }
        return here.of(request).isPresent() ? toLetters().build() : form(HttpStatus.OK, "", "");
    }

    @PostMapping("/enter/{secret}")
    ResponseEntity<String> come(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") String color,
            HttpServletRequest request) {
        if (!admission.opens(secret)) {
            return closed();
        }
        if (here.of(request).isPresent()) {
            return toLetters().build();
        }
        try {
            String token = admission.admit(oneLine(name), number(color)).token();
            return toLetters()
                    .header(
                            HttpHeaders.SET_COOKIE,
                            cookie(token, request.isSecure()).toString())
                    .build();
        } catch (IllegalArgumentException wrong) {
            return form(HttpStatus.BAD_REQUEST, name, String.valueOf(wrong.getMessage()));
        }
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static int number(String color) {
        return color.matches("[1-6]") ? Integer.parseInt(color) : 0;
    }

    private static ResponseCookie cookie(String token, boolean secure) {
        return ResponseCookie.from(Admission.COOKIE, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(LONG)
                .build();
    }

    private static ResponseEntity.BodyBuilder toLetters() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseEntity<String> closed() {
        return page(
                HttpStatus.NOT_FOUND,
                Page.of(
                        "This link opens nothing here",
                        "It may be cut short or belong to another server. Ask whoever gave it to you for the whole link."));
    }

    private static ResponseEntity<String> form(HttpStatus status, String name, String wrong) {
        String shown = name.length() > 200 ? name.substring(0, 200) : name;
        String note = wrong.isEmpty()
                ? ""
                : "<p class=\"wrong\" id=\"wrong\" role=\"alert\">" + HtmlUtils.htmlEscape(wrong, "UTF-8") + "</p>";
        String form = FORM.replace("{{wrong}}", note)
                .replace("{{described}}", wrong.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"wrong\"")
                .replace("{{name}}", HtmlUtils.htmlEscape(shown, "UTF-8"));
        return page(
                status,
                Page.with(
                        "Write letters together",
                        "Give the name that your co-writers will see beside your words. You can change it later.",
                        form));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", Page.POLICY)
                .body(html);
    }
}
