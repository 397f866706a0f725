# SPDX-License-Identifier: EUPL-1.2
"""DUO's rules as the simulator knows them: pure functions that give the refusals (Dutch, at most 200
characters).

Source: the readme texts of DUO's repository gemeente-m2m-inburgering (state of 11 June 2026). The wording is
ours.
"""
