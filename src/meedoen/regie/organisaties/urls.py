# SPDX-License-Identifier: EUPL-1.2
"""Addresses for logging in, the own account and the functioneel beheerder."""

from django.urls import path

from meedoen.regie.organisaties import aansluiting_views, beheer_views, beleid_views, medewerkerlijst, views
from meedoen.regie.organisaties.oidc import views as oidc
from meedoen.regie.organisaties.passkeys import views as passkeys

urlpatterns = [
    path("inloggen", views.inloggen),
    path("inloggen/gemeente", oidc.begin),
    path("inloggen/gemeente/terug", oidc.terug),
    path("uitloggen", views.uitloggen),
    path("account", views.account),
    path("account/wachtwoord", views.wachtwoord),
    path("account/code", views.tweede_factor),
    path("account/passkeys/nieuw", passkeys.nieuw),
    path("account/passkeys/<uuid:passkey_id>/weghalen", passkeys.weghalen),
    path("account/e-mail", views.dagmail),
    path("account/agenda", views.agenda),
    path("account/agenda/intrekken", views.agenda_intrekken),
    path("beheer", beheer_views.beheer),
    path("beheer/medewerkers", medewerkerlijst.medewerkers),
    path("beheer/medewerkers/lijst.csv", medewerkerlijst.als_csv),
    path("beheer/medewerkers/lijst.xlsx", medewerkerlijst.als_xlsx),
    path("beheer/medewerkers/nieuw", beheer_views.nieuwe_medewerker),
    path("beheer/medewerkers/<uuid:medewerker_id>", beheer_views.medewerker),
    path("beheer/medewerkers/<uuid:medewerker_id>/wachtwoord", beheer_views.wachtwoord),
    path("beheer/rollen/<uuid:aanstelling_id>/beeindigen", beheer_views.rol_beeindigen),
    path("beheer/beleid", beleid_views.beleid),
    path("beheer/gemeente", beheer_views.gemeenten),
    path("beheer/gemeente/<int:gemeente_id>", beheer_views.gemeente),
    path("beheer/aansluitingen", aansluiting_views.lijst),
    path("beheer/aansluitingen/nieuw", aansluiting_views.nieuw),
    path("beheer/aansluitingen/aanbieder", aansluiting_views.aanbieder),
    path("beheer/aansluitingen/<uuid:aansluiting_id>", aansluiting_views.aansluiting),
    path("beheer/aansluitingen/<uuid:aansluiting_id>/geheim", aansluiting_views.geheim),
    path("beheer/aansluitingen/<uuid:aansluiting_id>/intrekken", aansluiting_views.intrekken),
    path("beheer/samenwerkingen/<uuid:samenwerking_id>/beeindigen", aansluiting_views.samenwerking_einde),
    path("beheer/abonnementen/<uuid:abonnement_id>/stoppen", aansluiting_views.stoppen),
    path("beheer/beleid/<int:gemeente_id>/<str:sleutel>", beleid_views.wijzigen),
]
