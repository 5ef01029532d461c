/// What people see: the workbench and the pages around it, in Vaadin Flow. The only room, with the door, that
/// knows Vaadin.
///
/// Flow draws everything around the letter; the letter itself is the `<letter-editor>` element, which has its
/// own socket, so typing never waits for the session. Panels are fed by events: a worker reads what is new,
/// then hands the finished rows to the page, at most four times a second, and only rows that changed are drawn
/// again. The look is `frontend/styles`; small elements that need the keyboard or the pointer before the server
/// could answer (rows, menus, the palette, splitters) are in `frontend/ui`.
@NullMarked
@ApplicationModule
package org.rejoinder.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
