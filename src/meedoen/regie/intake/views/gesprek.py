# SPDX-License-Identifier: EUPL-1.2
"""The talk: its overview, who is there, and one section at a time, saved as you go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.wi2021.intake import IntakeStap
from meedoen.regie.databank.vaste_vraag import eerste, van_dossier
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries import taken_van
from meedoen.regie.dossiers.views.hulp import haal, toon
from meedoen.regie.intake import queries, services
from meedoen.regie.intake.beeld import Getypt, eisen, onderdelen, vraagregels
from meedoen.regie.intake.feiten import Ladder, ladder
from meedoen.regie.intake.forms import GesprekForm
from meedoen.regie.intake.services import Bewaard, IntakeWeigering, Invoer
from meedoen.regie.intake.staat import Gesprek, gesprek, volgende_onderdeel
from meedoen.regie.intake.trappen import woorden
from meedoen.regie.intake.views.hulp import in_formulier, mag_invullen, met_weigering, rond
from meedoen.regie.intake.voorstelbeeld import bevestigd
from meedoen.regie.intake.vragen import LBT, ONDERDELEN, ONTWIJKEND, PER_CODE, VRAGEN, Onderdeel
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import FeitBeeld, KnopBeeld, StapBeeld
from meedoen.regie.web.onderdelen.veldbeeld import Fout

_OPROEPEN: Final = "Uitnodigen en oproepen"
_ONDERWIJSROUTE: Final = Artikel(WET, "8")
_CODES = [deel.code for deel in ONDERDELEN]


@require_GET
def overzicht(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show where the brede intake stands: next step, sections, what the law asks."""
    scope, dossier = haal(request, dossier_id, wat="brede intake")
    stand = ladder(dossier, peildatum=scope.vandaag)
    staat = gesprek(scope, dossier, stand.feiten)
    basis = f"/dossiers/{dossier.id}/intake"
    ctx = {
        **rond(scope, dossier),
        "stap": _stap(scope, dossier, stand, staat, basis),
        "begonnen": stand.feiten.intake_gestart,
        "klaar": stand.feiten.intake,
        "onderdelen": onderdelen(staat, stand.feiten, basis=basis) if stand.feiten.intake_gestart else [],
        "eisen": eisen(staat, intake=stand.feiten.intake),
        "rond": _rond_gesprek(dossier, staat, stand),
        **_zonder_gesprek(dossier, stand, staat),
        "mag": mag_invullen(scope, dossier, stand),
        "route_artikel": artikellink(_ONDERWIJSROUTE),
        # Who moved here with a plan keeps the leerroute (Besluit art. 5.3 lid 3): there is none to look into.
        "wil_studeren": staat.gegevens["wens_studie"].waarde in ("ja", "misschien") and not staat.na_verhuizing,
        "antwoorden": any(gegeven.op for gegeven in staat.gegevens.values()),
        "stand": stand,
    }
    return render(request, "intake/overzicht.html", ctx)


def _zonder_gesprek(dossier: Dossier, stand: Ladder, staat: Gesprek) -> dict[str, Any]:
    """Return by whom and why the intake was completed without the person; the reason alone where one did it."""
    klaar = stand.feiten.intake
    if klaar is None or klaar.wijze is not g.IntakeWijze.ZONDER_MEDEWERKING:
        return {}
    rij = bevestigd(queries.voorstellen(dossier))
    toelichting = rij.reden if rij else staat.intake.toelichting if staat.intake else ""
    return {"bevestigd": rij, "toelichting": toelichting}


