import { lines } from '../lines.ts';

export const fishBreeds = lines(`
Angelfish
Betta
Cichlid
Clownfish
Common Goldfish
Discus
Fancy Goldfish
Gourami
Guppy
Koi
Molly
Oscar
Platy
Pleco
Tetra
`);
