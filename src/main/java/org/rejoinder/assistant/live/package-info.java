/// The path of one finding: hears of accepted updates, lets each paragraph come to rest, checks what changed,
/// tells everybody at once.
///
/// One worker serves all letters. It yields to typing: between two paragraphs it takes in what was typed meanwhile.
/// What a checker said of a paragraph is kept by the paragraph's text, so cost follows the change and one analysis
/// serves all co-editors. Findings go out first; what looks at the letter as a whole (checklist, read-as,
/// rebuttals) follows when nothing waits. Of a letter that was pasted in, the sentence typed last is looked at
/// first and findings are told as they come; the argument is read on a thread of its own (a text of many pages on
/// another, so that no letter waits for it), and its rebuttals are moved to where the text has gone meanwhile.
/// (Before, a sentence typed into a pasted letter of 5,000 words waited for the whole of it.)
///
/// While a crowd types (more than twenty updates a second, some five people) a letter gets a tenth of the time
/// instead of all of it, a thirtieth for being read as a whole (first after a minute, or when the crowd
/// pauses), and the less the more hands there are; one look is planned at a time, and what is typed during a
/// look does not plan the next one before its rest (it did, and looks took three times their share). Without
/// that a hundred typists had the findings' thread busy all day: of 3.3 s of processor time for 1,000 of their
/// edits 0.7 were co-editing. What looks at a letter waits while no page shows it: letters that a crowd had
/// left took 78 % of a processor.
@NullMarked
package org.rejoinder.assistant.live;

import org.jspecify.annotations.NullMarked;