def _stap(scope: Scope, dossier: Dossier, stand: Ladder, staat: Gesprek, basis: str) -> StapBeeld | None:
    if stand.feiten.intake is not None or not mag_invullen(scope, dossier, stand):
        return None
    if stand.feiten.intake_gestart is None:
        begin = KnopBeeld("Gesprek beginnen", f"{basis}/gesprek", "hoofd")
        nu = woorden(stand)
        naar = "Afronden zonder gesprek" if stand.stap is IntakeStap.AFRONDEN_ZONDER_MEDEWERKING else _OPROEPEN
        oproep = KnopBeeld(naar, f"/dossiers/{dossier.id}/oproep")
        gekomen = stand.laatste is None or stand.laatste.uitkomst is None or not stand.laatste.gemist
        if gekomen and stand.rondes:
            return StapBeeld(titel=nu.titel, reden=nu.zin, hoofdknop=begin, stille_knop=oproep)
        stil = KnopBeeld("Gesprek beginnen", f"{basis}/gesprek")
        hoofd = replace(oproep, soort="hoofd")
        return StapBeeld(titel=nu.titel, reden=nu.zin, hoofdknop=hoofd, stille_knop=stil)
    if not staat.ontbreekt().waarde and stand.feiten.alleen_praten is None:
        return StapBeeld(
            titel="Vertel dat het gesprek ook alleen mag",
            reden="Alle onderwerpen van de wet zijn besproken. Leg nog vast dat je vertelde dat praten ook alleen mag, "
            "zonder partner of familie.",
            hoofdknop=KnopBeeld("Vastleggen", f"{basis}/gesprek", "hoofd"),
            stille_knop=KnopBeeld("Samenvatting", f"{basis}/samenvatting"),
        )
    if not staat.ontbreekt().waarde:
        return StapBeeld(
            titel="Brede intake afronden",
            reden="Alle onderwerpen van de wet zijn besproken. Lees de samenvatting voor en rond af.",
            hoofdknop=KnopBeeld("Afronden", f"{basis}/afronden", "hoofd"),
            stille_knop=KnopBeeld("Samenvatting", f"{basis}/samenvatting"),
        )
    deel = volgende_onderdeel(staat)
    return StapBeeld(
        titel=f"Verder met {deel.naam}",
        reden="Wat je invult, is bewaard. Je kunt altijd stoppen en later verdergaan.",
        hoofdknop=KnopBeeld("Gesprek voortzetten", f"{basis}/{deel.code}", "hoofd"),
        stille_knop=KnopBeeld("Samenvatting", f"{basis}/samenvatting"),
    )


def _rond_gesprek(dossier: Dossier, staat: Gesprek, stand: Ladder) -> list[FeitBeeld]:
    """Return the top line: who is there, interpreter, when the right to talk alone was told."""
    if stand.feiten.intake_gestart is None:
        return []
    rij = staat.intake
    verteld = verteld_op(dossier) if stand.feiten.alleen_praten else ""
    return [
        FeitBeeld("Aanwezig", (rij.aanwezig if rij else "") or "niet ingevuld"),
        FeitBeeld("Tolk", (rij.tolk if rij else "") or "geen tolk"),
        FeitBeeld("Alleen praten", verteld or "Nog niet verteld", icoon="vinkje" if verteld else ""),
    ]


@van_dossier
def _verteld(gemeente_id: int, dossier_id: UUID) -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, kenmerk="alleen_praten_verteld")
    return rijen.order_by("-vastgelegd_op")[:1]


def verteld_op(dossier: Dossier) -> str:
    """Return when the right to talk alone was told: "Verteld op 12 nov 2026 om 10.04 uur"."""
    rij = eerste(_verteld(dossier.gemeente_id, dossier.id))
    if rij is None:
        return ""
    moment = rij.vastgelegd_op.astimezone(AMSTERDAM)
    tijd = f" om {datums.tijdstip(moment)}" if moment.date() == rij.geldig_op else ""
    return f"Verteld op {datums.kort(rij.geldig_op)}{tijd}"


