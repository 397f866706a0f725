# SPDX-License-Identifier: EUPL-1.2
"""All clocks of all dossiers anew: `meedoen klokken herbereken`.

`lezen` fetches the rows of many dossiers at once, `verschil` says what differs and why, `schrijven` puts that down,
`ronde` goes through one gemeente in blocks and keeps its place, `opdracht` is the command with its processes.
"""
