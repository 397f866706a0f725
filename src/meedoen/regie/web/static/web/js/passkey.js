// SPDX-License-Identifier: EUPL-1.2
// Makes a passkey or proves one: asks the browser what the page holds, and sends its answer with the form. Without this
// file the page says what to do instead.
"use strict";

/** Bytes from base64url. */
function bytes(tekst) {
  const ruw = atob(tekst.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(ruw, (teken) => teken.charCodeAt(0));
}

/** Base64url from bytes. */
function tekst(buffer) {
  const ruw = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(ruw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function nummers(lijst) {
  return (lijst || []).map((deel) => ({ ...deel, id: bytes(deel.id) }));
}

/** The answer of the browser as the site reads it. */
function alsJson(passkey) {
  const antwoord = {};
  for (const naam of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (passkey.response[naam]) antwoord[naam] = tekst(passkey.response[naam]);
  }
  return JSON.stringify({ id: passkey.id, rawId: tekst(passkey.rawId), type: passkey.type, response: antwoord });
}

async function vraag(soort, opties) {
  const publicKey = { ...opties, challenge: bytes(opties.challenge) };
  if (soort === "bewijs") {
    publicKey.allowCredentials = nummers(opties.allowCredentials);
    return navigator.credentials.get({ publicKey });
  }
  publicKey.user = { ...opties.user, id: bytes(opties.user.id) };
  publicKey.excludeCredentials = nummers(opties.excludeCredentials);
  return navigator.credentials.create({ publicKey });
}

function waarom(fout, soort) {
  if (fout.name === "InvalidStateError") return "Op dit apparaat staat al een passkey van jou. Gebruik die, of neem een ander apparaat.";
  if (fout.name === "SecurityError") return "Passkeys werken niet op dit adres. Vraag de functioneel beheerder.";
  return soort === "bewijs"
    ? "Je passkey is niet gelezen. Probeer het nog eens, of kies een andere manier."
    : "Er is geen passkey gemaakt. Probeer het nog eens.";
}

for (const formulier of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  const knop = formulier.querySelector("[data-passkey-knop]");
  const mis = formulier.querySelector("[data-passkey-mis]");
  const soort = formulier.dataset.passkey;
  formulier.querySelector("[data-passkey-zonder]").hidden = true;
  knop.hidden = false;
  let bezig = false;
  formulier.addEventListener("submit", async (verzenden) => {
    verzenden.preventDefault();
    if (bezig) return;
    bezig = true;
    mis.textContent = "";
    try {
      formulier.elements.passkey.value = alsJson(await vraag(soort, JSON.parse(formulier.dataset.opties)));
      formulier.submit();
    } catch (fout) {
      bezig = false;
      mis.textContent = waarom(fout, soort);
    }
  });
}
