import { sentences } from './words.ts';

/**
 * What pleased people have to say. {pet}, {vet}, {animal}, {he}, {him}, {his} and their capitals are filled in.
 * Words in brackets restrict a sentence to services or kinds of animal that it fits, `here` to visits at the clinic.
 */
export const praise = sentences(`
{vet} took the time to explain everything twice without making me feel slow.
[general-exam vaccination sick-visit] In and out in half an hour, and nobody rushed us.
[dog cat rabbit small] {vet} got down on the floor with {pet} before touching anything.
They wrote the estimate down line by line and told me what could wait.
[here] The desk remembered {pet}'s name from one visit a year ago.
I have been to four vets in this city and this is where I am staying.
[sick-visit dental-cleaning emergency-visit general-exam] {vet} called the next evening to ask how {pet} was doing.
[general-exam sick-visit] Bloodwork was back before we had left the building.
[here] Clean, quiet, and it does not smell like fear.
[dog] {pet} actually wagged on the way in, which has never happened at a vet.
[here] They saw us ten minutes early.
[general-exam vaccination sick-visit] I booked at eleven at night and had a time for the next morning.
[general-exam sick-visit surgery-consult] No upselling. {vet} said the expensive test would not change anything, so we skipped it.
They listened. That is all I wanted.
[here] The nurse who held {pet} was wonderful.
[general-exam sick-visit surgery-consult] {vet} spotted something our last vet had missed for a year.
Clear instructions on paper, which my husband needs.
[here] Prices are on the wall and the bill matched them.
[sick-visit general-exam] They called my pharmacy for me while I paid.
{vet} is direct and kind at the same time, which is rarer than it should be.
My questions were answered by e-mail within the hour.
[sick-visit emergency-visit] We arrived in a panic and left with a plan.
They let me stay with {him} the whole time.
[sick-visit dental-cleaning] Nobody judged me for waiting too long to come.
[here] The whole team seems to like working there and it shows.
They warmed the stethoscope first. Small thing, noticed it.
They sent the records to our insurer and the money came in a week.
My daughter got to listen to {pet}'s heart.
[general-exam vaccination] We moved here last month and this was an easy first visit.
The reminder text had a link to change the time, which I needed.
[here] They had a bowl of water and a blanket ready.
[sick-visit emergency-visit surgery-consult] Honest about what they could not treat, and found us someone who could.
I never felt like a number.
[dog cat] Treats everywhere, and they asked about allergies before giving any.
[general-exam sick-visit surgery-consult] {vet} drew a little picture of what was going on. It is on our fridge now.
Booked online, no phone tag.
[sick-visit emergency-visit] They took {pet} straight in when they saw how worried I was.
[here] The waiting room was empty and they still apologized for two minutes.
[here] They explained the bill before I had to ask.
{vet} talked to {pet} the whole way through.
My son asked a hundred questions and got a hundred answers.
It is rare to find people who are this good and this modest.
[here] Someone walked us out to the car.
`);

