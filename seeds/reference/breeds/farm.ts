import { lines } from '../lines.ts';

export const horseBreeds = lines(`
Akhal-Teke
American Cream Draft
American Miniature Horse
American Paint Horse
American Quarter Horse
American Saddlebred
Andalusian
Appaloosa
Arabian
Ardennes
Belgian Draft
Belgian Warmblood
Canadian Horse
Chincoteague Pony
Cleveland Bay
Clydesdale
Connemara Pony
Curly Horse
Dales Pony
Dutch Warmblood
Exmoor Pony
Falabella
Fell Pony
Fjord
Friesian
Gypsy Vanner
Hackney
Haflinger
Half-Arabian
Hanoverian
Highland Pony
Holsteiner
Icelandic Horse
Irish Draught
Irish Sport Horse
Kentucky Mountain Saddle Horse
Kiger Mustang
Knabstrupper
Lipizzan
Lusitano
Marwari
Missouri Fox Trotter
Mixed Breed
Morab
Morgan
Mustang
New Forest Pony
Oldenburg
Paso Fino
Percheron
Peruvian Paso
Pinto
Pony of the Americas
Quarter Pony
Racking Horse
Rocky Mountain Horse
Selle Français
Shetland Pony
Shire
Spotted Saddle Horse
Standardbred
Suffolk Punch
Tennessee Walking Horse
Thoroughbred
Trakehner
Warmblood
Welsh Cob
Welsh Pony
`);

export const donkeyBreeds = lines(`
American Mammoth Jackstock
Hinny
Large Standard Donkey
Miniature Donkey
Mule
Poitou Donkey
Standard Donkey
`);

export const goatBreeds = lines(`
Alpine
American LaMancha
Angora
Boer
Cashmere
Golden Guernsey
Kiko
Kinder
Mixed Breed
Myotonic (Fainting)
Nigerian Dwarf
Nubian
Oberhasli
Pygmy
Pygora
Saanen
Sable
San Clemente Island
Savanna
Spanish
Toggenburg
`);

export const sheepBreeds = lines(`
Babydoll Southdown
Barbados Blackbelly
Border Leicester
Cheviot
Columbia
Corriedale
Cotswold
Dorper
Dorset
East Friesian
Finnsheep
Hampshire
Icelandic
Jacob
Katahdin
Lincoln
Merino
Mixed Breed
Navajo-Churro
Polypay
Rambouillet
Romney
Scottish Blackface
Shetland
Shropshire
Soay
Southdown
St. Croix
Suffolk
Targhee
Texel
Tunis
Valais Blacknose
Wensleydale
`);

export const pigBreeds = lines(`
American Guinea Hog
American Yorkshire
Berkshire
Chester White
Duroc
Gloucestershire Old Spots
Hampshire
Hereford
Juliana
KuneKune
Landrace
Large Black
Mangalitsa
Meishan
Miniature Pig
Mixed Breed
Ossabaw Island Hog
Poland China
Potbellied Pig
Red Wattle
Spotted
Tamworth
`);

export const cattleBreeds = lines(`
American Milking Devon
Angus
Ayrshire
Belted Galloway
Brahman
Brown Swiss
Charolais
Dexter
Galloway
Gelbvieh
Guernsey
Hereford
Highland
Holstein
Jersey
Limousin
Lowline
Milking Shorthorn
Miniature Hereford
Miniature Jersey
Mixed Breed
Red Angus
Red Poll
Shorthorn
Simmental
Texas Longhorn
Wagyu
Zebu (Miniature)
`);

export const alpacaBreeds = lines(`
Huacaya
Suri
`);

export const llamaBreeds = lines(`
Ccara
Miniature
Silky
Suri
Woolly
`);

export const chickenBreeds = lines(`
Ameraucana
Ancona
Araucana
Australorp
Barnevelder
Bielefelder
Brahma
Buckeye
Campine
Cochin
Cochin Bantam
Cornish
Cream Legbar
Delaware
Dominique
Easter Egger
Faverolles
Hamburg
Hybrid Layer
Japanese Bantam
Jersey Giant
Leghorn
Marans
Minorca
Mixed Breed
New Hampshire Red
Olive Egger
Orpington
Plymouth Rock
Polish
Rhode Island Red
Sebright
Serama
Silkie
Speckled Sussex
Sumatra
Welsummer
Wyandotte
`);

export const duckBreeds = lines(`
Ancona
Aylesbury
Call
Campbell (Khaki)
Cayuga
Crested
Indian Runner
Magpie
Mallard
Mixed Breed
Muscovy
Pekin
Rouen
Saxony
Silver Appleyard
Swedish
Welsh Harlequin
`);
