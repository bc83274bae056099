"use strict";
// The page works without this: it only narrows the list that is there.
(function () {
  const form = document.querySelector(".filters");
  const search = document.getElementById("search");
  const level = document.getElementById("level");
  const competency = document.getElementById("competency");
  const found = document.querySelector(".found");
  const none = document.querySelector(".none");
  const roles = Array.from(document.querySelectorAll("li[data-level]"));
  const groups = Array.from(document.querySelectorAll(".track, .family"));

  function restore() {
    const wanted = new URLSearchParams(location.hash.replace(/^#\??/, ""));
    search.value = wanted.get("q") || "";
    level.value = wanted.get("level") || "";
    competency.value = wanted.get("competency") || "";
  }

  function remember() {
    const wanted = new URLSearchParams();
    if (search.value.trim()) wanted.set("q", search.value.trim());
    if (level.value) wanted.set("level", level.value);
    if (competency.value) wanted.set("competency", competency.value);
    const text = wanted.toString();
    history.replaceState(null, "", text ? "#?" + text : location.pathname + location.search);
  }

  function narrow() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const role of roles) {
      const fits =
        words.every((word) => role.dataset.text.includes(word)) &&
        (!level.value || role.dataset.level === level.value) &&
        (!competency.value || role.dataset.competencies.split(" ").includes(competency.value));
      role.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const group of groups) group.hidden = !group.querySelector("li[data-level]:not([hidden])");
    found.textContent = count === roles.length ? "" : count + " of " + roles.length + " roles";
    none.hidden = count > 0;
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { narrow(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { narrow(); remember(); }));
  window.addEventListener("hashchange", () => { restore(); narrow(); });
  restore();
  narrow();
})();
