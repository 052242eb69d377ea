import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

export interface LazyPart<Props extends object> {
  (props: Props): ReactNode;
  /** Starts loading ahead of its use; drawn at once if this has finished. */
  load: () => Promise<void>;
}

/**
 * A component whose code is loaded when it is first drawn or `load`ed, whichever comes first. Unlike `lazy`
 * alone it shows no fallback when its code is there already.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): LazyPart<Props> {
  let Loaded: ComponentType<Props> | undefined;
  const remember = async (): Promise<{ default: ComponentType<Props> }> => {
    Loaded = await load();
    return { default: Loaded };
  };
  // Spreading props into `lazy` needs the plain component type.
  const Later = lazy<ComponentType<Props>>(remember);
  function Part(props: Props) {
    // Settled when it is mounted: changing over later would mount it anew and lose what it holds.
    const [Ready] = useState(() => Loaded);
    if (Ready) return <Ready {...props} />;
    return (
      <Suspense fallback={fallback}>
        <Later {...props} />
      </Suspense>
    );
  }
  return Object.assign(Part, { load: async () => void (await remember()) });
}
