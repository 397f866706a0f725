# SPDX-License-Identifier: EUPL-1.2
"""Common given names and family names from Turkey, Iran and Afghanistan."""

MANNEN_TURKIJE = """
Abdullah Adem Ahmet Alper Arda Aykut Aytaç Baran Barış Batuhan Berat Berkay Burak Bülent Can Cem Cihan Deniz
Doğan Emir Emrah Emre Engin Enes Ercan Erdem Eren Erhan Erkan Fatih Ferhat Fırat Furkan Gökhan Hakan Halil
Hamza Haydar Hüseyin İbrahim İsmail Kadir Kemal Kerem Koray Levent Mahmut Mehmet Mert Metin Mehmet_Ali Murat
Musa Mustafa Necati Okan Onur Orhan Osman Ömer Özgür Ramazan Recep Rıdvan Salih Sedat Selim Serdar Serhat
Serkan Sinan Soner Süleyman Şahin Taner Tarık Tolga Tuncay Ufuk Umut Volkan Yasin Yavuz Yiğit Yunus Yusuf
Zafer
"""

VROUWEN_TURKIJE = """
Arzu Aslı Aylin Aysel Ayşe Ayşegül Azra Bahar Banu Başak Begüm Belgin Berfin Berivan Betül Beyza Burcu Büşra
Canan Ceren Cansu Çiğdem Defne Derya Dilan Dilara Dilek Ebru Ece Ela Elif Emel Emine Esma Esra Fadime Fatma
Feride Figen Filiz Gamze Gizem Gönül Gül Gülay Gülcan Gülşen Hacer Hande Hatice Hülya İlknur İrem Kübra
Leyla Melek Melike Meltem Meryem Merve Mine Müge Nazlı Nermin Nesrin Neşe Nilgün Nuran Nurcan Özge Özlem
Pelin Pınar Reyhan Rojin Selin Sema Sevda Sevgi Sevil Sibel Songül Şeyma Şule Tuba Tuğba Tülay Yasemin Yeliz
Yıldız Zehra Zeliha Zeynep
"""

FAMILIE_TURKIJE = """
Acar Akbaş Akın Aksoy Aktaş Albayrak Altun Arslan Aslan Ateş Avcı Aydın Aygün Balcı Başaran Bayram Bektaş
Bilgin Bozkurt Bulut Can Çakır Çelik Çetin Çiftçi Çınar Coşkun Demir Demirci Deniz Doğan Duman Durmaz Ekinci
Er Erdem Eren Erol Ersoy Genç Güler Gündoğdu Güneş Gürbüz İnce Kahraman Kaplan Kara Karaca Karakaş Karataş
Kaya Keskin Kılıç Koç Köse Korkmaz Kurt Kuş Oral Öz Özcan Özdemir Özkan Öztürk Polat Sarı Sezer Sönmez Şahin
Şen Şimşek Taş Tekin Toprak Tunç Turan Türkmen Uçar Ünal Uslu Uysal Uzun Vural Yalçın Yavuz Yıldırım Yıldız
Yılmaz Yiğit Yüksel Zengin
"""

MANNEN_IRAN = """
Abbas Afshin Ahmad Alireza Amir Arash Ardalan Arman Armin Arsham Aryan Ashkan Babak Bahman Bahram Behnam
Behrad Behrouz Bijan Borzou Cyrus Daniyal Dariush Ehsan Esfandiar Farbod Farhad Faramarz Farshad Farzad
Firouz Hamed Hamid Hesam Hooman Houshang Iraj Jahangir Jamshid Javad Kamran Kasra Kaveh Keyvan Khosrow Kian
Kianoush Kourosh Majid Mani Masoud Mehdi Mehran Mehrdad Milad Mohsen Morteza Nader Navid Nima Omid Parham
Parviz Payam Pedram Pejman Peyman Pouya Ramin Reza Rouzbeh Sajad Saman Sasan Sepehr Shahin Shahram Shahrokh
Shayan Sina Siamak Sohrab Soroush Vahid Yashar Younes
"""

VROUWEN_IRAN = """
Afsaneh Anahita Arezou Atefeh Atousa Azadeh Azar Azita Bahar Bahareh Banafsheh Behnaz Bita Darya Donya
Elaheh Elham Elnaz Farah Faranak Farideh Farnaz Farzaneh Fatemeh Fereshteh Forough Ghazal Golnaz Golnar
Haleh Hanieh Hengameh Homa Jaleh Kimia Ladan Laleh Leila Mahin Mahnaz Mahsa Mahtab Mandana Marjan Maryam
Mehri Mina Minoo Mitra Mojgan Mona Nahid Narges Nasim Nasrin Nazanin Negar Negin Niloufar Niusha Parastoo
Pardis Parisa Parvaneh Parvin Pegah Pouran Raha Rana Rojan Roxana Roya Saba Sahar Samira Sanaz Sara Sepideh
Setareh Shabnam Shadi Shahla Sheida Shirin Shohreh Simin Soheila Sorayya Tahereh Tara Tina Vida Yalda
Yasaman Zahra Ziba Zohreh
"""

