import type { ClinicProfile } from '../contract.ts';
import { MapCredit, Still } from '../map/still.tsx';
import { paths } from '../paths.ts';
import { ButtonAnchor } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { addressLine } from './heading.tsx';

/** The town around it; closer in an outline has nothing to show. */
const ZOOM = 12;

/** Where a clinic is: on a map, in words to paste elsewhere, and the way there. */
export function GettingThere({ clinic }: { clinic: ClinicProfile }) {
  const address = addressLine(clinic);
  return (
    <>
      <div className="relative overflow-hidden rounded-card border border-line bg-sunken">
        <Still
          at={clinic}
          zoom={ZOOM}
          width={400}
          height={220}
          pins={[clinic]}
          alt={`Map of where ${clinic.name} is in ${clinic.city}`}
          className="h-48 w-full"
        />
        <MapCredit className="absolute right-2 bottom-2" />
      </div>
      <p className="mt-3">{address}</p>
      {clinic.parking_notes ? <p className="mt-1 text-muted">{clinic.parking_notes}</p> : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonAnchor look="plain" href={paths.directions(clinic)} rel="noreferrer">
          Directions
        </ButtonAnchor>
        <CopyButton text={address}>Copy the address</CopyButton>
      </div>
    </>
  );
}
