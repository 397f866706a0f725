# SPDX-License-Identifier: EUPL-1.2
"""One call of every rule: it cites the law, gives the same answer twice and says its article in the docstring."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, get_type_hints

import pytest

import meedoen.recht
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels

ALLE = tuple(regels().values())


def _modules() -> Iterator[ModuleType]:
    for deel in pkgutil.walk_packages(meedoen.recht.__path__, "meedoen.recht."):
        if not deel.ispkg:
            yield importlib.import_module(deel.name)


def _openbaar() -> set[Callable[..., Any]]:
    """Every public function of the package that gives an Uitkomst or a question."""
    gevonden = set()
    for module in _modules():
        for naam, functie in inspect.getmembers(module, inspect.isfunction):
            if naam.startswith("_") or functie.__module__ != module.__name__:
                continue
            if re.search("Uitkomst|OordeelNodig", str(get_type_hints(functie).get("return"))):
                gevonden.add(functie)
    return gevonden


def test_every_rule_is_in_the_register_and_nothing_else() -> None:
    assert {regel.functie for regel in ALLE} == _openbaar()


@pytest.mark.parametrize("regel", ALLE, ids=lambda regel: regel.naam)
def test_a_rule_cites_the_law_explains_itself_and_answers_the_same_twice(
    regel: Regel, goed: Callable[[Any], Any]
) -> None:
    uitkomst = goed(regel.functie(**regel.voorbeeld))
    assert regel.functie(**regel.voorbeeld) == uitkomst


def test_the_docstring_of_a_rule_names_its_article_or_its_module_does() -> None:
    zonder = set()
    for regel in ALLE:
        eigen = inspect.getdoc(regel.functie) or ""
        if not eigen or not re.search(r"\bart\. ?\d", eigen + (inspect.getdoc(inspect.getmodule(regel.functie)) or "")):
            zonder.add(regel.naam)
    assert zonder == set()


def test_a_rule_says_which_rules_and_articles_it_computes() -> None:
    fout = {
        regel.naam
        for regel in ALLE
        if not regel.ids
        or not all(re.fullmatch(r"[A-Z]+-\d\d", id_) for id_ in regel.ids)
        or not regel.artikelen
        or len(set(regel.artikelen)) != len(regel.artikelen)
        or not all(artikel.citaat.startswith("artikel ") for artikel in regel.artikelen)
    }
    assert fout == set()
