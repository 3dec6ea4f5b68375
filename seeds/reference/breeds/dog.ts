import { lines } from '../lines.ts';

export const dogBreeds = lines(`
Affenpinscher
Afghan Hound
Africanis
Aidi
Airedale Terrier
Akbash
Akita
Alano Español
Alaskan Klee Kai
Alaskan Malamute
Alpine Dachsbracke
American Bulldog
American Bully
American English Coonhound
American Eskimo Dog
American Foxhound
American Hairless Terrier
American Leopard Hound
American Pit Bull Terrier
American Staffordshire Terrier
American Water Spaniel
Anatolian Shepherd Dog
Appenzeller Sennenhund
Ariégeois
Artois Hound
Aussiedoodle
Australian Cattle Dog
Australian Kelpie
Australian Shepherd
Australian Stumpy Tail Cattle Dog
Australian Terrier
Austrian Black and Tan Hound
Austrian Pinscher
Azawakh
Barbado da Terceira
Barbet
Basenji
Basset Artésien Normand
Basset Bleu de Gascogne
Basset Fauve de Bretagne
Basset Hound
Bavarian Mountain Scent Hound
Beagle
Beagle-Harrier
Beaglier
Bearded Collie
Beauceron
Bedlington Terrier
Belgian Laekenois
Belgian Malinois
Belgian Sheepdog
Belgian Tervuren
Bergamasco Sheepdog
Berger Picard
Bernedoodle
Bernese Mountain Dog
Bichon Frise
Billy
Black and Tan Coonhound
Black Mouth Cur
Black Russian Terrier
Bloodhound
Blue Lacy
Bluetick Coonhound
Boerboel
Bohemian Shepherd
Bolognese
Borador
Border Collie
Border Terrier
Borzoi
Boston Terrier
Bouvier des Ardennes
Bouvier des Flandres
Boxador
Boxer
Boykin Spaniel
Bracco Italiano
Braque d'Auvergne
Braque du Bourbonnais
Braque Français (Gascogne)
Braque Français (Pyrénées)
Braque Saint-Germain
Brazilian Terrier
Briard
Briquet Griffon Vendéen
Brittany
Broholmer
Brussels Griffon
Bull Terrier
Bulldog
Bullmastiff
Ca de Bou
Cairn Terrier
Canaan Dog
Canadian Eskimo Dog
Cane Corso
Cardigan Welsh Corgi
Carolina Dog
Carpathian Shepherd Dog
Catahoula Leopard Dog
Catalan Sheepdog
Caucasian Shepherd Dog
Cavachon
Cavalier King Charles Spaniel
Cavapoo
Central Asian Shepherd Dog
Cesky Fousek
Cesky Terrier
Chesapeake Bay Retriever
Chihuahua
Chinese Crested
Chinese Shar-Pei
Chinook
Chiweenie
Chorkie
Chow Chow
Cirneco dell'Etna
Clumber Spaniel
Cockapoo
Cocker Spaniel
Collie (Rough)
Collie (Smooth)
Corgidor
Corsican Dog
Coton de Tulear
Cretan Hound
Croatian Sheepdog
Curly-Coated Retriever
Cursinu
Czechoslovakian Wolfdog
Dachshund (Miniature)
Dachshund (Standard)
Dalmatian
Dandie Dinmont Terrier
Danish-Swedish Farmdog
Deutscher Wachtelhund
Doberman Pinscher
Dogo Argentino
Dogue de Bordeaux
Drentsche Patrijshond
Drever
Dunker
Dutch Shepherd
Dutch Smoushond
English Cocker Spaniel
English Foxhound
English Setter
English Shepherd
English Springer Spaniel
English Toy Spaniel
English Toy Terrier
Entlebucher Mountain Dog
Estonian Hound
Estrela Mountain Dog
Eurasier
Feist
Field Spaniel
Fila Brasileiro
Finnish Hound
Finnish Lapphund
Finnish Spitz
Flat-Coated Retriever
French Bulldog
French Spaniel
Frug
Gascon Saintongeois
German Hound
German Longhaired Pointer
German Pinscher
German Shepherd Dog
German Shorthaired Pointer
German Spitz
German Wirehaired Pointer
Giant Schnauzer
Glen of Imaal Terrier
Goldador
Golden Retriever
Goldendoodle
Gordon Setter
Grand Anglo-Français Tricolore
Grand Basset Griffon Vendéen
Great Dane
Great Pyrenees
Greater Swiss Mountain Dog
Greek Harehound
Greenland Dog
Greyhound
Griffon Bleu de Gascogne
Griffon Fauve de Bretagne
Griffon Nivernais
Hamiltonstövare
Hanoverian Scent Hound
Harrier
Havanese
Havapoo
Hokkaido
Hovawart
Huntaway
Hygen Hound
Ibizan Hound
Icelandic Sheepdog
Irish Doodle
Irish Red and White Setter
Irish Setter
Irish Terrier
Irish Water Spaniel
Irish Wolfhound
Istrian Shorthaired Hound
Istrian Wirehaired Hound
Italian Greyhound
Jack Russell Terrier
Jagdterrier
Jämthund
Japanese Chin
Japanese Spitz
Japanese Terrier
Kai Ken
Kangal Shepherd Dog
Karelian Bear Dog
Karst Shepherd
Keeshond
Kerry Beagle
Kerry Blue Terrier
King Shepherd
Kishu Ken
Komondor
Kooikerhondje
Korean Jindo
Kromfohrländer
Kuvasz
Labradoodle
Labrador Retriever
Lagotto Romagnolo
Lakeland Terrier
Lancashire Heeler
Landseer
Lapponian Herder
Leonberger
Lhasa Apso
Löwchen
Lurcher
Majorca Shepherd Dog
Maltese
Maltese Shih Tzu
Maltipoo
Manchester Terrier (Standard)
Manchester Terrier (Toy)
Maremma Sheepdog
Mastador
Mastiff
McNab
Miniature American Shepherd
Miniature Bull Terrier
Miniature Pinscher
Miniature Schnauzer
Mixed Breed
Mixed Breed (Large)
Mixed Breed (Medium)
Mixed Breed (Small)
Montenegrin Mountain Hound
Morkie
Moscow Watchdog
Mountain Cur
Mudi
Münsterländer (Large)
Münsterländer (Small)
Neapolitan Mastiff
New Guinea Singing Dog
Newfoundland
Newfypoo
Norfolk Terrier
Norrbottenspets
Northern Inuit Dog
Norwegian Buhund
Norwegian Elkhound
Norwegian Lundehund
Norwich Terrier
Nova Scotia Duck Tolling Retriever
Old Danish Pointer
Old English Sheepdog
Olde English Bulldogge
Otterhound
Pachon Navarro
Papillon
Parson Russell Terrier
Patterdale Terrier
Peekapoo
Pekingese
Pembroke Welsh Corgi
Perro de Presa Canario
Peruvian Inca Orchid
Petit Basset Griffon Vendéen
Pharaoh Hound
Plott Hound
Podenco Canario
Pointer
Polish Greyhound
Polish Hound
Polish Lowland Sheepdog
Polish Tatra Sheepdog
Pomchi
Pomeranian
Pomsky
Poodle (Miniature)
Poodle (Standard)
Poodle (Toy)
Porcelaine
Portuguese Podengo
Portuguese Podengo Pequeno
Portuguese Pointer
Portuguese Sheepdog
Portuguese Water Dog
Posavac Hound
Pudelpointer
Pug
Puggle
Puli
Pumi
Pungsan
Pyredoodle
Pyrenean Mastiff
Pyrenean Shepherd
Rafeiro do Alentejo
Rat Terrier
Redbone Coonhound
Rhodesian Ridgeback
Romanian Mioritic Shepherd Dog
Rottle
Rottweiler
Russian Toy
Russian Tsvetnaya Bolonka
Russo-European Laika
Saarloos Wolfdog
Sabueso Español
Saint Bernard
Saluki
Samoyed
Sarplaninac
Schapendoes
Schillerstövare
Schipperke
Schnoodle
Scottish Deerhound
Scottish Terrier
Sealyham Terrier
Segugio Italiano
Serbian Hound
Shepadoodle
Shetland Sheepdog
Shiba Inu
Shichon
Shih Tzu
Shih-Poo
Shikoku
Shollie
Siberian Husky
Silken Windhound
Silky Terrier
Skye Terrier
Sloughi
Slovak Cuvac
Slovakian Wirehaired Pointer
Slovensky Kopov
Smålandsstövare
Small Greek Domestic Dog
Smooth Fox Terrier
Soft Coated Wheaten Terrier
South Russian Ovcharka
Spanish Greyhound
Spanish Mastiff
Spanish Water Dog
Spinone Italiano
Sporting Lucas Terrier
Springador
Stabyhoun
Staffordshire Bull Terrier
Standard Schnauzer
Stephens Cur
Styrian Coarse-Haired Hound
Sussex Spaniel
Swedish Lapphund
Swedish Vallhund
Swiss Hound
Taiwan Dog
Teddy Roosevelt Terrier
Tenterfield Terrier
Thai Bangkaew Dog
Thai Ridgeback
Tibetan Mastiff
Tibetan Spaniel
Tibetan Terrier
Tornjak
Tosa
Toy Fox Terrier
Transylvanian Hound
Treeing Tennessee Brindle
Treeing Walker Coonhound
Tyrolean Hound
Vizsla
Volpino Italiano
Weimaraner
Welsh Springer Spaniel
Welsh Terrier
West Highland White Terrier
West Siberian Laika
Westiepoo
Westphalian Dachsbracke
Wetterhoun
Whippet
Wire Fox Terrier
Wirehaired Pointing Griffon
Wirehaired Vizsla
Xoloitzcuintli
Yakutian Laika
Yorkipoo
Yorkshire Terrier
`);
