// SPDX-License-Identifier: EUPL-1.2
// Makes the pages quicker by keyboard. Everything here has a way without script: remove this file and all works.
"use strict";

const MAANDEN = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
  "oktober", "november", "december"];
const DAGEN = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

/** Whether a key press belongs to a field the person is typing in. */
function typt(doel) {
  return doel.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

/** Read a typed date as `web/datums.py` does; null when it is none. */
function leesDatum(tekst) {
  const schoon = tekst.trim().toLowerCase().replace(/\s+/g, " ");
  let gevonden = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(schoon);
  let delen = gevonden && [gevonden[3], gevonden[2], gevonden[1]];
  if (!delen) {
    gevonden = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(schoon);
    delen = gevonden && [gevonden[1], gevonden[2], gevonden[3]];
  }
  if (!delen) {
    gevonden = /^(?:[a-z]+ )?(\d{1,2}) ([a-z]{3,})\.? (\d{4})$/.exec(schoon);
    const kort = gevonden && gevonden[2] === "mrt" ? "maart" : gevonden && gevonden[2];
    const maand = gevonden ? MAANDEN.findIndex((naam) => naam.startsWith(kort)) + 1 : 0;
    delen = maand ? [gevonden[3], maand, gevonden[1]] : null;
  }
  if (!delen) return null;
  const [jaar, maand, dag] = delen.map(Number);
  const datum = new Date(Date.UTC(jaar, maand - 1, dag));
  return datum.getUTCMonth() === maand - 1 && datum.getUTCDate() === dag && jaar > 99 ? datum : null;
}

function leesTerug(veld) {
  const plek = document.querySelector(`[data-teruglezing="${CSS.escape(veld.id)}"]`);
  if (!plek) return;
  const datum = leesDatum(veld.value);
  plek.textContent = datum
    ? `${datum.getUTCDate()} ${MAANDEN[datum.getUTCMonth()]} ${datum.getUTCFullYear()} (${DAGEN[datum.getUTCDay()]})`
    : "";
}

/** Choose the nth answer of the question that has the focus, else of the first question without an answer. */
function kiesAntwoord(cijfer) {
  const vragen = [...document.querySelectorAll("[data-cijfers]")];
  const hier = document.activeElement && document.activeElement.closest("[data-cijfers], .meedoen-vraag");
  const vraag = (hier && (hier.matches("[data-cijfers]") ? hier : hier.querySelector("[data-cijfers]")))
    || vragen.find((deel) => !deel.querySelector(":checked")) || vragen[0];
  const antwoord = vraag && vraag.querySelectorAll("input[type=radio]")[cijfer - 1];
  if (!antwoord) return false;
  antwoord.focus();
  if (!antwoord.checked) antwoord.click();
  return true;
}

/** Put the steps of an open clock beside that clock, and make the columns high enough to hold them. */
function plaatsWaarom() {
  for (const paneel of document.querySelectorAll(".meedoen-kolommen .meedoen-klok > .meedoen-waarom")) {
    const kolommen = paneel.closest(".meedoen-kolommen");
    const breed = window.matchMedia("(min-width: 1100px)").matches;
    // The arrow of the clock points at the panel, also where the clock stands lower than the last step.
    const klok = paneel.parentElement.getBoundingClientRect().bottom - kolommen.getBoundingClientRect().top;
    paneel.style.minBlockSize = breed ? `${klok}px` : "";
    kolommen.style.minBlockSize = breed ? `${paneel.offsetHeight + 24}px` : "";
  }
}

function sluitMenus(behalve) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (menu === behalve) continue;
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector("summary").focus();
  }
}

document.addEventListener("keydown", (toets) => {
  if (toets.key === "Escape") {
    sluitMenus(null);
    const sluit = document.querySelector("[data-waarom-sluit]");
    if (sluit && sluit.closest(".meedoen-waarom").contains(document.activeElement)) sluit.click();
    return;
  }
  if (toets.ctrlKey || toets.metaKey || toets.altKey || typt(toets.target)) return;
  if (toets.key === "/") {
    const zoek = document.querySelector("[data-zoek]");
    if (zoek && zoek.offsetParent !== null) {
      toets.preventDefault();
      zoek.focus();
      zoek.select();
    }
  } else if (/^[1-9]$/.test(toets.key) && kiesAntwoord(Number(toets.key))) {
    toets.preventDefault();
  } else if (toets.key === "Enter" && toets.target.matches("[data-cijfers] input")) {
    const volgende = toets.target.form && toets.target.form.querySelector("[data-volgende]");
    if (volgende) {
      toets.preventDefault();
      volgende.click();
    }
  }
});

document.addEventListener("click", (klik) => sluitMenus(klik.target.closest("details[data-menu]")));
document.addEventListener("input", (invoer) => {
  if (invoer.target.matches("[data-datum]")) leesTerug(invoer.target);
});
window.addEventListener("resize", plaatsWaarom);

/* What htmx saved is said in words where the page has a place for it; a failure never passes in silence. */
document.addEventListener("htmx:afterRequest", (antwoord) => {
  if (!antwoord.detail.elt.closest("[data-bewaar]")) return;
  const plek = document.querySelector("[data-bewaard]");
  if (!plek) return;
  // The clock of the gemeente, as the server writes it, whatever this computer is set to.
  const nu = new Date().toLocaleTimeString("nl-NL", { timeZone: "Europe/Amsterdam", hour: "numeric", minute: "2-digit" });
  plek.classList.toggle("meedoen-bewaard--mis", !antwoord.detail.successful);
  plek.textContent = antwoord.detail.successful
    ? `Bewaard om ${nu.replace(":", ".").replace(/^0(?=\d)/, "")} uur`
    : "Nog niet bewaard. Wat je invult, blijft staan; verstuur de bladzijde met de knop onderaan.";
});
document.addEventListener("htmx:afterSettle", plaatsWaarom);

document.addEventListener("DOMContentLoaded", () => {
  plaatsWaarom();
  const fouten = document.querySelector("[data-foutenlijst]");
  if (fouten) fouten.focus();
  const actief = document.querySelector(".meedoen-tabs [aria-current]");
  if (actief) actief.parentElement.parentElement.parentElement.scrollLeft = actief.offsetLeft - 120;
});
