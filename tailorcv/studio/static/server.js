// Asking the server: every answer is a value, also that there is none.
// @ts-check

/** @typedef {{status: number, body: any}} Answer status 0: the server cannot be reached */

/** What the page says where the server is gone. */
export const ENDED = "tailorcv studio has ended; start it again in the terminal";

/** @param {string} address relative to the page @param {AbortSignal} [signal] @returns {Promise<Answer>} */
export function get(address, signal) {
  return ask(address, { signal });
}

/**
 * @param {string} address
 * @param {object} body
 * @param {string} [sha256] of the file that is written as it was read; "none" where there is none
 * @returns {Promise<Answer>}
 */
export function post(address, body, sha256) {
  const headers = { "Content-Type": "application/json", ...(sha256 ? { "If-Match": `"${sha256}"` } : {}) };
  return ask(address, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Tells the server that this page closes. */
export function leave() {
  const headers = { "Content-Type": "application/json" };
  fetch("api/leave", { method: "POST", headers, body: "{}", keepalive: true }).catch(() => null);
}

/** @param {string} address @param {RequestInit} settings @returns {Promise<Answer>} */
async function ask(address, settings) {
  try {
    const response = await fetch(address, { ...settings, redirect: "error" });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 500, body: { message: "the answer could not be read" } };
    const aborted = error instanceof DOMException && error.name === "AbortError";
    return { status: aborted ? -1 : 0, body: { message: ENDED } };
  }
}

/** @param {Answer} answer */
export const well = (answer) => answer.status >= 200 && answer.status < 300;

/** Whether files have errors, so that nothing was computed. @param {Answer} answer */
export const broken = (answer) => answer.status === 422 && String(answer.body.format).startsWith("tailorcv/studio-problems@");
