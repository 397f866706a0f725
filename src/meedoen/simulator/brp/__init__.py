# SPDX-License-Identifier: EUPL-1.2
"""A test server of the BRP API Personen over RvIG's test persons: `python -m meedoen.simulator.brp --poort 8003`.

It behaves by RvIG's OpenAPI file (`meedoen.gegevens`, brp_api.json): one path, seven questions, only the fields asked
for. Nobody in it is real.
"""
