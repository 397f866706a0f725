# SPDX-License-Identifier: EUPL-1.2
"""Per origin: codes of the landelijke tabellen 32 and 34, places of birth, and the languages people speak."""

from __future__ import annotations

from typing import NamedTuple


class Land(NamedTuple):
    """``talen``: first languages with weights; ``tweede``: languages that some speak beside it."""

    landcode: str
    nationaliteit: str
    plaatsen: tuple[str, ...]
    talen: tuple[tuple[str, int], ...]
    tweede: tuple[str, ...]


LANDEN: dict[str, Land] = {
    "Syrië": Land(
        "7009", "0336", ("Damascus", "Aleppo", "Homs", "Hama", "Idlib", "Daraa", "Latakia", "Al-Hasakah"),
        (("Arabisch", 82), ("Koerdisch (Kurmanji)", 18)), ("Engels", "Turks", "Frans"),
    ),
    "Irak": Land(
        "5043", "0314", ("Bagdad", "Mosul", "Basra", "Kirkuk", "Erbil", "Sinjar"),
        (("Arabisch", 60), ("Koerdisch (Sorani)", 25), ("Koerdisch (Kurmanji)", 15)), ("Engels", "Turks"),
    ),
    "Jemen": Land(
        "5048", "0058", ("Sanaa", "Aden", "Taiz", "Ibb", "Hodeidah", "Mukalla"),
        (("Arabisch", 100),), ("Engels",),
    ),
    "Eritrea": Land(
        "9003", "0084", ("Asmara", "Keren", "Mendefera", "Dekemhare", "Senafe", "Adi Keyh", "Barentu"),
        (("Tigrinya", 90), ("Tigre", 7), ("Bilen", 3)), ("Arabisch", "Amhaars", "Engels"),
    ),
    "Ethiopië": Land(
        "5020", "0114", ("Addis Abeba", "Gondar", "Mekelle", "Dire Dawa", "Jimma", "Bahir Dar"),
        (("Amhaars", 60), ("Oromo", 25), ("Tigrinya", 15)), ("Engels", "Arabisch"),
    ),
    "Somalië": Land(
        "6013", "0149", ("Mogadishu", "Kismayo", "Baidoa", "Hargeisa", "Beledweyne"),
        (("Somalisch", 100),), ("Arabisch", "Swahili", "Engels"),
    ),
    "Turkije": Land(
        "6043", "0339", ("Ankara", "Istanbul", "Diyarbakır", "Konya", "Kayseri", "Gaziantep", "Izmir", "Van"),
        (("Turks", 88), ("Koerdisch (Kurmanji)", 12)), ("Engels", "Duits"),
    ),
    "Iran": Land(
        "5012", "0315", ("Teheran", "Isfahan", "Shiraz", "Mashhad", "Tabriz", "Ahvaz", "Karaj"),
        (("Farsi", 88), ("Azerbeidzjaans", 7), ("Koerdisch (Sorani)", 5)), ("Engels", "Turks"),
    ),
    "Afghanistan": Land(
        "6023", "0300", ("Kabul", "Herat", "Mazar-e Sharif", "Kandahar", "Jalalabad", "Ghazni", "Kunduz"),
        (("Dari", 66), ("Pasjtoe", 34)), ("Farsi", "Engels", "Urdu"),
    ),
    "Marokko": Land(
        "5022", "0131", ("Nador", "Al Hoceima", "Tanger", "Oujda", "Fez", "Casablanca", "Tétouan", "Agadir"),
        (("Marokkaans-Arabisch", 58), ("Tarifit", 34), ("Tasjelhiet", 8)), ("Frans", "Spaans"),
    ),
    "India": Land(
        "7046", "0312", ("Mumbai", "Delhi", "Bengaluru", "Hyderabad", "Chennai", "Pune", "Ahmedabad"),
        (("Hindi", 50), ("Tamil", 14), ("Telugu", 14), ("Gujarati", 11), ("Bengaals", 11)), ("Engels",),
    ),
    "China": Land(
        "6022", "0307", ("Wenzhou", "Beijing", "Shanghai", "Guangzhou", "Chengdu", "Qingdao", "Fuzhou"),
        (("Mandarijn", 84), ("Kantonees", 16)), ("Engels",),
    ),
    "Filipijnen": Land(
        "5027", "0309", ("Manila", "Cebu", "Davao", "Iloilo", "Quezon City", "Baguio"),
        (("Tagalog", 78), ("Cebuano", 22)), ("Engels",),
    ),
    "Thailand": Land(
        "7042", "0337", ("Bangkok", "Udon Thani", "Khon Kaen", "Chiang Mai", "Ubon Ratchathani", "Buriram"),
        (("Thai", 100),), ("Engels", "Laotiaans"),
    ),
    "Brazilië": Land(
        "6008", "0253", ("São Paulo", "Rio de Janeiro", "Recife", "Salvador", "Fortaleza", "Curitiba"),
        (("Portugees", 100),), ("Engels", "Spaans"),
    ),
}  # fmt: skip
