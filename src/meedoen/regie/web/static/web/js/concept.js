// SPDX-License-Identifier: EUPL-1.2
// Keeps what is typed on a phone until it has arrived, and says plainly when there is no connection. Without this file
// the forms work as any form. Nothing stays after logging out, when another person logs in, or after a day.
"use strict";

const VOOR = "meedoen-concept:";
const WIE = "meedoen-concept-wie";
const HOUDBAAR = 24 * 3600 * 1000;
const WACHT = 8000;
const NIET = new Set(["csrfmiddlewaretoken"]);
let vuil = false;

function bewaard() {
  return Object.keys(localStorage).filter((naam) => naam.startsWith(VOOR));
}

function ruimOp() {
  for (const naam of bewaard()) localStorage.removeItem(naam);
  localStorage.removeItem(WIE);
}

function sleutel() {
  return VOOR + location.pathname;
}

function lees() {
  try {
    return JSON.parse(localStorage.getItem(sleutel()));
  } catch {
    return null;
  }
}

function velden(form) {
  return [...form.elements].filter((veld) => veld.name && !NIET.has(veld.name));
}

function zegStand(form, tekst) {
  const plek = form.querySelector("[data-concept-stand]");
  if (plek) plek.textContent = tekst;
}

function klok(moment) {
  return new Date(moment).toLocaleTimeString("nl-NL", { timeZone: "Europe/Amsterdam", hour: "numeric", minute: "2-digit" })
    .replace(":", ".");
}

/** Keep the form as it stands now on this phone. */
function bewaar(form) {
  const paren = velden(form)
    .filter((veld) => !["checkbox", "radio"].includes(veld.type) || veld.checked)
    .map((veld) => [veld.name, veld.value]);
  const nu = Date.now();
  try {
    localStorage.setItem(sleutel(), JSON.stringify({ nu, paren }));
    vuil = true;
    zegStand(form, `Bewaard op je telefoon om ${klok(nu)} uur. Nog niet verstuurd.`);
  } catch {
    zegStand(form, "Je telefoon kan dit niet bewaren. Verstuur het voordat je deze bladzijde sluit.");
  }
}

/** Put a draft back into the form, its key included: what had arrived after all is then not kept twice. */
function zetTerug(form, concept) {
  for (const veld of velden(form)) {
    const waarden = concept.paren.filter(([naam]) => naam === veld.name).map(([, waarde]) => waarde);
    if (veld.type === "checkbox" || veld.type === "radio") veld.checked = waarden.includes(veld.value);
    else if (waarden.length) veld.value = waarden[0];
  }
  vuil = true;
  zegStand(form, `Dit stond nog op je telefoon, van ${klok(concept.nu)} uur. Nog niet verstuurd.`);
}

function zegVerbinding(tekst) {
  const plek = document.querySelector("[data-verbinding]");
  if (plek) plek.textContent = tekst;
}

/** Whether the site answers; a phone that says it is online may still reach nothing. */
async function bereikbaar() {
  const stop = new AbortController();
  const wekker = setTimeout(() => stop.abort(), WACHT);
  try {
    return (await fetch("/gezond", { cache: "no-store", signal: stop.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(wekker);
  }
}

async function verstuur(form, knop) {
  bewaar(form);
  knop.setAttribute("aria-disabled", "true");
  zegStand(form, "Versturen…");
  if (await bereikbaar()) {
    zegVerbinding("");
    form.submit();
    return;
  }
  knop.removeAttribute("aria-disabled");
  zegVerbinding("Geen verbinding. Wat je invulde, staat op je telefoon.");
  zegStand(form, "Nog niet verstuurd. Druk nog eens op de knop als je weer verbinding hebt.");
}

function begin() {
  const verbinding = document.querySelector("[data-verbinding]");
  if (!verbinding) return;
  if (localStorage.getItem(WIE) !== verbinding.dataset.wie) ruimOp();
  localStorage.setItem(WIE, verbinding.dataset.wie);
  if (verbinding.dataset.verstuurd) {
    localStorage.removeItem(VOOR + verbinding.dataset.verstuurd);
    history.replaceState(null, "", location.pathname);
  }
  for (const naam of bewaard()) {
    const concept = JSON.parse(localStorage.getItem(naam));
    if (Date.now() - concept.nu > HOUDBAAR) localStorage.removeItem(naam);
  }
  document.querySelector("form[action='/uitloggen']")?.addEventListener("submit", ruimOp);
  if (!navigator.onLine) zegVerbinding("Geen verbinding. Je kunt invullen; versturen kan later.");
  const form = document.querySelector("form[data-concept]");
  if (!form) return;
  const concept = lees();
  // A form that came back with a fault holds what was typed last.
  if (concept && !("teruggekomen" in form.dataset)) zetTerug(form, concept);
  form.addEventListener("input", () => bewaar(form));
  form.addEventListener("submit", (verzending) => {
    verzending.preventDefault();
    const knop = form.querySelector("button[type=submit]");
    if (knop.getAttribute("aria-disabled") !== "true") verstuur(form, knop);
  });
  form.querySelector("[data-concept-weg]")?.addEventListener("click", () => localStorage.removeItem(sleutel()));
}

window.addEventListener("offline", () => zegVerbinding("Geen verbinding. Je kunt invullen; versturen kan later."));
window.addEventListener("online", () => {
  zegVerbinding(vuil ? "Je hebt weer verbinding. Druk op de knop om te versturen." : "");
});
document.addEventListener("DOMContentLoaded", begin);
