import {
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getAgreement, saveAgreement, type Agreement } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { EditConflict } from '../edit-conflict.tsx';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { useVersionedDraft } from '../use-versioned-draft.ts';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementText } from './agreement-text.tsx';
import { areNumbersSound } from './number-limits.ts';
import { NoAgreement } from './no-agreement.tsx';
import { Signatures } from './signatures.tsx';
import { termNames } from './agreement-terms.ts';
import { useTermWords } from './use-term-words.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** The agreement: read, changed together, signed by all, printed. */
export function AgreementPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(
    getAgreement,
    { params: { id } },
    // The other may be writing at the same time.
    { pollEvery: 15_000 },
  );
  if (data === undefined) {
    if (errorCodeOf(error) === 'not-found') return <NoAgreement />;
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return <AgreementScreen agreement={data} />;
}

function AgreementScreen({ agreement }: { readonly agreement: Agreement }): JSX.Element {
  const { t } = useTranslation('agreement');
  const mentorship = useMentorship();
  const wordsOf = useTermWords();
  const { version, terms: content } = agreement.current;
  const draft = useVersionedDraft(`agreement.${mentorship.id}`, termNames, { version, content });
  const writer = mentorship.members.find(({ person }) => person.id === agreement.current.writtenBy);
  const save = useMentorshipChange(saveAgreement, { reads: getAgreement, onDone: draft.giveUp });

  if (draft.content === null) {
    return (
      <>
        <CurrentAgreement agreement={agreement} onEdit={draft.begin} />
        <Signatures agreement={agreement} />
      </>
    );
  }
  if (draft.conflict !== null) {
    return (
      <EditConflict
        name={firstNameOf(writer?.person.name ?? '')}
        mine={draft.conflict.content}
        theirs={content}
        contested={draft.conflict.contested}
        labelOf={(term) => t(`terms.${term}`)}
        wordsOf={wordsOf}
        onResolved={draft.rebase}
      />
    );
  }
  const terms = draft.content;
  return (
    <Section title={t('edit.title')} lead={t('edit.lead')}>
      <Panel>
        {draft.isMerged && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              {t('edit.merged', { name: firstNameOf(writer?.person.name ?? '') })}
            </MessageBarBody>
          </MessageBar>
        )}
        <AgreementForm terms={terms} onChange={draft.change} />
        {/* A version that came meanwhile is shown above, and not told as an error. */}
        <ProblemMessage error={errorCodeOf(save.error) === 'conflict' ? null : save.error} />
        <EditActions
          isSavable={areNumbersSound(terms) && !save.isPending}
          onSave={() =>
            save.mutate({
              params: { id: mentorship.id },
              body: { basedOn: draft.basedOn, terms },
            })
          }
          onCancel={draft.giveUp}
        />
      </Panel>
    </Section>
  );
}

function EditActions(props: {
  readonly isSavable: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('agreement');
  return (
    <div className={styles.actions}>
      <Button appearance="primary" disabledFocusable={!props.isSavable} onClick={props.onSave}>
        {t('edit.save')}
      </Button>
      <Button onClick={props.onCancel}>{t('edit.giveUp')}</Button>
    </div>
  );
}

function CurrentAgreement(props: {
  readonly agreement: Agreement;
  readonly onEdit: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('agreement');
  const format = useFormat();
  const { members } = useMentorship();
  const { current, inForce, isOpen, programmeText } = props.agreement;
  const writer = members.find(({ person }) => person.id === current.writtenBy)?.person.name;
  const status = current.isSignedByAll ? 'holds' : inForce === null ? 'draft' : 'changed';
  return (
    <Section
      title={t('title')}
      lead={t(`status.${status}`)}
      aside={
        <Text size={200} className={styles.faint}>
          {writer === undefined
            ? t('version.first')
            : t('version.written', {
                version: current.version,
                name: writer,
                date: format.date(current.writtenAt),
              })}
        </Text>
      }
    >
      <Panel>
        <AgreementText terms={current.terms} programmeText={programmeText} />
        <div data-screen-only className={styles.actions}>
          {isOpen && <Button onClick={props.onEdit}>{t('edit.begin')}</Button>}
          <Button icon={<Print20Regular />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </Panel>
    </Section>
  );
}
