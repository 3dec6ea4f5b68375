import { lines } from '../lines.ts';

export const birdBreeds = lines(`
African Grey Parrot (Congo)
African Grey Parrot (Timneh)
Alexandrine Parakeet
Bare-eyed Cockatoo
Black-capped Conure
Blue-and-gold Macaw
Blue-crowned Conure
Blue-fronted Amazon
Bourke's Parrot
Bronze-winged Pionus
Budgerigar
Caique (Black-headed)
Caique (White-bellied)
Canary
Canary-winged Parakeet
Cherry-headed Conure
Cockatiel
Diamond Dove
Domestic Pigeon
Double Yellow-headed Amazon
Eclectus Parrot
English Budgerigar
Fischer's Lovebird
Galah
Goffin's Cockatoo
Gouldian Finch
Greater Sulphur-crested Cockatoo
Green-cheeked Conure
Green-winged Macaw
Hahn's Macaw
Hyacinth Macaw
Indian Ringneck Parakeet
Java Sparrow
Jenday Conure
Kakariki
Lesser Sulphur-crested Cockatoo
Lilac-crowned Amazon
Lineolated Parakeet
Lorikeet
Lory
Major Mitchell's Cockatoo
Masked Lovebird
Maximilian's Pionus
Meyer's Parrot
Military Macaw
Moluccan Cockatoo
Monk Parakeet
Mynah
Nanday Conure
Orange-winged Amazon
Other Bird
Owl Finch
Pacific Parrotlet
Peach-faced Lovebird
Peach-fronted Conure
Plum-headed Parakeet
Princess Parrot
Rainbow Lorikeet
Red-bellied Parrot
Red-lored Amazon
Ring-necked Dove
Rose-crowned Conure
Rosella
Rosy Bourke's Parrot
Scarlet Macaw
Senegal Parrot
Severe Macaw
Society Finch
Spectacled Parrotlet
Sun Conure
Toucan
Umbrella Cockatoo
White-capped Pionus
White-fronted Amazon
Yellow-crowned Amazon
Yellow-naped Amazon
Zebra Finch
`);
