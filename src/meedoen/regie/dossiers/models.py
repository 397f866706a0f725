# SPDX-License-Identifier: EUPL-1.2
"""The dossier and its field groups, the people around it, the tijdlijn, and the projections clocks and tasks.

Each field group of the access table is a table of its own; the database gives it only to who may see that group.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.organisaties.models import Gemeente, Medewerker, Organisatie, nieuw_id


class Dossier(models.Model):
    """One newcomer in one gemeente, for ever; field group name, language and interpreter.

    `sorteernaam` and `zoeknaam` are computed in Python at each write. A move closes this dossier and opens
    another with `overgenomen_van`; a merged double points to the one that stays with `samengevoegd_in`.
    `gesloten_om` is the trigger (`domein.fasen.Aanleiding`) that closed it; empty while it is open.
    `grond` says under which act or other ground it is (a value of `domein.gebeurtenissen.Vervolggrond`, or wi2021);
    `leesgroepen` the field groups that stay readable there, with commas; empty: all.
    `klokken_afdruk` is a number over all its stored clocks: a rebuild sees by it that nothing changed.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    nummer = models.CharField(max_length=12)
    naam = models.CharField(max_length=160)
    voornamen = models.CharField(max_length=100, blank=True)
    achternaam = models.CharField(max_length=100, blank=True)
    naam_bekend = models.BooleanField(default=False)
    sorteernaam = models.CharField(max_length=160, db_collation="C")
    zoeknaam = models.CharField(max_length=200)
    uitspraak = models.CharField(max_length=160, blank=True)
    geslacht = models.CharField(max_length=1, blank=True)
    geboortedatum = models.DateField(null=True)
    taal = models.CharField(max_length=60, blank=True)
    talen = models.CharField(max_length=200, blank=True)
    tolk = models.CharField(max_length=60, blank=True)
    geheim_adres = models.BooleanField(default=False)
    grond = models.CharField(max_length=20, default="wi2021")
    leesgroepen = models.CharField(max_length=200, blank=True, db_default="")
    fase = models.CharField(max_length=12)
    fase_sinds = models.DateField()
    gepauzeerd_sinds = models.DateField(null=True)
    consulent = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="dossiers")
    aangemaakt_op = models.DateTimeField()
    gesloten_op = models.DateField(null=True)
    gesloten_om = models.CharField(max_length=30, blank=True)
    overgenomen_van = models.UUIDField(null=True)
    samengevoegd_in = models.UUIDField(null=True)
    klokken_afdruk = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "id"], name="dossier_gemeente_id"),
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="dossier_nummer"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "sorteernaam", "id"], name="dossier_op_naam"),
            models.Index(fields=["gemeente", "consulent", "fase"], name="dossier_van_consulent"),
            models.Index(
                fields=["gemeente", "consulent", "fase", "id"],
                condition=Q(gesloten_op__isnull=True, samengevoegd_in__isnull=True),
                name="dossier_open",
            ),
            models.Index(
                fields=["gemeente", "aangemaakt_op"],
                condition=Q(consulent__isnull=True, gesloten_op__isnull=True),
                name="dossier_van_niemand",
            ),
            models.Index(fields=["gemeente", "geboortedatum"], name="dossier_geboren"),
            # Few are: the list of those finds them without walking all names.
            models.Index(
                fields=["gemeente", "sorteernaam", "id"], condition=~Q(grond="wi2021"), name="dossier_andere_grond"
            ),
        ]

    def __str__(self) -> str:
        return f"dossier {self.nummer}"


