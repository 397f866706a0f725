# SPDX-License-Identifier: EUPL-1.2
"""The database roles of Meedoen, as SQL that may be run again and again.

What each may do (docs/besluiten/0002): `meedoen_eigenaar` owns tables and migrates, and Row-Level Security
binds it too; `meedoen_beheer` passes RLS, for generator, rebuild and back-up; `meedoen_functies` cannot log
in and owns the few definer functions; `meedoen_app` is what the site and the worker log in as. It inherits
nothing: it becomes `gemeente`, `partner`, `begeleider`, `vrijwilliger` or `functioneel_beheer` per request with SET
LOCAL ROLE, so that policies are never added up.
"""

LOGINROLLEN = ("meedoen_eigenaar", "meedoen_beheer", "meedoen_app")
GROEPSROLLEN = ("gemeente", "partner", "begeleider", "vrijwilliger", "functioneel_beheer")
DATABANK = "meedoen"
SJABLOON = "meedoen_sjabloon"
EXTENSIES = ("pg_trgm", "btree_gin", "btree_gist", "unaccent")

# Operators of pg_trgm that cannot fail on, or tell, their arguments: see docs/besluiten/0003.
LEKVRIJ = ("similarity_op", "word_similarity_op", "word_similarity_commutator_op")

_EIGENSCHAPPEN = {
    "meedoen_eigenaar": "LOGIN INHERIT NOBYPASSRLS",
    "meedoen_beheer": "LOGIN INHERIT BYPASSRLS",
    "meedoen_app": "LOGIN NOINHERIT NOBYPASSRLS",
    "meedoen_functies": "NOLOGIN NOINHERIT BYPASSRLS",
    "gemeente": "NOLOGIN NOINHERIT NOBYPASSRLS",
    "partner": "NOLOGIN NOINHERIT NOBYPASSRLS",
    "begeleider": "NOLOGIN NOINHERIT NOBYPASSRLS",
    "vrijwilliger": "NOLOGIN NOINHERIT NOBYPASSRLS",
    "functioneel_beheer": "NOLOGIN NOINHERIT NOBYPASSRLS",
}


def rollen_sql() -> str:
    """Return the statements that make the roles in a cluster. Passwords are set apart from this."""
    regels = []
    for rol, eigenschappen in _EIGENSCHAPPEN.items():
        regels.append(
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{rol}') "
            f"THEN CREATE ROLE {rol}; END IF; END $$;"
        )
        regels.append(f"ALTER ROLE {rol} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION {eigenschappen};")
    regels += [f"GRANT {rol} TO meedoen_app;" for rol in GROEPSROLLEN]
    # Migrations hand definer functions over to meedoen_functies and replace them later; BYPASSRLS itself is
    # an attribute and does not pass on with membership, so the owner stays bound by RLS.
    regels.append("GRANT meedoen_functies TO meedoen_eigenaar;")
    # Rebuild and back-up need the owner's rights on every table, today's and tomorrow's.
    regels.append("GRANT meedoen_eigenaar TO meedoen_beheer;")
    return "\n".join(regels) + "\n"


def databank_sql(databank: str) -> str:
    """Return the statements for inside one database; those at the end need a superuser.

    `databank` is a plain lower-case name, as this package makes them.
    """
    regels = [f"CREATE EXTENSION IF NOT EXISTS {naam};" for naam in EXTENSIES]
    regels += [
        f"REVOKE ALL ON DATABASE {databank} FROM PUBLIC;",
        f"GRANT CONNECT, TEMPORARY ON DATABASE {databank} TO {', '.join(LOGINROLLEN)};",
        "GRANT ALL ON SCHEMA public TO meedoen_eigenaar;",
        "GRANT USAGE, CREATE ON SCHEMA public TO meedoen_functies;",
        f"GRANT USAGE ON SCHEMA public TO meedoen_app, {', '.join(GROEPSROLLEN)};",
    ]
    regels += [f"ALTER FUNCTION {functie}(text, text) LEAKPROOF;" for functie in LEKVRIJ]
    return "\n".join(regels) + "\n"
