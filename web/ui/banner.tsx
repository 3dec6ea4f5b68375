import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

const TONES = {
  error: { look: 'bg-emergency-soft text-emergency-ink', icon: CircleAlert, role: 'alert' },
  caution: { look: 'bg-caution-soft text-caution-ink', icon: CircleAlert, role: 'alert' },
  good: { look: 'bg-brand-soft text-brand-ink', icon: CircleCheck, role: 'status' },
  info: { look: 'bg-info-soft text-info-ink', icon: Info, role: 'status' },
} as const;

type Props = { tone: keyof typeof TONES; title: string; children?: ReactNode };

/** What happened, what is safe, what to press. */
export function Banner({ tone, title, children }: Props) {
  const { look, icon, role } = TONES[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-card p-4 ${look}`}>
      <Icon of={icon} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {children ? <div className="mt-1 text-sm">{children}</div> : null}
      </div>
    </div>
  );
}
