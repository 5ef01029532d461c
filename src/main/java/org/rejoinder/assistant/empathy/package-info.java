/// Confrontational wording: found by rules that are data, turned by small pieces of grammar, never without a
/// reason.
///
/// Rules lie in `rules/en/*.xml`, in LanguageTool's own rule language with its taggers and lemmas, each with
/// sentences that it is and is not about. A turn is named by its rule and offers a wording only when the
/// meaning guard finds everything that was said, and when the wording itself is clean under all rules and has
/// no flaw that the sentence had not. Names that are called and words of contempt go first, since without them
/// most sentences can be heard as they stand: set phrases by `rules/en/insults.txt`, all others by what they are
/// in their phrase (`rules/en/epithets.txt` has what is meant by them): who is called a name is something, a
/// clown in office is a person, a thing that is known needs no adjective. Calmer words for harsh ones lie in
/// `rules/en/thesaurus`, each line with a sentence that shows the harsh one; constructions that sting whatever
/// their words lie in `rules/en/constructions`, each with sentences and what becomes of them. Where neither
/// another shape nor calmer words were found, the least that stings is taken away. Where no honest wording
/// exists, three questions stand instead.
@NullMarked
package org.rejoinder.assistant.empathy;

import org.jspecify.annotations.NullMarked;
