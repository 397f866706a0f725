# SPDX-License-Identifier: EUPL-1.2
"""Gemeenten, the people who work there, their roles by date, their sessions, partners and policy."""

import uuid
from typing import ClassVar

import uuid_utils.compat as uuid7
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from meedoen.regie.web.zinnen import domein_nl


def nieuw_id() -> uuid.UUID:
    """Return a fresh UUIDv7: sortable by time, made by us and not by the database."""
    return uuid7.uuid7()


class Gemeente(models.Model):
    """A gemeente in force; `id` is the official code as a number (Baarn: 308)."""

    id = models.IntegerField(primary_key=True)
    naam = models.CharField(max_length=80)
    oin = models.CharField(max_length=20, unique=True, null=True)
    thema = models.CharField(max_length=40, default="standaard")
    adres = models.CharField(max_length=200, blank=True)
    bezwaaradres = models.CharField(max_length=200, blank=True)
    telefoon = models.CharField(max_length=22, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam

    @property
    def code(self) -> str:
        """The official code as text of four digits."""
        return f"{self.id:04d}"


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by their e-mail address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """How one person logs in. Apart from Medewerker, so that no page can ever read a password hash.

    `dagmail_na`: this person wants an e-mail that work lies ready, and the next one goes after this moment.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    moet_wachtwoord_wijzigen = models.BooleanField(default=False)
    dagmail_na = models.DateTimeField(null=True)

    objects = AccountManager()
    USERNAME_FIELD = "email"

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["dagmail_na"], condition=models.Q(dagmail_na__isnull=False), name="account_dagmail_wacht"
            )
        ]

    def __str__(self) -> str:
        return self.email


class OidcKoppeling(models.Model):
    """Who at the identity provider has this account; `onderwerp` is the number that the provider gives for good."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    uitgever = models.CharField(max_length=300)
    onderwerp = models.CharField(max_length=255)
    sinds = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["uitgever", "onderwerp"], name="oidckoppeling_een_mens")
        ]

    def __str__(self) -> str:
        return str(self.account_id)


class OidcPoging(models.Model):
    """A log-in at the provider that is under way; `inhoud` opens with the secret in the visitor's cookie only."""

    sleutel = models.BinaryField(max_length=32, primary_key=True)
    inhoud = models.TextField()
    verloopt_op = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.verloopt_op.isoformat()


class Medewerker(models.Model):
    """A person who works in Meedoen; has the same id as the account."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    naam = models.CharField(max_length=100)
    functie = models.CharField(max_length=80, blank=True)
    email = models.EmailField()
    telefoon = models.CharField(max_length=22, blank=True)
    talen = models.CharField(max_length=200, blank=True)
    uren_per_week = models.SmallIntegerField(default=36)

    def __str__(self) -> str:
        return self.naam


class Aanstelling(models.Model):
    """A role in a gemeente from a day until a day (exclusive): the mandate from which scope follows.

    `organisatie`: the guidance organisation that a begeleider or vrijwilliger works for; None for all other roles.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="aanstellingen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    organisatie = models.ForeignKey("Organisatie", on_delete=models.PROTECT, null=True, related_name="+")
    rol = models.CharField(max_length=20)
    vanaf = models.DateField()
    tot = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("vanaf")),
                name="aanstelling_tot_na_vanaf",
            ),
            models.CheckConstraint(
                condition=models.Q(rol__in=["begeleider", "vrijwilliger"], organisatie__isnull=False)
                | (~models.Q(rol__in=["begeleider", "vrijwilliger"]) & models.Q(organisatie__isnull=True)),
                name="aanstelling_van_organisatie",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "rol"]), models.Index(fields=["medewerker"])]

    def __str__(self) -> str:
        return f"{self.rol} in {self.gemeente_id}"

    @property
    def rolnaam(self) -> str:
        """The role as people call it."""
        return domein_nl.zin(f"rol_{self.rol}")


class Vervanging(models.Model):
    """A colleague takes care of another's tasks from a day until a day (exclusive). Access does not follow from it."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    vervanger = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+", db_index=False)
    vanaf = models.DateField()
    tot = models.DateField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    ingetrokken_op = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(tot__gt=models.F("vanaf")) & ~models.Q(medewerker=models.F("vervanger")),
                name="vervanging_klopt",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["gemeente", "vervanger", "tot"],
                condition=models.Q(ingetrokken_op__isnull=True),
                name="vervanging_van_wie",
            )
        ]

    def __str__(self) -> str:
        return f"vervanging van {self.vanaf} tot {self.tot}"


class Sessie(models.Model):
    """One log-in. Only the SHA-256 of the cookie is kept, so that the table opens no door."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    sleutel = models.BinaryField(max_length=32, unique=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    begonnen_op = models.DateTimeField()
    gezien_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()
    herkomst = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"sessie sinds {self.begonnen_op:%d-%m-%Y %H.%M}"


