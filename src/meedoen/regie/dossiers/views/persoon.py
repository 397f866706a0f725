# SPDX-License-Identifier: EUPL-1.2
"""Who this person is: numbers, doelgroep with its history, household, language, contact; and changing that."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.nummers import lees_bsn
from meedoen.domein.toegang import Handeling, Rol, Scope, Veldgroep, mag, ziet
from meedoen.regie.dossiers import duobeeld, gezin, queries
from meedoen.regie.dossiers.feiten import dossierfeiten, zichtbare_feiten
from meedoen.regie.dossiers.forms import ONDERWERPEN, NieuwDossier
from meedoen.regie.dossiers.kop import DOELGROEPEN, contact_van, gesloten, kruimels, maak_kop, mailwens, verblijf_van
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Verblijf
from meedoen.regie.dossiers.services import (
    DubbelDossier,
    Feit,
    Weigering,
    maak_dossier,
    vul_gegevens_aan,
)
from meedoen.regie.dossiers.views.handelingen_persoon import handelingen, identificatie
from meedoen.regie.dossiers.views.hulp import (
    formulierpagina,
    haal,
    niet_open,
    scope_van,
    toon,
    toont_adres,
    weer_naar,
)
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, MeldingBeeld, MensBeeld, ToestandBeeld
from meedoen.regie.web.velden import toon_telefoon
from meedoen.regie.web.zinnen import domein_nl

_PLEKKEN = (
    ("contact_gemeente", "gemeente", "Contactpersoon bij de gemeente"),
    ("contact_uitvoerder", "uitvoerder", "Contactpersoon bij de uitvoerder"),
)
_OPEN_BIJ = {"nummers": Veldgroep.BSN, "verblijf": Veldgroep.VERBLIJF}
"""Topic -> its field group, where that is another than name and contact."""
_GEWIJZIGD = (g.GegevensAangevuld.code, g.VerblijfstitelVastgesteld.code)


@require_GET
def persoon(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show all we know of this person that the reader may see."""
    scope, dossier = haal(request, dossier_id, Handeling.PERSOON_INZIEN, wat="persoon", open_bij=Veldgroep.NAAM_CONTACT)
    adres_open = toont_adres(request, scope, dossier)
    alles = mag(scope.rol, Handeling.DOSSIER_LEZEN) and (not dossier.leesgroepen or scope.rol is Rol.BREEKGLAS)
    feiten = dossierfeiten(dossier) if alles else zichtbare_feiten(dossier)
    wijzigen = dossier.gesloten_op is None and mag(scope.rol, Handeling.GEGEVENS_AANVULLEN)
    verblijf = ziet(scope, Veldgroep.VERBLIJF, dossier.gemeente_id)
    inhoud = {
        "kop": maak_kop(scope, dossier, "persoon"),
        "kruimels": kruimels(dossier, "Persoon", scope=scope),
        "dossier": dossier,
        "adres_open": adres_open,
        "delen": _delen(scope, dossier, feiten, adres_open),
        "duo": duobeeld.persoonkaarten(scope, dossier, feiten),
        "doelgroepen": _doelgroepen(feiten) if verblijf else [],
        "wonen": _wonen(feiten) if verblijf else [],
        "plicht": feiten.plicht if verblijf else None,
        "gezin": [gezin.lidbeeld(lid, scope.vandaag) for lid in queries.gezin(dossier)],
        "gezin_brp": domein_nl.gezin_volgens_brp(feiten.gezin_brp) if feiten.gezin_brp else "",
        "ziet_gezin": ziet(scope, Veldgroep.GEZIN, dossier.gemeente_id),
        "ziet_verblijf": verblijf,
        "mensen": _mensen(scope, dossier) if ziet(scope, Veldgroep.VERLOOP, dossier.gemeente_id) else [],
        "wijzigen": wijzigen,
        "meldingen": _meldingen(scope, dossier, feiten),
        "handelingen": handelingen(scope, dossier),
    }
    return toon(request, "dossiers/persoon.html", inhoud)


