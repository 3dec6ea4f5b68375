import { sentences } from './words.ts';

/** First sentences about an ordinary city practice. {city}, {year}, {count} (of vets) and {name} are filled in. */
export const cityOpenings = sentences(`
A neighborhood practice looking after the pets of {city} since {year}.
We opened in {year} with one exam room, and still know most of our patients by name.
An independent clinic with {count} and an in-house lab, so most results are back before you leave.
Unhurried appointments, plain explanations, and a written estimate before we do anything.
Family-run since {year}, with the same front desk for most of that time.
General practice for dogs, cats and the smaller animals that share your apartment.
We are a small team of {count} who would rather prevent a problem than treat one.
A full-service clinic with digital x-ray, ultrasound, dentistry and a surgical suite on site.
A calm, quiet clinic with a separate waiting room for cats.
Everyday medicine done carefully, from the first puppy visit to the last years.
Owned by the vets who work here, and answerable to nobody but our patients.
Modern medicine in an old corner shop; the scale is where the cash register was.
We keep thirty minutes for every exam, because animals do not read the clock.
A certified fear-free practice: treats first, needles later, and nobody is held down.
Preventive care, sick visits and dentistry, seven minutes from wherever you are in the neighborhood.
`);

export const countryOpenings = sentences(`
Serving the pets and livestock of {city} and the ranches and farms around it since {year}.
A mixed practice: dogs and cats in the morning, horses and cattle when the truck goes out.
Three generations of families have brought their animals here since {year}.
We see whatever walks in, from barn cats to draft horses, and we pick up the phone.
Small-town practice with an in-house lab, digital x-ray and a large-animal chute out back.
The nearest specialist is a long drive, so we do a lot here that city clinics send on.
General practice with {count}, and a farm truck that covers most of the county.
Companion animals, horses and small herds; ask us about herd-health days in spring.
`);

export const emergencyOpenings = sentences(`
A 24-hour hospital with doctors in the building at all times; you never need an appointment for an emergency.
Emergency and critical care day and night, with general appointments in the quieter hours.
Open when other clinics are closed, with oxygen, blood products and overnight monitoring.
Round-the-clock emergency care, in-house imaging and a surgeon on call.
`);

export const catOpenings = sentences(`
A cats-only practice: no barking, no dogs in the lobby, and exam rooms with shelves to sit on.
For cats and nothing but cats, with pheromone diffusers, towels from the warmer and a lot of patience.
`);

export const exoticOpenings = sentences(`
Rabbits, birds, reptiles and small mammals are our everyday patients, and dogs and cats are welcome too.
One of the few practices in {city} where the vet has met a tortoise before.
`);

export const traits = sentences(`
Bloodwork and x-rays are done here, usually the same day.
We text you a photo when your pet is awake after surgery.
Two exam rooms have floor seating for big dogs and small children.
Estimates are itemized, and we tell you which lines can wait.
New clients are welcome, and we will fetch records from your last vet for you.
We keep same-day times free for pets that cannot wait.
Puppies and kittens get a free visit just to be weighed and spoiled.
Every dental includes full-mouth x-rays.
Senior pets get a longer visit at no extra cost.
We speak English and Spanish.
Our nurses run a weekly clinic for nail trims, rabies boosters and weigh-ins.
Referrals to specialists go out the same afternoon.
We work with most pet insurers and can send your claim from the desk.
Payment plans are available for anything over $300.
Anxious animals can wait in the car until their room is ready.
A rehab room with an underwater treadmill is upstairs.
We board medical cases only, so nobody is kenneled next to a party.
Ask about the low-cost vaccine morning on the first Saturday of the month.
You will see the same vet each time unless you ask for someone else.
Follow-up calls come from the doctor, not a machine.
Bring the whole household: two pets in one visit are charged one exam and a half.
We keep a quiet room for goodbyes, with its own door.
Our waiting room has a window for every cat.
Prescriptions can be picked up here or sent to any pharmacy.
Lab work is drawn early and read the same day.
The x-ray is digital, so your specialist can see it before you have parked.
There is always someone at the desk who remembers your pet.
Rechecks within two weeks are free.
We tell you what we would do if it were our own animal.
Students from the technical college train with us on Wednesdays; you can say no.
Microchips are free in May.
Every estimate has a low and a high, and we keep to it.
`);

export const homeTraits = sentences(`
We also come to you: house calls within {miles} miles, with the same vets.
Home visits are offered within {miles} miles for cats that hate the carrier and dogs that cannot manage stairs.
For multi-pet homes and gentle goodbyes, our house-call vet travels up to {miles} miles.
`);

export const cityParking = sentences(`
Street parking only; the meters are free before 9 AM and on Sundays.
Two spaces behind the building are ours. Ring the bell by the green door.
Parking garage next door; we validate the first hour.
Free lot at the back, in from the side street.
Metered parking on both sides, and a loading zone out front for dropping off.
The train is a five-minute walk. Parking is hard after 5 PM.
Four spaces marked with our name, one of them accessible.
Street parking by permit on weekdays; ask the desk for a visitor pass.
Small lot shared with the bakery. Please leave the end spaces free.
Underground parking, level P1, elevator to the lobby.
`);

export const countryParking = sentences(`
Plenty of room out front; pull trailers around to the barn side.
Gravel lot with space to turn a horse trailer.
Park anywhere that is not in front of the big door.
Free parking on Main Street, and a pull-through for stock trailers at the back.
`);
