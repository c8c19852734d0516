import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getNotes, type Notes } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { hasDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { SharedDocuments } from '../documents/shared-documents.tsx';
import { SharedLinks } from '../links/shared-links.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useNames } from '../messages/use-names.ts';
import { EditNote } from './edit-note.tsx';
import { NoteItem } from './note-item.tsx';
import { PrivateNotes } from './private-notes.tsx';

/** What the members write down together, and each for themselves. */
export function NotesPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(
    getNotes,
    { params: { id } },
    // The others may be writing at the same time.
    { pollEvery: 20_000 },
  );
  return (
    <>
      {data !== undefined && <SharedNotes all={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      <SharedDocuments />
      <SharedLinks />
      <PrivateNotes />
    </>
  );
}

function SharedNotes({ all }: { readonly all: Notes }): JSX.Element {
  const { t } = useTranslation('notes');
  const { id } = useMentorship();
  const nameOf = useNames(all.people);
  const [isNew, setIsNew] = useState(() => hasDraft(`notes.new.${id}`));
  const add = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => setIsNew(true)}>
      {t('add')}
    </Button>
  );
  const isWriting = all.isOpen && isNew;
  const isEmpty = all.notes.length === 0;
  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      aside={all.isOpen && !isWriting && !isEmpty ? add : null}
    >
      {isWriting && <EditNote note={null} nameOf={nameOf} onClose={() => setIsNew(false)} />}
      {isEmpty && !isWriting && (
        <Panel>
          <EmptyState
            title={t('empty.title')}
            text={t('empty.text')}
            headingLevel={3}
            {...(all.isOpen ? { actions: add } : {})}
          />
        </Panel>
      )}
      {all.notes.map((note) => (
        <NoteItem key={note.id} note={note} isOpen={all.isOpen} nameOf={nameOf} />
      ))}
    </Section>
  );
}
