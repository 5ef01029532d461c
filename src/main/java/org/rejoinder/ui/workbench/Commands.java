package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.ui.assistant.AssistantPanel.Tab;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.parts.Menu;

/// Every act of the page by name: what the palette lists, what the keys do, what the menus repeat.
final class Commands {

    /// What only the page itself can do.
    interface Acts {
        void palette();

        void tab(Tab tab);

        void fold(String part);

        void draft();

        void window();

        void theme(String theme);

        void keys();

        void bring();

        void download();

        void exchange();

        /// Has the audience's reply written, unless there is one, and shows it.
        void reply();

        void history();

        void nameVersion();

        void authors();

        boolean authorsShown();

        void understand();

        void file(String name);
    }

    private static final String WHO_WROTE = "Who wrote what";

    private final Bench bench;
    private final LetterActs letters;
    private final Acts acts;

    Commands(Bench bench, LetterActs letters, Acts acts) {
        this.bench = bench;
        this.letters = letters;
        this.acts = acts;
    }

    List<Command> list(boolean withLetter) {
        List<Command> all = new ArrayList<>();
        if (withLetter) {
            findings(all);
            writing(all);
            letter(all);
            views(all);
        }
        workspace(all);
        return all;
    }

    private void findings(List<Command> all) {
        all.add(editor("Findings", "Next finding", "arr-r", "nextFinding").keys("f8"));
        all.add(editor("Findings", "Previous finding", "arr-r", "previousFinding")
                .keys("shift+f8"));
        all.add(editor("Findings", "Use the best wording", "check", "takeFirst").keys("~alt+enter"));
        all.add(editor("Findings", "Rephrase the sentence or selection", "pen", "askRephrase"));
        all.add(Command.of("Findings", "Draft or Revise", "m2", acts::draft)
                .keys("ctrl+alt+r")
                .also("hide show marks mode"));
    }

    private void writing(List<Command> all) {
        all.add(editor("Writing", "Bold", "pen", "formatBold").keys("~ctrl+b"));
        all.add(editor("Writing", "Italic", "pen", "formatItalic").keys("~ctrl+i"));
        all.add(editor("Writing", "Heading", "pen", "formatHeading").keys("~ctrl+shift+2"));
        all.add(editor("Writing", "Quotation", "pen", "formatQuote"));
        all.add(editor("Writing", "List", "list", "formatList"));
        all.add(editor("Writing", "Link", "link", "formatLink"));
        all.add(editor("Writing", "Undo", "refresh", "undoEdit").keys("~ctrl+z"));
        all.add(editor("Writing", "Redo", "refresh", "redoEdit").keys("~ctrl+y"));
        all.add(editor("Writing", "Find and replace in this letter", "search", "openSearch")
                .keys("~ctrl+f"));
        all.add(Command.of("Writing", "Move the paragraph up", "chev-u", () -> bench.editor()
                .moveParagraph(-1)));
        all.add(Command.of("Writing", "Move the paragraph down", "chev-d", () -> bench.editor()
                .moveParagraph(1)));
        all.add(editor("Writing", "Copy as formatted text", "doc", "copyFormatted"));
        all.add(editor("Writing", "Copy as Markdown", "doc", "copyMarkdown"));
    }

    private void letter(List<Command> all) {
        all.add(Command.of("Letters", "Choose who might answer", "users", bench::pickAudience)
                .also("audience"));
        all.add(Command.of("Letters", "Rename this letter", "pen", () -> letters.rename(id())));
        all.add(Command.of("Letters", "From and to", "user", () -> letters.address(id()))
                .also("byline sender addressee"));
        all.add(Command.of("Letters", "Move this letter to a folder", "folder", () -> letters.pickFolder(id())));
        all.add(Command.of("Letters", "Make a copy of this letter", "plus", () -> letters.duplicate(id()))
                .also("duplicate"));
        all.add(Command.of("Letters", "Understand them", "users", acts::understand)
                .also("audience profile"));
        all.add(Command.of("Letters", "Name this version", "tag", acts::nameVersion)
                .also("save milestone keep history"));
        all.add(Command.of("Letters", WHO_WROTE, "user", acts::authors)
                .also("authors attribution blame colours history"));
        all.add(Command.of("Letters", "Preview and print", "eye", () -> acts.file("read"))
                .also("read page"));
        all.add(Command.of("Letters", "Download as PDF", "doc", () -> acts.file("letter.pdf"))
                .also("export print"));
        all.add(Command.of("Letters", "Download as Markdown", "doc", acts::download)
                .also("export save"));
        all.add(Command.of("Letters", "Move this letter to the bin", "bin", () -> letters.bin(id()))
                .also("delete remove"));
    }

