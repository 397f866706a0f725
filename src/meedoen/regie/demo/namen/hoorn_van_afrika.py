# SPDX-License-Identifier: EUPL-1.2
"""Common given names from Eritrea, Ethiopia and Somalia.

There is no family name there: someone carries the given names of father and grandfather, and the Dutch
register puts them where the geslachtsnaam stands. So the men's names serve as family names.
"""

MANNEN_ERITREA = """
Abel Abraham Adhanom Afewerki Aklilu Aman Amanuel Ammanuel Asmelash Asmerom Awet Bereket Berhane Biniam
Biniyam Dawit Daniel Efrem Elias Ermias Estifanos Ezra Filmon Finan Fitsum Fesshaye Gebrehiwet Gebremedhin
Ghebreselassie Ghirmay Goitom Habtom Habtemariam Hagos Haile Hailemichael Henok Isaias Issak Kahsay Kidane
Kibrom Kiflom Kinfe Luul Mahari Mehari Medhanie Mebrahtu Merhawi Michael Mikal Mulugeta Nahom Natnael Negasi
Okbay Okubamichael Petros Robel Samson Samuel Semere Senay Seyoum Simon Solomon Tedros Teklay Tekle Temesgen
Tesfay Tesfalem Tesfamariam Tewelde Thomas Weldu Woldeab Yemane Yohannes Yonas Yonatan Yosief Zekarias Zeray
"""

VROUWEN_ERITREA = """
Abeba Abrehet Adiam Akberet Almaz Alganesh Aster Awet Azieb Bana Belaynesh Betiel Bilen Birikti Bisrat
Danait Delina Eden Elsa Elsabet Eyerusalem Feruz Feven Fiyori Freweini Genet Ghenet Hadas Haben Helen Hermon
Hiwet Hiyab Kisanet Kokob Ksanet Latebrhan Lemlem Leul Letebrhan Letina Lidia Luam Lula Luwam Makda Mebrat
Medhin Mehret Melat Meron Meseret Miriam Milena Mulu Nardos Natsnet Nebiat Nigisti Rahel Rahwa Rigat Rishan
Rita Roza Ruta Saba Salam Sara Selam Selamawit Semhar Senait Seble Simret Soliana Teberh Tirhas Tsega
Tsehaynesh Tsige Winta Wintana Yohana Yordanos Zufan
"""

MANNEN_ETHIOPIE = """
Abebe Abiy Addisu Alemayehu Alemu Amare Asfaw Ashenafi Assefa Ayele Bekele Belay Berhanu Biruk Dawit
Demissie Dereje Desta Ephrem Eyob Fikadu Fikru Getachew Getahun Girma Gizaw Habtamu Hailu Kassahun Kebede
Lemma Mekonnen Melaku Mengesha Mesfin Mulatu Mulugeta Negash Nigussie Samuel Shimelis Sisay Solomon Tadesse
Tamiru Tariku Tesfaye Tilahun Wolde Wondimu Worku Yared Yohannes Yonas Zelalem Zerihun
"""

VROUWEN_ETHIOPIE = """
Abebech Aberash Alem Almaz Aselefech Asnaku Aster Ayantu Aynalem Bethlehem Birtukan Burtukan Chaltu Derartu
Edil Ejigayehu Emebet Etenesh Eyerus Fantu Fikirte Frehiwot Genet Hana Haimanot Hirut Kidist Konjit Lemlem
Liya Mahlet Martha Meaza Mekdes Meseret Mihret Mimi Rahel Roman Ruth Sara Seble Selamawit Senait Sosena
Tigist Tirunesh Tsehay Tsion Worknesh Yeshi Yodit Zenebech Zewditu
"""

MANNEN_SOMALIE = """
Abdi Abdifatah Abdihakim Abdikarim Abdinasir Abdirahman Abdirashid Abdirizak Abdiweli Abdullahi Abshir Adan
Ahmed Ali Awale Ayanle Bashir Bile Cabdi Dahir Daud Deeq Elmi Farah Faysal Garaad Guled Hassan Hersi Hussein
Ibrahim Idris Ismail Jama Khadar Khalif Liban Mahad Mahamed Mahamud Mohamud Muse Mukhtar Nur Omar Osman
Roble Said Salad Samatar Sharmarke Siyad Warsame Yasin Yusuf Zakariye
"""

VROUWEN_SOMALIE = """
Aamina Amal Anab Asha Asli Ayaan Barni Batula Bilan Cawo Deqa Dahabo Edna Faduma Fahma Falis Farhiya
Fardowsa Fathiya Fatuma Fawzia Fosiya Halimo Hamdi Hibaq Hinda Hodan Hodo Idil Ifrah Ikran Ilhan Istar
Khadra Kiin Ladan Leylo Luul Mako Maryan Muna Naima Nasra Nimo Nuurto Qamar Rahma Ruun Safiya Sagal Sahra
Saynab Shamso Shukri Sucdi Ubah Warda Yasmin Zamzam
"""
