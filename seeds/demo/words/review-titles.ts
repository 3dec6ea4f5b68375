import { sentences } from './words.ts';

/** Headlines by rating; brackets restrict them as in the reviews themselves. */
export const praiseTitles = sentences(`
A vet who listens
As good as they say
Calm and thorough
Could not be kinder
Excellent with nervous pets
Exactly what we needed
[dog cat] Finally, a vet {pet} likes
Gentle and honest
Great care
Great first visit
Happy {animal}, happy me
Honest about cost
Kind people
[sick-visit emergency-visit] Made a hard day easier
[general-exam vaccination] No more vet panic
On time and unhurried
Our vet for life
Patient and clear
[sick-visit dental-cleaning emergency-visit] {pet} is on the mend
[general-exam vaccination sick-visit] Quick, kind, fair
[sick-visit] Saw us the same day
So glad we switched
Thank you, {vet}
The best in the neighborhood
They really care
Took time with us
Worth the trip
Wonderful team
`);

export const goodTitles = sentences(`
Good care
Good visit overall
Good vet, small wrinkles
Nearly perfect
Solid
Very good
Would go again
`);

export const mixedTitles = sentences(`
Fine, with a but
Good vet, rough edges
Mixed feelings
Okay
Not bad, not cheap
Could be better
`);

export const complaintTitles = sentences(`
Disappointed
Not for us
Would not return
Not what I expected
Look elsewhere
`);
