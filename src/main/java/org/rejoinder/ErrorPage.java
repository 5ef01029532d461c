package org.rejoinder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What a person sees when an address leads nowhere or the server failed.
@Component("error")
class ErrorPage implements View {

    private static final String BACK = "<p><a class=\"button\" href=\"/\">To the letters</a></p>";

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Object status = model == null ? null : model.get("status");
        response.setContentType(getContentType());
        response.setHeader("Content-Security-Policy", Page.POLICY);
        response.getOutputStream()
                .write(page(Integer.valueOf(404).equals(status)).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(boolean notFound) {
        return notFound
                ? Page.with(
                        "Nothing is here",
                        "The letter may have been moved or removed. Your letters are in the list.",
                        BACK)
                : Page.with(
                        "This did not work",
                        "The server could not do it. What you wrote is kept; going back and trying again is safe.",
                        BACK);
    }
}
