/// Letters on their way out: a clean page for reading and printing, a PDF, a Markdown file.
///
/// Whatever leaves says what is imagined, and carries nothing that could act on its reader: raw HTML is shown
/// as text, links lead to web and mail only, images are named and linked but never fetched.
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "account", "letter", "collab", "assistant", "drafts"})
package org.rejoinder.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
