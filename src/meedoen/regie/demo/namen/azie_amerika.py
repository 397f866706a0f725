# SPDX-License-Identifier: EUPL-1.2
"""Common given names and family names from India, China, the Philippines, Thailand and Brazil."""

MANNEN_INDIA = """
Aarav Abhinav Abhishek Aditya Ajay Akash Amit Anand Anil Ankit Anurag Arjun Arvind Ashok Ashwin Bharat
Chetan Deepak Dev Dhruv Dinesh Gaurav Gopal Harish Harsh Hemant Ishaan Jay Karan Karthik Kiran Krishna Kunal
Mahesh Manish Manoj Mohan Mukesh Naveen Neeraj Nikhil Nitin Pankaj Pradeep Prakash Pranav Prashant Rahul
Rajesh Rakesh Ramesh Ravi Rohan Rohit Sachin Sandeep Sanjay Shankar Siddharth Sunil Suresh Tarun Varun Vijay
Vikram Vinay Vivek Yash
"""
VROUWEN_INDIA = """
Aarti Aditi Aishwarya Amrita Ananya Anita Anjali Ankita Archana Asha Bhavna Chitra Deepa Deepika Devika
Divya Gauri Gayatri Geeta Harini Indira Isha Jaya Jyoti Kavita Kavya Keerthi Komal Lakshmi Lalita Lata
Madhuri Mala Manisha Meena Meera Megha Mitali Nandini Neha Nisha Nithya Padma Pallavi Pooja Poonam Preeti
Priya Radha Rashmi Rekha Renu Ritu Rupa Sangeeta Sarita Seema Shalini Shilpa Shobha Shreya Smita Sneha
Sunita Swati Uma Usha Vandana Vidya
"""
FAMILIE_INDIA = """
Acharya Agarwal Anand Arora Bajaj Banerjee Bansal Bhat Bhatt Bose Chakraborty Chandra Chatterjee Chaudhary
Das Desai Deshmukh Deshpande Dutta Ganesan Ghosh Goel Gopalan Gupta Iyer Jain Jha Joshi Kapur Kaul Khanna
Krishnan Kulkarni Kumar Mahajan Malhotra Mehta Menon Mishra Mukherjee Nair Naidu Narayanan Pandey Parekh
Patel Patil Pillai Prasad Raghavan Rajan Raman Rao Reddy Roy Saxena Sen Shah Sharma Shetty Singh Sinha
Srinivasan Subramanian Tiwari Trivedi Varma Verma Vyas Yadav
"""

MANNEN_CHINA = """
Bin Bo Chao Cheng Chen Da Dong Feng Fei Gang Guang Guo Hai Hao Hong Hui Jian Jianguo Jianjun Jie Jing Jun
Kai Kun Lei Liang Lin Long Min Ming Ning Peng Ping Qiang Qing Rui Shan Tao Wei Weidong Wen Xiang Xiaoming
Xin Yang Yi Yong Yu Zhen Zhi Zhigang
"""
VROUWEN_CHINA = """
Ai Bing Chun Dan Fang Fen Guiying Hong Hua Huan Hui Jia Jiayi Jie Jing Juan Jun Lan Lei Li Lihua Lili Lin
Ling Mei Meiling Min Na Ning Ping Qian Qing Qiu Rong Rui Shan Shu Shuang Ting Wen Xia Xiaoyan Xiu Xue Yan
Yanyan Ying Yu Yuan Yue Yun Zhen
"""
FAMILIE_CHINA = """
Bai Cai Cao Chang Chen Cheng Cui Deng Ding Dong Du Fan Fang Feng Fu Gao Gong Gu Guo Han He Hou Hu Huang Jia
Jiang Jin Kong Li Liang Liao Lin Liu Long Lu Luo Ma Mao Meng Pan Peng Qian Qin Ren Shao Shen Shi Song Su Sun
Tan Tang Tao Tian Wan Wang Wei Wen Wu Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yin Yu Yuan Zeng Zhang Zhao Zheng
Zhong Zhou Zhu Zou
"""

MANNEN_FILIPIJNEN = """
Alfredo Allan Andres Angelo Antonio Ariel Arnel Arturo Benedict Benjie Bernard Carlo Cesar Christian Danilo
Dennis Dominic Edgar Eduardo Edwin Efren Emmanuel Ernesto Felipe Ferdie Francis Gabriel Gerald Gilbert Glenn
Ian Jaime Jayson Jericho Jerome Jethro Joel John_Paul Jomar Jonathan Jose Joselito Joven Julius Kenneth
Leandro Mark Marvin Melvin Michael Nestor Noel Paolo Ramil Ramon Raymond Reynaldo Rodel Roderick Romeo
Ronald Rowell Ruel Ryan
"""
VROUWEN_FILIPIJNEN = """
Aileen Analyn Angelica Anna_Marie Arlene Aurora Babylyn Bernadette Carmela Catherine Cecilia Charito Cherry
Christine Clarissa Cristina Divina Dolores Edna Eliza Emelita Estrella Evelyn Flordeliza Gina Girlie Grace
Hazel Imelda Irene Jennifer Jocelyn Josephine Joy Julieta Karen Kristine Leonora Liezel Lorna Lourdes
Luzviminda Maricel Maribel Marilou Marites Marivic Mary_Ann Melanie Mercedita Michelle Mylene Nenita Nora
Precious Remedios Rosalie Rowena Ruby Sheila Shirley Teresita Vilma Wilma
"""
FAMILIE_FILIPIJNEN = """
Abad Aguilar Alcantara Alvarez Andrada Aquilar Bacani Balagtas Bautista Bernardo Bondoc Buenaventura Cabrera
Calderon Canlas Castillo Cordero Cruz Cunanan David de_Castro de_Guzman de_la_Cruz de_Leon del_Rosario Diaz
Dizon Domingo Enriquez Espino Estrella Evangelista Fajardo Fernandez Flores Francisco Galang Garcia Gonzales
Gutierrez Hernandez Ignacio Javier Lacson Lopez Lumbao Magbanua Magsino Manalo Mangubat Mendoza Mercado
Miranda Morales Natividad Ocampo Pangilinan Panganiban Pascual Ramos Reyes Rivera Salonga Salvador Santiago
Santos Soriano Tolentino Valdez Velasco Villanueva Yap
"""