@require_http_methods(["GET", "POST"])
def rond_gesprek(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Begin the talk, or change who is there."""
    scope, dossier = haal(request, dossier_id, Handeling.INTAKE_INVULLEN, wat="gesprek brede intake")
    stand = ladder(dossier, peildatum=scope.vandaag)
    rij = queries.intake(dossier)
    begonnen = stand.feiten.intake_gestart is not None
    verteld = stand.feiten.alleen_praten is not None
    form = GesprekForm(request.POST or None, initial=_begin(scope, dossier, rij, verteld))
    if request.method == "POST" and form.is_valid():
        d = form.cleaned_data
        with in_formulier(form):
            if begonnen:
                versie = request.POST.get("versie", "")
                services.wijzig_gesprek(
                    scope=scope, dossier=dossier, **d, versie=int(versie) if versie.isdigit() else -1
                )
            else:
                services.begin_gesprek(scope=scope, dossier=dossier, **d)
        if not form.errors:
            staat = gesprek(scope, dossier, stand.feiten)
            return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake/{volgende_onderdeel(staat).code}")
    ctx = {
        **rond(scope, dossier, "Gesprek"),
        "begonnen": begonnen,
        "verteld": verteld,
        "versie": rij.versie if rij else 0,
        "vrijwillig": stand.vrijwillig,
        "terug_url": f"/dossiers/{dossier.id}/intake",
    }
    return toon(request, "intake/gesprek.html", ctx, form=form)


def _begin(scope: Scope, dossier: Dossier, rij: Any, verteld: bool) -> dict[str, Any]:
    if rij is not None:
        return {"aanwezig": rij.aanwezig, "tolk": rij.tolk, "alleen_verteld": verteld}
    return {"aanwezig": f"{dossier.naam}, {scope.naam}", "tolk": dossier.tolk, "alleen_verteld": verteld}


@require_http_methods(["GET", "POST"])
def onderdeel(request: HttpRequest, dossier_id: UUID, code: str) -> HttpResponse:
    """Show one section of the talk; save it on POST, with `?vraag=` only that question (htmx)."""
    deel = PER_CODE.get(code)
    if deel is None:
        raise Http404
    handeling = Handeling.INTAKE_INVULLEN if request.method == "POST" else Handeling.DOSSIER_LEZEN
    scope, dossier = haal(request, dossier_id, handeling, wat=f"brede intake: {deel.naam}"[:80])
    if request.method == "GET":
        return _toon_onderdeel(request, scope, dossier, deel)
    if "vraag" in request.GET:
        return _bewaar_een(request, scope, dossier, deel, request.GET["vraag"])
    return _bewaar_alles(request, scope, dossier, deel)


def lees_invoer(velden: QueryDict, deel: Onderdeel) -> list[Invoer]:
    """Return what a page sent, only of the questions it showed open (they carry a mark)."""
    uit = []
    for vraag in deel.vragen:
        gezien = velden.get(f"g-{vraag.code}")
        if gezien is None:
            continue
        waarden = [w for w in (*velden.getlist(f"v-{vraag.code}"), *velden.getlist(f"o-{vraag.code}")) if w.strip()]
        uit.append(
            Invoer(
                vraag.code,
                ",".join(waarden),
                velden.get(f"n-{vraag.code}", ""),
                velden.get(f"d-{vraag.code}") == "ja",
                gezien,
            )
        )
    return uit


def _eis_een_antwoord(invoer: list[Invoer]) -> dict[str, str]:
    """Return the questions with an answer and also "I do not know"."""
    return {
        deel.vraag: IntakeWeigering("dubbel_antwoord").zin
        for deel in invoer
        if len(deel.waarde.split(",")) > 1 and set(deel.waarde.split(",")) & set(ONTWIJKEND)
    }


def _bewaar_een(request: HttpRequest, scope: Scope, dossier: Dossier, deel: Onderdeel, code: str) -> HttpResponse:
    """Save one question; answer with its new mark, 409 when a colleague was first, 422 for what can't be."""
    invoer = [regel for regel in lees_invoer(request.POST, deel) if regel.vraag == code]
    if not invoer or _eis_een_antwoord(invoer):
        return HttpResponse(status=422)
    try:
        with transaction.atomic():
            bewaard = services.bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer)
    except IntakeWeigering as weigering:
        return HttpResponse(weigering.zin, status=422, content_type="text/plain; charset=utf-8")
    if bewaard.botsingen:
        return HttpResponse(_botszin(bewaard), status=409, content_type="text/plain; charset=utf-8")
    stand = ladder(dossier, peildatum=scope.vandaag)
    merk = gesprek(scope, dossier, stand.feiten).gegevens[code].merk
    return render(request, "intake/_merk.html", {"code": code, "merk": merk})


def _botszin(bewaard: Bewaard) -> str:
    return " ".join(f"{b.door} antwoordde om {b.tijd}: “{b.waarde}”." for b in bewaard.botsingen)


def _bewaar_alles(request: HttpRequest, scope: Scope, dossier: Dossier, deel: Onderdeel) -> HttpResponse:
    invoer = lees_invoer(request.POST, deel)
    fouten = _eis_een_antwoord(invoer)
    if not fouten:
        try:
            with transaction.atomic():
                bewaard = services.bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer)
        except IntakeWeigering as weigering:
            if weigering.veld not in VRAGEN:
                messages.error(request, weigering.zin)
                return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake")
            fouten = {weigering.veld: weigering.zin}
        else:
            fouten = {
                b.vraag: f"{b.door} antwoordde om {b.tijd}: “{b.waarde}”. Jouw antwoord is nog niet bewaard. "
                "Verstuur opnieuw als het jouwe klopt."
                for b in bewaard.botsingen
            }
    if fouten:
        getypt = {regel.vraag: Getypt(regel.waarde, regel.tekst, regel.delen) for regel in invoer}
        return _toon_onderdeel(request, scope, dossier, deel, getypt=getypt, fouten=fouten)
    return HttpResponseRedirect(_verder(request, dossier, deel))


