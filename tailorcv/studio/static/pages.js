// How many pages the resume fills: asked after each change, never waited for.
// @ts-check
import { find, write } from "./dom.js";
import { showPages } from "./header.js";
import { showFitted } from "./match.js";
import { markLeftOut } from "./record.js";
import { get, well } from "./server.js";
import { watchConfirmed } from "./store.js";

/** @typedef {import("./shapes.js").Pages} Pages */

let asking = new AbortController();
let asked = "";

/** Asks for every state of the server that is another one. */
export function startPages() {
  watchConfirmed((state) => {
    const what = `${state.role} ${state.version}`;
    if (what !== asked) ask(state.role, what);
  });
}

/** @param {string} role @param {string} what */
async function ask(role, what) {
  asked = what;
  asking.abort();
  asking = new AbortController();
  showPages(null);
  showFitted(null);
  write(find("pages"), "… pages");
  const answer = await get(`api/pages/${role}`, asking.signal);
  if (asked !== what || !well(answer)) return;
  showPages(answer.body);
  showFitted(answer.body.charted);
  markLeftOut(answer.body.left_out);
  write(find("pages"), inWords(answer.body));
}

/** @param {Pages} found */
function inWords(found) {
  const pages = found.pages === 1 ? "1 page" : `${found.pages} pages`;
  if (found.even_without) return `${pages}; even without any work it would be ${found.even_without}`;
  const gone = found.left_out.length;
  return gone ? `${pages}; ${gone === 1 ? "one had" : `${gone} had`} to go for that` : pages;
}
