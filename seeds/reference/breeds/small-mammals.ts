import { lines } from '../lines.ts';

export const guineaPigBreeds = lines(`
Abyssinian
Abyssinian Satin
Alpaca
American
American Satin
Baldwin
Coronet
Himalayan
Lunkarya
Merino
Mixed Breed
Peruvian
Peruvian Satin
Rex
Ridgeback
Sheba
Silkie
Silkie Satin
Skinny Pig
Swiss
Teddy
Teddy Satin
Texel
White Crested
`);

export const hamsterBreeds = lines(`
Campbell's Dwarf
Chinese
European
Mixed Dwarf
Roborovski Dwarf
Syrian
Syrian (Long-haired)
Winter White Dwarf
`);

export const gerbilBreeds = lines(`
Fat-tailed Gerbil
Mongolian Gerbil
Pallid Gerbil
`);

export const mouseBreeds = lines(`
African Pygmy Mouse
Fancy Mouse
Fancy Mouse (Long-haired)
Hairless Mouse
Spiny Mouse
`);

export const ratBreeds = lines(`
Bristle Coat
Dumbo
Dwarf
Hairless
Manx
Rex
Satin
Standard
`);

export const chinchillaBreeds = lines(`
Black Velvet
Ebony
Extra Dark
Mosaic
Sapphire
Standard Gray
Tan
Violet
White
`);

export const ferretBreeds = lines(`
Albino
Angora
Black
Black Sable
Champagne
Chocolate
Cinnamon
Dark-eyed White
Sable
Silver
`);

export const hedgehogBreeds = lines(`
African Pygmy
Egyptian Long-eared
Indian Long-eared
`);

export const sugarGliderBreeds = lines(`
Albino
Leucistic
Mosaic
Platinum
Standard Gray
`);
