# SPDX-License-Identifier: EUPL-1.2
"""The ground under the product: where PostgreSQL stands, who may enter, and how it is started.

A plain package, not a Django app: settings read it, so nothing here may import Django.
"""