def _verder(request: HttpRequest, dossier: Dossier, deel: Onderdeel) -> str:
    basis, plek = f"/dossiers/{dossier.id}/intake", _CODES.index(deel.code)
    if "vorige" in request.POST and plek:
        return f"{basis}/{_CODES[plek - 1]}"
    if "volgende" in request.POST and plek + 1 < len(_CODES):
        return f"{basis}/{_CODES[plek + 1]}"
    return f"{basis}/{deel.code}"


def _toon_onderdeel(
    request: HttpRequest,
    scope: Scope,
    dossier: Dossier,
    deel: Onderdeel,
    *,
    getypt: Mapping[str, Getypt] | None = None,
    fouten: Mapping[str, str] | None = None,
) -> HttpResponse:
    stand = ladder(dossier, peildatum=scope.vandaag)
    if stand.feiten.intake_gestart is None:
        messages.info(request, "Het gesprek is nog niet begonnen. Begin het eerst; daarna staan hier de vragen.")
        return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake")
    staat = gesprek(scope, dossier, stand.feiten)
    basis, plek = f"/dossiers/{dossier.id}/intake", _CODES.index(deel.code)
    lezen = not mag_invullen(scope, dossier, stand)
    dicht = deel.code == "gezondheid" and not staat.ziet_gezondheid
    wet = eisen(staat, intake=stand.feiten.intake)
    ctx = {
        **rond(scope, dossier, deel.naam),
        "deel": deel,
        "plaats": plek + 1,
        "aantal": len(_CODES),
        "vorige": ONDERDELEN[plek - 1] if plek else None,
        "volgende": ONDERDELEN[plek + 1] if plek + 1 < len(_CODES) else None,
        "vragen": []
        if dicht
        else vraagregels(
            staat,
            deel,
            url=f"{basis}/{deel.code}",
            wijzig=request.GET.get("wijzig", ""),
            lezen=lezen,
            getypt=getypt,
            fouten=fouten,
        ),
        "dicht": dicht,
        "lezen": lezen,
        "onderdelen": onderdelen(staat, stand.feiten, basis=basis, actief=deel.code),
        "rond": _rond_gesprek(dossier, staat, stand),
        "bewaard": _bewaard(staat, deel),
        "wet_klaar": sum(eis.staat == "klaar" for eis in wet),
        "wet_aantal": sum(eis.staat != "nvt" for eis in wet),
        "fouten": [Fout(f"vraag-{code}", VRAGEN[code].tekst, zin) for code, zin in (fouten or {}).items()],
        "voornaam": dossier.voornamen.split(" ")[0] or dossier.naam,
        **(_lbt(scope, dossier, stand, staat) if deel.code == LBT else {}),
    }
    return render(request, "intake/onderdeel.html", ctx, status=422 if fouten else 200)


def _bewaard(staat: Gesprek, deel: Onderdeel) -> str:
    momenten = [m for vraag in deel.vragen if (m := staat.gegevens[vraag.code].op) is not None]
    return datums.tijdstip(max(momenten).astimezone(AMSTERDAM)) if momenten else ""


def _lbt(scope: Scope, dossier: Dossier, stand: Ladder, staat: Gesprek) -> dict[str, Any]:
    taken = {"lbt_uitslag", "lbt_aangemeld"}
    return {
        "is_lbt": True,
        "lbt": queries.lbt(dossier),
        "uitslag": stand.feiten.lbt_uitslag,
        "aangemeld": stand.feiten.lbt_aangemeld,
        "ontheffing": stand.feiten.lbt_ontheffing,
        "ziet_gezondheid": staat.ziet_gezondheid,
        "na_verhuizing": staat.na_verhuizing,
        "te_bespreken": any(taak.soort in taken for taak in taken_van(dossier)),
        "mag_bespreken": mag(scope.rol, Handeling.TAAK_AFSLUITEN),
        "mag_ontheffen": mag(scope.rol, Handeling.LBT_ONTHEFFEN) and staat.ziet_gezondheid,
        "nummer_weg": stand.feiten.lbt_nummer_ingetrokken,
        "mag_intrekken": mag(scope.rol, Handeling.TRAJECT_BIJHOUDEN) and dossier.gesloten_op is None,
    }


@require_POST
def lbt_besproken(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Lay down that the LBT was talked over."""
    scope, dossier = haal(request, dossier_id, Handeling.TAAK_AFSLUITEN, wat="leerbaarheidstoets")
    zin = met_weigering(lambda: services.bespreek_lbt(scope=scope, dossier=dossier))
    if zin:
        messages.error(request, zin)
    else:
        messages.success(request, "Vastgelegd dat jullie dit hebben besproken.")
    return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake/{LBT}")
