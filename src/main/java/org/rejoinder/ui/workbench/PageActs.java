package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.assistant.AssistantPanel;
import org.rejoinder.ui.parts.Notices;

/// The acts of the page that no letter and no text does: where to go, what to fold, what to take along.
final class PageActs implements Commands.Acts {

    private final WorkbenchView page;

    PageActs(WorkbenchView page) {
        this.page = page;
    }

    @Override
    public void palette() {
        page.openPalette();
    }

    @Override
    public void tab(AssistantPanel.Tab tab) {
        page.show(tab);
    }

    @Override
    public void fold(String part) {
        page.toggle(part);
    }

    @Override
    public void draft() {
        page.draft();
    }

    @Override
    public void window() {
        page.window().change();
    }

    @Override
    public void theme(String chosen) {
        page.window().theme(chosen);
    }

    @Override
    public void keys() {
        new KeySheet(page.commands()).open();
    }

    @Override
    public void bring() {
        page.pickFile();
    }

    @Override
    public void exchange() {
        String voice = page.letter().audienceId();
        exchange(voice == null ? Map.of() : Map.of("as", voice));
    }

    @Override
    public void reply() {
        String voice = page.letter().audienceId();
        exchange(voice == null ? Map.of() : Map.of("as", voice, "write", "reply"));
    }

    private void exchange(Map<String, String> asked) {
        UI.getCurrent().navigate(path("exchange"), QueryParameters.simple(asked));
    }

    @Override
    public void understand() {
        String voice = page.letter().audienceId();
        if (voice == null) {
            page.pickAudience();
        } else {
            UI.getCurrent()
                    .navigate(
                            "audiences/" + voice,
                            QueryParameters.of("letter", page.letter().id()));
        }
    }

    @Override
    public void history() {
        UI.getCurrent().navigate(path("history"));
    }

    @Override
    public void nameVersion() {
        page.versions().nameIt();
    }

    @Override
    public void authors() {
        page.whoWrote().toggle();
    }

    @Override
    public boolean authorsShown() {
        return page.whoWrote().on();
    }

    @Override
    public void file(String name) {
        page.getUI().ifPresent(ui -> ui.getPage().open(path(name)));
    }

    @Override
    public void download() {
        Letter shown = page.letter();
        page.editor()
                .confirmed(
                        version -> page.away(
                                () -> page.desk().letterbox().at(shown.id(), version), at -> give(shown, at.text())),
                        () -> Notices.say("Your last words are still on their way. "
                                + "Download the letter once the status bar says Saved."));
    }

    private void give(Letter shown, String text) {
        page.getElement().executeJs("window.rejoinder.download($0, 'text/markdown', $1)", fileName(shown), text);
    }

    private String path(String part) {
        return "letters/" + page.letter().id() + "/" + part;
    }

    static String fileName(Letter letter) {
        String name = letter.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("(^-+|-+$)", "");
        return (name.isEmpty() ? "letter" : name) + ".md";
    }
}
