import { sentences } from './words.ts';

/** What owners write when they book, by service and kind of animal. {pet} and the pronouns {he} {him} {his} are filled in. */
export const notes: Record<string, Record<string, string[]>> = {
  'general-exam': {
    any: sentences(`
Yearly check-up.
First visit, just adopted from a shelter. I will bring the papers.
New client, records should come from our old vet.
Would also like {his} weight checked, I think {he} has put on a bit.
Please look at a small lump on {his} side, about the size of a pea.
{pet} is slowing down. Is it age or something else?
Needs a health certificate for travel.
Yearly check and a nail trim if there is time.
Drinking more than usual lately.
    `),
    dog: sentences(`
{pet} is nervous around other dogs. Can we wait outside?
Stiff getting up in the mornings.
Breath has gotten bad. Teeth?
Starting daycare next month and they need the forms.
    `),
    cat: sentences(`
Indoor cat, hates the carrier.
Breath has gotten bad. Teeth?
Losing a little weight although {he} eats well.
    `),
  },
  vaccination: {
    any: sentences(`
Due for boosters, got the reminder card.
Rabies certificate is about to run out.
Had a sore leg for a day after the last shot.
Second round of shots.
Moving here from out of state, not sure what is required.
    `),
    dog: sentences(`
Needs kennel cough for boarding on the weekend.
Lepto and Lyme as well please, we hike a lot.
Puppy shots, third set.
    `),
    cat: sentences(`
Kitten shots, second visit.
Indoor only. Do we still need the leukemia shot?
    `),
  },
  'sick-visit': {
    any: sentences(`
Off {his} food since yesterday.
Not {him}self for three days, sleeping a lot.
Scratching constantly, patch of hair gone behind the ear.
Runny eye, left side.
Diarrhea since Sunday night, still drinking.
Sneezing and a bit of discharge.
Vomited twice this morning but is bright otherwise.
    `),
    dog: sentences(`
Limping on the left back leg since the park on Saturday.
Shaking {his} head and the right ear smells.
Ate part of a sock, maybe two days ago.
Coughing at night.
Licking {his} paws raw.
Scooting, and very sore about it.
Hot spot under the collar.
    `),
    cat: sentences(`
In and out of the litter box all night.
Hiding under the bed and will not eat.
Throwing up hairballs every day.
Drooling and pawing at {his} mouth.
Limping after jumping off the fridge.
    `),
    rabbit: sentences(`
Fewer droppings than usual and only eating greens.
Tilting {his} head to the left since this morning.
    `),
    bird: sentences(`
Fluffed up and quiet on the perch.
Plucking feathers on {his} chest.
    `),
    reptile: sentences(`
Has not eaten for two weeks, and the last shed was patchy.
Soft jaw, I am worried about {his} calcium.
    `),
    farm: sentences(`
Off feed and standing apart from the others.
Lame on the front right, no heat that I can find.
    `),
  },
  'dental-cleaning': {
    any: sentences(`
Was told last time that {he} needs a cleaning.
Brown on the back teeth and bad breath.
One tooth looks broken, upper right.
Please call me before any extractions.
    `),
  },
  'surgery-consult': {
    any: sentences(`
Second opinion on a lump that our other vet wants to remove.
Referred for the knee, x-rays are on a disc.
Would like to understand the cost and recovery before deciding.
    `),
    dog: sentences(`
To talk about spaying or neutering, and when.
    `),
    cat: sentences(`
A tooth or a growth? We were told it may need surgery.
    `),
  },
  'emergency-visit': {
    any: sentences(`
Breathing fast and gums look pale.
Bleeding from a paw that will not stop.
    `),
    dog: sentences(`
Ate dark chocolate, about half a bar, an hour ago.
Hit by a bicycle, walking but crying.
Bee sting, face is swelling.
    `),
    cat: sentences(`
Straining in the box and crying. Nothing comes.
Fell from the second floor, hiding and panting.
    `),
  },
  'home-visit-general': {
    any: sentences(`
{pet} panics in the car, so this would help a great deal.
Two others in the house, both friendly.
Old and stiff, stairs are hard.
Shots and a check-up. {He} hides when the bell rings, please text instead.
    `),
    farm: sentences(`
Yearly shots and a look at {his} feet. Gate is on the north side.
    `),
  },
};

export const accessNotes = sentences(`
Gate code 4410.
Buzzer is broken, please call from the door.
Side entrance by the blue bins.
Second house on the left, dog in the yard is harmless.
Park in the driveway.
Doorman will let you up.
Long dirt driveway, keep left at the fork.
`);

/** What the desk and the vets note for themselves. */
export const clinicNotes = sentences(`
Muzzle in the drawer if needed, sweet otherwise.
Owner prefers text.
Use the back room, reactive to cats.
Sedation protocol on file.
Weight check every visit.
Fasted since midnight, confirm on arrival.
Needs the long needle talk. Child attends.
Loves squeeze cheese.
Do not scruff.
Interpreter: Spanish.
Send rabies certificate to the city.
Allergic to penicillin.
`);
