import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentSelection } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { choicesOf, emptySelection, unnamedColumns } from './chosen-content.ts';
import { ContentOptions } from './content-options.tsx';
import { useGiveBack } from './use-give-back.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  // Stays in sight: in the platform's frame the list may be longer than what is seen.
  actions: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Chooses what goes into the platform's course, and gives it back. */
export function ContentPicker(props: {
  readonly id: string;
  readonly selection: ContentSelection;
}): JSX.Element {
  const { id, selection } = props;
  const styles = useStyles();
  const { t } = useTranslation('deep-linking');
  const { draft, change, forget } = useDraft(`content-selection.${id}`, emptySelection);
  const { give, isGoing, error } = useGiveBack(id, forget);
  const [isChecked, setIsChecked] = useState(false);
  const choices = choicesOf(draft, selection);
  const unnamed = unnamedColumns(choices);

  if (!selection.acceptsActivities) {
    return (
      <EmptyState
        headingLevel={1}
        title={t('notTaken.title')}
        text={t('notTaken.text')}
        actions={
          <>
            <ProblemMessage error={error} />
            <Button appearance="primary" disabledFocusable={isGoing} onClick={() => give([])}>
              {t(isGoing ? 'sending' : 'goBack')}
            </Button>
          </>
        }
      />
    );
  }
  const isEmpty = choices.length === 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (!isEmpty && unnamed.length === 0) give(choices);
      }}
    >
      <PageHeader title={t('title')} lead={t(selection.acceptsMultiple ? 'lead' : 'leadOne')} />
      <ContentOptions
        selection={selection}
        draft={draft}
        unnamed={isChecked ? unnamed : []}
        onChange={change}
      />
      <ProblemMessage error={error} />
      {isChecked && isEmpty && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('nothingChosen')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isGoing}>
          {isGoing ? t('sending') : isEmpty ? t('addNone') : t('add', { count: choices.length })}
        </Button>
        <Button disabledFocusable={isGoing} onClick={() => give([])}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
