# SPDX-License-Identifier: EUPL-1.2
"""The quarterly opgave for CBS (Statistiek Wet Inburgering): what goes in, how it is laid out, what was delivered.

No public source gives the layout of CBS. What stands in the project is an example of our own; the gemeente brings the
real one: a description (JSON) and the XSD of CBS.
"""
