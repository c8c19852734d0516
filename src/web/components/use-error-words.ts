import { useTranslation } from 'react-i18next';
import { ApiProblem, ConnectionLost } from '../lib/api-problem.ts';

interface ErrorWords {
  readonly title: string;
  readonly text: string;
  /** Names the request in the server's log; empty where there is none. */
  readonly correlationId: string;
}

/** @returns what happened and what to do, in the person's language */
export function useErrorWords(): (error: unknown) => ErrorWords {
  const { t } = useTranslation('errors');
  return (error) => {
    const key =
      error instanceof ConnectionLost
        ? 'connection-lost'
        : error instanceof ApiProblem
          ? error.code
          : 'unexpected';
    return {
      title: t(`${key}.title`),
      text: t(`${key}.text`),
      correlationId: error instanceof ApiProblem ? error.problem.correlationId : '',
    };
  };
}
