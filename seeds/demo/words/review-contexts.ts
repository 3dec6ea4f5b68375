import { sentences } from './words.ts';

/** How a review begins when it tells the story. {kind} is "ten-year-old Beagle" or the like, {reason} from the list below. */
export const contexts = sentences(`
Brought {pet}, our {kind}, in for {reason}.
{pet} is a {kind} and came for {reason}.
Came in with {pet} for {reason}.
Took my {kind} here for {reason}.
We were here for {reason}.
Needed someone soon for {reason}, and got a time the same week.
First time here, for {reason}.
Second visit with {pet}, this time for {reason}.
{pet} went in for {reason}.
My {kind} needed seeing for {reason}.
`);

export const reasons: Record<string, string[]> = {
  'general-exam': [
    'a check-up',
    'the yearly exam',
    'a first exam after moving',
    'a once-over before a trip',
    'an exam and a nail trim',
  ],
  vaccination: ['boosters', 'the yearly shots', 'a rabies shot', 'the second round of shots'],
  'sick-visit': [
    'a bad stomach',
    'an itchy ear',
    'a limp',
    'a cough',
    'a runny eye',
    'a lost appetite',
    'a sore paw',
    'a rash',
  ],
  'dental-cleaning': ['a dental cleaning', 'a cleaning and one extraction', 'overdue teeth'],
  'surgery-consult': ['a second opinion', 'a lump', 'a talk about knee surgery'],
  'emergency-visit': ['an emergency', 'a very bad night', 'something {he} ate'],
  'home-visit-general': ['a home visit', 'a check-up at home'],
};
