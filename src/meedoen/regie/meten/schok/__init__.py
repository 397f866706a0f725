# SPDX-License-Identifier: EUPL-1.2
"""A batch of late notifications: taken in, handled and answered, also when DUO and the worker fail. Counts itself."""
