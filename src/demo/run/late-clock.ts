/**
 * Loaded into a process of the demonstration before anything else of it: its clock is `DAYS_BEHIND`
 * days late, until the demonstration sends the word `present`. So what was some weeks ago is there as
 * it would be, and the product itself knows of no other clock than the one it always has.
 */
const Present = Date;
let behind = Number(process.env.DAYS_BEHIND ?? 0) * 86_400_000;
const now = (): number => Present.now() - behind;

globalThis.Date = new Proxy(Present, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as object,
  apply: () => new Present(now()).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
});

process.on('message', (word) => {
  if (word !== 'present') return;
  behind = 0;
  // A worker thread that is begun later has this process's environment.
  delete process.env.DAYS_BEHIND;
});
// Waiting for the word keeps nobody from ending.
process.channel?.unref();
