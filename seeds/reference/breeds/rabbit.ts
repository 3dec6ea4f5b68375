import { lines } from '../lines.ts';

export const rabbitBreeds = lines(`
Alaska
American
American Chinchilla
American Fuzzy Lop
American Sable
Argente Brun
Belgian Hare
Beveren
Blanc de Hotot
Britannia Petite
Californian
Champagne d'Argent
Checkered Giant
Cinnamon
Continental Giant
Crème d'Argent
Czech Frosty
Dutch
Dwarf Hotot
Dwarf Papillon
English Angora
English Lop
English Spot
Flemish Giant
Florida White
French Angora
French Lop
German Lop
Giant Angora
Giant Chinchilla
Harlequin
Havana
Himalayan
Holland Lop
Jersey Wooly
Lilac
Lionhead
Mini Lop
Mini Rex
Mini Satin
Mixed Breed
Netherland Dwarf
New Zealand
Palomino
Plush Lop
Polish
Rex
Rhinelander
Satin
Satin Angora
Silver
Silver Fox
Silver Marten
Standard Chinchilla
Tan
Thrianta
Velveteen Lop
Vienna
`);
