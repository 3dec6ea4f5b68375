import { paths } from '../paths.ts';

export type Standing = 'off' | 'on' | 'refused';

/** Whether this browser can show messages by itself at all. */
export const canPush = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Whether it does. */
export async function standing(): Promise<Standing> {
  if (Notification.permission === 'denied') return 'refused';
  const registration = await navigator.serviceWorker.getRegistration(paths.serviceWorker());
  return (await registration?.pushManager.getSubscription()) ? 'on' : 'off';
}

/** Asks the reader, then the browser's maker, and tells the server. */
export async function turnOn(publicKey: string): Promise<Standing> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  await navigator.serviceWorker.register(paths.serviceWorker());
  const { pushManager } = await navigator.serviceWorker.ready;
  const made = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = made.toJSON();
  const kept = await fetch(paths.pushSubscriptions(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  });
  if (kept.ok) return 'on';
  await made.unsubscribe();
  throw new Error(`the server answered ${kept.status}`);
}

export async function turnOff(): Promise<Standing> {
  const { data } = await (await fetch(paths.pushSubscriptions())).json();
  for (const { id, current } of data as { id: string; current: boolean }[]) {
    if (current) await fetch(paths.pushSubscription(id), { method: 'DELETE' });
  }
  const registration = await navigator.serviceWorker.getRegistration(paths.serviceWorker());
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  return 'off';
}
