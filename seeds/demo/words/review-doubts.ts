import { sentences } from './words.ts';

/** What keeps a good visit from five stars. A word after # in the brackets is its subject, for the clinic's answer. */
export const butGood = sentences(`
[#wait here] We waited twenty minutes past our time, though they did apologize.
[#parking here] Parking is a challenge.
[#price] A little pricier than our last vet, but you can see where it goes.
[#phone] The phone line was busy all morning, so use the online booking.
[here] The waiting room is small when two big dogs are in it.
[#results] I would have liked the instructions in writing.
[#wait] They were running late, and told us so by text, which helped.
[#price dental-cleaning sick-visit emergency-visit] The estimate was a bit low in the end, by about forty dollars.
[here] Only one exam room, so you hear everything.
[#wait here] Checkout took longer than the visit.
[#results sick-visit dental-cleaning emergency-visit] The follow-up call came two days later than promised.
Nothing wrong with it, just felt a little hurried at the end.
[#parking here] We circled the block three times for a spot.
[#phone] Getting through by phone takes patience.
`);

export const mixed = sentences(`
[#wait here] The care was good, the wait was not: fifty minutes with a scared {animal}.
[#wait here] {vet} was lovely. The desk seemed overwhelmed.
[#price] Fine medically, but the bill had two things on it that nobody had mentioned.
[#rushed sick-visit emergency-visit] They fit us in, which I appreciated, and then it felt rushed.
[#rushed here] I had to repeat the whole history to three people.
[#again sick-visit] The first medicine did not work and we had to come back, and pay again.
[#price] Decent visit. I expected more of an explanation for the price.
[#rushed] We asked for {vet} and were given somebody else without being told.
[#rushed] They were kind to {pet}, but I left with more questions than I came with.
[#rushed vaccination] Okay for shots. For anything more I would want longer than ten minutes.
[#results general-exam sick-visit] The results took five days and two calls from me.
[#wait] Good people, too many patients.
`);

export const complaints = sentences(`
[#wait here] We waited over an hour past our time and nobody said a word.
[#price sick-visit dental-cleaning emergency-visit general-exam] The bill was nearly double the estimate and I only found out at the desk.
[#rushed] {pet} was handled roughly and came home shaking.
[#results sick-visit general-exam dental-cleaning] Nobody called with the results. I called four times.
[#price sick-visit general-exam] They wanted to run every test there is before looking at {him} properly.
[#price] I was told one price on the phone and charged another.
[#rushed here] The vet was in the room for four minutes.
[#rushed] They lost our paperwork and acted as though it was our doing.
[#wait] My visit was moved twice on the day itself.
[#rushed] I felt lectured instead of helped.
[#price sick-visit emergency-visit] We paid for an exam and were told to go somewhere else.
[#again sick-visit dog cat] The ear infection came back in a week and they would not see us again without a full fee.
`);

export const complaintEndings = sentences(`
We will not be back.
Disappointed, because the reviews are so good.
Maybe we had a bad day. I am not going to try again to find out.
I hope they read this.
Expected better.
To be fair, the nurse was nice.
`);

export const thanks = sentences(`
Thank you, {first}. {pet} is welcome any time, treats included.
What a kind thing to write. I have read it to the whole team. Give {pet} a scratch from us.
Thank you for trusting us with {pet}.
It was a pleasure to meet {pet}. See you next year, or sooner if you are passing by.
You made our Monday. Thank you.
[#vet] Thank you, {first}. {vet} was very glad to hear that {pet} is doing well.
We love seeing {pet}. Thank you for taking the time.
That means a great deal to a small team. Thank you both.
Happy to have been there. Call us with any questions.
Thank you. {pet} was a model patient, whatever {he} may say.
`);

export const amends = sentences(`
[#wait] Thank you for the honest review, {first}. We were running behind that day and should have told you. We have added a buffer in the mornings since.
[#wait] I am sorry about the wait. If you call and ask for the practice manager, I would like to hear more.
[#phone] You are right about the phones. A second line went in this month. Thank you for saying so.
[#price] Thank you, {first}. I have gone through the invoice with the desk, and we now read every line out before we start.
[#price] You should never be surprised at the desk. Please call me; I would like to look at this bill with you.
[#rushed] We are sorry that {pet} had a hard time. Please give us a call; we would like to make it right.
[#rushed] That is fair, and not how we want anyone to feel. I have talked it over with the team.
[#results] That is fair. We have changed how we pass on results so that this does not happen again.
[#again] Thank you for telling us. The second visit should have been free, and we have refunded it.
[#parking here] Parking is a trial, we know. There is a lot two blocks north that we now validate.
Thank you for being frank with us, {first}. Please call the practice manager; we would like to make it right.
`);
