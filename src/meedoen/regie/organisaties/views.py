# SPDX-License-Identifier: EUPL-1.2
"""Logging in and out, and the own account."""

import uuid
from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, user_logged_in
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp.plugins.otp_totp.models import TOTPDevice

from meedoen.regie.organisaties import agenda as agendas
from meedoen.regie.organisaties import dagmail as dagmails
from meedoen.regie.organisaties import services
from meedoen.regie.organisaties.forms import CodeForm, InlogForm, WachtwoordForm
from meedoen.regie.organisaties.models import Account
from meedoen.regie.organisaties.passkeys import services as passkeys
from meedoen.regie.organisaties.passkeys import stap as passkeystap
from meedoen.regie.organisaties.proef import demo_gegevens
from meedoen.regie.web.herkomst import herkomst
from meedoen.regie.web.inloggen import lees_bewaard, veilig_pad
from meedoen.regie.web.toegang import openbaar, zonder_dossiers

_ZOUT = "meedoen.tweede-stap"
_ZOUT_EERST = "meedoen.eerste-code"
_FOUT = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens."
_DICHT = "Er is te vaak een verkeerd wachtwoord gebruikt. Probeer het over een kwartier nog eens."
_PROEF = "Dit is een proefaccount. Dat werkt niet in een echte installatie."


@openbaar
@never_cache
@sensitive_post_parameters("wachtwoord", "code")
@require_http_methods(["GET", "POST"])
def inloggen(request: HttpRequest) -> HttpResponse:
    """Log in with e-mail and password, and with a code where a second factor is on or asked of everyone."""
    ctx: dict[str, Any] = {
        "verder": request.POST.get("verder") or request.GET.get("verder", ""),
        "bewaard": request.POST.get("bewaard", ""),
    }
    if "stap" in request.POST:
        return _tweede_stap(request, ctx)
    if "instellen" in request.POST:
        return _eerste_code(request, ctx)
    if "email" not in request.POST:
        return _toon(request, InlogForm(), ctx)
    form = InlogForm(request.POST)
    if not form.is_valid():
        return _toon(request, form, ctx)
    account = authenticate(request, username=form.cleaned_data["email"], password=form.cleaned_data["wachtwoord"])
    if not isinstance(account, Account):
        form.add_error(None, _FOUT)
        return _toon(request, form, ctx)
    if account.is_demo and settings.PRODUCTIE:
        form.add_error(None, _PROEF)
        return _toon(request, form, ctx)
    return na_wie(request, account, ctx)


def na_wie(request: HttpRequest, account: Account, ctx: dict[str, Any], *, sterk: bool = False) -> HttpResponse:
    """Go on once it is known who this is: the second step where there is or must be one, and then in.

    `sterk`: two steps were asked already. `ctx` holds where to go (`verder`) and an open form (`bewaard`).
    """
    if sterk:
        return _binnen(request, account, ctx)
    if passkeys.heeft_tweede_stap(account.id):
        ctx["stap"] = signing.dumps(str(account.id), salt=_ZOUT)
        return _toon_stap(request, CodeForm(), account.id, ctx)
    if settings.TWEEDE_STAP_VERPLICHT:
        ctx["instellen"] = signing.dumps(str(account.id), salt=_ZOUT_EERST)
        return _toon_eerste_code(request, CodeForm(), services.begin_tweede_factor(account_id=account.id), ctx)
    return _binnen(request, account, ctx)


def opnieuw(request: HttpRequest, ctx: dict[str, Any]) -> HttpResponse:
    """Show the login page again, with where to go and an open form."""
    return _toon(request, InlogForm(), ctx)


def te_vaak_mis(request: HttpRequest, response: object, credentials: object) -> HttpResponse:
    """Answer a log-in on an account that is closed for a while after wrong passwords or passkeys."""
    form = InlogForm({"email": "", "wachtwoord": "", **request.POST.dict()})
    form.is_valid()
    form.errors.clear()
    form.add_error(None, _DICHT)
    antwoord = _toon(request, form, {naam: request.POST.get(naam, "") for naam in ("verder", "bewaard")})
    antwoord.status_code = 429
    return antwoord


def _toon(request: HttpRequest, form: InlogForm, ctx: dict[str, Any]) -> HttpResponse:
    ctx = {"form": form, "bij_gemeente": settings.OIDC is not None, **demo_accounts(), **ctx}
    return render(request, "organisaties/inloggen.html", ctx, status=form.status)


def demo_accounts() -> dict[str, Any]:
    """Return the accounts of the demo and their password for the login page; nothing outside the demo."""
    accounts = demo_gegevens().get("accounts", [])
    return {
        "demo_accounts": [{"rol": f"{a['rol']} {a['gemeente']}", "email": a["email"]} for a in accounts],
        "demo_wachtwoord": accounts[0]["wachtwoord"] if accounts else "",
    }


