/// The path of one finding: hears of accepted updates, lets each paragraph come to rest, checks what changed,
/// tells everybody at once.
///
/// One worker serves all letters. It yields to typing: between two paragraphs it takes in what was typed
/// meanwhile. What a checker said of a paragraph is kept by the paragraph's text, so cost follows the change
/// and one analysis serves all co-editors. Findings go out first; what looks at the letter as a whole
/// (checklist, read-as, rebuttals) follows when nothing waits.
@NullMarked
package org.rejoinder.assistant.live;

import org.jspecify.annotations.NullMarked;