FAMILIE_IRAN = """
Abbasi Abedi Ahmadzadeh Akbarpour Alavi Amini Amirpour Ansari Asadi Ashrafi Azizi Bagheri Bahrami Barzegar
Behzadi Darvishi Davoodi Ebrahimi Eskandari Esmaili Farahani Farhadzadeh Farrokhi Fathi Ghaderi Ghasemi
Ghorbani Golzar Hamidi Hashempour Hatami Heidari Hosseinpour Jafari Jahani Jalali Kamali Karami Karimi
Kazemi Khademi Khalili Kiani Lotfi Mahmoudi Maleki Mansouri Mazaheri Mirzaei Moghadam Mohammadi Moradi
Mousapour Naderi Najafi Nasiri Nazari Nikzad Norouzi Omidi Parsa Pourali Rahimi Rajabi Ramezani Rasouli
Razavi Rezaei Rostami Sadeghi Safari Salehi Samadi Shahidi Sharifi Soltani Tabatabai Taheri Tavakoli Yazdani
Yousefi Zamani Zandi Zare
"""

MANNEN_AFGHANISTAN = """
Abdul Abdullah Ahmad Aimal Ajmal Akbar Ali Amanullah Amin Arif Asadullah Ashraf Aziz Bahadur Baryalai Bashir
Basir Daud Edris Ehsanullah Elyas Enayat Esmatullah Farid Fawad Faizullah Fazal Ghulam Habib Habibullah
Hafizullah Hamed Hamid Haroon Hashmat Hedayat Hekmat Homayoun Ibrahim Idris Ihsan Jamil Jawad Jawed Kabir
Khalid Latif Mahmood Masoud Matiullah Mirwais Mohammad Mujib Mustafa Nabi Nader Najib Najibullah Naqib Nasir
Nawid Noor Obaid Omid Qasim Rahim Rahmatullah Rashid Reza Rohullah Sabir Sadiq Safi Sajad Samim Sayed Shafiq
Sharif Shoaib Sohrab Sulaiman Tariq Wahid Wais Waheed Yama Yasin Yusuf Zabih Zalmay Zia
"""

VROUWEN_AFGHANISTAN = """
Adela Aisha Amina Anisa Anahita Aqila Arezo Arzo Asma Atifa Aziza Bahara Basira Benafsha Breshna Diba Elaha
Fahima Farahnaz Fariba Farida Farzana Fatima Feroza Fereshta Freshta Frozan Ghazal Ghuncha Habiba Hadia
Hamida Hasina Homa Hosna Humaira Husna Jamila Kamila Karima Khadija Khatera Laila Latifa Leena Lida Lina
Madina Mahbuba Maliha Malalai Manizha Marwa Maryam Masuda Mina Mursal Nadia Nadira Nafisa Nahid Najiba
Nargis Nasima Nasrin Nazia Negina Nilab Nilofar Palwasha Parwana Parwin Qamar Rabia Rahila Razia Robina Rona
Roya Sadaf Sahar Sajida Sakina Salma Samira Setara Shabana Shabnam Shaista Shakila Shamsia Shukria Sima
Soraya Spozhmai Storai Tahira Tamana Wahida Wazhma Yalda Zahra Zarghona Zarina Zohra
"""

FAMILIE_AFGHANISTAN = """
Abdali Ahmadi Ahmadyar Akbari Alami Alizai Amani Amini Amiri Andar Anwari Arghandiwal Asefi Atayee Ayubi
Azami Azimi Azizi Babakarkhel Bahaduri Barakzai Bayat Daudzai Ebrahimi Faizi Faqiri Farahi Fayaz Formuli
Ghafari Ghafoori Habibi Haidari Hakimi Hamidi Hamdard Hashimi Hassani Hotak Hussaini Jalili Kakar Karimi
Karimzada Khalili Khan Kohi Kohistani Maiwand Mangal Mirzada Mohammadi Mojadidi Momand Muradi Nabizada
Naseri Nazari Niazi Noori Noorzai Omari Osmani Popal Popalzai Qaderi Qasimi Rahimi Rahmani Rasuli Rezai
Sadat Safi Salehi Samadi Sediqi Shams Sharifi Sherzad Shinwari Stanekzai Sultani Taheri Tokhi Wardak Yaqubi
Yusufi Zadran Zaheer Zamani Zazai
"""