    private void views(List<Command> all) {
        all.add(Command.of("Views", "Rephrase", "m2", () -> acts.tab(Tab.REPHRASE))
                .keys("ctrl+alt+1"));
        all.add(Command.of("Views", "Rebuttals", "reply", () -> acts.tab(Tab.REBUTTALS))
                .keys("ctrl+alt+2"));
        all.add(Command.of("Views", "Checklist", "done", () -> acts.tab(Tab.CHECKLIST))
                .keys("ctrl+alt+3"));
        all.add(Command.of("Views", "Ask about the letter", "ask", () -> acts.tab(Tab.ASK))
                .keys("ctrl+alt+4")
                .also("conversation question model"));
        all.add(Command.of("Views", "Exchange of letters", "reply", acts::exchange)
                .keys("ctrl+alt+5")
                .also("let them answer reply rejoinder devil's advocate"));
        all.add(Command.of("Views", "Write their full reply", "reply", acts::reply)
                .also("let them answer devil's advocate"));
        all.add(Command.of("Views", "History and versions", "history", acts::history)
                .keys("ctrl+alt+7")
                .also("compare restore timeline"));
        all.add(Command.of("Views", "Focus on the letter", "focus", () -> acts.fold("focus"))
                .keys("ctrl+alt+f"));
        all.add(Command.of("Views", "Fold the assistant", "panel-r", () -> acts.fold("no-asst"))
                .keys("ctrl+alt+a"));
    }

    private void workspace(List<Command> all) {
        all.add(page("Talk it through", "comment", "start").also("start a letter new conversation position"));
        all.add(page("Find an approach", "ask", "approach").also("question"));
        all.add(page("Audiences", "users", "audiences").also("profile who might answer"));
        all.add(Command.of("Letters", "New letter", "plus", letters::create).keys("ctrl+alt+n"));
        all.add(Command.of("Letters", "New folder", "folder", letters::createFolder));
        all.add(Command.of("Letters", "Bring a text you have", "doc", acts::bring)
                .also("import markdown open file"));
        all.add(Command.of("Letters", "Bring back from the bin", "bin", letters::pickFromBin)
                .also("restore deleted trash"));
        all.add(Command.of("Everywhere", "Find or run", "search", acts::palette).keys("ctrl+k"));
        all.add(Command.of("Views", "Fold the explorer", "panel", () -> acts.fold("no-side"))
                .keys("ctrl+alt+e"));
        all.add(Command.of("Everywhere", "Models", "chip", () -> UI.getCurrent().navigate("models"))
                .also("engine settings key cost budget openai ollama anthropic"));
        all.add(Command.of("Everywhere", "Name and colour of this window", "user", acts::window));
        all.add(Command.of("Everywhere", "Light theme", "eye", () -> acts.theme("light")));
        all.add(Command.of("Everywhere", "Dark theme", "eye", () -> acts.theme("dark")));
        all.add(Command.of("Everywhere", "Theme as the system", "eye", () -> acts.theme("system")));
        all.add(Command.of("Everywhere", "Keys", "help", acts::keys).keys("?").also("keyboard shortcuts cheat sheet"));
    }

    private static Command page(String title, String icon, String where) {
        return Command.of("Letters", title, icon, () -> UI.getCurrent().navigate(where));
    }

    private Command editor(String group, String title, String icon, String method) {
        return Command.of(group, title, icon, () -> bench.editor().act(method));
    }

    private String id() {
        return bench.letter().id();
    }

    /// The acts on this letter, for the menu above it.
    List<Menu.Item> letterMenu() {
        List<Command> all = new ArrayList<>();
        letter(all);
        writing(all);
        List<String> wanted = List.of(
                "Choose who might answer",
                "From and to",
                "Rename this letter",
                "Make a copy of this letter",
                "Find and replace in this letter",
                "Understand them",
                "Name this version",
                WHO_WROTE,
                "Preview and print",
                "Download as PDF",
                "Copy as formatted text",
                "Download as Markdown",
                "Move this letter to the bin");
        return all.stream()
                .filter(each -> wanted.contains(each.title()))
                .sorted(java.util.Comparator.comparingInt(each -> wanted.indexOf(each.title())))
                .map(each -> {
                    Menu.Item item = Menu.Item.of(each.title(), each.act()).icon(each.icon());
                    if (each.title().equals(WHO_WROTE)) {
                        return item.checked(acts.authorsShown());
                    }
                    return each.icon().equals("bin") ? item.apart() : item;
                })
                .toList();
    }
}
