import { Button, Checkbox, Field, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askForHelp,
  getHelp,
  type Help,
  type ShowablePart,
  type Shown,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { ShownOfOwn } from '../../../components/shown-of-own.tsx';
import { toggled } from '../../../lib/toggled.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({ checks: { display: 'flex', flexDirection: 'column' } });

interface Draft {
  readonly helperId: string;
  readonly words: string;
  readonly shows: readonly ShowablePart[];
}
const nothing: Draft = { helperId: '', words: '', shows: [] };

/** What can be shown of a part, where there is anything. */
const parts: readonly (readonly [ShowablePart, keyof Shown])[] = [
  ['check-ins', 'checkIns'],
  ['preparation', 'preparation'],
];

/** Whom to ask, what to say, and what of one's own to show: nothing, unless it is chosen. */
export function AskForHelp({ help }: { readonly help: Help }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { id } = useMentorship();
  const { draft, change, forget } = useDraft(`help.${id}`, nothing);
  const ask = useMentorshipChange(askForHelp, {
    reads: getHelp,
    onDone: () => {
      change(nothing);
      forget();
    },
  });
  const { helpers, showable } = help;
  const helperId = draft.helperId === '' ? (helpers[0]?.person.id ?? '') : draft.helperId;
  const offered = parts.filter(([, key]) => showable[key] !== null);
  const shown: Shown = {
    checkIns: draft.shows.includes('check-ins') ? showable.checkIns : null,
    preparation: draft.shows.includes('preparation') ? showable.preparation : null,
  };
  const words = draft.words.trim();
  return (
    <Panel>
      <Field label={t('who')}>
        <RadioGroup value={helperId} onChange={(_event, { value }) => change({ helperId: value })}>
          {helpers.map(({ person, kind }) => (
            <Radio
              key={person.id}
              value={person.id}
              label={`${person.name}, ${t(`kinds.${kind}`)}`}
            />
          ))}
        </RadioGroup>
      </Field>
      <FreeTextField
        label={t('words')}
        value={draft.words}
        maximum={2000}
        onChange={(text) => change({ words: text })}
      />
      {offered.length > 0 && (
        <Field label={t('shows')} hint={t('showsHint')}>
          <div className={styles.checks} role="group">
            {offered.map(([part]) => (
              <Checkbox
                key={part}
                label={t(`parts.${part}`)}
                checked={draft.shows.includes(part)}
                onChange={() => change({ shows: toggled(draft.shows, part) })}
              />
            ))}
          </div>
        </Field>
      )}
      <ShownOfOwn shown={shown} title={t('preview')} />
      <ProblemMessage error={ask.error} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={words === '' || ask.isPending}
          onClick={() => {
            if (words === '') return;
            ask.mutate({ params: { id }, body: { helperId, words, shows: [...draft.shows] } });
          }}
        >
          {t('send')}
        </Button>
      </div>
    </Panel>
  );
}
