package org.rejoinder.ui.audience;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Lines;
import org.rejoinder.ui.parts.Menu.Item;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Prompt;

/// Makes, copies, brings in, takes out and removes audiences; what is removed can be brought back.
final class AudienceKeeping {

    private static final int MOST = 256 * 1024;

    private final Audiences audiences;

    AudienceKeeping(Audiences audiences) {
        this.audiences = audiences;
    }

    List<Item> menu(Audience shown, AudienceActs acts) {
        List<Item> items = new ArrayList<>();
        if (acts.mayEdit()) {
            items.add(Item.of("Rename", () -> rename(shown, acts)).icon("pen"));
            items.add(Item.of("Duplicate", () -> duplicate(shown, acts)).icon("doc"));
        }
        items.add(Item.of("Export as YAML", () -> acts.download(shown.id() + ".yaml", audiences.toYaml(shown)))
                .icon("share"));
        if (acts.mayEdit()) {
            items.add(Item.of("Import a profile", acts::bring).icon("plus"));
            end(shown, acts, items);
        }
        return items;
    }

    private void end(Audience shown, AudienceActs acts, List<Item> items) {
        if (edited(shown)) {
            items.add(Item.of("Bring back the original", () -> remove(shown, acts))
                    .icon("refresh")
                    .apart());
        } else if (!shown.builtIn()) {
            items.add(Item.of("Remove", () -> remove(shown, acts)).icon("bin").apart());
        }
    }

    /// One that came with Rejoinder and was changed here.
    private static boolean edited(Audience shown) {
        return !shown.builtIn() && camesWithIt(shown.id());
    }

    private static boolean camesWithIt(String id) {
        return id.matches("[A-Za-z0-9_-]+") && AudienceKeeping.class.getResource("/audiences/" + id + ".yaml") != null;
    }

    String origin(Audience shown) {
        if (shown.builtIn()) {
            return "Came with Rejoinder";
        }
        return edited(shown) ? "Came with Rejoinder, changed here" : "Made here";
    }

    void create(AudienceActs acts) {
        Prompt.ask(
                "New audience",
                "Who might answer?",
                "",
                "Create",
                name -> acts.go(fresh(name).id()));
    }

    private Audience fresh(String name) {
        return audiences.save(Profile.blank(id(name), name));
    }

    private String id(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-+|-+$)", "");
        String base = slug.isEmpty() ? "audience" : slug.substring(0, Math.min(48, slug.length()));
        return audiences.find(base).isEmpty()
                ? base
                : base + "-" + UUID.randomUUID().toString().substring(0, 6);
    }

    private void rename(Audience shown, AudienceActs acts) {
        Prompt.ask("Rename", "Name", shown.name(), "Rename", name -> {
            acts.save(Profile.named(shown, name, shown.summary()));
            acts.go(shown.id());
        });
    }

    private void duplicate(Audience shown, AudienceActs acts) {
        String name = shown.name() + ", a copy";
        Audience copy = audiences.save(Profile.copy(shown, id(name), name));
        Notices.say("Copied. This one is yours to change.");
        acts.go(copy.id());
    }

    private void remove(Audience shown, AudienceActs acts) {
        boolean back = edited(shown);
        audiences.remove(shown.id());
        acts.go(back ? shown.id() : "");
        String words = back ? "“" + shown.name() + "” is as it came." : "“" + shown.name() + "” is removed.";
        Notices.undoable(words, () -> {
            audiences.save(shown);
            acts.go(shown.id());
        });
    }

    /// A dialog that takes a profile as a file or as pasted text; what is wrong with it is said there.
    void bring(AudienceActs acts) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Import a profile");
        dialog.addClassName("rj-dialog");
        Lines text = new Lines("Profile as YAML", "", MOST);
        text.getElement().setAttribute("placeholder", "name: Parents’ association\nwho: …");
        text.addClassName("yaml");
        Span trouble = Dom.span("trouble", "");
        trouble.getElement().setAttribute("role", "alert");
        InMemoryUploadCallback taken = (meta, data) -> text.setValue(new String(data, StandardCharsets.UTF_8));
        Upload upload = new Upload(UploadHandler.inMemory(taken));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".yaml", ".yml");
        upload.setMaxFileSize(MOST);
        dialog.add(upload, Dom.div("ta", text), trouble);
        Act act = Act.primary("Import", () -> {
            try {
                Audience read = audiences.fromYaml(text.getValue());
                boolean there = audiences.find(read.id()).isPresent();
                Audience kept = audiences.save(there ? Profile.copy(read, id(read.name()), read.name()) : read);
                dialog.close();
                acts.go(kept.id());
            } catch (IllegalArgumentException refused) {
                trouble.setText(String.valueOf(refused.getMessage()));
            }
        });
        dialog.getFooter().add(Act.ghost("Cancel", dialog::close).classed("btn-lg"), act.classed("btn-lg"));
        dialog.open();
    }
}