class VanDossier(models.Model):
    """Everything that belongs to one dossier carries its gemeente too; the database checks the pair."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    # No index on gemeente alone: the planner would combine it with that on dossier, and read all of a gemeente.
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    # The real constraint is composite (gemeente_id, dossier_id): a plain one bypasses Row-Level Security.
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)

    class Meta:
        abstract = True


class EenPerDossier(VanDossier):
    """A field group of which a dossier has at most one row."""

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, db_constraint=False)

    class Meta:
        abstract = True


class Identificatie(EenPerDossier):
    """Field group bsn: BSN and V-nummer."""

    bsn = models.CharField(max_length=9, null=True)
    v_nummer = models.CharField(max_length=10, null=True)
    actief = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "bsn"], condition=Q(actief=True), name="identificatie_bsn_eenmaal"
            ),
            models.UniqueConstraint(
                fields=["gemeente", "v_nummer"],
                condition=Q(actief=True),
                name="identificatie_v_nummer_eenmaal",
            ),
        ]

    def __str__(self) -> str:
        return "identificatie"


class Contact(EenPerDossier):
    """Field group contact: how to reach this person safely. `mag_mailen`: wants an e-mail; None: not asked yet."""

    telefoon = models.CharField(max_length=22, blank=True)
    telefoon_uitleg = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    straat = models.CharField(max_length=80, blank=True)
    huisnummer = models.CharField(max_length=12, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    plaats = models.CharField(max_length=80, blank=True)
    veilig_contact = models.CharField(max_length=200, blank=True)
    mag_mailen = models.BooleanField(null=True)

    def __str__(self) -> str:
        return "contact"


class Verblijf(EenPerDossier):
    """Field group verblijf: plicht and residence as last known, for lists and filters.

    Doelgroep, plicht and residence title are a projection; their history stands on the tijdlijn.
    """

    doelgroep = models.CharField(max_length=2, blank=True)
    doelgroep_gedetailleerd = models.CharField(max_length=40, blank=True)
    asiel_bepaalde_tijd = models.BooleanField(null=True)
    verblijfstitel = models.CharField(max_length=2, blank=True)
    titel_vanaf = models.DateField(null=True)
    titel_tot = models.DateField(null=True)
    plicht_begin = models.DateField(null=True)
    plicht_einde = models.DateField(null=True)
    kennisgeving = models.DateField(null=True)

    def __str__(self) -> str:
        return "verblijf"


class Gezinslid(VanDossier):
    """Field group gezin: partner, child or other member of the household.

    Of a child as little as its care and school ask: `naam` may be a first name or empty, and with `alleen_maand` only
    year and month of the birth are known (`geboortedatum` is the first of it). `school`: geen, aangemeld or gaat.
    `opvang`: needs childcare before the lessons of a parent; `uit_buitenland`: came here from abroad; None: not asked.
    """

    relatie = models.CharField(max_length=20)
    naam = models.CharField(max_length=160, blank=True)
    geboortedatum = models.DateField(null=True)
    alleen_maand = models.BooleanField(default=False, db_default=False)
    woont_bij = models.BooleanField(default=True)
    vve = models.CharField(max_length=200, blank=True)
    school = models.CharField(max_length=10, blank=True, default="", db_default="")
    opvang = models.BooleanField(null=True)
    uit_buitenland = models.BooleanField(null=True)

    def __str__(self) -> str:
        return f"{self.relatie}"


class Gezondheid(EenPerDossier):
    """Field group gezondheid: only for the purposes of Wet inburgering 2021 art. 37."""

    visuele_beperking = models.BooleanField(null=True)
    auditieve_beperking = models.BooleanField(null=True)
    toelichting = models.TextField(blank=True)

    def __str__(self) -> str:
        return "gezondheid"


class Startniveau(EenPerDossier):
    """Field group startniveau: where someone begins. `bronnen`: field -> source of its value."""

    jaren_school = models.SmallIntegerField(null=True)
    hoogste_diploma = models.CharField(max_length=20, blank=True)
    werkervaring = models.CharField(max_length=200, blank=True)
    jaren_werk = models.SmallIntegerField(null=True)
    talen = models.CharField(max_length=200, blank=True)
    geletterdheid = models.CharField(max_length=30, blank=True)
    niveau_nederlands = models.CharField(max_length=6, blank=True)
    bronnen = models.JSONField(default=dict)
    vastgesteld_op = models.DateField(null=True)

    def __str__(self) -> str:
        return "startniveau"


class Betrokkene(VanDossier):
    """Someone around this newcomer from a day until a day (exclusive).

    For the roles `contact_gemeente` and `contact_uitvoerder` the database allows one at a time (exclusion
    constraint in the migration).
    """

    rol = models.CharField(max_length=24)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    naam = models.CharField(max_length=100)
    telefoon = models.CharField(max_length=22, blank=True)
    email = models.EmailField(blank=True)
    vanaf = models.DateField()
    tot = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")), name="betrokkene_tot_na_vanaf"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["dossier", "rol"])]

    def __str__(self) -> str:
        return f"{self.rol}: {self.naam}"


class Gebeurtenis(VanDossier):
    """A row on the tijdlijn: append-only, a correction is a new row that points to what it corrects.

    `geldig_op` is the day on which it is true, `vastgelegd_op` the moment we knew it (bitemporal). `gegevens`
    holds the typed data of `meedoen.domein.gebeurtenissen`; `veldgroep` decides who may read the row.
    `vervallen` rows withdraw the row they correct and put nothing in its place. `oorzaak_id` is the row that
    brought this one along (the notification, the merge), so that undoing that one finds what came from it.
    """

    # The index `tijdlijn` serves both columns together.
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    kenmerk = models.CharField(max_length=40)
    geldig_op = models.DateField()
    vastgelegd_op = models.DateTimeField()
    gegevens = models.JSONField(default=dict)
    veldgroep = models.CharField(max_length=20)
    bron = models.CharField(max_length=20)
    door = models.CharField(max_length=100)
    medewerker_id = models.UUIDField(null=True)
    grond = models.CharField(max_length=120, blank=True)
    corrigeert = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, db_constraint=False, related_name="correcties"
    )
    vervallen = models.BooleanField(default=False)
    oorzaak_id = models.UUIDField(null=True)

    class Meta:
        # In the order in which rows are folded to facts; a page sorts the rows of its one dossier by day.
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier", "vastgelegd_op", "id"], name="tijdlijn")]

    def __str__(self) -> str:
        return f"{self.kenmerk} op {self.geldig_op}"


class Klok(VanDossier):
    """A clock of a dossier as last computed: a projection, can always be rebuilt from the tijdlijn.

    `uitleg` holds steps, values and doubts as `meedoen.regie.dossiers.uitleg` writes and reads them, `afdruk` a
    number over all of it: a rebuild sees by it which clock changed. None on rows of before there were such numbers.
    """

    # The unique constraint serves both columns together.
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    soort = models.CharField(max_length=30)
    staat = models.CharField(max_length=20)
    begin = models.DateField(null=True)
    uiterste = models.DateField(null=True)
    gehaald_op = models.DateField(null=True)
    reden = models.CharField(max_length=60, blank=True)
    uitleg = models.JSONField(default=dict)
    afdruk = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dossier", "soort"], name="klok_een_per_soort")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["gemeente", "uiterste"],
                condition=Q(staat__in=["loopt", "te_laat"]),
                name="klok_open",
            ),
            models.Index(
                fields=["gemeente", "soort", "uiterste"],
                condition=Q(staat__in=["loopt", "te_laat"]),
                name="klok_open_soort",
            ),
            models.Index(
                fields=["gemeente", "dossier", "uiterste", "soort"],
                condition=Q(staat__in=["loopt", "te_laat"], uiterste__isnull=False),
                name="klok_eerste",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort}: {self.staat}"


class Klokkenstand(models.Model):
    """With what the clocks of a gemeente were last rebuilt, and where a rebuild that runs (or was killed) stands.

    `regels`, `beleid`, `dag`: of the last rebuild that came to its end here. `bezig`: a number over the same three
    of the one under way; `tot` the last dossier it did, `klaar` when it did all. Empty when none is under way.
    """

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT, primary_key=True, related_name="+")
    regels = models.CharField(max_length=80, blank=True)
    beleid = models.JSONField(default=dict)
    dag = models.DateField(null=True)
    bezig = models.CharField(max_length=64, blank=True)
    tot = models.UUIDField(null=True)
    klaar = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"klokken van gemeente {self.gemeente_id}"


class Taak(VanDossier):
    """Something asked of a person, with its reason. `sleutel` makes it come once per cause.

    `groep`: doen, wacht (on someone else). `rol` says who must do it: consulent or teamleider. `waarden` fill the
    sentence `zin` (see `meedoen.regie.dossiers.uitleg`). `afsluitbaar`: a person closes it, with their name in
    `klaar_door`; otherwise it closes when its cause is gone, and `klaar_door` stays empty. `later_tot`: somebody
    (`later_door`) put it away until that day, with a reason; it comes back then, or as soon as the task itself changes.
    """

    sleutel = models.CharField(max_length=120)
    soort = models.CharField(max_length=40)
    zin = models.CharField(max_length=60)
    waarden = models.JSONField(default=dict)
    knop = models.CharField(max_length=40, blank=True)
    rol = models.CharField(max_length=12, default="consulent")
    groep = models.CharField(max_length=5, default="doen")
    gewicht = models.SmallIntegerField(default=50)
    uiterlijk = models.DateField(null=True)
    sinds = models.DateField()
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    open = models.BooleanField(default=True)
    klaar_op = models.DateTimeField(null=True)
    klaar_door = models.CharField(max_length=100, blank=True)
    afsluitbaar = models.BooleanField(default=False)
    later_tot = models.DateField(null=True)
    later_reden = models.CharField(max_length=20, blank=True, db_default="")
    later_toelichting = models.CharField(max_length=300, blank=True, db_default="")
    later_door = models.CharField(max_length=100, blank=True, db_default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "sleutel"],
                condition=Q(open=True),
                name="taak_een_per_oorzaak",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "medewerker", "uiterlijk"], condition=Q(open=True), name="taak_open"),
            # With all that counting per colleague reads: of thousands of tasks none is fetched.
            models.Index(
                fields=["gemeente", "rol", "uiterlijk"],
                include=["medewerker", "groep", "later_tot", "dossier"],
                condition=Q(open=True),
                name="taak_open_rol",
            ),
            models.Index(
                fields=["gemeente", "later_tot"],
                condition=Q(open=True, later_tot__isnull=False),
                name="taak_weggelegd",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} ({'open' if self.open else 'klaar'})"