MANNEN_THAILAND = """
Anan Anuwat Apichat Arthit Banyat Boonmee Chaiwat Chalerm Chatchai Decha Ekachai Kittisak Komsan Kriangkrai
Manop Narong Nattapong Niran Nopadon Panupong Pichai Pongsak Prasert Preecha Rattana Sakda Sanan Sittichai
Somboon Somchai Somkiat Sompong Somsak Suchart Surachai Surasak Thanawat Thawatchai Udom Wanchai Weerachai
Wichai Winai Wirat
"""
VROUWEN_THAILAND = """
Achara Anchali Apinya Areerat Boonsri Busaba Chanida Chanpen Duangjai Hansa Jintana Kanda Kanokwan Kanya
Kulap Ladda Lamai Malee Mali Nari Nattaya Nicha Nittaya Nongnuch Orathai Pacharee Patcharin Pensri Pimchan
Ploy Pornthip Ratana Ratchanee Rungnapa Saengdao Siriporn Somjai Somying Suda Sudarat Sukanya Suphaporn
Thidarat Urai Wanida Wanna
"""
FAMILIE_THAILAND = """
Boonmak Boonsong Boonyarat Chaiyasit Chaiyo Chantharat Charoensuk Duangkaew Inthong Intharasit Jaidee
Jantarat Kaewkham Kaewmanee Khamdee Khamsing Klinhom Kongkaew Maneerat Meesuk Nakprasit Phanthong Phongsri
Phromma Ploysai Rattanakorn Ruangsri Saelim Saengthong Saetang Sangkhaw Sirisuk Somboon Srisai Srisuwan
Suksai Suwannarat Thongchai Thongdee Thongkham Wongsa Wongsawang Yodkaew Yimyam
"""

MANNEN_BRAZILIE = """
Adriano Alexandre Anderson André Antônio Arthur Augusto Bernardo Breno Bruno Caio Carlos César Cláudio
Daniel Danilo Davi Diego Douglas Edson Eduardo Fábio Felipe Fernando Flávio Francisco Gabriel Guilherme
Gustavo Henrique Igor Ivan João José Júlio Leandro Leonardo Luan Lucas Luciano Luiz Marcelo Márcio Marcos
Mateus Maurício Murilo Otávio Paulo Pedro Rafael Renan Renato Ricardo Roberto Rodrigo Rogério Samuel Sérgio
Thiago Tiago Vinícius Vítor Wagner Wesley
"""
VROUWEN_BRAZILIE = """
Adriana Alessandra Aline Amanda Ana Ana_Paula Andréia Beatriz Bianca Bruna Camila Carla Carolina Cíntia
Clara Cláudia Cristiane Daniela Débora Eduarda Elaine Eliane Fabiana Fernanda Flávia Franciele Gabriela
Gisele Helena Heloísa Isabela Jaqueline Jéssica Joana Juliana Karina Larissa Letícia Lívia Luana Luciana
Luiza Marcela Márcia Mariana Marina Michele Mônica Natália Patrícia Paula Priscila Rafaela Raquel Regina
Renata Roberta Rosângela Sabrina Sandra Simone Sônia Tatiana Thaís Vanessa Vitória Viviane
"""
FAMILIE_BRAZILIE = """
Almeida Alves Amaral Andrade Araújo Azevedo Barbosa Barreto Barros Batista Borges Braga Brito Cardoso
Carvalho Castro Cavalcanti Coelho Correia Costa Coutinho Cunha da_Costa da_Cruz da_Silva Dantas de_Almeida
de_Oliveira de_Souza Dias Duarte Farias Fernandes Ferreira Figueiredo Fonseca Freitas Furtado Gomes
Gonçalves Guimarães Leal Leite Lima Lopes Macedo Machado Magalhães Maia Marques Martins Medeiros Melo Mendes
Miranda Monteiro Morais Moreira Moura Nascimento Nogueira Nunes Oliveira Pacheco Peixoto Pereira Pinto Pires
Queiroz Ramos Rezende Ribeiro Rocha Rodrigues Sales Sampaio Santana Santos Siqueira Soares Tavares Teixeira
Vasconcelos Vieira Xavier
"""
