# SPDX-License-Identifier: EUPL-1.2
"""A registration of zaken to test against: it keeps state and refuses as the ZGW standard says.

The standard's own rules (release 1.7, docs/standaard of VNG-Realisatie/gemma-zaken) are stated here a second time,
apart from the client; nothing of `domein` or `regie` is imported.
"""
