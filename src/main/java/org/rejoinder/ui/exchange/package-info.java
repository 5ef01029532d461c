/// The exchange: a letter, the reply one imagines, the rejoinder to it, paragraph beside paragraph.
///
/// Every one of the three is a letter of its own, edited in the workbench. What ties their paragraphs together
/// is read again from the texts whenever one of them changes; only what a writer decided about a point of the
/// reply is kept, beside the reply.
@NullMarked
package org.rejoinder.ui.exchange;

import org.jspecify.annotations.NullMarked;
