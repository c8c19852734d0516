import {
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
  ProgressBar,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  documentDescriptionMaximum,
  documentNameMaximum,
  type Document,
  type Documents,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { ChooseFile } from './choose-file.tsx';
import { fileProblem } from './file-problem.ts';
import { useUpload } from './use-upload.ts';

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly basedOn: number;
}

/** Where the words of a form are kept until the document has arrived. */
export const documentDraftKey = (mentorshipId: string, document: Document | null): string =>
  `documents.${document?.id ?? `new.${mentorshipId}`}`;

/** A new document has an id of its own, so that sending it twice makes one. */
const begin = (document: Document | null): Draft => ({
  id: document?.id ?? crypto.randomUUID(),
  name: document?.versions[0]?.name ?? '',
  description: document?.versions[0]?.description ?? '',
  basedOn: document?.versions[0]?.version ?? 0,
});

/**
 * Shares a file, or a newer version of one. What was typed and the file that was chosen stay until it has
 * arrived, whatever goes wrong on the way.
 */
export function ShareDocument(props: {
  /** As it stands now; null: a new one. */
  readonly document: Document | null;
  readonly all: Documents;
  readonly nameOf: (personId: string) => string;
  readonly onClose: () => void;
}): JSX.Element {
  const { t } = useTranslation('documents');
  const { id } = useMentorship();
  const { document, all } = props;
  const { draft, change, forget } = useDraft(documentDraftKey(id, document), begin(document));
  const [file, setFile] = useState<File | null>(null);
  const close = (): void => {
    forget();
    props.onClose();
  };
  const upload = useUpload(close);
  const isConflict = errorCodeOf(upload.error) === 'conflict';
  const name = draft.name.trim();
  const over = name.length - documentNameMaximum;
  const description = draft.description.trim();
  const isSound =
    file !== null &&
    fileProblem(file.size, all.space) === null &&
    name !== '' &&
    over <= 0 &&
    description.length <= documentDescriptionMaximum;
  const send = (about: Draft): void => {
    if (file) upload.mutate({ about: { ...about, name, description }, file });
  };
  return (
    <Panel>
      <ChooseFile
        file={file}
        space={all.space}
        isExpected={document === null && draft.name !== ''}
        isBusy={upload.isPending}
        onChosen={(chosen) => {
          upload.reset();
          setFile(chosen);
          // A name that was given stays, but for that of the file chosen before.
          if (name === '' || name === file?.name) change({ name: chosen.name });
        }}
      />
      <Field
        label={t('form.name')}
        required
        {...(over > 0 ? { validationMessage: t('common:charactersOver', { count: over }) } : {})}
      >
        <Input value={draft.name} onChange={(_event, data) => change({ name: data.value })} />
      </Field>
      <FreeTextField
        label={t('form.description')}
        hint={t('form.descriptionHint')}
        value={draft.description}
        maximum={documentDescriptionMaximum}
        rows={2}
        onChange={(words) => change({ description: words })}
      />
      {upload.isPending && (
        <Field validationState="none" validationMessage={t('form.sending')}>
          <ProgressBar aria-label={t('form.sending')} />
        </Field>
      )}
      {isConflict && (
        <Overtaken
          by={
            document === null
              ? null
              : firstNameOf(props.nameOf(document.versions[0]?.addedBy ?? ''))
          }
          onGoOn={() => {
            const newest = document?.versions[0];
            const next =
              newest === undefined
                ? { ...draft, id: crypto.randomUUID(), basedOn: 0 }
                : { ...draft, basedOn: newest.version };
            change(next);
            send(next);
          }}
        />
      )}
      <FormActions
        label={t('form.send')}
        error={isConflict ? null : upload.error}
        isSendable={isSound && !upload.isPending && !isConflict}
        onSend={() => send(draft)}
        onCancel={() => {
          upload.giveUp();
          close();
        }}
      />
    </Panel>
  );
}

/** Another was quicker: nothing is written over, and what one sends comes after it. */
function Overtaken(props: {
  /** Who added a version; null: the document is gone. */
  readonly by: string | null;
  readonly onGoOn: () => void;
}): JSX.Element {
  const { t } = useTranslation('documents');
  const { by } = props;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        {by === null ? (
          t('conflict.gone')
        ) : (
          <>
            <MessageBarTitle>{t('conflict.title', { name: by })}</MessageBarTitle>{' '}
            {t('conflict.text')}
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={props.onGoOn}>
          {t(by === null ? 'conflict.asNew' : 'conflict.goOn')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