export const praiseByService: Record<string, string[]> = {
  'general-exam': sentences(`
The exam was thorough, and {vet} talked me through each step.
[dog cat] {vet} showed me how to check {his} teeth at home.
A proper check-up, not a two-minute look.
They noticed {he} had lost a little weight and we made a plan.
Got a sensible talk about food without a sales pitch.
Everything fine, and peace of mind for another year.
[dog cat] First check-up after the adoption and they went through the shelter papers with me.
[dog cat rabbit] They checked {his} ears, eyes, joints, everything.
[dog cat] A heart murmur, a mild one, and nobody made it sound like the end of the world.
The lump is nothing. I slept that night.
They told me what {he} should weigh and how to get there without misery.
{vet} asked about our routine at home, which no vet has done before.
[dog cat] Nails, glands, ears and a clean bill of health for one honest price.
The travel papers were filled in correctly on the first try.
`),
  vaccination: sentences(`
{He} did not even notice the needle.
[dog] Shots done in ten minutes, with peanut butter as a distraction.
They explained which vaccines we really need and which we do not.
No soreness afterwards, and they told me what to watch for.
Quick, gentle, and the certificate was in my e-mail before I got home.
The nurse gave the booster so smoothly that I missed it too.
[dog cat] They split the shots over two visits because {he} had a reaction once. I liked that.
They looked {him} over properly first instead of just giving the shot.
Ten minutes, fair price, no lecture.
[cat] Rabies done in the carrier with the lid off. Genius.
They called our old clinic for the records so we did not repeat anything.
`),
  'sick-visit': sentences(`
Three days of medicine and {he} is eating again.
[dog cat rabbit] Turned out to be an infection and {he} is a different {animal} already.
{vet} found the cause in one visit after weeks of guessing.
We were squeezed in the same day and the medicine worked overnight.
{vet} tried the simple thing first and it was the right thing.
They explained when to worry and when to wait, and gave me a number to call.
[dog cat] {He} was so miserable in the morning and back on the couch by night.
They checked for the scary things first and I could breathe again.
Follow-up was included, which I did not expect.
[dog] It was half a corn cob. They did not laugh, much.
One cheap test, one clear answer.
[dog cat] The limp is gone and {he} is back to ruling the house.
They showed me how to give the pills, twice, and watched me do it once.
{vet} said it would be gone in a week and it was gone in five days.
[cat] They were so careful with {him} that {he} forgave me by dinner.
[dog cat] The new food fixed in two weeks what three creams had not.
They wrote me a timetable for the medicine. I have it on the mirror.
I sent a photo two days later and had an answer in ten minutes.
`),
  'dental-cleaning': sentences(`
{His} teeth look like they belong to a younger {animal}.
They called halfway through to ask before pulling one tooth.
Before and after photos were impressive.
{He} was groggy for an evening and fine by breakfast.
They sent me home with a toothbrush and, for once, a way to use it.
I was nervous about the anesthesia and they walked me through all of it.
The breath. Gone.
{He} is eating on both sides again.
The final bill was under the estimate. I checked it twice.
`),
  'surgery-consult': sentences(`
{vet} gave us three options and the honest odds of each.
I came for a second opinion and we do not need the operation after all.
We left knowing the cost, the risks and the weeks of recovery, all in writing.
{vet} never pushed, and called me back with the answer to one more question.
`),
  'emergency-visit': sentences(`
They were waiting at the door when we pulled up.
{He} was on oxygen within a minute of us walking in.
They saved {his} life. I do not know what else to write.
They told me the price before every step, even in the middle of it all.
Someone came out every half hour to tell us how {he} was doing.
{vet} looked me in the eye and told me the truth, and then did everything right.
`),
  'home-visit-general': sentences(`
[dog cat] {vet} came to us, sat on the kitchen floor, and {pet} never knew it was a vet.
[cat rabbit] Worth every dollar to skip the carrier.
On time to the minute, and even took off muddy shoes at the door.
[dog cat] {He} stayed on {his} own bed for the whole exam.
They texted when they were ten minutes away.
[dog cat] For an old {animal} with bad hips this is the only way.
[farm] {vet} drove out, did everything by the fence and was gone before lunch.
`),
};

export const praiseByAnimal: Record<string, string[]> = {
  dog: sentences(`
[here] {pet} is reactive and they brought us in by the side door.
[here] Two nail trims elsewhere ended in blood. Here, not a yelp.
[here] {He} got a cookie from everyone {he} met.
[here] {pet} tried to get back in after we had left.
`),
  cat: sentences(`
{pet} usually has to be wrapped like a burrito. Not here.
[here] The cat waiting room is a gift.
[general-exam vaccination sick-visit] They let {him} come out of the carrier on {his} own time.
{He} purred. At the vet. I have witnesses.
[general-exam vaccination sick-visit dental-cleaning] They covered the carrier with a towel as soon as we came in.
`),
  rabbit: sentences(`
It is hard to find someone who knows rabbits. {vet} does.
They checked {his} back teeth properly, which nobody had done before.
`),
  bird: sentences(`
{vet} knew how to hold a bird without frightening {him}.
They asked about {his} cage, light and seeds before anything else.
`),
  small: sentences(`
They took a very small patient as seriously as any dog.
{vet} weighed {him} on a kitchen scale and let {him} hide in a sleeve.
`),
  reptile: sentences(`
[general-exam sick-visit] {vet} asked for photos of the tank and the problem was the bulb.
[here] Nobody laughed that I brought in a {animal}. They knew exactly what to do.
`),
  farm: sentences(`
[general-exam sick-visit] {vet} had {him} sorted before the coffee was cold.
Good hands with a nervous {animal}, and no fuss about the mud.
[general-exam vaccination sick-visit] They came out to the trailer so I did not have to unload.
`),
};

export const praiseEndings = sentences(`
Thank you.
We will be back.
Highly recommend.
Could not ask for more.
Found our vet.
{pet} approves.
Five stars from both of us.
I have already sent two neighbors there.
Worth the drive.
Glad we found them.
Grateful to everyone there.
I only wish we had come sooner.
`);
