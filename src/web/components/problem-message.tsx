import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useErrorWords } from './use-error-words.ts';

/** A change that was refused or did not arrive, told beside the thing that was to change. */
export function ProblemMessage({ error }: { readonly error: unknown }): JSX.Element | null {
  const words = useErrorWords();
  if (error === null || error === undefined) return null;
  const { title, text } = words(error);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
    </MessageBar>
  );
}
