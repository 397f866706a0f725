# SPDX-License-Identifier: EUPL-1.2
"""DUO as its own process: a simulator that keeps state and behaves by DUO's files and rules.

It imports nothing of `domein`, `recht` or `regie`: DUO's rules stand here a second time, written from DUO's
own texts, so that "DUO accepts what we accept" can be compared. It is not DUO's software; texts and OINs are
invented.
"""