def _delen(scope: Scope, dossier: Dossier, feiten: DossierFeiten, adres_open: bool) -> list[dict[str, Any]]:
    """Return the cards of the page: topic, heading and pairs of label and value."""
    contact, verblijf = contact_van(dossier), verblijf_van(dossier)
    nummers = identificatie(dossier) if ziet(scope, Veldgroep.BSN, dossier.gemeente_id) else None
    geslacht = {"v": "Vrouw", "m": "Man", "x": "Anders"}.get(dossier.geslacht, "")
    paren: dict[str, list[tuple[str, str]]] = {
        "naam": [
            ("Voornamen", dossier.voornamen),
            ("Achternaam", dossier.achternaam),
            ("Geboren op", datums.voluit(dossier.geboortedatum) if dossier.geboortedatum else ""),
            ("Geslacht", geslacht),
        ],
        "taal": [("Taal", dossier.taal), ("Andere talen", dossier.talen), ("Tolk", dossier.tolk)],
        "contact": [
            ("Telefoon", toon_telefoon(contact.telefoon) if contact else ""),
            ("Uitleg", contact.telefoon_uitleg if contact else ""),
            ("E-mail", contact.email if contact else ""),
            ("Veilig contact", contact.veilig_contact if contact else ""),
            ("E-mail als er iets klaarstaat", mailwens(dossier)),
        ],
        "adres": _adres(dossier, adres_open),
    }
    if nummers is not None:
        paren["nummers"] = [
            ("BSN", _toon_bsn(nummers.bsn)),
            ("V-nummer", nummers.v_nummer or ""),
            ("Dossier", dossier.nummer),
        ]
    if verblijf is not None:
        asiel = {True: "Ja", False: "Nee", None: ""}[verblijf.asiel_bepaalde_tijd]
        paren["verblijf"] = [("Asiel, bepaalde tijd", asiel), *_titels(verblijf, feiten)]
    volgorde = ("naam", "nummers", "taal", "contact", "adres", "verblijf")
    return [{"code": code, "kop": ONDERWERPEN[code][0], "paren": paren[code]} for code in volgorde if code in paren]


def _titels(verblijf: Verblijf, feiten: DossierFeiten) -> list[tuple[str, str]]:
    """Return the residence title of now and, newest first, those of before."""
    titels = feiten.verblijfstitels
    if not titels and (verblijf.verblijfstitel or verblijf.titel_tot):
        v = verblijf
        titels = (g.VerblijfstitelVastgesteld(titel=v.verblijfstitel, vanaf=v.titel_vanaf, tot=v.titel_tot),)
    woorden = [domein_nl.verblijfstitel(titel) for titel in reversed(titels)] or [""]
    return [("Verblijfstitel", woorden[0]), *(("Eerder", eerder) for eerder in woorden[1:])]


def _adres(dossier: Dossier, adres_open: bool) -> list[tuple[str, str]]:
    contact = contact_van(dossier)
    if contact is None or not (contact.straat or contact.plaats):
        return [("Adres", "Geheim adres" if dossier.geheim_adres else "")]
    if not adres_open:
        return [("Adres", "Geheim adres")]
    postcode = f"{contact.postcode[:4]} {contact.postcode[4:]}".strip()
    return [
        ("Straat", f"{contact.straat} {contact.huisnummer}".strip()),
        ("Plaats", f"{postcode} {contact.plaats}".strip()),
    ]


def _toon_bsn(bsn: str | None) -> str:
    return f"{bsn[:4]} {bsn[4:6]} {bsn[6:]}" if bsn else ""


def _doelgroepen(feiten: DossierFeiten) -> list[tuple[str, str]]:
    """Return the doelgroep over time, newest first: name and since when."""
    return [
        (
            _doelgroep(rij.doelgroep.value, rij.gedetailleerd),
            f"sinds {datums.voluit(rij.begindatum)}" if rij.begindatum else "",
        )
        for rij in reversed(feiten.doelgroepen)
    ]


def _doelgroep(code: str, fijn: str | None) -> str:
    naam = DOELGROEPEN[code]
    return f"{naam} ({fijn})" if fijn and fijn != naam else naam


def _wonen(feiten: DossierFeiten) -> list[tuple[str, str]]:
    """Return where this person lived, newest first: what and when."""
    regels = []
    if feiten.ingeschreven is not None:
        regels.append((feiten.ingeschreven.datum, "Ingeschreven in deze gemeente", ""))
    for verblijf in feiten.azc:
        tot = f" tot en met {datums.voluit(verblijf.tot - timedelta(days=1))}" if verblijf.tot else ""
        regels.append((verblijf.vanaf, verblijf.locatie or "Azc", tot))
    regels.sort(key=lambda regel: regel[0], reverse=True)
    return [(wat, f"vanaf {datums.voluit(vanaf)}{tot}") for vanaf, wat, tot in regels]