def _tweede_stap(request: HttpRequest, ctx: dict[str, Any]) -> HttpResponse:
    account_id = _van_wie(request.POST["stap"], _ZOUT)
    if account_id is None:
        return _te_lang(request, ctx)
    ctx["stap"] = request.POST["stap"]
    account = Account.objects.get(id=account_id, is_active=True)
    if passkeystap.is_dicht(request, account):
        return te_vaak_mis(request, None, None)
    if "passkey" in request.POST:
        return _met_passkey(request, account, ctx)
    form = CodeForm(request.POST)
    if form.is_valid():
        apparaat = TOTPDevice.objects.filter(user_id=account_id, confirmed=True).first()
        if apparaat is not None and apparaat.verify_token(form.cleaned_data["code"]):
            return _binnen(request, account, ctx)
        form.add_error("code", "Deze code klopt niet. Wacht op een nieuwe code en probeer het nog eens.")
    return _toon_stap(request, form, account_id, ctx)


def _met_passkey(request: HttpRequest, account: Account, ctx: dict[str, Any]) -> HttpResponse:
    mis = passkeystap.keur(request, account)
    if not mis:
        return _binnen(request, account, ctx)
    messages.error(request, mis)
    return _toon_stap(request, CodeForm(), account.id, ctx)


def _toon_stap(request: HttpRequest, form: CodeForm, account_id: uuid.UUID, ctx: dict[str, Any]) -> HttpResponse:
    ctx = {
        "form": form,
        "heeft_code": passkeys.heeft_code(account_id),
        **passkeystap.bewijs(request, account_id),
        **ctx,
    }
    return render(request, "organisaties/code.html", ctx, status=form.status)


def _eerste_code(request: HttpRequest, ctx: dict[str, Any]) -> HttpResponse:
    """Turn the second factor on while logging in, where everyone must have one."""
    account_id = _van_wie(request.POST["instellen"], _ZOUT_EERST)
    apparaat = TOTPDevice.objects.filter(user_id=account_id, confirmed=False).first() if account_id else None
    # Whoever has a second step by now, set in another window, shows that one.
    if account_id is None or apparaat is None or passkeys.heeft_tweede_stap(account_id):
        return _te_lang(request, ctx)
    ctx["instellen"] = request.POST["instellen"]
    if "passkey" in request.POST:
        mis = passkeystap.eerste(request, account_id)
        if not mis:
            return _binnen(request, Account.objects.get(id=account_id, is_active=True), ctx)
        messages.error(request, mis)
        return _toon_eerste_code(request, CodeForm(), apparaat, ctx)
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            services.bevestig_tweede_factor(account_id=account_id, code=form.cleaned_data["code"])
        except services.Geweigerd as fout:
            form.add_error("code", str(fout))
        else:
            return _binnen(request, Account.objects.get(id=account_id, is_active=True), ctx)
    return _toon_eerste_code(request, form, apparaat, ctx)


def _toon_eerste_code(request: HttpRequest, form: CodeForm, apparaat: TOTPDevice, ctx: dict[str, Any]) -> HttpResponse:
    nieuw = passkeystap.nieuwe(request, Account.objects.get(id=apparaat.user_id))
    ctx = {"form": form, **_qr(apparaat), **nieuw, **ctx}
    return render(request, "organisaties/eerste_code.html", ctx, status=form.status)


def _van_wie(stap: str, zout: str) -> uuid.UUID | None:
    """Return whose first step this signed text says was taken; None when it is not ours or older than five minutes."""
    try:
        return uuid.UUID(signing.loads(stap, salt=zout, max_age=300))
    except (signing.BadSignature, ValueError):
        return None


def _te_lang(request: HttpRequest, ctx: dict[str, Any]) -> HttpResponse:
    messages.error(request, "Dat duurde te lang. Log opnieuw in.")
    return _toon(request, InlogForm(), ctx)


def _binnen(request: HttpRequest, account: Account, ctx: dict[str, Any]) -> HttpResponse:
    # Lets axes forget the wrong tries before this one.
    user_logged_in.send(sender=Account, request=request, user=account)
    cookie = services.open_sessie(
        account=account,
        nu=request.nu,  # type: ignore[attr-defined]
        herkomst=herkomst(request),
    )
    formulier = lees_bewaard(ctx["bewaard"]) if ctx["bewaard"] else None
    antwoord: HttpResponse
    if formulier is not None:
        antwoord = render(request, "organisaties/bewaard.html", {"formulier": formulier})
    else:
        antwoord = HttpResponseRedirect(veilig_pad(request, ctx["verder"] or "/"))
    antwoord.set_cookie(settings.SESSIE_COOKIE, cookie, httponly=True, samesite="Lax", secure=settings.COOKIES_VEILIG)
    return antwoord


@openbaar
@require_POST
def uitloggen(request: HttpRequest) -> HttpResponse:
    """End the session and go to the login page."""
    services.sluit_sessie(cookie=request.COOKIES.get(settings.SESSIE_COOKIE, ""))
    messages.success(request, "Je bent uitgelogd.")
    antwoord = HttpResponseRedirect(settings.LOGIN_URL)
    antwoord.delete_cookie(settings.SESSIE_COOKIE)
    # Drafts that a phone kept (web/js/concept.js) go, also where no script runs any more.
    antwoord["Clear-Site-Data"] = '"storage"'
    return antwoord


