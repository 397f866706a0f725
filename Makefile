# SPDX-License-Identifier: EUPL-1.2
# Each target calls one script or module. Start here: make demo
PY := .venv/bin/python
MEEDOEN := $(PY) -m meedoen.regie.beheer
# Compiled once and kept, also where the environment forbids that: else each process reads all source anew.
export PYTHONDONTWRITEBYTECODE :=
export PYTHONPYCACHEPREFIX := $(CURDIR)/.venv/pyc

.PHONY: demo demo-schoon test snel check bench handleiding mutatie lock opzetten help

help:
	@echo "make demo         start alles met een demoregio (Ctrl-C stopt)"
	@echo "make demo-schoon  hetzelfde, maar met lege gegevens"
	@echo "make test         alle controles en alle tests, ook in de browser"
	@echo "make snel         pure tests, types en afspraken, in minder dan een minuut"
	@echo "make check        stijl, types, lagen, migraties, regels van het huis"
	@echo "make bench        snelheid meten"
	@echo "make handleiding  de beelden van de handleiding opnieuw maken, uit een draaiende demo"
	@echo "make mutatie      regels van de wet stuk maken en zien of de toetsen het merken"
	@echo "make lock         de vastgelegde pakketten vernieuwen"

opzetten:
	@gereedschap/opzetten.sh

demo: opzetten
	@exec $(MEEDOEN) demo

demo-schoon: opzetten
	@exec $(MEEDOEN) demo --schoon

test: opzetten
	@gereedschap/chromium.sh
	@$(MEEDOEN) opmaak & opmaak=$$!; $(PY) gereedschap/keur.py alles; goed=$$?; wait $$opmaak && exit $$goed
	@# In the order of tests/conftest.py: the browser tests share three running demos and last longest, so they begin.
	@# Four at a time: that keeps two cores busy, where each often waits for a browser or a disk.
	@exec $(PY) -m pytest -n 4 --dist loadgroup --no-loadscope-reorder

handleiding: opzetten
	@exec $(PY) gereedschap/handleiding_beelden.py

snel: opzetten
	@$(PY) gereedschap/keur.py snel
	@$(PY) -m pytest -q tests/recht
	@exec $(PY) -m pytest -q $(wildcard tests/domein tests/rekenen tests/architectuur)

check: opzetten
	@exec $(PY) gereedschap/keur.py alles

bench: opzetten
	@exec $(MEEDOEN) bench

mutatie: opzetten
	@exec $(PY) gereedschap/mutatie.py

lock: opzetten
	@gereedschap/lock.sh