def _mensen(scope: Scope, dossier: Dossier) -> list[dict[str, Any]]:
    rond = queries.mensen(scope, dossier)
    # Contact persons are for DUO, which hears nothing under another ground.
    kiezen = not dossier.leesgroepen and mag(scope.rol, Handeling.CONTACTPERSOON_KIEZEN) and dossier.gesloten_op is None
    uit: list[dict[str, Any]] = []
    for rol, plek, woord in _PLEKKEN:
        wie = next((b for b in rond if b.rol == rol), None)
        beeld = (
            MensBeeld(wie.naam, f"{woord}, sinds {datums.voluit(wie.vanaf)}", wie.telefoon)
            if wie
            else MensBeeld("Nog niemand", woord, toestand=ToestandBeeld("let_op", "Kies iemand"))
        )
        uit.append({"beeld": beeld, "url": f"/dossiers/{dossier.id}/contactpersoon/{plek}" if kiezen else ""})
    for ander in rond:
        if ander.rol not in {rol for rol, _, _ in _PLEKKEN}:
            uit.append({"beeld": MensBeeld(ander.naam, ander.rol, ander.telefoon), "url": ""})
    return uit


def _meldingen(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> list[MeldingBeeld]:
    """Return what must be seen first: merged, closed, of nobody, possibly double."""
    basis = f"/dossiers/{dossier.id}"
    samenvoegen = mag(scope.rol, Handeling.DOSSIER_SAMENVOEGEN)
    if dossier.samengevoegd_in is not None:
        knop = KnopBeeld("Ander dossier openen", f"/dossiers/{dossier.samengevoegd_in}/persoon")
        return [MeldingBeeld("informatie", "Samengevoegd", "Dit dossier gaat verder in een ander dossier.", knop)]
    if dossier.gesloten_op is not None:
        return [gesloten(dossier, feiten)]
    meldingen = []
    if dossier.consulent_id is None:
        mijn = mag(scope.rol, Handeling.NEEM_OP_MIJ)
        knop_mij = KnopBeeld("Neem op mij", f"{basis}/neem-op-mij", "hoofd", post=True) if mijn else None
        meldingen.append(
            MeldingBeeld("let_op", "Nieuw, nog van niemand", "Wie dit oppakt, wordt de consulent.", knop_mij)
        )
    for dubbel in queries.mogelijk_dubbel(dossier):
        knop_dubbel = KnopBeeld("Bekijk en voeg samen", f"{basis}/samenvoegen?met={dubbel.nummer}")
        zin = f"Dossier {dubbel.nummer} heeft dezelfde naam en geboortedatum."
        meldingen.append(MeldingBeeld("let_op", "Misschien dubbel", zin, knop_dubbel if samenvoegen else None))
    return meldingen


# --- changing ------------------------------------------------------------------------------------------------


def _beginwaarden(dossier: Dossier, onderwerp: str) -> dict[str, Any]:
    velden = ONDERWERPEN[onderwerp][1].base_fields
    bronnen: list[object | None] = [dossier, contact_van(dossier), verblijf_van(dossier)]
    if onderwerp == "nummers":
        bronnen.append(identificatie(dossier))
    begin: dict[str, Any] = {}
    for veld in velden:
        bron = next((b for b in bronnen if b is not None and hasattr(b, veld)), None)
        begin[veld] = getattr(bron, veld, None)
    for veld in {"asiel_bepaalde_tijd", "mag_mailen"} & begin.keys():
        begin[veld] = {True: "ja", False: "nee"}.get(begin[veld])
    return begin


def _bewerking(dossier: Dossier) -> int:
    """Return a number that goes up with each change of the data: two people can't overwrite each other."""
    return Gebeurtenis.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk__in=_GEWIJZIGD
    ).count()


