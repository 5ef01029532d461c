/// How far paragraphs already meet a rebuttal: words, meaning, what a network was taught of answers, and the marks of
/// conceding and answering.
///
/// Nearness alone names the right paragraph in half of the cases: what answers an objection often shares no
/// word with it, and what shares its words often answers nothing. So the network of `AnswerReader` leads, and
/// nearness only helps where several rebuttals want the same paragraph.
@NullMarked
package org.rejoinder.assistant.argument.coverage;

import org.jspecify.annotations.NullMarked;
