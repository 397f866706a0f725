# SPDX-License-Identifier: EUPL-1.2
"""How people log in: accounts, passkeys, ties to a provider, sessions, and the address of a calendar."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from meedoen.regie.organisaties.models.gemeenten import nieuw_id


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


class Passkey(models.Model):
    """A passkey as the second step of logging in: `nummer` is its credential id, `gegevens` its public key.

    `teller`: the signature counter it last showed; 0 for a passkey that never counts.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    naam = models.CharField(max_length=60)
    nummer = models.BinaryField(max_length=1023, unique=True)
    gegevens = models.BinaryField(max_length=4096)
    teller = models.BigIntegerField(default=0)
    gemaakt_op = models.DateTimeField()
    laatst_gebruikt_op = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.naam


class Passkeyvraag(models.Model):
    """What a browser was asked to sign, once and for a few minutes; `sleutel` is the SHA-256 of the challenge."""

    sleutel = models.BinaryField(max_length=32, primary_key=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    doel = models.CharField(max_length=10)
    gebruikt = models.BooleanField(default=False)
    verloopt_op = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.doel} tot {self.verloopt_op.isoformat()}"


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


class Verstuurd(models.Model):
    """A form that was handled, by the SHA-256 of all that was in it, and where that went (`web.eenmaal`); for a day."""

    sleutel = models.BinaryField(max_length=32, primary_key=True)
    op = models.DateTimeField(db_index=True)
    waarheen = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"formulier van {self.op:%d-%m-%Y %H.%M}"


class Agendaadres(models.Model):
    """The secret address at which a calendar reads somebody's own days. Only the SHA-256 of the secret is kept."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    sleutel = models.BinaryField(max_length=32, unique=True)
    gemaakt_op = models.DateTimeField()

    def __str__(self) -> str:
        return f"agenda sinds {self.gemaakt_op:%d-%m-%Y}"
