# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class OrganisatiesConfig(AppConfig):
    name = "meedoen.regie.organisaties"
    label = "organisaties"
