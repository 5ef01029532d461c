// Asks the check API as a public client does, and prints what it made of the answer: node gramma.mjs CLIENT URL TEXT [LANGUAGE].

import { pathToFileURL } from 'node:url';

const [client, url, text, language = 'en-US'] = process.argv.slice(2);
// The client's one file is made for browsers, where this is what the global object is called.
globalThis.self = globalThis;
const { default: gramma } = await import(pathToFileURL(client).href);
try {
  const found = await gramma.check(text, { api_url: url, language });
  const first = (match) => match.replacements[0]?.value ?? match.word;
  const mended = gramma.replaceAll(text, found.matches.map((match) => ({ ...match, change: first(match) })));
  console.log(JSON.stringify({ rules: found.matches.map((match) => match.rule.id), words: found.matches.map((match) => match.word), mended }));
} catch (refused) {
  console.log(JSON.stringify({ refused: refused.message }));
}
