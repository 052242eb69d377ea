const PATIENCE_MS = 5_000;

/** Stops the emulator of this test run and waits until it has gone. */
export default async function stopStorage(): Promise<void> {
  const emulator = globalThis.accordTestStorage;
  if (!emulator || emulator.exitCode !== null || emulator.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => emulator.once('exit', () => resolve()));
  // It keeps nothing on disk, so there is nothing to save: closing the channel ends it.
  emulator.disconnect();
  const timer = setTimeout(() => emulator.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}
