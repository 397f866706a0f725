# SPDX-License-Identifier: EUPL-1.2
"""Common given names and family names from Syria, Iraq, Yemen and Morocco; an underscore is a space."""

MANNEN = """
Abdulrahman Adel Adnan Ahmad Akram Ali Amer Amin Amjad Anas Anwar Ayham Ayman Aziz Bader Baraa Basel Bilal
Diaa Emad Fadi Fahd Faisal Faris Feras Firas Ghassan Ghaith Habib Haidar Haitham Hamza Hani Hasan Hassan
Haytham Hazem Hisham Hussam Ibrahim Imad Ismail Issa Iyad Jaber Jalal Jamal Jawad Kamal Karim Khaled Khalil
Laith Louay Maher Mahmoud Majd Malek Marwan Mazen Mohammad Mohannad Mouaz Mustafa Nabil Nader Nasser Nidal
Nizar Obada Omar Osama Qais Rabea Rami Rashid Rayan Ridwan Riad Saad Saeed Salah Salem Samer Sami Shadi
Suleiman Tamer Tarek Wael Walid Waseem Yahya Yamen Yaser Yazan Younes Yousef Zaid Zakaria Ziad
"""

VROUWEN = """
Abeer Afraa Ahlam Aisha Alaa Amal Amani Amina Amira Areej Aseel Asma Aya Basma Batoul Bayan Boushra Dalal
Dalia Dana Dania Dima Doaa Duha Eman Fadia Farah Fatima Ghada Ghina Hadeel Hala Hanaa Hanan Hiba Huda Iman
Inas Israa Jana Joud Joumana Judy Kinda Lama Lamia Layan Layla Leen Lina Lubna Lujain Madiha Maha Mais Malak
Manal Maram Mariam Marwa Maya Maysa Mona Mounira Nadia Najwa Nahla Nawal Nisreen Noor Nour Ola Rabia Raghad
Rahaf Rana Randa Rania Rasha Reem Rima Roba Ruba Sabah Safaa Sahar Salma Samar Samira Sana Sarah Sawsan
Shahd Shaima Sidra Suad Suha Tala Tasneem Wafaa Walaa Yara Yasmin Zahra Zainab Zeina
"""

FAMILIE_SYRIE = """
Abbas Abboud Abdallah Ajam al_Abdullah al_Ahmad al_Ali al_Daher al_Dandal al_Darwish al_Hamad al_Hariri
al_Haj al_Hussein al_Ibrahim al_Jasem al_Kafri al_Khalaf al_Khatib al_Masri al_Mohammad al_Mustafa al_Najjar
al_Nasser al_Omar al_Qassem al_Rifai al_Saleh al_Sayed al_Shami al_Zoubi Alloush Asfour Ayoub Azzam Barakat
Bitar Dabbagh Dahan Darwich Fares Farhat Ghanem Habbal Haddad Hallak Halabi Hamdan Hammoud Hijazi Homsi
Idlibi Jabbour Jarrah Kassab Kassem Kayali Khoury Kurdi Mansour Maalouf Nahhas Qabbani Qasim Ramadan Sabbagh
Saqqal Sawaf Shaheen Shehadeh Sabouni Taha Tahhan Tamim Turkmani Wahbeh Zaher Zaidan
"""

FAMILIE_IRAK = """
Abbas Abdulkarim Abdulla Ahmed al_Bayati al_Dulaimi al_Jabouri al_Khafaji al_Obaidi al_Saadi al_Tamimi
al_Zubaidi Amin Aziz Barzan Dawood Faraj Ghazi Hadi Hamid Hanna Hassoon Ibrahim Ismael Jassim Kadhim Karim
Khalaf Latif Mahdi Majeed Mansour Mikhael Mirza Murad Mustafa Naji Nasir Omar Qader Qasim Rahim Rasheed
Rasho Rashid Sabri Sadiq Salih Salman Shaker Shamo Sharif Sulaiman Taha Tawfiq Yousif Zebari
"""

FAMILIE_JEMEN = """
Abdo al_Absi al_Adimi al_Ahdal al_Amri al_Ansi al_Aswadi al_Baadani al_Dhamari al_Faqih al_Ghaithi al_Haddad
al_Hakimi al_Hamdani al_Harazi al_Hashedi al_Jabri al_Kabsi al_Kibsi al_Maqtari al_Matari al_Mekhlafi
al_Moqbeli al_Nahdi al_Qadhi al_Qubati al_Raimi al_Sabri al_Sanabani al_Sharabi al_Shamiri al_Thawr
al_Udaini al_Wesabi al_Yafai al_Zabidi Ba_Abbad Ba_Wazir Bajamal Basalem Ghaleb Hizam Mohsen Muqbil Murshid
Naji Noman Numan Qaid Saif Thabet
"""

MANNEN_MAROKKO = """
Abdelaziz Abdelhak Abdelilah Abdellah Adil Ahmed Amine Anass Aymane Ayoub Aziz Badr Bilal Brahim Chakib
Driss Fouad Farid Hamid Hamza Hassan Hicham Houssam Ibrahim Idriss Ilias Imad Ismail Issam Jamal Jaouad
Kamal Karim Khalid Larbi Mehdi Mohamed Mohcine Mounir Mourad Moustapha Nabil Nadir Najib Nordin Omar Othman
Oussama Rachid Reda Redouan Said Salim Samir Sofian Soufiane Tarik Walid Yassin Younes Youssef Zakaria
Zouhair
"""

VROUWEN_MAROKKO = """
Aicha Amal Amina Asmae Assia Aziza Bouchra Chaima Chadia Dounia Fadoua Farida Fatima Fatiha Fatima-Zahra
Ghizlane Hafida Hafsa Hajar Hakima Halima Hanae Hanan Hasna Hayat Hind Houda Ibtissam Ikram Ilham Imane
Jamila Jihane Karima Kaoutar Khadija Laila Lamiae Latifa Loubna Malika Maryam Meryem Mina Mounia Nadia Naima
Najat Naoual Nezha Nora Ouafa Oumaima Rachida Rajae Rkia Saida Salma Samira Sanae Siham Soukaina Soumia
Wafae Yasmina Yousra Zineb
"""

FAMILIE_MAROKKO = """
Abbassi Achahbar Ait_Ali Ait_Brahim Akhrif Alaoui Amghar Amrani Aouad Asrih Azzouzi Bachiri Bakkali Belhaj
Belkacem Benali Benchekroun Benhaddou Bennani Bensaid Berrada Bouazza Boudouh Bouhali Boukhari Boulahya
Bouzidi Chaoui Cherkaoui Daoudi Dahmani El_Abdi El_Amrani El_Azzouzi El_Bakkali El_Fassi El_Hamdi El_Idrissi
El_Kaddouri El_Khattabi El_Mansouri El_Morabit El_Ouali El_Yaakoubi Elouardi Ghazouani Haddad Hajji Hamdaoui
Idrissi Jabri Kaddouri Lahlou Lamrani Maarouf Mansouri Messaoudi Mokhtari Naciri Ouali Ouahbi Ouazzani
Rahmouni Saidi Tahiri Touzani Yacoubi Zaoui Zerouali Ziani
"""
