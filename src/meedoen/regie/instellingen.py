# SPDX-License-Identifier: EUPL-1.2
"""Settings of site, worker and commands. Everything that differs per place comes from the environment."""

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from meedoen.regie import identiteit, logregels, passkeyadres
from meedoen.regie.databank import adressen


def _ja(naam: str) -> bool:
    return os.environ.get(naam, "").lower() in {"1", "ja", "true"}


def _databank(url: str) -> dict[str, Any]:
    delen = urlsplit(url)
    return {
        "ENGINE": "meedoen.regie.databank.motor",
        "NAME": delen.path.lstrip("/") or "meedoen",
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": delen.hostname or "",
        "PORT": str(delen.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        # Prepared statements with a kept plan: a third less time in both processes (docs/besluiten/0013).
        "OPTIONS": {
            "server_side_binding": True,
            "prepare_threshold": 2,
            "connect_timeout": 10,
            "options": "-c plan_cache_mode=force_generic_plan",
        },
    }


DEMO = _ja("MEEDOEN_DEMO")
PRODUCTIE = _ja("MEEDOEN_PRODUCTIE")
DEBUG = _ja("MEEDOEN_DEBUG")

_vandaag = os.environ.get("MEEDOEN_VANDAAG", "")
if PRODUCTIE and (_vandaag or DEMO or DEBUG):
    raise ImproperlyConfigured(
        "MEEDOEN_VANDAAG, MEEDOEN_DEMO en MEEDOEN_DEBUG horen niet in productie: haal ze uit de omgeving."
    )
_dag, _, _om = _vandaag.partition("T")
MEEDOEN_VANDAAG: date | None = date.fromisoformat(_dag) if _dag else None
# The time of day at which that clock starts (jjjj-mm-ddTuu:mm); without it, that of the start itself.
MEEDOEN_VANDAAG_OM: time | None = time.fromisoformat(_om) if _om else None
# When the clock was set to that day; the demo tells all its processes the same moment.
_sinds = os.environ.get("MEEDOEN_VANDAAG_SINDS", "")
MEEDOEN_VANDAAG_SINDS: datetime = datetime.fromisoformat(_sinds) if _sinds else datetime.now(UTC)
MEEDOEN_MAP: Path = adressen.staatmap()

_sleutel = os.environ.get("MEEDOEN_SLEUTEL", "")
if not _sleutel:
    _bestand = MEEDOEN_MAP / "sleutel"
    if _bestand.is_file():
        _sleutel = _bestand.read_text(encoding="utf-8").strip()
    elif PRODUCTIE:
        raise ImproperlyConfigured("Zet MEEDOEN_SLEUTEL: een lange, geheime, willekeurige tekst (50 tekens of meer).")
    else:
        _sleutel = "alleen-voor-commandos-zonder-site-" + "0" * 20
SECRET_KEY = _sleutel
LOGGING = logregels.instellingen(os.environ.get("MEEDOEN_LOGNIVEAU", "INFO"))

ALLOWED_HOSTS = [h for h in os.environ.get("MEEDOEN_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if h]
CSRF_TRUSTED_ORIGINS = [h for h in os.environ.get("MEEDOEN_HERKOMST", "").split(",") if h]

_adressen = adressen.lees()
DATABASES = {
    "default": _databank(_adressen.app),
    "eigenaar": _databank(_adressen.eigenaar),
    "beheer": _databank(_adressen.beheer),
}

INSTALLED_APPS = [
    "meedoen.regie.web",
    "meedoen.regie.organisaties",
    "meedoen.regie.uitgaand",
    "meedoen.regie.logboek",
    "meedoen.regie.dossiers",
    "meedoen.regie.inzage",
    "meedoen.regie.mandaten",
    "meedoen.regie.besluiten",
    "meedoen.regie.bezwaren",
    "meedoen.regie.adviezen",
    "meedoen.regie.intake",
    "meedoen.regie.plannen",
    "meedoen.regie.verzoeken",
    "meedoen.regie.trajecten",
    "meedoen.regie.begeleiding",
    "meedoen.regie.ontzorgen",
    "meedoen.regie.vervolg",
    "meedoen.regie.plangesprek",
    "meedoen.regie.voorlichting",
    "meedoen.regie.tolken",
    "meedoen.regie.handhaving",
    "meedoen.regie.wijzigingen",
    "meedoen.regie.verwijzen",
    # Before koppelingen, which checks at its start that each kind of message has a sender.
    "meedoen.regie.koppelingen.zgw",
    "meedoen.regie.koppelingen",
    "meedoen.regie.uitvoer",
    "meedoen.regie.werkplek",
    "meedoen.regie.rekenhulp",
    "meedoen.regie.impact",
    "meedoen.regie.invoering",
    "meedoen.regie.inlezen",
    "meedoen.regie.partnerportaal",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "meedoen.regie.web.middleware.ZonderNulMiddleware",
    "meedoen.regie.web.middleware.ToegangMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "meedoen.regie.urls"
WSGI_APPLICATION = "meedoen.regie.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "organisaties.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "/inloggen"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_PASSWORD_FORM_FIELD = "wachtwoord"  # noqa: S105 - the name of a field
AXES_USERNAME_FORM_FIELD = "username"
AXES_SENSITIVE_PARAMETERS = [
    "username",
    "ip_address",
    "email",
    "wachtwoord",
    "code",
    "bewaard",
    "stap",
    "verder",
    "passkey",
]
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "meedoen.regie.organisaties.views.te_vaak_mis"
OTP_TOTP_ISSUER = "Meedoen"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "meedoen.regie.web.context.schil",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.app_directories.Loader"],
                )
            ],
            "builtins": ["django.templatetags.static", "meedoen.regie.web.templatetags.meedoen"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = MEEDOEN_MAP / "statisch"
STATICFILES_DIRS = [map_] if (map_ := MEEDOEN_MAP / "statisch-bron").is_dir() else []
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEEDOEN_MAP / "bestanden"},
    },
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG or _ja("MEEDOEN_TEST")
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}