class Agendaadres(models.Model):
    """The secret address at which a calendar reads somebody's own days. Only the SHA-256 of the secret is kept."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    sleutel = models.BinaryField(max_length=32, unique=True)
    gemaakt_op = models.DateTimeField()

    def __str__(self) -> str:
        return f"agenda sinds {self.gemaakt_op:%d-%m-%Y}"


class Organisatie(models.Model):
    """A partner: guidance, school, employer. Holds no personal data.

    `alleen_gids`: being sent here would reveal orientation, belief, health or violence; nobody is ever referred to it.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    naam = models.CharField(max_length=128)
    soort = models.CharField(max_length=40)
    telefoon = models.CharField(max_length=22, blank=True)
    email = models.EmailField(blank=True)
    alleen_gids = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Samenwerking(models.Model):
    """A gemeente works with an organisation from a day until a day (exclusive)."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="samenwerkingen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    vanaf = models.DateField()
    tot = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("vanaf")),
                name="samenwerking_tot_na_vanaf",
                violation_error_message="De samenwerking eindigt voordat zij begint. Kijk de datums na.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisatie_id} in {self.gemeente_id}"


class Beleidsregel(models.Model):
    """A choice of the gemeente by date (four eyes on the PIP, terms of an oproep); the newest `vanaf` holds."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    sleutel = models.CharField(max_length=60)
    waarde = models.JSONField()
    vanaf = models.DateField()
    reden = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "sleutel", "vanaf"], name="beleidsregel_een_per_dag")
        ]

    def __str__(self) -> str:
        return f"{self.sleutel} vanaf {self.vanaf}"


class Aansluiting(models.Model):
    """A client of the API: the system of one provider, for one gemeente, with one purpose.

    `id` is the client_id. Of the secret only the SHA-256 is kept; `geheim_sinds`: tokens of before that moment are
    no longer good. `doel` is a `domein.toegang.Doel`, `bevoegdheden` a list of `domein.partners.Bevoegdheid`.
    `is_demo`: its secret stands in our code, so production refuses it.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aansluitingen")
    naam = models.CharField(max_length=100)
    doel = models.CharField(max_length=20)
    bevoegdheden = models.JSONField(default=list)
    geheim = models.BinaryField(max_length=32)
    geheim_sinds = models.DateTimeField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    laatst_gebruikt_op = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)
    ingetrokken_door = models.CharField(max_length=100, blank=True)
    is_demo = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.naam


class Toegangsbewijs(models.Model):
    """A token of the API, good for a quarter of an hour; only its SHA-256 is kept. Only functions reach it."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    sleutel = models.BinaryField(max_length=32, unique=True)
    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.CASCADE)
    bevoegdheden = models.JSONField(default=list)
    gemaakt_op = models.DateTimeField()
    verloopt_op = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"toegang sinds {self.gemaakt_op:%d-%m-%Y %H.%M}"


class Aanmeldpoging(models.Model):
    """A failed request for a token, for the lock-out; kept for an hour. Only functions reach it."""

    id = models.BigAutoField(primary_key=True)
    client = models.UUIDField(null=True)
    herkomst = models.CharField(max_length=64)
    op = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["herkomst", "op"])]

    def __str__(self) -> str:
        return f"mislukt vanaf {self.herkomst}"


class Verbruik(models.Model):
    """How often a client asked in its last minute, for the limit; one row per client. Only functions reach it.

    The table is unlogged: counting costs no write to disk, and after a crash it begins at nothing.
    """

    client = models.UUIDField(primary_key=True)
    minuut = models.DateTimeField()
    aantal = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.aantal} in deze minuut"


class Abonnement(models.Model):
    """A webhook of a client. The signing secret is not kept: it follows from `zout` and the key of the site."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.PROTECT, related_name="abonnementen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    adres = models.CharField(max_length=300)
    zout = models.BinaryField(max_length=16)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    gestopt_op = models.DateTimeField(null=True)
    gelukt_op = models.DateTimeField(null=True)
    mislukt_op = models.DateTimeField(null=True)
    mislukt_om = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["gemeente", "organisatie"],
                condition=models.Q(gestopt_op__isnull=True),
                name="abonnement_loopt",
            )
        ]

    def __str__(self) -> str:
        return self.adres