@zonder_dossiers
@never_cache
def account(request: HttpRequest) -> HttpResponse:
    """Show the own account: password, code, passkeys, the e-mail that work lies ready, and the calendar."""
    wie = _wie(request)
    ctx = {
        "tweede_factor": passkeys.heeft_code(wie),
        "passkeys": passkeys.van(wie),
        "passkey_waar": passkeystap.waar(request),
        "heeft_dagmail": request.scope.rol in dagmails.ROLLEN,  # type: ignore[attr-defined]
        "kan_mailen": bool(settings.EMAIL_HOST),
        "dagmail": dagmails.wil_dagmail(wie),
        "heeft_agenda": request.scope.rol in agendas.ROLLEN,  # type: ignore[attr-defined]
        "agenda_sinds": agendas.sinds(wie),
    }
    return render(request, "organisaties/account.html", ctx)


@zonder_dossiers
@never_cache
@require_POST
def agenda(request: HttpRequest) -> HttpResponse:
    """Make a (new) secret address for the own calendar, and show it this once."""
    if request.scope.rol not in agendas.ROLLEN:  # type: ignore[attr-defined]
        raise PermissionDenied
    sleutel = agendas.maak(account_id=_wie(request), nu=request.nu)  # type: ignore[attr-defined]
    adres = request.build_absolute_uri(f"/agenda/{sleutel}.ics")
    return render(request, "organisaties/agenda_eenmaal.html", {"adres": adres})


@zonder_dossiers
@require_POST
def agenda_intrekken(request: HttpRequest) -> HttpResponse:
    """Take the address back: a calendar that still asks gets nothing more."""
    agendas.trek_in(account_id=_wie(request))
    messages.success(request, "Het adres werkt niet meer. Haal de agenda ook weg uit je agendaprogramma.")
    return redirect("/account")


@zonder_dossiers
@require_POST
def dagmail(request: HttpRequest) -> HttpResponse:
    """Turn the e-mail that work lies ready on or off."""
    aan = request.POST.get("aan") == "ja"
    dagmails.kies(account_id=_wie(request), aan=aan, vandaag=request.scope.vandaag)  # type: ignore[attr-defined]
    messages.success(
        request,
        "Je krijgt een e-mail op elke werkdag dat er iets klaarstaat, vanaf de volgende werkdag."
        if aan
        else "Je krijgt geen e-mail meer van Meedoen.",
    )
    return redirect("/account")


@zonder_dossiers
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def wachtwoord(request: HttpRequest) -> HttpResponse:
    """Change the own password."""
    form = WachtwoordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.wijzig_wachtwoord(
                account_id=_wie(request), huidig=form.cleaned_data["huidig"], nieuw=form.cleaned_data["nieuw"]
            )
        except services.Geweigerd as fout:
            form.add_error("huidig", str(fout))
        else:
            messages.success(request, "Je nieuwe wachtwoord werkt vanaf nu.")
            return redirect("/account")
    verplicht = getattr(request, "moet_wachtwoord_wijzigen", False)
    return render(request, "organisaties/wachtwoord.html", {"form": form, "verplicht": verplicht}, status=form.status)


@zonder_dossiers
@never_cache
@require_http_methods(["GET", "POST"])
def tweede_factor(request: HttpRequest) -> HttpResponse:
    """Turn the second factor on: scan the picture, type the code; or off, with a code."""
    wie = _wie(request)
    if request.method == "POST":
        form = CodeForm(request.POST)
        if form.is_valid():
            try:
                services.bevestig_tweede_factor(account_id=wie, code=form.cleaned_data["code"])
            except services.Geweigerd as fout:
                form.add_error("code", str(fout))
            else:
                messages.success(request, "Inloggen gaat vanaf nu met een code van je telefoon.")
                return redirect("/account")
        apparaat = TOTPDevice.objects.filter(user_id=wie, confirmed=False).first()
    else:
        form, apparaat = CodeForm(), services.begin_tweede_factor(account_id=wie)
    if apparaat is None:
        return redirect("/account")
    return render(request, "organisaties/tweede_factor.html", {"form": form, **_qr(apparaat)}, status=form.status)


def _qr(apparaat: TOTPDevice) -> dict[str, Any]:
    """Return the picture to scan and the key to type over."""
    # With a view box and no size of its own: else the page cuts off what it finds too large, and no phone reads it.
    beeld = segno.make(apparaat.config_url, micro=False).svg_inline(omitsize=True, title="QR-code")
    geheim = apparaat.config_url.split("secret=")[1].split("&")[0]
    # The picture is drawn by our own library from our own address.
    return {"beeld": mark_safe(beeld), "geheim": geheim}  # noqa: S308


def _wie(request: HttpRequest) -> uuid.UUID:
    wie: uuid.UUID = request.scope.medewerker_id  # type: ignore[attr-defined]
    return wie
