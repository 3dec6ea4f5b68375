import LocateFixed from 'lucide-react/icons/locate-fixed';
import { useEffect, useId, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { paths } from '../paths.ts';
import type { loader } from '../routes/places.ts';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

const ENOUGH_LETTERS = 2;

/** ZIP code or city; offers places while one types, and the reader's own position, once the script is there. */
export function WhereField({ defaultValue, error }: { defaultValue: string; error?: string }) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const places = useFetcher<typeof loader>();
  const [locating, setLocating] = useState<'no' | 'yes' | 'failed'>('no');
  // Not in the server's page: without script the button could do nothing.
  const [canLocate, setCanLocate] = useState(false);
  useEffect(() => setCanLocate('geolocation' in navigator), []);

  const locate = () => {
    setLocating('yes');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (input.current) {
          input.current.value = `${coords.latitude.toFixed(4)}, ${coords.longitude.toFixed(4)}`;
        }
        setLocating('no');
      },
      () => setLocating('failed'),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };

  return (
    <div>
      <TextField
        ref={input}
        label="Where"
        name="where"
        defaultValue={defaultValue}
        placeholder="ZIP code or city"
        autoComplete="postal-code"
        list={list}
        required
        error={
          error ??
          (locating === 'failed' ? 'We could not get your position. Type a ZIP code.' : undefined)
        }
        onChange={({ target: { value } }) => {
          if (value.trim().length >= ENOUGH_LETTERS) places.load(paths.places(value.trim()));
        }}
        trailing={
          canLocate ? (
            <button
              type="button"
              onClick={locate}
              aria-label="Use my position"
              aria-busy={locating === 'yes'}
              className="absolute top-1.5 right-1.5 flex size-11 items-center justify-center rounded-control text-muted hover:text-brand"
            >
              <Icon of={LocateFixed} />
            </button>
          ) : null
        }
      />
      <datalist id={list}>
        {(places.data ?? []).map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </div>
  );
}
