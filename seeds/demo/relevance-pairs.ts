/** What somebody may want of the first hit. */
export type Wanted =
  | { name: string }
  | { service: string }
  | { specialty: string }
  | { postal_code: string }
  | { city: string };

type Pair = [where: string, q: string, wanted: Wanted];

const name = (is: string) => ({ name: is });

/** What people type, and what they mean by it, in the demo town. */
export const PAIRS: Pair[] = [
  // names, from their beginning, their middle, or only begun
  ['11201', 'Harbor Street Animal Clinic', name('Harbor Street Animal Clinic')],
  ['11201', 'harbor street', name('Harbor Street Animal Clinic')],
  ['11201', 'harb', name('Harbor Street Animal Clinic')],
  ['11201', 'cherry hill', name('Cherry Hill Animal Clinic')],
  ['11231', 'kestrel', name('Kestrel Veterinary Care')],
  ['11231', 'kestr vet', name('Kestrel Veterinary Care')],
  ['11221', 'oak street', name('Oak Street Veterinary')],
  ['11217', 'zhao', name('Zhao Veterinary')],
  ['33156', 'nasser and gibbs', name('Nasser & Gibbs Animal Clinic')],
  ['85003', 'mill street pet', name('Mill Street Pet Hospital')],
  ['77057', 'lark linden', name('Lark & Linden Veterinary')],
  ['98103', 'ochieng', name('Ochieng Animal Hospital')],
  ['97239', 'the wren', name('The Wren Feline Practice')],
  ['60616', 'foundry', name('Foundry Street Veterinary Center')],
  ['94707', 'tailwind', name('Tailwind Veterinary')],
  ['83001', 'three cats', name('Three Cats Veterinary Hospital')],
  ['60607', 'xu jackson', name('Xu & Jackson Animal Clinic')],
  // typos
  ['11201', 'harbr street', name('Harbor Street Animal Clinic')],
  ['11201', 'habor stret', name('Harbor Street Animal Clinic')],
  ['11201', 'chery hil', name('Cherry Hill Animal Clinic')],
  ['11231', 'kestral', name('Kestrel Veterinary Care')],
  ['98103', 'ochiang', name('Ochieng Animal Hospital')],
  ['60616', 'foundery street', name('Foundry Street Veterinary Center')],
  ['94707', 'talewind', name('Tailwind Veterinary')],
  ['02143', 'litle creek', name('Little Creek Pet Hospital')],
  ['90064', 'accosta', name('Acosta Veterinary Clinic')],
  ['77024', 'crostown pet', name('Crosstown Pet Hospital')],
  ['85018', 'magnolya avenue', name('Magnolia Avenue Veterinary Center')],
  ['90042', 'sunflwer', name('Sunflower Pet Emergency & Specialty')],
  ['11221', 'oak steet', name('Oak Street Veterinary')],
  // vets, with accents and without, with and without their title
  ['11201', 'Dr. Osei', name('Harbor Street Animal Clinic')],
  ['11201', 'ama osei', name('Harbor Street Animal Clinic')],
  ['11201', 'osie', name('Harbor Street Animal Clinic')],
  ['02143', 'alberto solis', name('Little Creek Pet Hospital')],
  ['02143', 'Solís', name('Little Creek Pet Hospital')],
  ['77057', 'joaquin abbott', name('Lark & Linden Veterinary')],
  ['11226', 'sofia peña', name('Swift Exotic & Companion Animal Clinic')],
  ['11226', 'dr pena', name('Swift Exotic & Companion Animal Clinic')],
  ['60625', 'veronica acosta', name('Serrano Veterinary Care')],
  ['98106', 'kwame amoah', name('Amoah Veterinary Group')],
  ['33143', 'jill page', name('Poplar Street Veterinary Care')],
  ['97215', 'sam bradly', name('Three Cats Veterinary Center')],
  // what is needed, in other words than the clinics'
  ['11201', 'shots', { service: 'vaccination' }],
  ['11201', 'rabies vaccine', { service: 'vaccination' }],
  ['11201', 'puppy shots', { service: 'vaccination' }],
  ['11201', 'spay', { service: 'surgery-consult' }],
  ['11201', 'neutering', { service: 'surgery-consult' }],
  ['11201', 'teeth cleaning', { service: 'dental-cleaning' }],
  ['11201', 'dentl cleening', { service: 'dental-cleaning' }],
  ['11201', 'check-up', { service: 'general-exam' }],
  ['11201', 'house call', { service: 'home-visit-general' }],
  ['10016', 'ER', { service: 'emergency-visit' }],
  ['10016', 'urgent care', { service: 'emergency-visit' }],
  ['97215', 'cardiologist', { specialty: 'Cardiology' }],
  ['97215', 'heart', { specialty: 'Cardiology' }],
  ['33156', 'itchy skin', { specialty: 'Dermatology' }],
  ['33156', 'dermatolgy', { specialty: 'Dermatology' }],
  ['60616', 'dentist', { specialty: 'Dentistry' }],
  ['11226', 'exotics', { specialty: 'Exotic Animals' }],
  ['85014', 'cat specialist feline', { specialty: 'Feline Medicine' }],
  ['11201', 'internist', { specialty: 'Internal Medicine' }],
  ['77098', 'surgeon', { specialty: 'Surgery' }],
  // places beside the words
  ['11201', '11231', { postal_code: '11231' }],
  ['11201', 'kestrel 11231', name('Kestrel Veterinary Care')],
  ['94704', 'berkeley', { city: 'Berkeley' }],
  ['94704', 'dentistry berkeley', { city: 'Berkeley' }],
  ['90024', 'santa monica', { city: 'Santa Monica' }],
  ['10016', 'staten island southside', name('Southside Animal Hospital')],
];
