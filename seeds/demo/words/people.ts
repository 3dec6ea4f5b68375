import { words } from './words.ts';

type Heritage = { weight: number; women: string[]; men: string[]; last: string[] };

/** First and last names that go together, weighted roughly as the country is mixed. */
export const heritages: Heritage[] = [
  {
    weight: 40,
    women:
      words(`Abigail Alice Allison Amanda Amy Andrea Anna Audrey Beth Brooke Caroline Catherine Charlotte Claire
      Cora Dana Eleanor Elizabeth Ellen Emily Emma Erin Faye Frances Grace Hannah Heather Helen Holly Iris Jane Janet
      Jenna Jill Joan Julia June Kate Kelly Laura Leah Lillian Lucy Margaret Martha Megan Molly Nancy Nora Olivia
      Paige Rachel Rebecca Rose Ruth Sadie Sarah Stella Susan Tessa Vivian Wendy Willa`),
    men: words(`Aaron Adam Alan Andrew Ben Brian Caleb Charles Chris Colin Connor Craig Daniel David Dean Dennis Doug
      Dylan Ed Eli Eric Ethan Evan Frank Gavin George Graham Grant Greg Hank Henry Ian Jack Jacob James Jason Jeff Joel
      John Keith Kevin Kyle Liam Luke Mark Matt Michael Nathan Neil Nick Owen Paul Peter Phil Ray Rob Ross Ryan Sam
      Scott Sean Seth Steve Stuart Ted Theo Thomas Tim Todd Tom Travis Walter Wes Will Wyatt`),
    last: words(`Abbott Alden Anderson Archer Avery Bailey Baker Barlow Barnes Bell Bennett Blake Bowen Bradley Brewer
      Burke Calder Campbell Carey Carter Carver Clark Cole Collins Cooper Crane Cross Dalton Davies Dawson Doyle Drake
      Dunn Eaton Ellis Farrell Fields Finch Fisher Fletcher Foster Fuller Gallagher Gibbs Graves Griffin Hale Hall
      Harding Hart Hayes Hobbs Holloway Holt Howe Hughes Ingram Keane Keller Kerr Lambert Lane Lawson Lowell Lynch
      Marsh Mason McBride McKenna Mercer Miller Moran Morris Nash Nolan Norris Osgood Page Palmer Parrish Pierce
      Porter Quinn Reed Rhodes Rourke Rowe Sawyer Shaw Sloan Spencer Stone Sutton Tate Thayer Tucker Turner Vance
      Wade Walsh Ward Weaver Webb West Wheeler Whitaker Wilder Winslow Wolfe Wyatt Yates`),
  },
  {
    weight: 17,
    women:
      words(`Adriana Alejandra Alma Ana Beatriz Camila Carmen Catalina Daniela Elena Esperanza Gabriela Gloria
      Inés Isabel Josefina Juana Leticia Lourdes Lucía Luisa Maribel Marisol Mercedes Paloma Pilar Raquel Rocío Rosa
      Sofía Teresa Valeria Verónica Ximena Yolanda`),
    men: words(`Alberto Alejandro Andrés Armando Carlos César Diego Eduardo Emilio Enrique Esteban Felipe Fernando
      Francisco Gabriel Guillermo Hector Ignacio Javier Joaquín Jorge José Juan Julio Luis Manuel Marco Mateo Miguel
      Pablo Rafael Ramón Ricardo Roberto Rubén Santiago Sergio Tomás Vicente`),
    last: words(`Acosta Aguilar Alvarez Aranda Barrera Cabrera Calderón Campos Cardona Castillo Chávez Contreras Cortez
      Delgado Díaz Escobar Espinoza Estrada Figueroa Flores Fuentes Galvan Garza Guerrero Gutierrez Herrera Ibarra
      Juarez Lozano Luna Maldonado Medina Mendoza Molina Montoya Morales Navarro Ochoa Ortega Pacheco Padilla Peña
      Quintero Ramos Reyes Ríos Rivas Rojas Rosario Ruiz Salazar Salinas Santana Serrano Solís Soto Trujillo Valdez
      Vargas Vega Velasco Villanueva Zamora`),
  },
  {
    weight: 12,
    women:
      words(`Aaliyah Alicia Angela Brianna Camille Candace Carla Denise Desiree Ebony Felicia Gloria Imani Jada
      Janelle Jasmine Keisha Kendra Kiara Latoya Loretta Maya Monique Naomi Nia Renee Simone Tamara Tanya Tiana
      Valerie Vanessa Whitney Yvonne Zora`),
    men: words(`Andre Anthony Calvin Cedric Clarence Damon Darius Darnell Derrick Desmond Devin Elijah Isaiah Jamal
      Jermaine Jordan Julius Kendrick Lamar Leon Malcolm Marcus Marvin Maurice Micah Omari Quincy Reggie Roland Terrence
      Trevor Tyrone Vernon Xavier`),
    last: words(`Adams Banks Bell Booker Boone Bryant Butler Byrd Carr Chambers Coleman Daniels Dixon Dorsey Douglas
      Ellison Franklin Freeman Gaines Gibson Grant Greene Hampton Harris Hayward Hinton Howard Jackson Jefferson
      Jenkins Joiner Lewis Mack Mayes Mosley Moss Pettway Randolph Richardson Robinson Sims Singleton Tolbert Townsend
      Tubbs Walker Washington Watkins Weatherly Whitfield Wilkins`),
  },
  {
    weight: 6,
    women:
      words(`Amy Angela Bonnie Cindy Connie Elaine Grace Hui Irene Jenny Jing Joyce Lin Mei Michelle Nancy Ruby Siu
      Tina Vivian Wei Xin Yan Yifan Ying`),
    men: words(`Alan Albert Bo Calvin Chao Daniel Edmund Eric Eugene Felix Gary Han Jason Jun Kai Kevin Leo Ming Raymond
      Victor Wei Wen Xiao Yong`),
    last: words(
      'Chan Chang Chen Cheng Chiu Chow Chu Fong Gao Guo Ho Hsu Huang Kwan Lau Leung Li Lin Liu Ma Ng Shen Sun Tam Tang Tsai Wang Wong Wu Xu Yang Yip Yu Zhang Zhao Zhou',
    ),
  },
  {
    weight: 6,
    women: words(
      'Aarti Aditi Anita Anjali Asha Deepa Divya Farah Geeta Kavita Lakshmi Leela Meera Nandini Neha Nisha Pooja Priya Radha Rekha Rina Shreya Sunita Tara Usha Vidya',
    ),
    men: words(
      'Aditya Ajay Amit Anand Anil Arjun Arun Ashok Deepak Dev Gopal Harish Imran Karan Kiran Manish Mohan Nikhil Naveen Raj Rajiv Ravi Rohan Sanjay Sunil Suresh Varun Vikram Vijay',
    ),
    last: words(
      'Agarwal Ahmed Bhatt Bose Chandra Chatterjee Chowdhury Das Desai Dutta Ghosh Gupta Iyer Jain Joshi Kapoor Khan Kulkarni Kumar Malhotra Mehta Menon Mishra Mukherjee Nair Pandey Patel Pillai Rao Reddy Shah Sharma Singh Srinivasan Thomas Varma',
    ),
  },
  {
    weight: 4,
    women: words(
      'Anh Cam Diem Giang Ha Hanh Hoa Hong Huong Kim Lan Linh Mai My Ngoc Nhi Phuong Quyen Thao Thu Thuy Trang Tuyet Vy',
    ),
    men: words(
      'An Bao Binh Cuong Dat Duc Dung Hai Hieu Hoang Hung Khanh Khoa Long Minh Nam Phong Phuc Quang Son Tai Thanh Tuan Viet Vinh',
    ),
    last: words(
      'Bui Cao Dang Dao Dinh Do Doan Duong Ho Hoang Huynh Lam Le Luong Ly Mai Ngo Nguyen Pham Phan Ta Tran Trinh Truong Vo Vu',
    ),
  },
  {
    weight: 4,
    women: words(
      'Bora Eunji Grace Hana Hyejin Jihye Jisoo Joanne Minji Mina Nari Sarah Seoyeon Soo-jin Sora Sumin Yuna Esther Christine Jane',
    ),
    men: words(
      'Brian Daniel Dong-hyun Eugene Hyun Jae Ji-hoon Jin Joon Joseph Kyu Min-jun Paul Peter Sang Sung Tae Woojin Young David',
    ),
    last: words(
      'Ahn Bae Baek Chang Cho Choi Chung Hahn Han Hong Hwang Jang Jeon Jung Kang Kim Ko Kwon Lee Lim Min Moon Noh Oh Paik Park Rhee Ryu Seo Shin Sohn Song Suh Yi Yoo Yoon',
    ),
  },
  {
    weight: 4,
    women: words(
      'Aiko Akemi Carol Emi Hana Harumi Keiko Kimiko Kumi Lani Leilani Malia Mariko Michiko Midori Naomi Noelani Reiko Sachi Yoko Yumi',
    ),
    men: words(
      'Akira Daisuke Glenn Hiroshi Isamu Kai Kaleo Keanu Keiji Ken Kenji Keoni Makoto Mitsuo Nalu Noa Ryo Shinji Takeshi Wayne Yuki',
    ),
    last: words(
      'Akana Endo Fujimoto Hamada Hayashi Higa Ige Inouye Ito Kahale Kalani Kamaka Kato Kealoha Kim Kimura Mahoe Matsuda Mori Murakami Nakamura Nakashima Oda Ogawa Okada Ono Oshiro Sakai Sato Shimizu Takahashi Tamura Tanaka Ueda Watanabe Yamada Yoshida',
    ),
  },
  {
    weight: 3,
    women: words(
      'Amina Aisha Amal Dina Farida Hala Hanan Huda Iman Layla Leila Lina Maha Mona Nadia Noor Rana Rania Salma Samira Shirin Yasmin Zahra Zeinab',
    ),
    men: words(
      'Adel Ahmad Ali Amir Bilal Fadi Faisal Hadi Hamid Hassan Ibrahim Jamil Karim Khalid Mahmoud Nabil Omar Rami Samir Tariq Walid Yusuf Zaid',
    ),
    last: words(
      'Abbas Aziz Barakat Darwish Fakhoury Farah Haddad Hakim Hamdan Hosseini Issa Jaber Karimi Khalil Khoury Mansour Mousavi Najjar Nasser Qureshi Rahimi Saad Saleh Sabbagh Shaheen Tehrani Zaman',
    ),
  },
  {
    weight: 4,
    women: words(
      'Adaeze Abena Adwoa Akosua Ama Amara Chiamaka Chioma Efua Esi Fatou Folake Ifeoma Makeda Mariam Nana Ngozi Selam Tsion Wanjiru Yewande Zainab',
    ),
    men: words(
      'Abebe Chidi Chukwuma Dawit Ebo Emeka Femi Kofi Kojo Kwabena Kwame Kwesi Mamadou Obinna Ousmane Segun Sekou Tesfaye Tunde Uche Yaw Yonas',
    ),
    last: words(
      'Abara Adeyemi Adjei Afolabi Agyeman Amoah Asante Bekele Boateng Danso Diallo Eze Girma Haile Kamau Keita Kone Mbeki Mensah Njoroge Nwosu Obi Ochieng Okafor Okeke Okoro Osei Owusu Sarpong Sesay Tadesse Toure',
    ),
  },
  {
    weight: 5,
    women: words(
      'Alina Anastasia Anya Bianca Chiara Daria Elena Francesca Gabriella Giulia Ilona Ingrid Irina Karin Katya Kirsten Liv Lena Magda Marta Mila Natalia Oksana Petra Sanna Silvia Sonia Tatiana Ursula Zofia',
    ),
    men: words(
      'Adrian Alexei Anders Andrei Anton Bjorn Dario Dmitri Enzo Erik Filip Gianni Gustav Henrik Igor Ivan Jan Jens Klaus Lars Leonid Luca Marek Mikhail Nikolai Pavel Rolf Sergei Stefan Sven Tomasz Viktor',
    ),
    last: words(
      'Andreasson Berg Bianchi Caruso Dahl Demko Esposito Fischer Gallo Hoffman Horvath Ivanov Jansen Johansson Kaminski Klein Kovalenko Kowalski Larsen Lind Lindqvist Lombardi Marchetti Moretti Novak Nowak Olsen Petrov Popescu Ricci Romano Rossi Schmidt Schreiber Sokolov Stein Svensson Vogel Volkov Wagner Weiss Zielinski',
    ),
  },
  {
    weight: 3,
    women: words(
      'Abby Adina Alana Dalia Deborah Hadassah Ilana Judith Leah Miriam Naomi Rachel Rivka Sarah Shira Talia Tova Yael',
    ),
    men: words(
      'Ari Asher Avi Barak Daniel Ezra Gideon Isaac Jonah Josh Levi Max Nathaniel Noah Reuben Saul Simon Zev',
    ),
    last: words(
      'Abrams Adler Altman Baum Berman Bloom Cohen Epstein Feldman Friedman Gelman Gold Goldberg Greenberg Kaplan Katz Klein Levin Mandel Nadler Perlman Rosen Rosenthal Roth Sachs Schwartz Segal Shapiro Stern Weinberg Zimmerman',
    ),
  },
  {
    weight: 2,
    women: words(
      'Aiyana Cheyenne Dena Dyani Janelle Kaya Lena Lorene Marlene Nizhoni Rhonda Sheyenne Tallulah Winona',
    ),
    men: words(
      'Ben Cody Darrell Delbert Dustin Elwood Jesse Lyle Marlin Orlando Russell Shane Vernon Wade',
    ),
    last: words(
      'Begay Benally Birdinground Blackgoat Chee Manygoats Nez Plainfeather Redfern Tsosie Whitehorse Yazzie',
    ),
  },
  {
    weight: 3,
    women: words(
      'Analyn Cherry Corazon Cristina Divina Evelyn Ginalyn Imelda Jasmin Joy Liza Luz Maricel Melinda Nenita Rosalie Rowena Tess',
    ),
    men: words(
      'Alvin Arnel Benjie Crisanto Danilo Dennis Edgar Erwin Ferdie Gilbert Jerome Jun Nestor Noel Ramil Reynaldo Rodel Rommel',
    ),
    last: words(
      'Abad Aquino Bautista Buenaventura Castro Cruz Cayabyab Dacanay Dizon Domingo Evangelista Ilagan Lacson Macaraeg Magsaysay Manalo Mercado Ocampo Pangilinan Pascual Quiambao Santos Sarmiento Tolentino Valencia Villareal',
    ),
  },
];
