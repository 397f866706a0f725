# SPDX-License-Identifier: EUPL-1.2
"""Logging in with the account of the gemeente: OpenID Connect by the Dutch profile (docs/besluiten/0028).

`meedoen.regie.identiteit` reads what the owner set; `aanbieder` talks to the identity provider and weighs what it
says, `pogingen` keeps a log-in that is under way, `koppelingen` knows whose account a person there is, `views` are the
two pages.
"""