@require_http_methods(["GET", "POST"])
def wijzigen(request: HttpRequest, dossier_id: UUID, onderwerp: str) -> HttpResponse:
    """Change one topic of the person."""
    if onderwerp not in ONDERWERPEN:
        raise Http404
    open_bij = _OPEN_BIJ.get(onderwerp, Veldgroep.NAAM_CONTACT)
    scope, dossier = haal(
        request, dossier_id, Handeling.GEGEVENS_AANVULLEN, wat=f"persoon: {onderwerp}", open_bij=open_bij
    )
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    if onderwerp == "adres" and not toont_adres(request, scope, dossier):
        messages.warning(request, "Dit adres is geheim. Kies eerst “Adres tonen”. Daarna kun je het wijzigen.")
        return redirect(f"/dossiers/{dossier.id}/persoon")
    titel, formulier = ONDERWERPEN[onderwerp]
    form = formulier(request.POST or None, initial=_beginwaarden(dossier, onderwerp))
    for veld in {"geboortedatum", "titel_vanaf"} & form.fields.keys():
        form.fields[veld].niet_na = scope.vandaag  # type: ignore[attr-defined]
    bewerking = _bewerking(dossier)
    if request.method == "POST" and form.is_valid():
        if request.POST.get("bewerking", str(bewerking)) != str(bewerking):
            form.add_error(None, Weigering("al_gewijzigd").zin)
        else:
            try:
                anders = vul_gegevens_aan(scope=scope, dossier=dossier, velden=_schoon(form.cleaned_data))
            except Weigering as fout:
                form.add_error(None, fout.zin)
            else:
                messages.success(request, "Opgeslagen." if anders else "Er is niets veranderd.")
                return redirect(weer_naar(request, f"/dossiers/{dossier.id}/persoon"))
    return formulierpagina(
        request, scope, dossier, form, titel=titel, knop="Opslaan", bewerking=bewerking,
        lead="Wat je wijzigt, staat op de tijdlijn met je naam erbij.",
    )  # fmt: skip


def _schoon(gegeven: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde.strip() if isinstance(waarde, str) else waarde for naam, waarde in gegeven.items()}


# --- a new dossier -------------------------------------------------------------------------------------------


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Make a dossier by hand. A known number is refused with the dossier; a known name is asked about."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    form = NieuwDossier(request.POST or None, gemeenten=gemeenten_van(scope.gemeenten), vandaag=scope.vandaag)
    dubbel: DubbelDossier | None = None
    if request.method == "POST" and form.is_valid():
        try:
            dossier = _maak(scope, form.cleaned_data)
        except DubbelDossier as fout:
            dubbel = fout
            form.add_error(None, fout.zin)
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, f"Dossier {dossier.nummer} is gemaakt.")
            return redirect(f"/dossiers/{dossier.id}/persoon")
    return toon(request, "dossiers/nieuw.html", {"dubbel": dubbel}, form=form)


def _maak(scope: Scope, gegeven: dict[str, Any]) -> Dossier:
    gemeente = int(gegeven["gemeente"])
    sinds = gegeven["sinds"]
    feiten: list[Feit] = []
    if gegeven["woont"] == "gemeente":
        feiten.append(Feit(g.Ingeschreven(datum=sinds, gemeente=gemeente), sinds, g.Bron.MEDEWERKER))
    elif gegeven["woont"] == "azc":
        gekoppeld = gegeven["koppeldag"] or sinds
        verblijf = g.VerblijfAzc(vanaf=sinds, locatie=gegeven["locatie"] or None)
        feiten.append(Feit(g.Gekoppeld(datum=gekoppeld, gemeente=gemeente), gekoppeld, g.Bron.MEDEWERKER))
        feiten.append(Feit(verblijf, sinds, g.Bron.MEDEWERKER))
    bsn = gegeven["bsn"]
    return maak_dossier(
        scope=scope,
        gemeente_id=gemeente,
        bsn=lees_bsn(bsn) if bsn else None,
        v_nummer=gegeven["v_nummer"] or None,
        voornamen=gegeven["voornamen"],
        achternaam=gegeven["achternaam"],
        geboortedatum=gegeven["geboortedatum"],
        geslacht=gegeven["geslacht"],
        taal=gegeven["taal"],
        tolk=gegeven["tolk"],
        feiten=feiten,
        ook_als_naam_bestaat=gegeven["ook_als_naam_bestaat"],
    )
