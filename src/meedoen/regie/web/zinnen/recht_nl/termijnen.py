# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for the steps about terms and about who falls under the act.

Per code a title and an explanation (may be empty). `{0}` is a value; `{0:dag}` a date with its weekday.
"""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    # Algemene termijnenwet
    "einde_blijft": "Dat is een gewone werkdag",
    "einde_schuift": "Dat is {1}, dus de datum schuift op",
    # PIP-termijn
    "wacht_op_kennisgeving": "DUO heeft nog geen brief over de inburgeringsplicht gestuurd",
    "wacht_op_inschrijving": "Nog niet ingeschreven in de gemeente",
    "wacht_op_inschrijving_2022": "Nog niet ingeschreven in de gemeente",
    "kennisgeving_eerder": "DUO schreef dat de inburgeringsplicht geldt",
    "kennisgeving_duo": "DUO schreef dat de inburgeringsplicht geldt",
    "stond_al_ingeschreven": "Toen al ingeschreven in de gemeente",
    "geen_huisvesting_gemeente": "De gemeente wijst hier geen woning toe",
    "start_inschrijving": "Daarna ingeschreven in de gemeente",
    "tekst_2022_geldt": "De brief van DUO is van voor 2023",
    "start_inschrijving_2022": "Ingeschreven in de gemeente",
    "verhuisd_met_pip": "Verhuisd naar deze gemeente, met een plan (PIP)",
    "tien_weken_later": "{duur:Weken} later is {1:dag}",
    "tien_weken_lopen_nog": "De tijd voor het plan is nog niet voorbij",
    "derde_geldt_niet": "Wachten op informatie van een ander geeft hier geen extra tijd",
    "derde_te_laat_gevraagd": "De informatie is te laat gevraagd",
    "derde_wacht": "We wachten op informatie van een ander",
    "derde_ruim_op_tijd": "De informatie van een ander kwam ruim op tijd",
    "derde_ontvangen": "{duur:Weken} na de informatie van een ander is {1:dag}",
    # Inburgeringstermijn
    "termijn_begint": "De termijn begint op {1:dag}",
    "start_wijzigt_niet": "Een nieuw plan verandert het begin niet",
    "drie_jaar": "De laatste dag van de termijn is {0:dag}",
    "onderbreking_hoogstens_een_jaar": "Onderbroken van {0} tot en met {1}",
    "onderbreking_langer_dan_een_jaar": "Langer dan een jaar onderbroken",
    "onderbreking_buiten_termijn": "De onderbreking valt buiten de termijn",
    "termijn_verlengd": "De termijn wordt {0:dag|dagen} langer",
    # Bezwaar
    "bezwaar_begint": "De tijd voor bezwaar begint op {1:dag}",
    "zes_weken": "{duur_t_m:Weken} later is {1:dag}",
    "bezwaar_voor_begin": "Het bezwaar kwam voor de tijd voor bezwaar begon, en telt",
    "bezwaar_op_tijd": "Het bezwaar kwam op tijd",
    "bezwaar_te_laat": "Het bezwaar kwam te laat",
    "post_op_tijd": "Het bezwaar ging op tijd op de post",
    "post_te_laat": "Het bezwaar kwam te laat aan",
    # Doelgroep
    "asiel_eigen_vergunning": "Asielstatushouder met een eigen asielvergunning",
    "asiel_via_gezin": "Asielstatushouder door het gezin",
    "regulier_geen_gezin": "Gezinsmigrant of overige migrant",
    "regulier_gezin": "Gezinsmigrant of overige migrant",
    "geen_doelgroep": "Valt niet onder de inburgeringsplicht",
    # Bevoegde gemeente
    "gehuisvest_door_gemeente": "Gehuisvest in {0}",
    "verhuisd_na_huisvesting": "Verhuisd van {0} naar {1}",
    "woonplaats_bepaalt": "Woont in {0}",
    "alleen_gekoppeld": "Gekoppeld aan {0}, nog niet gehuisvest",
    "nog_geen_gemeente": "Nog aan geen gemeente gekoppeld",
    "niet_onder_de_wet": "Valt niet onder de Wet inburgering 2021",
}

UITLEG: Final[dict[str, str]] = {
    "einde_blijft": "De termijn eindigt op {0:dag}. De datum schuift niet op.",
    "einde_schuift": (
        "Een termijn eindigt niet op een feestdag of in het weekend. De eerste werkdag daarna is de laatste"
        " dag: {2:dag}."
    ),
    "wacht_op_kennisgeving": "De tijd voor het plan loopt pas als DUO die brief heeft gestuurd.",
    "wacht_op_inschrijving": (
        "Voor wie nog in een azc woont, telt de tijd voor het plan vanaf de inschrijving in de gemeente. Tot die"
        " dag loopt er geen termijn."
    ),
    "wacht_op_inschrijving_2022": (
        "DUO schreef op {0}. In 2022 telde de wet vanaf de inschrijving in de gemeente. Tot die"
        " dag loopt er geen termijn."
    ),
    "kennisgeving_eerder": "De brief is van {0}.",
    "kennisgeving_duo": "De brief is van {0}. Vanaf die dag telt de wet de tijd voor het plan.",
    "stond_al_ingeschreven": (
        "Ingeschreven sinds {0}. Voor wie nog in een azc woont, telt de tijd voor het plan vanaf de inschrijving."
        " Dat geldt hier niet."
    ),
    "geen_huisvesting_gemeente": (
        "Alleen voor wie met een asielvergunning op een woning van de gemeente wacht, telt de tijd vanaf de"
        " inschrijving. Dat geldt hier niet."
    ),
    "start_inschrijving": (
        "Op de dag van de brief was er nog geen inschrijving in de gemeente. Dan telt de tijd vanaf de"
        " inschrijving: {0}."
    ),
    "tekst_2022_geldt": (
        "DUO schreef op {0}. Voor brieven van voor 1 januari 2023 telt de tijd voor het plan vanaf de inschrijving"
        " in de gemeente."
    ),
    "start_inschrijving_2022": "Dat was op {0}. Vanaf die dag telt de tijd voor het plan.",
    "verhuisd_met_pip": (
        "Ingeschreven sinds {0}. De nieuwe gemeente stelt het plan opnieuw vast. De tijd daarvoor telt vanaf die dag."
    ),
    "tien_weken_later": "{0} plus {duur:dagen}.",
    "tien_weken_lopen_nog": (
        "Misschien lukt het plan nog binnen die tijd. Daarom blijft {0:dag} de datum om op te mikken."
    ),
    "derde_geldt_niet": "De wet geeft die extra tijd hier niet: {0}.",
    "derde_te_laat_gevraagd": (
        "De vraag is van {0}. De termijn was toen al voorbij: de laatste dag was {1}. Wachten helpt dan niet meer."
    ),
    "derde_wacht": (
        "De vraag is van {0}. Zonder die informatie kan het plan er niet zijn. Na ontvangst is er nog extra tijd."
    ),
    "derde_ruim_op_tijd": "Ontvangen op {0}. De termijn tot en met {1} blijft gewoon gelden.",
    "derde_ontvangen": "Ontvangen op {0}. Het plan moet binnen {duur:weken} daarna klaar zijn.",
    "termijn_begint": "Dat is de dag na de datum op het eerste plan (PIP): {0}.",
    "start_wijzigt_niet": "Ook na een wijziging, een bezwaar of een verhuizing blijft {0} de eerste dag.",
    "drie_jaar": (
        "Zo lang duurt de termijn volgens de wet. DUO noemt als einddatum de dag erna: {1}. De datum van DUO gaat voor."
    ),
    "onderbreking_hoogstens_een_jaar": "Dat is hoogstens een jaar. De plicht gaat daarna gewoon door.",
    "onderbreking_langer_dan_een_jaar": (
        "Van {0} tot en met {1}. Deze onderbreking maakt de termijn niet langer. DUO beslist of de plicht nog geldt."
    ),
    "onderbreking_buiten_termijn": "De onderbreking van {0} maakt de termijn daarom niet langer.",
    "termijn_verlengd": "De duur van de onderbreking komt erbij. De laatste dag wordt {1}.",
    "bezwaar_begint": "Dat is de dag nadat het besluit is verstuurd: {0}.",
    "zes_weken": "{duur_t_m:Weken} vanaf {0}.",
    "bezwaar_voor_begin": "Ontvangen op {0}. De tijd begon op {1}. Was het besluit er toen al, dan telt het mee.",
    "bezwaar_op_tijd": "Ontvangen op {0}. De laatste dag was {1}.",
    "bezwaar_te_laat": "Ontvangen op {0}. De laatste dag was {1}. Vraag naar de reden.",
    "post_op_tijd": (
        "Verstuurd op {0} en ontvangen op {1}. Dat is op tijd, want het kwam binnen een week na het einde"
        " aan: uiterlijk {2}."
    ),
    "post_te_laat": ("Verstuurd op {0}, maar pas ontvangen op {1}. Dat moest uiterlijk op {2}. Vraag naar de reden."),
    "asiel_eigen_vergunning": "De vergunning is een asielvergunning voor bepaalde tijd.",
    "asiel_via_gezin": (
        "De vergunning is voor verblijf bij een gezinslid, en dat gezinslid heeft {0}. Voor deze"
        " wet telt dat ook als asielstatushouder."
    ),
    "regulier_geen_gezin": "De vergunning is een reguliere vergunning voor bepaalde tijd, niet voor gezin.",
    "regulier_gezin": (
        "De vergunning is voor verblijf bij een gezinslid. Dat gezinslid heeft {0}. Dat telt niet als asiel."
    ),
    "geen_doelgroep": "Het verblijfsrecht is {0}. Daarmee geldt de inburgeringsplicht niet.",
    "gehuisvest_door_gemeente": "Bij een asielvergunning is dat de gemeente die over het plan gaat.",
    "verhuisd_na_huisvesting": "Eerst gehuisvest in {0}. De nieuwe woonplaats gaat nu over het plan.",
    "woonplaats_bepaalt": "De gemeente waar iemand woont, gaat over het plan.",
    "alleen_gekoppeld": (
        "De gekoppelde gemeente mag de intake vast voorbereiden. Het plan vaststellen kan pas na de inschrijving."
    ),
    "nog_geen_gemeente": "Zodra het COA iemand koppelt of huisvest, is er een gemeente aan zet.",
    "niet_onder_de_wet": "Dan gaat geen gemeente over een plan volgens deze wet.",
}

DEEL: Final = Zinnen(titels=TITELS, uitleg=UITLEG)
