# SPDX-License-Identifier: EUPL-1.2
"""A passkey as the second step of logging in, beside the code of a phone (docs/besluiten/0032).

`ceremonie` asks and checks with the library fido2, `services` keeps the passkeys, `views` are the pages.
"""
