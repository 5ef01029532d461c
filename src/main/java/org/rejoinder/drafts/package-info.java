/// The drafts folder as a two-way workspace: letters as Markdown files that any editor, or git, may touch.
///
/// The folder is a client like a browser. Of each file we keep which version of its letter it last held and the
/// hash of its bytes. A change on disk is the difference between the letter at that version and the file,
/// pushed at that version, so the authority's rebase is the merge and nothing that others typed meanwhile is
/// lost. What was typed in the app is written beside the file and renamed over it, and only over bytes that are
/// still ours. After a crash the log itself tells what was taken: a file that equals some later version of its
/// letter was written by us, and an update whose origin names the file's hash was pushed by us.
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "account", "letter", "collab"})
package org.rejoinder.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
