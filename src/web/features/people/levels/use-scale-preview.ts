import { useEffect, useState } from 'react';
import { previewJobLevels } from '../../../../contract/index.ts';
import type { JobLevelScale } from '../../../../contract/index.ts';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';

const pauseBeforeAsking = 500;

/** What the scale would do, asked again once it has rested for a moment. */
export function useScalePreview(
  scale: JobLevelScale,
  isWanted: boolean,
): {
  readonly data: CallAnswer<typeof previewJobLevels> | undefined;
  readonly error: Error | null;
} {
  const written = JSON.stringify(scale);
  const [rested, setRested] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setRested(written), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [written]);
  const { data, error } = useEndpoint(
    previewJobLevels,
    { body: JSON.parse(rested) as JobLevelScale },
    { isEnabled: isWanted && rested === written, keepsPrevious: true },
  );
  return { data, error };
}
