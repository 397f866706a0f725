# SPDX-License-Identifier: EUPL-1.2
"""What is new, told to the systems of providers: CloudEvents (NL GOV profile), signed, over the outbox."""
