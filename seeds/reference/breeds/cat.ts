import { lines } from '../lines.ts';

export const catBreeds = lines(`
Abyssinian
Aegean
American Bobtail
American Curl
American Ringtail
American Shorthair
American Wirehair
Aphrodite Giant
Arabian Mau
Asian
Asian Semi-longhair
Australian Mist
Balinese
Bambino
Bengal
Birman
Bombay
Brazilian Shorthair
British Longhair
British Shorthair
Burmese
Burmilla
California Spangled
Chantilly-Tiffany
Chartreux
Chausie
Cheetoh
Colorpoint Shorthair
Cornish Rex
Cymric
Cyprus
Devon Rex
Domestic Longhair
Domestic Medium Hair
Domestic Shorthair
Donskoy
Dragon Li
Dwelf
Egyptian Mau
European Burmese
European Shorthair
Exotic Longhair
Exotic Shorthair
German Rex
Havana Brown
Highlander
Himalayan
Japanese Bobtail
Javanese
Karelian Bobtail
Khao Manee
Kinkalow
Korat
Korean Bobtail
Korn Ja
Kurilian Bobtail
LaPerm
Lykoi
Maine Coon
Manx
Mekong Bobtail
Minskin
Minuet
Mixed Breed
Munchkin
Nebelung
Neva Masquerade
Norwegian Forest Cat
Ocicat
Ojos Azules
Oregon Rex
Oriental Longhair
Oriental Shorthair
Persian
Peterbald
Pixie-bob
Ragamuffin
Ragdoll
Russian Blue
Savannah
Scottish Fold
Scottish Straight
Selkirk Rex
Serengeti
Siamese
Siberian
Singapura
Snowshoe
Sokoke
Somali
Sphynx
Suphalak
Thai
Tonkinese
Toybob
Toyger
Turkish Angora
Turkish Van
Turkish Vankedisi
Ukrainian Levkoy
York Chocolate
`);