# The room of the logboek lies above those that write lines through these.
LOG_HANDELING = "meedoen.regie.logboek.services.log"
LOG_WEIGERING = "meedoen.regie.logboek.services.log_weigering"
# What the worker does when no message waits, a small piece at a time; the rooms lie above that of the worker.
ACHTERGRONDWERK = [
    "meedoen.regie.impact.services.werk",
    "meedoen.regie.inlezen.later.werk",
    "meedoen.regie.uitvoer.cbs.maken.werk",
    "meedoen.regie.koppelingen.brp.verversen.werk",
    "meedoen.regie.koppelingen.afstemming.ronde.werk",
    "meedoen.regie.koppelingen.zgw.volgen.werk",
    "meedoen.regie.verwijzen.later.werk",
    "meedoen.regie.werkplek.dagmail.werk",
]
# What the worker does for a gemeente on each new day, after its clocks and tasks.
DAGWERK = ["meedoen.regie.verwijzen.later.volg_contracten_van"]
# Partners whose state the page Keten shows; the rooms lie above that of the page.
KETENPARTNERS = [
    "meedoen.regie.inlezen.ketenstand.coa",
    "meedoen.regie.koppelingen.zgw.ketenstand.zgw",
    "meedoen.regie.koppelingen.mail.ketenstand.mail",
]
# E-mail to people, only that something lies ready (docs/beheer/mail.md). Without a host none is ever made.
EMAIL_HOST = os.environ.get("MEEDOEN_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("MEEDOEN_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("MEEDOEN_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("MEEDOEN_SMTP_PASSWORD", "")
EMAIL_TIMEOUT = 10
_tls = os.environ.get("MEEDOEN_SMTP_TLS", "starttls")
EMAIL_USE_TLS, EMAIL_USE_SSL = _tls == "starttls", _tls == "tls"
DEFAULT_FROM_EMAIL = os.environ.get("MEEDOEN_SMTP_AFZENDER", "")
if _tls not in ("starttls", "tls", "geen"):
    raise ImproperlyConfigured("MEEDOEN_SMTP_TLS moet starttls, tls of geen zijn.")
if PRODUCTIE and EMAIL_HOST and _tls == "geen" and EMAIL_HOST not in ("localhost", "127.0.0.1", "::1"):
    raise ImproperlyConfigured("MEEDOEN_SMTP_TLS mag alleen geen zijn bij een mailserver op deze computer.")
if EMAIL_HOST and "@" not in DEFAULT_FROM_EMAIL:
    raise ImproperlyConfigured("Zet MEEDOEN_SMTP_AFZENDER: het adres waarvan de e-mail komt.")
# An uploaded file stays in memory: personal data never lie in a temporary file.
FILE_UPLOAD_HANDLERS = ["meedoen.regie.web.ontvangen.InGeheugen"]
# So many requests of one client of the API per minute (docs/beheer/aansluitingen.md).
API_PER_MINUUT = int(os.environ.get("MEEDOEN_API_PER_MINUUT", "600"))
# Logging in with the account of the gemeente (docs/beheer/inloggen.md); None: only with an own password.
OIDC = identiteit.lees(os.environ, productie=PRODUCTIE)
# At which addresses a passkey can be the second step (docs/beheer/inloggen.md); None: only a code.
PASSKEYS = passkeyadres.lees(os.environ)
# Who sees persons logs in with two steps; only to try things out one step will do.
TWEEDE_STAP_VERPLICHT = PRODUCTIE or _ja("MEEDOEN_TWEEDE_STAP")
SESSIE_MINUTEN = int(os.environ.get("MEEDOEN_SESSIE_MINUTEN", "30"))
SESSIE_COOKIE = "meedoen_sessie"
CSRF_COOKIE_NAME = "meedoen_csrf"
COOKIES_VEILIG = PRODUCTIE
CSRF_COOKIE_SECURE = PRODUCTIE
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "meedoen.regie.web.fouten.csrf_mislukt"
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31536000 if PRODUCTIE else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTIE else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        # Logging in at the gemeente begins with a button: a form that leads there.
        "form-action": ["'self'", *([OIDC.herkomst] if OIDC else [])],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

# The proxy ends TLS, and for DUO mTLS: from these addresses only count its headers about the visitor and the OIN of
# the verified client certificate. "socket": a socket in the file system, where the rights on the file decide.
PROXY_ADRESSEN = [a for a in os.environ.get("MEEDOEN_PROXY_ADRESSEN", "127.0.0.1,::1,socket").split(",") if a]
# Only for tests and trying out: let webhooks go to http and to addresses of the own network.
WEBHOOK_PRIVE = _ja("MEEDOEN_WEBHOOK_PRIVE")
if PRODUCTIE and WEBHOOK_PRIVE:
    raise ImproperlyConfigured("MEEDOEN_WEBHOOK_PRIVE hoort niet in productie: haal hem uit de omgeving.")
DUO_ADRES = os.environ.get("MEEDOEN_DUO_ADRES", "http://127.0.0.1:8001/v1")
# The BRP API Personen, up to and without /personen; empty: no BRP (in the demo, the twin).
BRP_ADRES = os.environ.get("MEEDOEN_BRP_ADRES", "")
BRP_PER_NACHT = int(os.environ.get("MEEDOEN_BRP_PER_NACHT", "500"))
DUO_OIN = os.environ.get("MEEDOEN_DUO_OIN", "00000004003214345001")
DUO_NIEUWE_APIS = os.environ.get("MEEDOEN_DUO_NIEUWE_APIS", "") == "1"
"""Also read Boete, Verlenging and Gebeurtenis; off until the owner has DUO's own files (docs/beheer/duo.md)."""
# How many dossiers per gemeente and minute are held against DUO, each a dozen questions; 0: no reconciliation.
AFSTEMMING_PER_MINUUT = int(os.environ.get("MEEDOEN_AFSTEMMING_PER_MINUUT", "30"))
try:
    DUO_CERTIFICAAT_TOT = date.fromisoformat(tot) if (tot := os.environ.get("MEEDOEN_DUO_CERTIFICAAT_TOT")) else None
    """The last day (year-month-day) of the client certificate for DUO; the page Keten warns a month before."""
except ValueError as fout:
    raise ImproperlyConfigured("MEEDOEN_DUO_CERTIFICAAT_TOT moet een dag zijn, als 2027-03-14.") from fout
DUO_OIN_HEADER = os.environ.get("MEEDOEN_OIN_HEADER", "Clientoin")
if not DUO_OIN_HEADER.isalnum():
    # WSGI makes one variable of X-A and X_A: with a dash, a visitor could add the other form to the proxy's.
    raise ImproperlyConfigured("MEEDOEN_OIN_HEADER mag alleen letters en cijfers hebben, zonder streepje.")
