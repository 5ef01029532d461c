/// Models as second engines: the only place that knows LangChain4j.
///
/// Each task of the built-in engine has a twin here behind the same interface. A router (`Routed…`) asks the
/// model when one is set, is within its budget and has not been failing, and goes back to the built-in engine
/// when the model is slow, wrong, dear or gone; the `engine` of what comes back tells who wrote it.
///
/// `settings` keeps which models are asked and their keys; `provider` makes the clients and carries their HTTP,
/// so that a call can be cancelled before its first word; `call` is the one door to a model (patience, budget,
/// cache, log, meter); `task` has an AI service a task with its prompt and its flat records; `embedding` is the
/// in-process one.
///
/// Letters, imports, audiences and pasted replies are untrusted here: they stand between random marks, the
/// model has no tools, what it quotes is looked up in the text, and nothing it says is ever applied by itself.
@NullMarked
package org.rejoinder.assistant.model;

import org.jspecify.annotations.NullMarked;
